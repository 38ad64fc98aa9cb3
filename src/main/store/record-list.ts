import type { CaseId } from '#shared/domain/case'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { RecordFilter } from '#shared/ipc/record-questions'
import type { Span } from './contact-book'
import { statement } from './statement'
import type { Db } from './tx'

// 回访记录 by what waits for them, each part along its own index.

/** isAsked of the domain, of a revisitRecord. */
export const isAskedSql = `(unreachableAt IS NOT NULL OR EXISTS (SELECT 1 FROM revisit
    WHERE revisit.recordId = revisitRecord.id AND revisit.outcome IN ('answered', 'refused')))`

/** Its asking is over and its form is not out. */
const toReviewSql = `reviewedAt IS NULL AND (takenAt IS NULL OR returnedAt IS NOT NULL) AND ${isAskedSql}`

const whereSql: Readonly<Record<RecordFilter, string>> = {
  out: 'takenAt IS NOT NULL AND returnedAt IS NULL',
  review: toReviewSql,
  raised: "verdict = 'raised' AND managedAt IS NULL",
  month: 'madeAt >= @from AND madeAt < @until',
}

const orderSql: Readonly<Record<RecordFilter, string>> = {
  out: 'takenAt, id',
  review: 'madeAt, id',
  raised: 'reviewedAt, id',
  month: 'madeAt DESC, id DESC',
}

/** The most that a count of what waits says exactly. */
export const countedAtMost = 100

type Found = { readonly id: RevisitRecordId; readonly caseId: CaseId }

/** Of 本月 those of that span; what waits, of whatever time. */
export function recordsFound(
  db: Db,
  filter: RecordFilter,
  span: Span,
  limit: number,
  offset: number,
): readonly Found[] {
  return statement<object, Found>(
    db,
    `SELECT id, caseId FROM revisitRecord WHERE ${whereSql[filter]}
       ORDER BY ${orderSql[filter]} LIMIT @limit OFFSET @offset`,
  ).all({ ...(filter === 'month' ? span : {}), limit, offset })
}

export function countRecords(db: Db, filter: RecordFilter, span: Span): number {
  return (
    statement<object, { count: number }>(
      db,
      `SELECT count(*) AS count FROM revisitRecord WHERE ${whereSql[filter]}`,
    ).get(filter === 'month' ? span : {})?.count ?? 0
  )
}

/** Nobody reads an exact thousand, and 今日 counts it at each change: not further than `countedAtMost`. */
export function countWaiting(db: Db, filter: Exclude<RecordFilter, 'month'>): number {
  return (
    statement<object, { count: number }>(
      db,
      `SELECT count(*) AS count FROM (SELECT 1 FROM revisitRecord WHERE ${whereSql[filter]} LIMIT @countedAtMost)`,
    ).get({ countedAtMost })?.count ?? 0
  )
}
