import type { Span } from '#shared/domain/calendar'
import type { Case } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import { caseSelection, readCase, type StoredCase } from './case'
import { statement } from './statement'
import type { Db } from './tx'

/** What the figures of a period look at: received before its end, and not closed before its beginning. */
export function casesOfPeriod(db: Db, from: Instant, until: Instant): readonly Case[] {
  return statement<[Instant, Instant], StoredCase>(
    db,
    `${caseSelection} WHERE caseRecord.countedAt < ? AND (caseRecord.closedAt IS NULL OR caseRecord.closeCountedAt >= ?)
       ORDER BY caseRecord.id`,
  )
    .all(until, from)
    .map(readCase)
}

export function firstCountedAt(db: Db): Instant | null {
  return (
    statement<[], { at: Instant | null }>(db, 'SELECT min(countedAt) AS at FROM caseRecord').get()?.at ?? null
  )
}

/** How many cases the span received, and how many of them it left open; void ones are none, merged ones apart. */
export function receivedIn(db: Db, span: Span): { readonly received: number; readonly open: number } {
  const row = statement<Span, { received: number; open: number }>(
    db,
    `SELECT count(*) AS received, coalesce(sum(closedAt IS NULL OR closeCountedAt >= @until), 0) AS open
       FROM caseRecord WHERE countedAt >= @from AND countedAt < @until
         AND (closeOutcome IS NULL OR closeOutcome NOT IN ('void', 'merged'))`,
  ).get(span)
  return row ?? { received: 0, open: 0 }
}

/** The numbers that the span issued, in order. */
export function numbersIssuedIn(db: Db, span: Span): readonly CaseNumber[] {
  const rows = statement<Span, { number: CaseNumber }>(
    db,
    'SELECT number FROM caseRecord WHERE registeredAt >= @from AND registeredAt < @until ORDER BY id',
  ).all(span)
  return rows.map(({ number }) => number)
}
