import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import { maskPhonesIn } from '#shared/domain/mask'
import type { CaseNumber } from '#shared/domain/number'
import type { Taking } from '#shared/ipc/record-questions'
import type { Span } from './contact-book'
import { isAskedSql } from './record-list'
import { statement } from './statement'
import { toldOf } from './timeline'
import type { Db } from './tx'

// 回访记录签收表: each taking of a form and when it came back, as the record's own events tell it: a form may go out twice.

type TakenRow = {
  readonly id: number
  readonly recordId: number
  readonly at: Instant
  readonly after: string
  readonly number: string
  readonly caseId: CaseId
  readonly caseNumber: CaseNumber
}

const takenSql = `FROM event JOIN revisitRecord ON revisitRecord.id = event.recordId
    JOIN caseRecord ON caseRecord.id = revisitRecord.caseId
  WHERE event.kind = 'revisitRecord.taken' AND event.happenedAt >= @from AND event.happenedAt < @until`

const backSql = `SELECT event.happenedAt AS at, operator.name AS "by"
  FROM event LEFT JOIN operator ON operator.id = event.operatorId
  WHERE recordTable = 'revisitRecord' AND recordId = ? AND event.id > ? AND event.kind = 'revisitRecord.returned'
  ORDER BY event.id LIMIT 1`

/** The earliest first; `limit` -1: all. */
export function takingsOf(db: Db, span: Span, limit = -1, offset = 0): readonly Taking[] {
  const rows = statement<object, TakenRow>(
    db,
    `SELECT event.id, event.recordId, event.happenedAt AS at, event.after, revisitRecord.number,
       revisitRecord.caseId, caseRecord.number AS caseNumber ${takenSql}
       ORDER BY event.happenedAt, event.id LIMIT @limit OFFSET @offset`,
  ).all({ ...span, limit, offset })
  return rows.map(({ id, recordId, at, after, number, caseId, caseNumber }) => {
    const back = statement<[number, number], { at: Instant; by: string | null }>(db, backSql).get(
      recordId,
      id,
    )
    const holder = toldOf(db, after).takenBy
    return {
      id,
      number,
      caseId,
      caseNumber,
      takenAt: at,
      takenBy: typeof holder === 'string' ? maskPhonesIn(holder) : erasedWords,
      backAt: back?.at ?? null,
      backTo: back?.by ?? '',
    }
  })
}

export function countTakings(db: Db, span: Span): number {
  return (
    statement<object, { count: number }>(db, `SELECT count(*) AS count ${takenSql}`).get(span)?.count ?? 0
  )
}

/** F08 printed in that time that nobody has taken, and that still have something to ask: their takers sign next. */
export function notYetTaken(
  db: Db,
  span: Span,
): readonly { readonly number: string; readonly caseNumber: string }[] {
  return statement<object, { number: string; caseNumber: string }>(
    db,
    `SELECT revisitRecord.number, caseRecord.number AS caseNumber
       FROM revisitRecord JOIN caseRecord ON caseRecord.id = revisitRecord.caseId
       WHERE madeAt >= @from AND madeAt < @until AND takenAt IS NULL
         AND EXISTS (SELECT 1 FROM slip WHERE slip.revisitRecordId = revisitRecord.id AND slip.form = 'F08'
           AND slip.voidedAt IS NULL)
         AND NOT ${isAskedSql}
       ORDER BY revisitRecord.id`,
  ).all(span)
}
