import type { DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { MeasureId, MonthOpinion } from '#shared/domain/month-review'
import type { Act } from './event'
import { changeRecord, erasePersonal, insertRecord, recordTable } from './ledger'
import { measureProgress, measures } from './measure'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// 投诉记录月总结表 of a month: its texts and the departments' opinions. Its measures stand in measure.ts.

type ReviewRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly repeated: string | null
  readonly analysis: string | null
  readonly at: Instant
  readonly operatorId: OperatorId
}

type OpinionRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly departmentId: DepartmentId
  readonly words: string | null
  readonly signedBy: string | null
  readonly signedOn: IsoDay | null
  readonly at: Instant
  readonly operatorId: OperatorId
}

export const monthReviews = recordTable<ReviewRow>({
  name: 'monthReview',
  personal: ['repeated', 'analysis'],
  caseColumn: null,
})

export const monthOpinions = recordTable<OpinionRow>({
  name: 'monthOpinion',
  personal: ['words', 'signedBy'],
  caseColumn: null,
})

export type MonthReview = {
  readonly repeated: string
  readonly analysis: string
  readonly at: Instant
  readonly by: string
}

export function reviewOf(db: Db, month: IsoMonth): MonthReview | null {
  const row = statement<[IsoMonth], ReviewRow & { readonly by: string | null }>(
    db,
    `SELECT monthReview.*, operator.name AS "by" FROM monthReview JOIN operator ON operator.id = monthReview.operatorId
       WHERE month = ?`,
  ).get(month)
  if (!row) return null
  const { repeated, analysis, at, by } = row
  return { repeated: repeated ?? erasedWords, analysis: analysis ?? erasedWords, at, by: by ?? '' }
}

/** Its versions before are in the events. */
export function putReview(tx: Tx, review: Omit<ReviewRow, 'id'>, act: Act): void {
  const known = statement<[IsoMonth], { id: number }>(tx, 'SELECT id FROM monthReview WHERE month = ?').get(
    review.month,
  )
  if (known) changeRecord(tx, monthReviews, known.id, review, act)
  else insertRecord(tx, monthReviews, review, act)
}

export function opinionsOf(db: Db, month: IsoMonth): ReadonlyMap<DepartmentId, MonthOpinion> {
  const rows = statement<[IsoMonth], OpinionRow>(db, 'SELECT * FROM monthOpinion WHERE month = ?').all(month)
  return new Map(
    rows.map(({ departmentId, words, signedBy, signedOn }) => [
      departmentId,
      { departmentId, words: words ?? erasedWords, signedBy: signedBy ?? erasedWords, signedOn },
    ]),
  )
}

export function putOpinion(tx: Tx, opinion: Omit<OpinionRow, 'id'>, act: Act): void {
  const known = statement<[IsoMonth, DepartmentId], { id: number }>(
    tx,
    'SELECT id FROM monthOpinion WHERE month = ? AND departmentId = ?',
  ).get(opinion.month, opinion.departmentId)
  if (known) changeRecord(tx, monthOpinions, known.id, opinion, act)
  else insertRecord(tx, monthOpinions, opinion, act)
}

/** Archived, or being archived: nothing more of its F13 is written. */
export function isMonthFrozen(db: Db, month: IsoMonth): boolean {
  return (
    statement<[IsoMonth], { one: 1 }>(db, 'SELECT 1 AS one FROM archivedMonth WHERE month = ?').get(month) !==
    undefined
  )
}

/** Its analysis is recorded, and nothing more is typed of it. */
export function isAnalysed(db: Db, month: IsoMonth): boolean {
  return (
    statement<[IsoMonth], { one: 1 }>(
      db,
      `SELECT 1 AS one FROM monthReview WHERE monthReview.month = ? AND analysis IS NOT '' AND NOT EXISTS (SELECT 1 FROM monthTyped
         WHERE monthTyped.month = monthReview.month AND field IN ('analysis', 'repeated'))`,
    ).get(month) !== undefined
  )
}

/** Its archive was destroyed when its period was over: what people wrote for it goes as well. */
export function eraseReview(tx: Tx, month: IsoMonth, act: Act): void {
  const idsOf = <Id extends number>(sql: string) => statement<[IsoMonth], { id: Id }>(tx, sql).all(month)
  for (const { id } of idsOf('SELECT id FROM monthReview WHERE month = ?'))
    erasePersonal(tx, monthReviews, id, monthReviews.personal, act)
  for (const { id } of idsOf('SELECT id FROM monthOpinion WHERE month = ?'))
    erasePersonal(tx, monthOpinions, id, monthOpinions.personal, act)
  for (const { id } of idsOf<MeasureId>('SELECT id FROM measure WHERE month = ?'))
    erasePersonal(tx, measures, id, measures.personal, act)
  for (const { id } of idsOf(
    'SELECT measureProgress.id FROM measureProgress JOIN measure ON measure.id = measureId WHERE measure.month = ?',
  ))
    erasePersonal(tx, measureProgress, id, measureProgress.personal, act)
  statement(tx, 'DELETE FROM monthTyped WHERE month = ?').run(month)
}
