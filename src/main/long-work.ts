import { utilityProcess } from 'electron'
import type { BookVerdict } from '#shared/ipc/check-questions'
import archiveProcess from './archive/process?modulePath'
import type { Task, Work, WorkName } from './archive/work'
import checkProcess from './backup/check-process?modulePath'
import backupProcess from './backup/process?modulePath'
import type { BackupTask, BackupWork, UndertakeBackup } from './backup/work'
import type { CheckOrder } from './store/check-book'
import type { AnsweredWork, AskedWork } from './work-port'
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
      progress: (done: number, total: number) => void,
    ) => {
      let isCanceled = false
      const worker = startWorker<Task>(archiveProcess, () => {})
      const answer = worker
        .ask({ name, order } as Task, progress)
        .then((value) => value as Work[Name]['answer'])
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
    },
  }
}

/** A piece of a backup or restore in a process of its own, which is ended to cancel it. */
export const backupWorkAside: UndertakeBackup = (name, order, progress) => {
  const worker = startWorker<BackupTask>(backupProcess, () => {})
  let isCanceled = false
  const answer = worker
    .ask({ name, order } as BackupTask, progress)
    .then((value) => value as BackupWork[typeof name]['answer'])
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

/** 核对 in a process of its own, which is ended to cancel it. */
export function checkBookAside(
  order: CheckOrder,
  progress: (done: number, total: number) => void,
): Undertaking<BookVerdict> {
  const worker = startWorker<CheckOrder>(checkProcess, () => {})
  let isCanceled = false
  const answer = worker
    .ask(order, progress)
    .then((verdict) => verdict as BookVerdict)
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
  readonly progress: (done: number, total: number) => void
}

type Worker<Task> = {
  readonly ask: (task: Task, progress: Waiting['progress']) => Promise<unknown>
  readonly end: () => void
}

function startWorker<Task>(file: string, ended: () => void): Worker<Task> {
  const child = utilityProcess.fork(file, [], { serviceName: 'jiesutai-work' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  child.on('message', (answered: AnsweredWork) => {
    const asker = waiting.get(answered.id)
    if (!asker) return
    if (answered.kind === 'progress') return asker.progress(answered.done, answered.total)
    waiting.delete(answered.id)
    if (answered.kind === 'done') asker.resolve(answered.answer)
    else asker.reject(new WorkFailed(answered.code, answered.stack))
  })
  child.on('exit', (code) => {
    ended()
    for (const { reject } of waiting.values()) reject(new WorkFailed(null, `it ended with code ${code}`))
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
