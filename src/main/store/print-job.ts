import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { PrintState, PrintTrouble, SystemJob } from '#shared/domain/print'
import type { PrintJobId, SlipId } from '#shared/ipc/views'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type PrintJobRow = {
  readonly id: PrintJobId
  readonly slipId: SlipId
  readonly caseId: CaseId | null
  readonly queue: string
  readonly state: PrintState
  readonly trouble: PrintTrouble | null
  readonly systemJob: SystemJob | null
  readonly madeAt: Instant
  readonly changedAt: Instant
}

export type PrintJob = PrintJobRow

const jobs = recordTable<PrintJobRow>({ name: 'printJob', personal: [], caseColumn: 'caseId' })

/** Written before the sheet is sent: a job that was cut off is asked about at the next start. */
export function insertJob(
  tx: Tx,
  job: Pick<PrintJobRow, 'slipId' | 'caseId' | 'queue'>,
  act: Act,
): PrintJobId {
  return insertRecord(
    tx,
    jobs,
    { ...job, state: 'made', trouble: null, systemJob: null, madeAt: act.typedAt, changedAt: act.typedAt },
    act,
  )
}

export type JobChanges = Partial<Pick<PrintJobRow, 'state' | 'trouble' | 'systemJob'>>

export function changeJob(tx: Tx, id: PrintJobId, changes: JobChanges, act: Act): void {
  changeRecord(tx, jobs, id, { ...changes, changedAt: act.typedAt }, act)
}

export function jobOf(db: Db, id: PrintJobId): PrintJob | null {
  return statement<[PrintJobId], PrintJob>(db, 'SELECT * FROM printJob WHERE id = ?').get(id) ?? null
}

/** Jobs that the system has not ended: watched again after a restart. */
export function unfinishedJobs(db: Db): readonly PrintJob[] {
  return statement<[], PrintJob>(
    db,
    `SELECT * FROM printJob WHERE state IN ('made', 'queued') ORDER BY id`,
  ).all()
}

/** The latest job of each of these slips. */
export function latestJobs(db: Db, slips: readonly SlipId[]) {
  const rows = statement<[string], PrintJob>(
    db,
    `SELECT * FROM printJob WHERE id IN (
         SELECT max(id) FROM printJob WHERE slipId IN (SELECT value FROM json_each(?)) GROUP BY slipId)`,
  ).all(JSON.stringify(slips))
  return new Map(
    rows.map(({ slipId, id, queue, state, trouble }) => [
      slipId,
      { id, queue, state, trouble, isUncertain: isUncertain(state, trouble) },
    ]),
  )
}

/** Whether only the clerk can say if the sheet came out. */
function isUncertain(state: PrintState, trouble: PrintTrouble | null): boolean {
  if (state === 'done') return true
  return trouble === 'no-answer' || trouble === 'timeout' || trouble === 'forgotten'
}
