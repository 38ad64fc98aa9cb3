import {
  type BlankBookId,
  type BlankForm,
  type BlankId,
  type BlankState,
  type BlankVoidReason,
  blankStateOf,
} from '#shared/domain/blank'
import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'
import type { WorkOrderId } from './work-order'

// 空白编号单: numbers reserved before the power goes, and what became of each.

type BlankBookRow = {
  readonly id: BlankBookId
  readonly form: BlankForm
  readonly month: IsoMonth
  readonly size: number
  readonly reservedAt: Instant
  readonly reservedBy: OperatorId
}

export const blankBooks = recordTable<BlankBookRow>({ name: 'blankBook', personal: [], caseColumn: null })

type BlankRow = {
  readonly id: BlankId
  readonly bookId: BlankBookId
  readonly number: CaseNumber
  readonly month: IsoMonth
  readonly usedAt: Instant | null
  readonly caseId: CaseId | null
  readonly workOrderId: WorkOrderId | null
  readonly voidedAt: Instant | null
  readonly voidReason: BlankVoidReason | null
}

export const blanks = recordTable<BlankRow>({ name: 'blank', personal: [], caseColumn: 'caseId' })

export function insertBook(tx: Tx, book: Omit<BlankBookRow, 'id'>, act: Act): BlankBookId {
  return insertRecord(tx, blankBooks, book, act)
}

export function insertBlank(tx: Tx, blank: Pick<BlankRow, 'bookId' | 'number' | 'month'>, act: Act): BlankId {
  const open = { usedAt: null, caseId: null, workOrderId: null, voidedAt: null, voidReason: null }
  return insertRecord(tx, blanks, { ...blank, ...open }, act)
}

/** The case that a sheet became; its 派工单, if that is what has the sheet's number. */
export type Became = { readonly caseId: CaseId; readonly workOrderId: WorkOrderId | null }

/** 补录: the sheet is a case, or its order, under its number from now on. */
export function setUsed(tx: Tx, id: BlankId, became: Became, act: Act): void {
  changeRecord(tx, blanks, id, { usedAt: act.typedAt, ...became }, { ...act, kind: 'blank.used' })
}

export function setVoid(tx: Tx, id: BlankId, voidReason: BlankVoidReason, act: Act): void {
  changeRecord(tx, blanks, id, { voidedAt: act.typedAt, voidReason }, { ...act, kind: 'blank.voided' })
}

export type Blank = BlankRow & {
  readonly form: BlankForm
  readonly state: BlankState
  readonly reservedAt: Instant
  readonly reservedBy: string
  /** A void one that turned up late: the case that remembers it as its 原纸号. */
  readonly lateCaseId: CaseId | null
}

type StoredBlank = BlankRow &
  Pick<Blank, 'form' | 'reservedAt' | 'lateCaseId'> & {
    readonly reservedByName: string | null
    readonly rowHash: string
  }

const selection = `SELECT blank.*, blankBook.form, blankBook.reservedAt, operator.name AS reservedByName,
    (SELECT late.id FROM caseRecord AS late WHERE late.paperNumber = blank.number) AS lateCaseId
  FROM blank JOIN blankBook ON blankBook.id = blank.bookId JOIN operator ON operator.id = blankBook.reservedBy`

export function blankOf(db: Db, id: BlankId): Blank | null {
  const row = statement<[BlankId], StoredBlank>(db, `${selection} WHERE blank.id = ?`).get(id)
  return row ? read(row) : null
}

export function blankOfCase(db: Db, caseId: CaseId): Blank | null {
  const row = statement<[CaseId], StoredBlank>(db, `${selection} WHERE blank.caseId = ?`).get(caseId)
  return row ? read(row) : null
}

/** The newest book first, in it by number. */
export function blanksFrom(db: Db, offset: number, limit: number): readonly Blank[] {
  return statement<[number, number], StoredBlank>(
    db,
    `${selection} ORDER BY blank.bookId DESC, blank.id LIMIT ? OFFSET ?`,
  )
    .all(limit, offset)
    .map(read)
}

export function blanksOfBook(db: Db, bookId: BlankBookId): readonly Blank[] {
  return statement<[BlankBookId], StoredBlank>(db, `${selection} WHERE blank.bookId = ? ORDER BY blank.id`)
    .all(bookId)
    .map(read)
}

/** Reserved in that month, of whichever form; within a form by number. */
export function blanksOfMonth(db: Db, month: IsoMonth): readonly Blank[] {
  return statement<[IsoMonth], StoredBlank>(db, `${selection} WHERE blank.month = ? ORDER BY blank.id`)
    .all(month)
    .map(read)
}

/** By the whole number or its last digits, four at least; a used one is found as its case. */
export function blanksLike(db: Db, words: string, limit: number): readonly Blank[] {
  const typed = words.trim().normalize('NFKC').toUpperCase()
  if (!/^([A-Z]{1,4}-\d{6}-)?\d{4,}$/.test(typed)) return []
  return statement<[string, string, string, number], StoredBlank>(
    db,
    `${selection} WHERE substr(blank.number, -4) = ? AND (blank.number = ? OR blank.number LIKE ?)
         AND blank.usedAt IS NULL ORDER BY blank.id DESC LIMIT ?`,
  )
    .all(typed.slice(-4), typed, `%-${typed}`, limit)
    .map(read)
}

/** The first month of which numbers were reserved. */
export function firstReservedMonth(db: Db): IsoMonth | null {
  return (
    statement<[], { month: IsoMonth | null }>(db, 'SELECT min(month) AS month FROM blankBook').get()?.month ??
    null
  )
}

export type BlankCount = { readonly total: number; readonly open: number }

export function countBlanks(db: Db): BlankCount {
  return (
    statement<[], BlankCount>(
      db,
      `SELECT count(*) AS total, coalesce(sum(usedAt IS NULL AND voidedAt IS NULL), 0) AS open FROM blank`,
    ).get() ?? { total: 0, open: 0 }
  )
}

function read({ reservedByName, rowHash: _, ...row }: StoredBlank): Blank {
  return { ...row, reservedBy: reservedByName ?? '', state: blankStateOf(row) }
}
