import type { CaseId } from '#shared/domain/case'
import type { Deadline } from '#shared/domain/clocks'
import type { Instant } from '#shared/domain/day'
import { soonFrom } from '#shared/domain/deadline'
import type { ClockName } from '#shared/domain/profile'
import type { Ending } from '#shared/domain/runs'
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
  readonly cause: string | null
  readonly rule: string
  readonly startedAt: Instant
  readonly dueAt: Instant
  readonly ruledDueAt: Instant | null
  /** Null in a row of version 2, whose clocks said 将到期 in their last quarter. */
  readonly soonAt: Instant | null
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

/** How the clock ended, as it is known now: a step that is typed later may have stopped it earlier. */
export function endDeadline(
  tx: Tx,
  id: number,
  { stoppedAt, ending }: Pick<Deadline, 'stoppedAt' | 'ending'>,
  act: Act,
): void {
  changeRecord(tx, deadlines, id, { stoppedAt, ending }, act)
}

/** A granted extension or the customer's appointment moved it; its steps tell from where. */
export function moveDeadline(
  tx: Tx,
  id: number,
  { dueAt, ruledDueAt, soonAt, steps }: Pick<Deadline, 'dueAt' | 'ruledDueAt' | 'soonAt' | 'steps'>,
  act: Act,
): void {
  changeRecord(tx, deadlines, id, { dueAt, ruledDueAt, soonAt, steps: JSON.stringify(steps) }, act)
}

const usualShare = 0.25

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
    cause: row.cause,
    rule: JSON.parse(row.rule),
    startedAt: row.startedAt,
    dueAt: row.dueAt,
    ruledDueAt: row.ruledDueAt,
    soonAt: row.soonAt ?? soonFrom(row.startedAt, row.dueAt, usualShare),
    steps: JSON.parse(row.steps),
    stoppedAt: row.stoppedAt,
    ending: row.ending,
  }))
}

/** Open cases whose month has passed by now (S0 ③⑶), what fell due first on top. */
export function casesPastTheirMonth(db: Db, now: Instant): readonly { caseId: CaseId; dueAt: Instant }[] {
  return statement<[Instant], { caseId: CaseId; dueAt: Instant }>(
    db,
    `SELECT caseId, dueAt FROM deadline WHERE stoppedAt IS NULL AND clock = 'month' AND dueAt <= ? ORDER BY dueAt`,
  ).all(now)
}
