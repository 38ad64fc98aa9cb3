import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { PrintState, PrintTrouble, SystemJob } from '#shared/domain/print'
import { plainWay, type SheetWay } from '#shared/domain/print-setting'
import type { PrintJobId, SlipId } from '#shared/ipc/slip-views'
import type { Act } from './event'
import { parsed } from './json-column'
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
  /** How it is put on paper, as it was set when the job was made; null: before that could be set. */
  readonly sheet: string | null
  readonly madeBy: number | null
}

export type PrintJob = Omit<PrintJobRow, 'sheet'> & { readonly way: SheetWay }

const jobs = recordTable<PrintJobRow>({ name: 'printJob', personal: [], caseColumn: 'caseId' })

/** Written before the sheet is sent: a job that was cut off is asked about at the next start. */
export function insertJob(
  tx: Tx,
  { way, ...job }: Pick<PrintJob, 'slipId' | 'caseId' | 'queue' | 'way'>,
  act: Act,
): PrintJobId {
  const made = { madeAt: act.typedAt, changedAt: act.typedAt, madeBy: act.operatorId }
  const row = { ...job, ...made, sheet: JSON.stringify(way) }
  return insertRecord(tx, jobs, { ...row, state: 'made', trouble: null, systemJob: null }, act)
}

export type JobChanges = Partial<Pick<PrintJobRow, 'state' | 'trouble' | 'systemJob'>>

export function changeJob(tx: Tx, id: PrintJobId, changes: JobChanges, act: Act): void {
  changeRecord(tx, jobs, id, { ...changes, changedAt: act.typedAt }, act)
}

export function jobOf(db: Db, id: PrintJobId): PrintJob | null {
  const row = statement<[PrintJobId], PrintJobRow>(db, 'SELECT * FROM printJob WHERE id = ?').get(id)
  return row ? read(row) : null
}

function read({ sheet, ...row }: PrintJobRow): PrintJob {
  return { ...row, way: parsed<SheetWay>(sheet) ?? plainWay }
}

/** Jobs that the system has not ended: watched again after a restart. */
export function unfinishedJobs(db: Db): readonly PrintJob[] {
  return statement<[], PrintJobRow>(
    db,
    `SELECT * FROM printJob WHERE state IN ('made', 'queued') ORDER BY id`,
  )
    .all()
    .map(read)
}

/** Printings that wait for the system or for the clerk's word, each the latest of its sheet. */
export const openJobsSql = `FROM printJob AS job WHERE state IN ('made', 'queued', 'done', 'failed')
    AND NOT EXISTS (SELECT 1 FROM printJob AS later WHERE later.slipId = job.slipId AND later.id > job.id)`

export type ListedJob = PrintJob & { readonly by: string | null }

/**
 * 打印任务, the newest first: all since that moment, and those that stand open however old; a sheet that was printed again
 * since waits for nothing.
 */
export function jobsSince(db: Db, since: Instant, limit: number): readonly ListedJob[] {
  return statement<[Instant, number], PrintJobRow & { by: string | null }>(
    db,
    `SELECT printJob.*, operator.name AS by FROM printJob LEFT JOIN operator ON operator.id = printJob.madeBy
       WHERE printJob.id IN (
         SELECT id FROM printJob WHERE madeAt >= ? UNION SELECT id ${openJobsSql})
       ORDER BY printJob.id DESC LIMIT ?`,
  )
    .all(since, limit)
    .map(({ by, ...row }) => ({ ...read(row), by }))
}

/** The latest job of each of these slips. */
export function latestJobs(db: Db, slips: readonly SlipId[]) {
  const rows = statement<[string], PrintJobRow>(
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
export function isUncertain(state: PrintState, trouble: PrintTrouble | null): boolean {
  if (state === 'done') return true
  return trouble === 'no-answer' || trouble === 'timeout' || trouble === 'forgotten'
}
