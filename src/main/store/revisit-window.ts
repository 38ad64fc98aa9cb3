import type { Instant } from '#shared/domain/day'
import { statement } from './statement'
import type { Db } from './tx'

// Windows of revisits: those that ended in a period, and those that still run. figure-counts.ts counts the same of cases
// that it was given; tests hold both against a recount by hand.

/** 投诉, or 报修求助: never mixed (domain.md, Figures). */
export type RevisitsOf = 'complaint' | 'job'

export function isKind(of: RevisitsOf): string {
  return of === 'job' ? "kind IN ('service', 'help')" : "kind NOT IN ('service', 'help')"
}

/** A void case counts nowhere. */
export const counts = "closeOutcome IS NOT 'void'"
/** The same where its case is not read. */
export const isOfNoVoidCase = "caseId NOT IN (SELECT id FROM caseRecord WHERE closeOutcome = 'void')"

/** 免回访 (S1 第十九条): who left no name, and who wants only a 复函; out of the denominator, whenever it came to be so. */
const isAsked = `isAnonymous = 0 AND isFoundByUs IS NULL
  AND NOT EXISTS (SELECT 1 FROM revisitExemption WHERE revisitExemption.caseId = caseRecord.id)`

const isRefused = `EXISTS (SELECT 1 FROM revisit
  WHERE revisit.caseId = deadline.caseId AND revisit.round = deadline.round AND revisit.outcome = 'refused')`
const isUnreachable = `(closeOutcome = 'unreachable' OR EXISTS (SELECT 1 FROM revisitRecord
  WHERE revisitRecord.caseId = deadline.caseId AND revisitRecord.round = deadline.round AND unreachableAt IS NOT NULL))`

/**
 * Windows that ended in [@from, @until) and by @now. One that went on as another grade's is no window of its own, nor is
 * one that came to wait for nothing before it ran out.
 */
export function endedWindowsSql(of: RevisitsOf | null): string {
  return `SELECT 'case' AS source, deadline.caseId AS id, deadline.caseId, deadline.round, dueAt AS at, NULL AS way,
      closedAt IS NULL AS isOpen,
      CASE WHEN ending = 'met' THEN 'reached' WHEN stoppedAt IS NULL THEN 'late' WHEN ${isRefused} THEN 'refused'
        WHEN ${isUnreachable} THEN 'unreachable' ELSE 'ended' END AS standing, kind
    FROM deadline INDEXED BY deadlineOfRevisit CROSS JOIN caseRecord ON caseRecord.id = deadline.caseId
    WHERE clock = 'revisit' AND dueAt >= @from AND dueAt < @until AND dueAt <= @now
      AND ending IS NOT 'regraded' AND (ending IS NOT 'lapsed' OR stoppedAt > dueAt)
      ${of === null ? '' : `AND ${isKind(of)}`} AND ${counts} AND ${isAsked}`
}

/** Windows that still run and end before @until: what can be done yet, what is late by @now among them. */
export function openWindowsSql(of: RevisitsOf | null): string {
  return `SELECT 'case' AS source, deadline.caseId AS id, deadline.caseId, deadline.round, dueAt AS at, NULL AS way,
      closedAt IS NULL AS isOpen,
      CASE WHEN dueAt < @now THEN 'late' ELSE 'due' END AS standing
    FROM deadline INDEXED BY deadlineOfRevisitRunning CROSS JOIN caseRecord ON caseRecord.id = deadline.caseId
    WHERE stoppedAt IS NULL AND clock = 'revisit' AND dueAt < @until
      ${of === null ? '' : `AND ${isKind(of)}`} AND ${counts} AND ${isAsked}`
}

/** One of several parts of all cases: what looks at years does so part by part, and whoever wants to be answered comes between. */
export type CasePortion = { readonly portions: number; readonly portion: number }

export function isOfPortion(id: 'id' | 'caseId'): string {
  return `${id} % @portions = @portion`
}

/** A period, and the moment it is looked at. */
export type Looked = { readonly from: Instant; readonly until: Instant; readonly now: Instant }

export type ExemptCounts = { readonly noName: number; readonly replyOnly: number }

/** Who is not asked at all: received in the period without a name, or exempt by a word of the period. */
export function exemptCounts(db: Db, of: RevisitsOf, { from, until }: Looked): ExemptCounts {
  const row = statement<Pick<Looked, 'from' | 'until'>, ExemptCounts>(
    db,
    `SELECT
       (SELECT count(*) FROM caseRecord INDEXED BY caseWithoutName
          WHERE countedAt >= @from AND countedAt < @until AND isAnonymous = 1
          AND kind IN ('complaint', 'service', 'help') AND ${isKind(of)} AND ${counts}) AS noName,
       (SELECT count(*) FROM revisitExemption CROSS JOIN caseRecord ON caseRecord.id = revisitExemption.caseId
          WHERE at >= @from AND at < @until AND isAnonymous = 0 AND ${isKind(of)} AND ${counts}) AS replyOnly`,
  ).get({ from, until })
  return row ?? { noName: 0, replyOnly: 0 }
}
