import type { Span } from '#shared/domain/calendar'
import type { CaseId, DepartmentId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Kind } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { ClockName } from '#shared/domain/profile'
import { statement } from './statement'
import type { Db } from './tx'

// What 月总结 counts of a month, in a few statements of its own (domain.md, Figures); the cases are never read one by one.

const isCase = "(closeOutcome IS NULL OR closeOutcome NOT IN ('void', 'merged'))"
const received = `countedAt >= @from AND countedAt < @until AND ${isCase}`

/** Who has it, as the figures say: 主办 of the first round. */
const lead = `(SELECT departmentId FROM handoff WHERE handoff.caseId = caseRecord.id AND round = 1 AND role = 'lead'
  AND sentBackAt IS NULL ORDER BY id DESC LIMIT 1)`

export type ReceivedCount = {
  readonly kind: Kind
  readonly category: string
  /** '' where it was erased. */
  readonly address: string
  readonly departmentId: DepartmentId | null
  readonly count: number
}

export function countReceived(db: Db, { from, until }: Span): readonly ReceivedCount[] {
  return statement<Span, ReceivedCount>(
    db,
    `SELECT kind, category, coalesce(address, '') AS address, ${lead} AS departmentId, count(*) AS count
       FROM caseRecord WHERE ${received} GROUP BY 1, 2, 3, 4`,
  ).all({ from, until })
}

/** Received in the period, carried over into it, or closed in it; along the indices, however many cases there are. */
export function casesLookedAt(db: Db, { from, until }: Span): readonly CaseId[] {
  return statement<Span, { id: CaseId }>(
    db,
    `SELECT id FROM caseRecord WHERE countedAt >= @from AND countedAt < @until
       UNION ALL SELECT id FROM caseRecord WHERE closeCountedAt IS NULL AND closedAt IS NULL AND +countedAt < @from
       UNION ALL SELECT id FROM caseRecord WHERE closeCountedAt >= @from AND +countedAt < @from`,
  )
    .all({ from, until })
    .map(({ id }) => id)
}

export type ClockCount = {
  readonly clock: ClockName
  readonly isOfJobs: 0 | 1
  readonly met: number
  readonly late: number
}

type Looked = Span & { readonly now: Instant }

const isLate = '(CASE WHEN stoppedAt IS NULL THEN @now > dueAt ELSE stoppedAt > dueAt END)'

/**
 * In time and late, as figure-counts.ts has them, of those cases among the ones that the period looks at; without what the
 * customer's own appointment moved, and without 季度复查 and 满月升级, which are nobody's to meet.
 */
export function countClocks(db: Db, ids: readonly CaseId[], looked: Looked): readonly ClockCount[] {
  return statement<Looked & { ids: string }, ClockCount>(
    db,
    `SELECT clock, clock NOT IN ('promise', 'job') AND kind IN ('service', 'help') AS isOfJobs,
       sum(NOT ${isLate} AND ending = 'met' AND stoppedAt >= @from AND stoppedAt < @until) AS met,
       sum(${isLate} AND dueAt >= @from AND dueAt < @until) AS late
     FROM json_each(@ids) AS wanted CROSS JOIN caseRecord ON caseRecord.id = wanted.value
       CROSS JOIN deadline ON deadline.caseId = caseRecord.id
     WHERE closeOutcome IS NOT 'void' AND clock NOT IN ('review', 'month')
       AND (dueAt >= @from AND dueAt < @until OR stoppedAt >= @from AND stoppedAt < @until)
       AND steps NOT LIKE '%"kind":"appointed"%'
     GROUP BY clock, 2 HAVING met + late > 0`,
  ).all({ ...looked, ids: JSON.stringify(ids) })
}

/** 再次提出 in the period, as figure-counts.ts has it, of those cases among the ones that the period looks at. */
export function countRaisedAgain(db: Db, ids: readonly CaseId[], { from, until }: Span): number {
  const row = statement<Span & { ids: string }, { count: number }>(
    db,
    `WITH looked AS (SELECT id FROM caseRecord WHERE id IN (SELECT value FROM json_each(@ids)) AND closeOutcome IS NOT 'void')
     SELECT (SELECT count(*) FROM looked CROSS JOIN caseCall ON caseCall.caseId = looked.id
         WHERE isRaisedAgain = 1 AND at >= @from AND at < @until)
       + (SELECT count(DISTINCT caseLink.caseId) FROM looked CROSS JOIN caseLink ON caseLink.caseId = looked.id
         WHERE kind = 'again' AND at >= @from AND at < @until) AS count`,
  ).get({ from, until, ids: JSON.stringify(ids) })
  return row?.count ?? 0
}

export type OpenCount = { readonly open: number; readonly number: CaseNumber; readonly receivedAt: Instant }

/** Not closed by the end, and the oldest of them; null: there is none. */
export function countOpen(db: Db, { until }: Span): OpenCount | null {
  return (
    statement<Pick<Span, 'until'>, OpenCount>(
      db,
      `SELECT count(*) OVER () AS open, number, receivedAt FROM (
         SELECT number, receivedAt, closeOutcome FROM caseRecord
           WHERE closeCountedAt IS NULL AND closedAt IS NULL AND +countedAt < @until
         UNION ALL SELECT number, receivedAt, closeOutcome FROM caseRecord
           WHERE closeCountedAt >= @until AND +countedAt < @until)
       WHERE ${isCase} ORDER BY receivedAt, number LIMIT 1`,
    ).get({ until }) ?? null
  )
}
