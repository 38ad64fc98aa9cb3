import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Grade } from '#shared/domain/grade'
import { maskPhonesIn } from '#shared/domain/mask'
import type { Span } from './contact-book'
import { statement } from './statement'
import { toldOf } from './timeline'
import type { Db } from './tx'

// 投诉处置记录表: who took which form when, and when it came back. The handoffs of cases, and what somebody sent by hand.

export type Dispatch = {
  readonly key: string
  readonly caseId: CaseId
  readonly number: string
  readonly grade: Grade | null
  readonly department: string
  readonly sentAt: Instant
  readonly takenAt: Instant | null
  readonly takenBy: string | null
  readonly takenWay: 'signed' | 'left' | 'phone' | null
  /** 处理 of that round. */
  readonly dueAt: Instant | null
  readonly backAt: Instant | null
  readonly backTo: string | null
  readonly isSentBack: boolean
}

/** `limit` -1: all. Each part goes along its own index of times. */
const dispatchHeadsSql = `SELECT 'handoff' AS kind, id, sentAt AS at FROM handoff
    WHERE sentAt >= @from AND sentAt < @until
  UNION ALL SELECT 'slip', id, happenedAt FROM event
    WHERE kind = 'slip.sent' AND happenedAt >= @from AND happenedAt < @until AND caseId IS NOT NULL
  ORDER BY at, kind, id LIMIT @limit OFFSET @offset`

const dispatchCountSql = `SELECT
  (SELECT count(*) FROM handoff WHERE sentAt >= @from AND sentAt < @until)
  + (SELECT count(*) FROM event
       WHERE kind = 'slip.sent' AND happenedAt >= @from AND happenedAt < @until AND caseId IS NOT NULL) AS count`

export function countDispatches(db: Db, span: Span): number {
  return statement<object, { count: number }>(db, dispatchCountSql).get(span)?.count ?? 0
}

type Head = { readonly kind: 'handoff' | 'slip'; readonly id: number; readonly at: Instant }

/** The earliest first. */
export function dispatchesOf(db: Db, span: Span, limit = -1, offset = 0): readonly Dispatch[] {
  const heads = statement<object, Head>(db, dispatchHeadsSql).all({ ...span, limit, offset })
  return heads.flatMap(({ kind, id }) => (kind === 'handoff' ? handedOff(db, id) : sentByHand(db, id)) ?? [])
}

type HandedRow = Omit<Dispatch, 'key' | 'backAt' | 'isSentBack'> & {
  readonly returnedAt: Instant | null
  readonly sentBackAt: Instant | null
}

const handedSql = `SELECT handoff.caseId, caseRecord.number, caseRecord.grade, department.name AS department,
    handoff.sentAt, handoff.receivedAt AS takenAt, handoff.receivedBy AS takenBy, handoff.receiveWay AS takenWay,
    handoff.returnedAt, handoff.sentBackAt, operator.name AS backTo,
    (SELECT max(dueAt) FROM deadline WHERE deadline.caseId = handoff.caseId AND deadline.round = handoff.round
       AND deadline.clock = 'resolve') AS dueAt
  FROM handoff JOIN caseRecord ON caseRecord.id = handoff.caseId
    JOIN department ON department.id = handoff.departmentId
    LEFT JOIN operator ON operator.id = handoff.returnedTo
  WHERE handoff.id = ?`

function handedOff(db: Db, id: number): Dispatch | null {
  const row = statement<[number], HandedRow>(db, handedSql).get(id)
  if (!row) return null
  const { returnedAt, sentBackAt, ...rest } = row
  return {
    ...rest,
    key: `handoff${id}`,
    takenBy: row.takenAt === null ? null : maskPhonesIn(row.takenBy ?? erasedWords),
    backAt: returnedAt ?? sentBackAt,
    isSentBack: sentBackAt !== null,
  }
}

type SentRow = {
  readonly recordId: number
  readonly at: Instant
  readonly after: string
  readonly caseId: CaseId
  readonly number: string
  readonly grade: Grade | null
  readonly department: string | null
}

const sentSql = `SELECT event.recordId, event.happenedAt AS at, event.after, event.caseId, caseRecord.number,
    caseRecord.grade, department.name AS department
  FROM event JOIN caseRecord ON caseRecord.id = event.caseId
    LEFT JOIN department ON department.id = coalesce(json_extract(event.after, '$.departmentId'),
      (SELECT departmentId FROM slip WHERE slip.id = event.recordId))
  WHERE event.id = ?`

const backSql = `SELECT event.happenedAt AS at, operator.name AS "by"
  FROM event LEFT JOIN operator ON operator.id = event.operatorId
  WHERE recordTable = 'slip' AND recordId = ? AND event.id > ? AND json_extract(event.after, '$.place') = 'desk'
  ORDER BY event.id LIMIT 1`

/** Whoever was sent it by hand has it: nobody signs for that. */
function sentByHand(db: Db, id: number): Dispatch | null {
  const row = statement<[number], SentRow>(db, sentSql).get(id)
  if (!row) return null
  const back = statement<[number, number], { at: Instant; by: string | null }>(db, backSql).get(
    row.recordId,
    id,
  )
  const holder = toldOf(db, row.after).placedWith
  return {
    key: `slip${id}`,
    caseId: row.caseId,
    number: row.number,
    grade: row.grade,
    department: row.department ?? '',
    sentAt: row.at,
    takenAt: row.at,
    takenBy: typeof holder === 'string' ? maskPhonesIn(holder) : erasedWords,
    takenWay: null,
    dueAt: null,
    backAt: back?.at ?? null,
    backTo: back?.by ?? null,
    isSentBack: false,
  }
}
