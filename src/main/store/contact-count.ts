import type { Channel } from '#shared/domain/kind'
import type { Span } from './contact-book'
import { statement } from './statement'
import type { Db } from './tx'

/**
 * 人次 and 件 of 来电来访登记. A visit of which every case is void counts as none; its row stays. What we found ourselves
 * stands nowhere there: nobody called.
 */
export type ContactCount = {
  /** 人次: callers and visitors. */
  readonly persons: number
  readonly byChannel: Partial<Readonly<Record<Channel, number>>>
  /** How many of them opened a case, and how many cases those are. */
  readonly visits: number
  readonly cases: number
  /** Rows that count as none. */
  readonly voids: number
}

export const personsSql = `SELECT channel, sum(isCounted) AS persons, sum(isCounted AND isVisit) AS visits,
    sum(NOT isCounted) AS voids
  FROM (
    SELECT channel, 1 AS isCounted, 0 AS isVisit FROM contact WHERE at >= @from AND at < @until AND caseId IS NULL
    UNION ALL SELECT channel, 1, 0 FROM caseCall WHERE at >= @from AND at < @until
    UNION ALL SELECT channel, closeOutcome IS NOT 'void' OR EXISTS (
        SELECT 1 FROM caseRecord AS further
        WHERE further.sameVisitAs = caseRecord.id AND further.closeOutcome IS NOT 'void'), 1
      FROM caseRecord WHERE receivedAt >= @from AND receivedAt < @until AND sameVisitAs IS NULL AND isFoundByUs IS NULL)
  GROUP BY channel`

export const casesSql = `SELECT
    (SELECT count(*) FROM caseRecord WHERE receivedAt >= @from AND receivedAt < @until AND sameVisitAs IS NULL
       AND isFoundByUs IS NULL AND closeOutcome IS NOT 'void')
    + (SELECT count(*) FROM caseRecord AS first CROSS JOIN caseRecord AS further ON further.sameVisitAs = first.id
       WHERE first.receivedAt >= @from AND first.receivedAt < @until AND first.sameVisitAs IS NULL
         AND first.isFoundByUs IS NULL AND further.closeOutcome IS NOT 'void') AS cases`

type PersonsRow = {
  readonly channel: Channel
  readonly persons: number
  readonly visits: number
  readonly voids: number
}

export function countContacts(db: Db, span: Span): ContactCount {
  const rows = statement<object, PersonsRow>(db, personsSql).all(span)
  const sum = (column: 'persons' | 'visits' | 'voids') => rows.reduce((all, row) => all + row[column], 0)
  return {
    persons: sum('persons'),
    byChannel: Object.fromEntries(
      rows.filter(({ persons }) => persons > 0).map((row) => [row.channel, row.persons]),
    ),
    visits: sum('visits'),
    cases: statement<object, { cases: number }>(db, casesSql).get(span)?.cases ?? 0,
    voids: sum('voids'),
  }
}
