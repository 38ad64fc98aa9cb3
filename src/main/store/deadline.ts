import type { CaseId } from '#shared/domain/case'
import type { Deadline, Ending } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import type { ClockName } from '#shared/domain/profile'
import type { Act } from './event'
import { grouped } from './grouped'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type DeadlineRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly round: number
  readonly clock: ClockName
  readonly rule: string
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly steps: string
  readonly stoppedAt: Instant | null
  readonly ending: Ending | null
}

const deadlines = recordTable<DeadlineRow>({ name: 'deadline', personal: [], caseColumn: 'caseId' })

export type StoredDeadline = Deadline & { readonly id: number }

export function insertDeadline(tx: Tx, caseId: CaseId, deadline: Deadline, act: Act): void {
  insertRecord(
    tx,
    deadlines,
    { ...deadline, caseId, rule: JSON.stringify(deadline.rule), steps: JSON.stringify(deadline.steps) },
    act,
  )
}

export function stopDeadline(tx: Tx, id: number, stoppedAt: Instant, ending: Ending, act: Act): void {
  changeRecord(tx, deadlines, id, { stoppedAt, ending }, act)
}

/** The clocks of these cases (a JSON array of ids), in the order in which they began to count. */
export function deadlinesOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly StoredDeadline[]> {
  const rows = statement<[string], DeadlineRow>(
    db,
    'SELECT * FROM deadline WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY caseId, id',
  ).all(cases)
  return grouped(rows, (row) => ({
    id: row.id,
    round: row.round,
    clock: row.clock,
    rule: JSON.parse(row.rule),
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    steps: JSON.parse(row.steps),
    stoppedAt: row.stoppedAt,
    ending: row.ending,
  }))
}

/** A clock that has not stopped, without how it was counted. */
export type RunningClock = Pick<StoredDeadline, 'round' | 'clock' | 'startedAt' | 'dueAt'>

/** The running clocks of open cases, by case, what runs out first on top: what a board of thousands needs. */
export function runningClocks(db: Db): ReadonlyMap<CaseId, readonly RunningClock[]> {
  const rows = statement<[], RunningClock & { caseId: CaseId }>(
    db,
    'SELECT caseId, round, clock, startedAt, dueAt FROM deadline WHERE stoppedAt IS NULL ORDER BY dueAt',
  ).all()
  return grouped(rows, ({ caseId: _, ...clock }) => clock)
}
