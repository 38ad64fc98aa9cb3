import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Media } from '#shared/domain/print-setting'
import { done, type Result, refuse } from '#shared/result'
import { type Environment, run } from './command'
import { askCups } from './cups-question'
import {
  isOfQueue,
  jobAttributes,
  jobInAnswer,
  numberOf,
  progressOf,
  queueAttributes,
  queueOf,
} from './cups-words'
import { type IppAnswer, ippRequest, operation, status } from './ipp'
import type { Handed, Printer, SystemTrouble } from './printer'

/** How long one call may take, in milliseconds: lp copies the whole file to CUPS, a question is a few bytes. */
export type Limits = { readonly send: number; readonly ask: number }
const usualLimits: Limits = { send: 30_000, ask: 10_000 }

// Anything else in our environment (Electron's own switches, an AppImage's library path) is not for the system's
// programs. Without LC_ALL=C lp answers in the desktop's language (findings A3).
const passedOn = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'TMPDIR',
  'XDG_RUNTIME_DIR',
  'CUPS_SERVER',
  'CUPS_USER',
  'IPP_PORT',
  'DBUS_SESSION_BUS_ADDRESS',
  'DBUS_SYSTEM_BUS_ADDRESS',
  'KRB5CCNAME',
]

// lp's limit is 255 bytes (RFC 8011: name(MAX)), and cut in the middle of a character CUPS refuses the job.
const longestTitle = 255

function titleFor(text: string): string {
  let title = ''
  for (const character of text.replace(/\p{Cc}/gu, ' ')) {
    if (Buffer.byteLength(title + character) > longestTitle) break
    title += character
  }
  return title
}

/** CUPS knows 241 × 140 mm by no name of its own (PWG 5101.1 3.2). */
const mediaName: Readonly<Record<Media, string>> = {
  A4: 'A4',
  A5: 'A5',
  continuous: 'Custom.241x140mm',
}

function lpArguments(sheet: Handed): readonly string[] {
  // What is not said is the queue's own default, and that somebody else may have set.
  const sides = sheet.isDuplex ? 'two-sided-long-edge' : 'one-sided'
  const options = [`media=${mediaName[sheet.media]}`, `sides=${sides}`, 'print-scaling=none'].flatMap(
    (option) => ['-o', option],
  )
  const where = ['-d', sheet.queue, '-n', String(sheet.copies), '-t', titleFor(sheet.title)]
  return [...where, ...options, '--', resolve(sheet.file)]
}

/** Linux and macOS: CUPS by its own commands. `env` is the program's environment; tests point it to a CUPS of theirs. */
export function cupsPrinter(env: Environment, limit = usualLimits): Printer {
  const own = { ...Object.fromEntries(passedOn.map((name) => [name, env[name]])), LC_ALL: 'C' }

  /** Not-found is an answer: CUPS says it of a job that it forgot, and of the queues where there are none. */
  async function ask(question: Buffer): Promise<Result<IppAnswer, SystemTrouble>> {
    const answer = await askCups(question, own, limit.ask)
    if (!answer.ok) return answer
    const isAnswer = answer.value.status <= status.lastSuccessful || answer.value.status === status.notFound
    return isAnswer ? answer : refuse('no-print-system')
  }

  const queues: Printer['queues'] = async () => {
    const answer = await ask(ippRequest(operation.getQueues, undefined, queueAttributes))
    return answer.ok ? done(answer.value.printers.map(queueOf)) : answer
  }

  const send: Printer['send'] = async (sheet) => {
    await access(sheet.file)
    // lp alone would take an empty name for the default queue and `desk/x` for `desk`.
    const all = await queues()
    if (!all.ok) return all
    const queue = all.value.find(({ name }) => name === sheet.queue)
    if (!queue) return refuse('queue-missing')
    const isClosed = queue.state.kind === 'trouble' && queue.state.troubles.includes('not-accepting')
    if (isClosed) return refuse('not-accepting')
    const ran = await run('lp', lpArguments(sheet), own, limit.send)
    if (ran.kind === 'not-installed') return refuse('no-print-system')
    if (ran.kind === 'timeout') return refuse('timeout')
    if (ran.code !== 0) return refuse('refused')
    const job = jobInAnswer(ran.output, sheet.queue)
    // It will print, but we could never ask for it again.
    if (job === undefined) throw new Error(`lp did not name its job: ${ran.output}`)
    return done(job)
  }

  const progress: Printer['progress'] = async ({ queue: name, job }) => {
    const target = { name: 'job-uri', uri: `ipp://localhost/jobs/${numberOf(job)}` }
    const answer = await ask(ippRequest(operation.getJobAttributes, target, jobAttributes))
    if (!answer.ok) return answer
    const known = answer.value.jobs.find((each) => isOfQueue(each, name))
    if (!known) return done({ kind: 'forgotten' })
    const all = await queues()
    if (!all.ok) return all
    const queue = all.value.find((each) => each.name === name)
    return done(progressOf(known, queue))
  }

  const cancel: Printer['cancel'] = async (sent) => {
    const ran = await run('cancel', [numberOf(sent.job)], own, limit.ask)
    if (ran.kind === 'not-installed') return refuse('no-print-system')
    if (ran.kind === 'timeout') return refuse('timeout')
    if (ran.code === 0) return done(undefined)
    const now = await progress(sent)
    if (!now.ok) return now
    const isActive = now.value.kind === 'waiting' || now.value.kind === 'printing'
    return refuse(isActive ? 'not-allowed' : 'already-over')
  }

  return { queues, send, progress, cancel }
}
