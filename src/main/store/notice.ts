import type { DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { NoticeForm, NoticeId } from '#shared/domain/notice'
import type { CaseNumber } from '#shared/domain/number'
import type { WalkId } from '#shared/domain/walk'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type NoticeRow = {
  readonly id: NoticeId
  readonly number: CaseNumber
  readonly form: NoticeForm
  readonly walkId: WalkId | null
  readonly departmentId: DepartmentId
  readonly toPerson: string | null
  readonly fromPerson: string | null
  readonly subject: string | null
  readonly demand: string | null
  readonly downReason: string | null
  readonly dueAt: Instant
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly signedAt: Instant | null
  readonly signedBy: string | null
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  readonly answer: string | null
  readonly voidedAt: Instant | null
  readonly voidReason: string | null
}

export type RecheckRow = {
  readonly id: number
  readonly findingId: WalkFindingId
  readonly at: Instant
  readonly checker: string | null
  readonly isPassed: 0 | 1
  readonly words: string | null
  readonly nextDueAt: Instant | null
  readonly operatorId: OperatorId
}

export const notices = recordTable<NoticeRow>({
  name: 'notice',
  personal: [
    'toPerson',
    'fromPerson',
    'subject',
    'demand',
    'downReason',
    'signedBy',
    'answeredBy',
    'answer',
    'voidReason',
  ],
  caseColumn: null,
})
export const rechecks = recordTable<RecheckRow>({
  name: 'findingRecheck',
  personal: ['checker', 'words'],
  caseColumn: null,
})

export type NewNotice = Omit<NoticeRow, 'id' | keyof typeof later>

const later = {
  signedAt: null,
  signedBy: null,
  answeredAt: null,
  answeredBy: null,
  answer: null,
  voidedAt: null,
  voidReason: null,
} as const

export function insertNotice(tx: Tx, notice: NewNotice, act: Act): NoticeId {
  return insertRecord(tx, notices, { ...notice, ...later }, act)
}

export function changeNotice(
  tx: Tx,
  id: NoticeId,
  changes: Partial<Pick<NoticeRow, keyof typeof later>>,
  act: Act,
): void {
  changeRecord(tx, notices, id, changes, act)
}

export type Notice = NoticeRow & { readonly department: string; readonly madeByName: string }

const noticesWhere = (where: string) =>
  `SELECT notice.*, department.name AS department, operator.name AS madeByName FROM notice
     JOIN department ON department.id = notice.departmentId JOIN operator ON operator.id = notice.madeBy
     WHERE ${where}`

export function noticeOf(db: Db, id: NoticeId): Notice | null {
  return statement<[NoticeId], Notice>(db, noticesWhere('notice.id = ?')).get(id) ?? null
}

/** By its whole number, or so much of it as is typed: LX-202611-00, ZG-. */
export function noticesNumbered(db: Db, words: string, limit: number): readonly Notice[] {
  const typed = words.trim().normalize('NFKC').toUpperCase()
  if (!/^(LX|ZG)-[\d-]*$/.test(typed)) return []
  return statement<[string, string, number], Notice>(
    db,
    `${noticesWhere('notice.number >= ? AND notice.number < ?')} ORDER BY notice.number DESC LIMIT ?`,
  ).all(typed, `${typed}~`, limit)
}

export function insertRecheck(tx: Tx, recheck: Omit<RecheckRow, 'id'>, act: Act): void {
  insertRecord(tx, rechecks, recheck, act)
}

/** The earliest first. */
export function rechecksOf(db: Db, findingId: WalkFindingId): readonly RecheckRow[] {
  return statement<[WalkFindingId], RecheckRow>(
    db,
    'SELECT * FROM findingRecheck WHERE findingId = ? ORDER BY id',
  ).all(findingId)
}
