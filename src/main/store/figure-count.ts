import type { Span } from '#shared/domain/calendar'
import { earliest, type Instant } from '#shared/domain/day'
import type { CaseSet } from '#shared/domain/figure-counted'
import type { ByKind, OldestOpen, PartCount, PlaceCount, Split } from '#shared/domain/figure-counts'
import type { StandingCounts } from '#shared/domain/gauge-list'
import type { Answers } from '#shared/domain/satisfaction'
import { casesSql, kindsSql, partSql } from './figure-cases'
import { contactsSql, isAgain, raisedAgainSql, unsignedSql } from './figure-items'
import { endedWindowsSql, type Looked } from './revisit-window'
import { lastAnswersSql } from './satisfaction'
import { statement } from './statement'
import type { Db } from './tx'

// The counts of a span of time; those of several spans add up.

const { kind, grade, nature, channel, category, department, subject } = partSql
const partColumns = `${kind} AS kind, ${grade} AS grade, ${nature} AS nature, ${channel} AS channel,
  ${category} AS category, ${department} AS department, ${subject} AS subject, count(*) AS count`

/** In one pass over what was received. */
export function partCounts(db: Db, { from, until }: Span): readonly PartCount[] {
  return statement<Span, PartCount>(
    db,
    `${casesSql('received', partColumns)} GROUP BY 1, 2, 3, 4, 5, 6, 7`,
  ).all({ from, until })
}

export type AddressCount = Omit<PlaceCount, 'building'> & { readonly address: string }

/** '' of `address`: it has none. */
export function addressCounts(db: Db, { from, until }: Span): readonly AddressCount[] {
  const columns = `coalesce(address, '') AS address, ${category}, ${department} AS department, ${kind}, count(*) AS count`
  return statement<Span, AddressCount>(db, `${casesSql('received', columns)} GROUP BY 1, 2, 3, 4`).all({
    from,
    until,
  })
}

export function addressesReceived(db: Db, { from, until }: Span): readonly string[] {
  return statement<Span, { address: string }>(
    db,
    `SELECT DISTINCT address FROM (${casesSql('received', "coalesce(address, '') AS address")})`,
  )
    .all({ from, until })
    .map(({ address }) => address)
}

export function setCount(db: Db, which: CaseSet, { from, until }: Span): number {
  return (
    statement<Span, { n: number }>(
      db,
      `SELECT coalesce(sum(n), 0) AS n FROM (${casesSql(which, 'count(*) AS n')})`,
    ).get({ from, until })?.n ?? 0
  )
}

const byKind = (['complaint', 'job', 'other'] as const)
  .map((kinds) => `count(*) FILTER (WHERE ${kindsSql[kinds]}) AS ${kinds}`)
  .join(', ')
const none: ByKind = { complaint: 0, job: 0, other: 0 }

export function receivedByKind(db: Db, { from, until }: Span): ByKind {
  return statement<Span, ByKind>(db, casesSql('received', byKind)).get({ from, until }) ?? none
}

/** 又来了, of those that were received. */
export function againByKind(db: Db, { from, until }: Span): ByKind {
  return statement<Span, ByKind>(db, casesSql('received', byKind, isAgain)).get({ from, until }) ?? none
}

/** In milliseconds from receipt to 完成, the shortest first. */
export function handlingTimes(db: Db, { from, until }: Span): Split<readonly number[]> {
  const ms = 'CAST(round((julianday(last.completedAt) - julianday(receivedAt)) * 86400000) AS INTEGER) AS ms'
  const rows = statement<Span, { isJob: number; ms: number }>(
    db,
    `${casesSql('handled', `${kindsSql.job} AS isJob, ${ms}`)} ORDER BY ms`,
  ).all({ from, until })
  const of = (isJob: number) => rows.filter((row) => row.isJob === isJob).map((row) => row.ms)
  return { notJob: of(0), job: of(1) }
}

function countOf(db: Db, sql: string, { from, until }: Span): number {
  return statement<Span, { n: number }>(db, `SELECT count(*) AS n FROM (${sql})`).get({ from, until })?.n ?? 0
}

export function contactCount(db: Db, span: Span): number {
  return countOf(db, contactsSql, span)
}

export function raisedAgainCount(db: Db, span: Span): number {
  return countOf(db, raisedAgainSql, span)
}

export function unsignedCounts(db: Db, { from, until }: Span) {
  const row = statement<Span, { refused: number; left: number }>(
    db,
    `SELECT count(*) FILTER (WHERE standing = 'inkRefused') AS refused,
       count(*) FILTER (WHERE standing = 'inkLeft') AS left FROM (${unsignedSql})`,
  ).get({ from, until })
  return row ?? { refused: 0, left: 0 }
}

/** Windows of 回访 that ended in the span, by how they stand. */
export function windowCounts(db: Db, looked: Looked): Split<StandingCounts> {
  const rows = statement<Looked, { isJob: number; standing: string; count: number }>(
    db,
    `SELECT ${kindsSql.job} AS isJob, standing, count(*) AS count FROM (${endedWindowsSql(null)}) GROUP BY 1, 2`,
  ).all(looked)
  const of = (isJob: number): StandingCounts =>
    Object.fromEntries(
      rows.filter((row) => row.isJob === isJob).map(({ standing, count }) => [standing, count]),
    )
  return { notJob: of(0), job: of(1) }
}

/** 满意 and 基本满意 among those who said it, the last time of each case. */
export function contentCounts(db: Db, { from, until }: Span): Split<Answers> {
  const rows = statement<Span, Answers & { isJob: number }>(
    db,
    `SELECT ${kindsSql.job} AS isJob, count(*) FILTER (WHERE quality IN ('satisfied', 'fairlySatisfied')) AS good,
       count(quality) AS answered FROM (${lastAnswersSql(null, null)}) GROUP BY 1`,
  ).all({ from, until })
  const of = (isJob: number): Answers => {
    const { good = 0, answered = 0 } = rows.find((row) => row.isJob === isJob) ?? {}
    return { good, answered }
  }
  return { notJob: of(0), job: of(1) }
}

/** What was left open at the end of the span, the oldest first. */
export function oldestOpen(db: Db, { from, until }: Span, limit: number): readonly OldestOpen[] {
  return statement<Span & { limit: number }, OldestOpen>(
    db,
    `SELECT caseId, number, kind, receivedAt FROM (${casesSql('open', 'id AS caseId, number, kind, receivedAt')})
       ORDER BY receivedAt, caseId LIMIT @limit`,
  ).all({ from, until, limit })
}

/** When the desk first received a case or answered a caller; null: nothing happened yet. */
export function firstMoment(db: Db): Instant | null {
  const row = statement<[], { case: Instant | null; contact: Instant | null }>(
    db,
    `SELECT (SELECT min(receivedAt) FROM caseRecord) AS "case", (SELECT min(at) FROM contact) AS contact`,
  ).get()
  return earliest([row?.case ?? [], row?.contact ?? []].flat())
}
