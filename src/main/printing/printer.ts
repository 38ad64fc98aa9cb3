import type { PrintQueue, PrintTrouble, SystemJob } from '#shared/domain/print'
import type { Placing, SheetWay } from '#shared/domain/print-setting'
import type { Result } from '#shared/result'

/** What is handed to the print system. `queue` is always named: nothing ever goes to a system's default. */
export type Handed = Omit<SheetWay, keyof Placing> & {
  readonly file: string
  readonly queue: string
  readonly title: string
}

/** What is put on paper: `file` is the stored PDF, which is never changed; a copy is moved and scaled (move-page.ts). */
export type Sheet = Handed & Placing

export type SentJob = { readonly queue: string; readonly job: SystemJob }

/** The print system itself is not to be had, or did not answer in time. */
export type SystemTrouble = Extract<PrintTrouble, 'no-print-system' | 'timeout'>
export type SendTrouble =
  | SystemTrouble
  | Extract<PrintTrouble, 'queue-missing' | 'not-accepting' | 'refused' | 'paper-too-small'>
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
  /** Hands the file over as it is. After `timeout` it is unknown whether it was taken. Throws if there is no such file. */
  readonly send: (handed: Handed) => Promise<Result<SystemJob, SendTrouble>>
  /** `done` is the system's belief; `canceled` does not say by whom; `forgotten` leaves open whether it was printed. */
  readonly progress: (sent: SentJob) => Promise<Result<JobProgress, SystemTrouble>>
  readonly cancel: (sent: SentJob) => Promise<Result<void, CancelRefusal>>
}

/** The same as the desk uses it: a sheet is moved on its paper on the way. */
export type DeskPrinter = Omit<Printer, 'send'> & {
  readonly send: (sheet: Sheet) => Promise<Result<SystemJob, SendTrouble>>
}
