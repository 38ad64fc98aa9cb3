import type { PrintQueue, PrintTrouble, SystemJob } from '#shared/domain/print'
import type { Result } from '#shared/result'

/** What is put on paper. `file` is the stored PDF; `queue` is always named: nothing ever goes to a system's default. */
export type Sheet = {
  readonly file: string
  readonly queue: string
  readonly title: string
  readonly paper: 'A4'
  readonly copies: number
}

export type SentJob = { readonly queue: string; readonly job: SystemJob }

/** The print system itself is not to be had, or did not answer in time. */
export type SystemTrouble = Extract<PrintTrouble, 'no-print-system' | 'timeout'>
export type SendTrouble = SystemTrouble | Extract<PrintTrouble, 'queue-missing' | 'not-accepting' | 'refused'>
export type CancelRefusal = SystemTrouble | 'already-over' | 'not-allowed'

export type JobProgress =
  | { readonly kind: 'waiting'; readonly troubles: readonly PrintTrouble[] }
  | { readonly kind: 'printing'; readonly troubles: readonly PrintTrouble[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'canceled' }
  | { readonly kind: 'failed'; readonly trouble: PrintTrouble }
  | { readonly kind: 'forgotten' }

/** The workstation's print system. What may happen on a normal day is answered; only our own mistakes are thrown. */
export type Printer = {
  /** Every queue there is, in the system's order; none is not a trouble. */
  readonly queues: () => Promise<Result<readonly PrintQueue[], SystemTrouble>>
  /** Hands the sheet over. After `timeout` it is unknown whether the system took it. Throws if the file is not there. */
  readonly send: (sheet: Sheet) => Promise<Result<SystemJob, SendTrouble>>
  /** `done` is the system's belief; `canceled` does not say by whom; `forgotten` leaves open whether it was printed. */
  readonly progress: (sent: SentJob) => Promise<Result<JobProgress, SystemTrouble>>
  readonly cancel: (sent: SentJob) => Promise<Result<void, CancelRefusal>>
}
