import type { PrintQueue, PrintTrouble, SystemJob } from '#shared/domain/print'
import type { IppAttributes } from './ipp'
import type { JobProgress } from './printer'
import { troublesOf, worstFirst } from './trouble'

// What CUPS says, in the desk's words. Numbers: RFC 8011 5.4.11 (printer-state) and 5.3.7 (job-state).

export const queueAttributes = [
  'printer-name',
  'printer-info',
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
]
export const jobAttributes = ['job-printer-uri', 'job-state']

const printerState = { processing: 4, stopped: 5 } as const

function textIn(attributes: IppAttributes, name: string): string {
  return String(attributes.get(name)?.[0] ?? '')
}

export function queueOf(attributes: IppAttributes): PrintQueue {
  const name = textIn(attributes, 'printer-name')
  const reasons = (attributes.get('printer-state-reasons') ?? []).map(String)
  const state = attributes.get('printer-state')?.[0]
  const troubles = worstFirst([
    ...troublesOf(reasons),
    ...(state === printerState.stopped ? (['paused'] as const) : []),
    ...(attributes.get('printer-is-accepting-jobs')?.[0] === false ? (['not-accepting'] as const) : []),
  ])
  const description = textIn(attributes, 'printer-info') || name
  if (troubles.length > 0) return { name, description, state: { kind: 'trouble', troubles } }
  return { name, description, state: { kind: state === printerState.processing ? 'printing' : 'ready' } }
}

/** Whether the job is one of that queue: after CUPS was set up anew it counts its jobs from 1 again. */
export function isOfQueue(job: IppAttributes, queue: string): boolean {
  const uri = textIn(job, 'job-printer-uri')
  return URL.canParse(uri) && decodeURIComponent(new URL(uri).pathname.split('/').at(-1) ?? '') === queue
}

/** `queue` is the job's queue as it is now, undefined if it is no longer there. */
export function progressOf(job: IppAttributes, queue: PrintQueue | undefined): JobProgress {
  const troubles = queue?.state.kind === 'trouble' ? queue.state.troubles : []
  const state = job.get('job-state')?.[0]
  switch (state) {
    case 3: // pending
    case 6: // processing-stopped
      return { kind: 'waiting', troubles: hampering(troubles) }
    case 4: // pending-held
      return { kind: 'waiting', troubles: worstFirst([...hampering(troubles), 'held']) }
    case 5: // processing
      return { kind: 'printing', troubles: hampering(troubles) }
    case 7: // canceled: by whom, only we know; taking a queue away cancels all that stood in it
      return queue ? { kind: 'canceled' } : { kind: 'failed', trouble: 'queue-missing' }
    case 8: // aborted
      return { kind: 'failed', trouble: 'aborted' }
    case 9: // completed
      return { kind: 'done' }
    default:
      throw new Error(`CUPS gave a job the state ${state}, which RFC 8011 does not know`)
  }
}

// A queue that takes nothing new still prints what it took.
function hampering(troubles: readonly PrintTrouble[]): readonly PrintTrouble[] {
  return troubles.filter((trouble) => trouble !== 'not-accepting')
}

/** `desk-12` out of lp's "request id is desk-12 (1 file(s))", which is in English because we ask for LC_ALL=C. */
export function jobInAnswer(answer: string, queue: string): SystemJob | undefined {
  const words = `request id is ${queue}-`
  const start = answer.indexOf(words)
  const number = start < 0 ? undefined : /^\d+/.exec(answer.slice(start + words.length))?.[0]
  return number === undefined ? undefined : (`${queue}-${number}` as SystemJob)
}

/** The number by which CUPS is asked. Not the whole `desk-12`: a queue may bear just this name. */
export function numberOf(job: SystemJob): string {
  return job.slice(job.lastIndexOf('-') + 1)
}
