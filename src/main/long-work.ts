import { utilityProcess } from 'electron'
import type { BookVerdict } from '#shared/ipc/check-questions'
import archiveProcess from './archive/process?modulePath'
import type { Progress, Task, Work, WorkName } from './archive/work'
import checkProcess from './backup/check-process?modulePath'
import backupProcess from './backup/process?modulePath'
import type { UndertakeBackup } from './backup/work'
import directoryProcess from './directory/process?modulePath'
import type { UndertakeDirectory } from './directory/work'
import scanProcess from './scans/process?modulePath'
import type { UndertakeScan } from './scans/work'
import type { CheckOrder } from './store/check-book'
import { type AnsweredWork, type AskedWork, sparing } from './work-port'
import type { Undertaking, Workshop } from './workshop'

/** The work failed in its process; `code` is the system's, as ENOSPC. */
export class WorkFailed extends Error {
  constructor(
    readonly code: string | null,
    stack: string,
  ) {
    super(`In a utility process: ${stack}`)
  }
}

/** In milliseconds; a sheet takes a tenth of a second, the first one of a slow computer some seconds. */
const drawnWithin = 60_000

export function openWorkshop(fontsDir: string): Workshop {
  let standing: Worker<Task> | null = null
  return {
    draw: async (form) => {
      standing ??= startWorker<Task>(archiveProcess, () => {
        standing = null
      })
      const worker = standing
      // A process that hangs must not hold up every sheet after it: ended, the next one gets a new process.
      const limit = setTimeout(() => worker.end(), drawnWithin)
      try {
        const answer = await worker.ask({ name: 'form', order: { form, fontsDir } }, () => {})
        return answer as Work['form']['answer']
      } finally {
        clearTimeout(limit)
      }
    },
    undertake: <Name extends WorkName>(
      name: Name,
      order: Work[Name]['order'],
      progress: Progress,
    ): Undertaking<Work[Name]['answer']> => undertakeIn(archiveProcess, { name, order }, progress),
  }
}

/** A piece of a backup or restore in a process of its own, which is ended to cancel it. */
export const backupWorkAside: UndertakeBackup = (name, order, progress) =>
  undertakeIn(backupProcess, { name, order }, progress)

/** 核对 in a process of its own, which is ended to cancel it. */
export function checkBookAside(order: CheckOrder, progress: Progress): Undertaking<BookVerdict> {
  return undertakeIn(checkProcess, order, progress)
}

/** A file that others made is read in a process of its own, which is ended to cancel it. */
export const directoryWorkAside: UndertakeDirectory = (name, order) =>
  undertakeIn(directoryProcess, { name, order }, () => {})

/** A scan is looked at in a process of its own, which is ended when it takes too long. */
export const scanWorkAside: UndertakeScan = (task) => undertakeIn(scanProcess, task, () => {})

/** One task in a process made for it. What comes back is of the task's own kind: the process answers nothing else. */
function undertakeIn<Answer>(file: string, task: unknown, progress: Progress): Undertaking<Answer> {
  const worker = startWorker<unknown>(file, () => {})
  let isCanceled = false
  const answer = worker
    .ask(task, progress)
    .then((value) => value as Answer)
    .catch((error: unknown) => {
      if (isCanceled) return null
      throw error
    })
    .finally(() => worker.end())
  return {
    answer,
    cancel: () => {
      isCanceled = true
      worker.end()
    },
  }
}

type Waiting = {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly progress: Progress
}

type Worker<Task> = {
  readonly ask: (task: Task, progress: Waiting['progress']) => Promise<unknown>
  readonly end: () => void
}

function startWorker<Task>(file: string, ended: () => void): Worker<Task> {
  const execArgv = file === archiveProcess ? sparing : []
  const child = utilityProcess.fork(file, [], { serviceName: 'jiesutai-work', execArgv })
  const waiting = new Map<number, Waiting>()
  let last = 0
  child.on('message', (answered: AnsweredWork) => {
    const asker = waiting.get(answered.id)
    if (!asker) return
    if (answered.kind === 'progress') return asker.progress(answered.done, answered.total, answered.step)
    waiting.delete(answered.id)
    if (answered.kind === 'done') asker.resolve(answered.answer)
    else asker.reject(new WorkFailed(answered.code, answered.stack))
  })
  child.on('exit', (code) => {
    ended()
    for (const { reject } of waiting.values())
      reject(new WorkFailed('PROCESS-ENDED', `it ended with code ${code}`))
    waiting.clear()
  })
  return {
    ask: (task, progress) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject, progress })
        child.postMessage({ id, task } satisfies AskedWork<Task>)
      }),
    end: () => {
      child.kill()
    },
  }
}
