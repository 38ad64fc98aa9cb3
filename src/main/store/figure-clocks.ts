import type { Instant } from '#shared/domain/day'
import type { CountedClock, CountedKinds } from '#shared/domain/figure-counted'
import type { ClockCounts, Split } from '#shared/domain/figure-counts'
import { kindsSql } from './figure-cases'
import { counts, type Looked } from './revisit-window'
import { statement } from './statement'
import type { Db } from './tx'

// A limit that was passed is late when it ran out, however it ended afterwards: late stays late. One that ended before it
// ran out counts only if it was met. More time that was granted is in dueAt.

/** 客户约定: as isAppointed has it (clocks.ts), without reading the steps of thousands of clocks. */
const isAppointed = `instr(steps, '"kind":"appointed"') > 0`

const item = `'case' AS source, deadline.caseId AS id, deadline.caseId`

/** `counted`: a case that counts only later, in the month of its entry, counts in nothing before (domain.md, Figures). */
export type Counting = Looked & { readonly counted: Instant }

/** Each clock that was met or passed in the period; those that the customer's own appointment moved are apart. */
export function clockItemsSql(clock: CountedClock, kinds: CountedKinds): string {
  const name = clock === 'appointed' ? 'resolve' : clock
  const conditions = `clock = '${name}' AND ${clock === 'appointed' ? '' : 'NOT '}${isAppointed}
    AND ${counts} AND ${kindsSql[kinds]} AND countedAt < @counted`
  return `SELECT ${item}, dueAt AS at, stoppedAt AS until, 'overdue' AS standing, kind
    FROM deadline INDEXED BY deadlineLate CROSS JOIN caseRecord ON caseRecord.id = deadline.caseId
    WHERE (stoppedAt IS NULL OR stoppedAt > dueAt) AND (stoppedAt IS NOT NULL OR dueAt < @now)
      AND dueAt >= @from AND dueAt < @until AND ${conditions}
    UNION ALL SELECT ${item}, dueAt, stoppedAt, 'met', kind
    FROM deadline INDEXED BY deadlineMet CROSS JOIN caseRecord ON caseRecord.id = deadline.caseId
    WHERE ending = 'met' AND stoppedAt <= dueAt AND stoppedAt >= @from AND stoppedAt < @until AND ${conditions}`
}

export function clockCounts(db: Db, clock: CountedClock, looked: Counting): Split<ClockCounts> {
  const rows = statement<Counting, { isJob: number; met: number; late: number }>(
    db,
    `SELECT ${kindsSql.job} AS isJob, count(*) FILTER (WHERE standing = 'met') AS met,
       count(*) FILTER (WHERE standing = 'overdue') AS late
     FROM (${clockItemsSql(clock, 'all')}) GROUP BY 1`,
  ).all(looked)
  const of = (isJob: number) => {
    const row = rows.find((one) => one.isJob === isJob)
    return { met: row?.met ?? 0, late: row?.late ?? 0 }
  }
  return { notJob: of(0), job: of(1) }
}
