import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { Quality, RevisitWay, Timeliness } from '#shared/domain/revisit'
import type { AskedOf, Satisfaction, SatisfactionBy } from '#shared/domain/satisfaction'
import { type CasePortion, counts, isKind, isOfPortion } from './revisit-window'
import { statement } from './statement'
import type { Db } from './tx'

// 满意度: the last answer of each case within a period, and beside it the first that the case ever gave.

export type Grouping = Exclude<SatisfactionBy, 'case'>

const lead = `(SELECT department.name FROM handoff JOIN department ON department.id = handoff.departmentId
  WHERE handoff.caseId = last.caseId AND handoff.round = last.round AND role = 'lead' AND sentBackAt IS NULL
  ORDER BY handoff.id DESC LIMIT 1)`

/** Null: in no group. '' is the group of those that have none. */
const keyBy: Readonly<Record<Grouping, string>> = {
  department: `coalesce(${lead}, '')`,
  // 有效 is 经查实 (S1): nobody's name stands here for what is only said.
  person: "CASE WHEN subjectKind = 'person' AND nature = 'valid' THEN subjectName END",
  category: 'category',
  month: "strftime('%Y-%m', last.at, '+8 hours')",
}

const firstQuality = `(SELECT quality FROM revisit WHERE revisit.caseId = last.caseId AND outcome = 'answered'
  ORDER BY revisit.at, revisit.id LIMIT 1)`

export function lastAnswersSql(of: AskedOf | null, by: Grouping | null, isAmong = 'TRUE'): string {
  return `SELECT last.caseId, last.round, last.at, way, quality, timeliness, attitude, handling, number, company,
      contactName, isAnonymous, kind, ${firstQuality} AS firstQuality,
      ${by === null ? "''" : keyBy[by]} AS "key"
    FROM (SELECT caseId, round, at, way, quality, timeliness, attitude, handling,
        row_number() OVER (PARTITION BY caseId ORDER BY at DESC, id DESC) AS fromLast
      FROM revisit INDEXED BY revisitReached
      WHERE at >= @from AND at < @until AND outcome = 'answered' AND ${isAmong}) AS last
    CROSS JOIN caseRecord ON caseRecord.id = last.caseId
    WHERE fromLast = 1 ${of === null ? '' : `AND ${isKind(of)}`} AND ${counts}`
}

type Span = { readonly from: Instant; readonly until: Instant }
type SumRow = { readonly key: string } & Readonly<
  Record<
    'cases' | `${'quality' | 'timeliness' | 'attitude' | 'handling' | 'first'}${'Good' | 'Answered'}`,
    number
  >
>

const sums = (['quality', 'attitude', 'handling', 'first'] as const)
  .map((column) => {
    const of = column === 'first' ? 'firstQuality' : column
    return `count(*) FILTER (WHERE ${of} IN ('satisfied', 'fairlySatisfied')) AS ${column}Good,
      count(${of}) AS ${column}Answered`
  })
  .join(', ')

/** The groups by their key, the one with the most cases first; by month in their order. Without `by`: all of them as one. */
export function satisfactionBy(
  db: Db,
  of: AskedOf,
  by: Grouping | null,
  span: Span,
  portion: CasePortion | null = null,
): readonly (Satisfaction & { readonly key: string })[] {
  return statement<Span, SumRow>(
    db,
    `SELECT "key", count(*) AS cases, ${sums}, count(*) FILTER (WHERE timeliness = 'prompt') AS timelinessGood,
       count(timeliness) AS timelinessAnswered
     FROM (${lastAnswersSql(of, by, portion === null ? undefined : isOfPortion('caseId'))}) WHERE "key" IS NOT NULL
     GROUP BY "key" ORDER BY ${by === 'month' ? '"key"' : 'cases DESC, "key"'}`,
  )
    .all({ ...span, ...portion })
    .map((row) => ({
      key: row.key,
      cases: row.cases,
      quality: { good: row.qualityGood, answered: row.qualityAnswered },
      unanswered: row.cases - row.qualityAnswered,
      timeliness: { good: row.timelinessGood, answered: row.timelinessAnswered },
      attitude: { good: row.attitudeGood, answered: row.attitudeAnswered },
      handling: { good: row.handlingGood, answered: row.handlingAnswered },
      first: { good: row.firstGood, answered: row.firstAnswered },
    }))
}

export type AnswerRow = {
  readonly caseId: CaseId
  readonly number: CaseNumber
  readonly company: string | null
  readonly contactName: string | null
  readonly isAnonymous: number
  readonly round: number
  readonly at: Instant
  readonly way: RevisitWay
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly attitude: Quality | null
  readonly handling: Quality | null
  readonly firstQuality: Quality | null
}

type Asked = { readonly of: AskedOf; readonly group: { readonly by: Grouping; readonly key: string } | null }
type Page = { readonly limit: number; readonly offset: number }

/** The cases of a group, or all: who was not content first, then who did not say, the newest first. */
export function answersOf(db: Db, { of, group }: Asked, span: Span, page: Page): readonly AnswerRow[] {
  return statement<Span & Page & { key: string }, AnswerRow>(
    db,
    `SELECT caseId, round, at, way, quality, timeliness, attitude, handling, number, company, contactName, isAnonymous,
       firstQuality
     FROM (${lastAnswersSql(of, group?.by ?? null)}) WHERE "key" = @key
     ORDER BY CASE quality WHEN 'dissatisfied' THEN 0 WHEN 'fairlySatisfied' THEN 2 WHEN 'satisfied' THEN 3 ELSE 1 END,
       at DESC, caseId DESC LIMIT @limit OFFSET @offset`,
  ).all({ ...span, ...page, key: group?.key ?? '' })
}
