import type { ApprovalId } from '#shared/domain/approval'
import type { BlankId } from '#shared/domain/blank'
import { nextOpening } from '#shared/domain/calendar'
import type { CaseId, DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import { maskPhonesIn } from '#shared/domain/mask'
import type { CaseNumber } from '#shared/domain/number'
import {
  marksWanted,
  type SlipMark,
  SlipMarks,
  type SlipPlace,
  type SlipWhere,
} from '#shared/domain/slip-place'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { FormCode, SlipId, SlipView } from '#shared/ipc/views'
import type { PaperHash } from '../paper-store'
import type { Became } from './blank'
import type { Act } from './event'
import type { HandoverId } from './handover'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { latestJobs } from './print-job'
import { statement } from './statement'
import type { Db, Tx } from './tx'
import { calendarOf } from './work-year'

type SlipRow = {
  readonly id: SlipId
  readonly form: FormCode
  readonly title: string
  readonly caseId: CaseId | null
  readonly month: IsoMonth | null
  readonly copy: number
  readonly kind: 'first' | 'copy' | 'lost'
  readonly printedAt: Instant
  readonly printedBy: OperatorId
  /** SHA-256 of the stored PDF; null until it is drawn. */
  readonly paper: PaperHash | null
  readonly pages: number | null
  readonly missingGlyphs: string | null
  /** Of an F17: the approval it asks for. */
  readonly approvalId: ApprovalId | null
  /** Of an F20. */
  readonly handoverId: HandoverId | null
  /** Of a blank that was printed under a reserved number. */
  readonly blankId: BlankId | null
  readonly voidedAt: Instant | null
  readonly replacedBy: SlipId | null
  /** The file was destroyed with what it told of a person; the record stays. */
  readonly paperErasedAt: Instant | null
  /** Of an F05. */
  readonly workOrderId: WorkOrderId | null
  /** Null: at the desk, where it was printed; so are the sheets of before version 7. */
  readonly place: SlipPlace | null
  readonly placedAt: Instant | null
  readonly placedWith: string | null
  readonly placeNote: string | null
  readonly departmentId: DepartmentId | null
  readonly filedAs: string | null
  readonly dueBackAt: Instant | null
  /** SlipMarks as JSON. */
  readonly marks: string | null
}

export const slips = recordTable<SlipRow>({
  name: 'slip',
  personal: ['placedWith', 'placeNote'],
  caseColumn: 'caseId',
})

type Later =
  | 'paper'
  | 'pages'
  | 'missingGlyphs'
  | 'voidedAt'
  | 'replacedBy'
  | 'paperErasedAt'
  | 'place'
  | 'placedAt'
  | 'placedWith'
  | 'placeNote'
  | 'departmentId'
  | 'filedAs'
  | 'dueBackAt'
  | 'marks'

export type NewSlip = Omit<SlipRow, 'id' | 'copy' | 'blankId' | 'workOrderId' | Later> & {
  readonly blankId?: BlankId | null
  readonly workOrderId?: WorkOrderId | undefined
}

const later: Readonly<Record<Later, null>> = {
  paper: null,
  pages: null,
  missingGlyphs: null,
  voidedAt: null,
  replacedBy: null,
  paperErasedAt: null,
  place: null,
  placedAt: null,
  placedWith: null,
  placeNote: null,
  departmentId: null,
  filedAs: null,
  dueBackAt: null,
  marks: null,
}

/** The next copy of that form of that case, or of that month. Its PDF is drawn afterwards: the QR holds the id. */
export function insertSlip(tx: Tx, slip: NewSlip, act: Act): SlipId {
  const { blankId = null, workOrderId = null } = slip
  return insertRecord(
    tx,
    slips,
    { ...slip, blankId, workOrderId, copy: copiesOf(tx, slip) + 1, ...later },
    act,
  )
}

type Counted = Pick<
  NewSlip,
  'form' | 'title' | 'caseId' | 'month' | 'approvalId' | 'handoverId' | 'blankId' | 'workOrderId'
>

/**
 * How often that sheet was made, by the index of its case or month; a report that was canceled half-way is none. A month
 * has an F04 and an F07 of each of its days, and there are two F18 and a blank of each form, told apart by their titles.
 */
function copiesOf(
  tx: Tx,
  { form, title, caseId, month, approvalId, handoverId, blankId, workOrderId }: Counted,
): number {
  // The one sheet of its number: there is no other until it belongs to a case.
  if (blankId) return 0
  const row =
    caseId === null
      ? statement<[IsoMonth | null, FormCode, HandoverId | null, string], { copies: number }>(
          tx,
          `SELECT count(*) AS copies FROM slip WHERE caseId IS NULL AND month IS ? AND form = ? AND handoverId IS ?
             AND (form NOT IN ('F04', 'F07', 'F18', 'blank') OR title = ?)
             AND (paper IS NOT NULL OR paperErasedAt IS NOT NULL)`,
        ).get(month, form, handoverId, title)
      : statement<[CaseId, FormCode, ApprovalId | null, WorkOrderId | null], { copies: number }>(
          tx,
          `SELECT count(*) AS copies FROM slip
             WHERE caseId = ? AND form = ? AND approvalId IS ? AND workOrderId IS ?`,
        ).get(caseId, form, approvalId, workOrderId ?? null)
  return row?.copies ?? 0
}

/**
 * 作废: the sheet stays on record, and names the copy that took its place, if one did. Whoever has it is to bring it back
 * that day: what is written on it holds no more.
 */
export function voidSlip(tx: Tx, id: SlipId, voidedAt: Instant, replacedBy: SlipId | null, act: Act): void {
  const unawaited = statement<[SlipId], { one: 1 }>(
    tx,
    `SELECT 1 AS one FROM slip WHERE id = ? AND place IN ('department', 'customer', 'lent') AND dueBackAt IS NULL`,
  ).get(id)
  const awaited = unawaited ? { dueBackAt: nextOpening(calendarOf(tx), voidedAt).until } : {}
  changeRecord(tx, slips, id, { voidedAt, replacedBy, ...awaited }, act)
}

export type DrawnPaper = {
  readonly paper: PaperHash
  readonly pages: number
  readonly missingGlyphs: readonly string[]
}

/** Says which stored file is the sheet. */
export function setPaper(tx: Tx, id: SlipId, { paper, pages, missingGlyphs }: DrawnPaper, act: Act): void {
  changeRecord(tx, slips, id, { paper, pages, missingGlyphs: jsonOrNull(missingGlyphs) }, act)
}

/** Forms that are drawn after their slip was stored, from what they belong to: cut off, they are drawn later. */
const drawnFromCase = `'F01', 'F05', 'F10', 'F17', 'F19', 'F20'`

/** A slip with its latest print job, as the screens are shown it, and what main needs besides. */
export type Slip = Omit<SlipView, 'drawing'> & {
  readonly month: IsoMonth | null
  readonly paper: PaperHash | null
  readonly isPaperErased: boolean
  readonly pages: number | null
  readonly approvalId: ApprovalId | null
  readonly handoverId: HandoverId | null
  readonly blankId: BlankId | null
  readonly workOrderId: WorkOrderId | null
}

type StoredSlip = SlipRow & {
  readonly printedByName: string | null
  readonly number: CaseNumber | null
  readonly orderNumber: string | null
  readonly department: string | null
}

const selection = `SELECT slip.*, operator.name AS printedByName, department.name AS department,
    coalesce(caseRecord.number, blank.number) AS number, workOrder.number AS orderNumber
  FROM slip JOIN operator ON operator.id = slip.printedBy LEFT JOIN caseRecord ON caseRecord.id = slip.caseId
    LEFT JOIN blank ON blank.id = slip.blankId LEFT JOIN department ON department.id = slip.departmentId
    LEFT JOIN workOrder ON workOrder.id = slip.workOrderId`

export function slipOf(db: Db, id: SlipId): Slip | null {
  const row = statement<[SlipId], StoredSlip>(db, `${selection} WHERE slip.id = ?`).get(id)
  return row ? (read(db, [row])[0] ?? null) : null
}

/** A slip that was stored before, and is there. */
export function knownSlip(db: Db, id: SlipId): Slip {
  const slip = slipOf(db, id)
  if (!slip) throw new Error(`There is no slip ${id}`)
  return slip
}

/** Those slips by their ids, in one go. */
export function slipsByIds(db: Db, ids: readonly SlipId[]): ReadonlyMap<SlipId, Slip> {
  const rows = statement<[string], StoredSlip>(
    db,
    `${selection} WHERE slip.id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(ids))
  return new Map(read(db, rows).map((slip) => [slip.id, slip]))
}

export function slipsOfCase(db: Db, caseId: CaseId): readonly Slip[] {
  return read(
    db,
    statement<[CaseId], StoredSlip>(db, `${selection} WHERE slip.caseId = ? ORDER BY slip.id`).all(caseId),
  )
}

/** The sheets that were printed under these reserved numbers. */
export function slipsOfBlanks(db: Db, blankIds: readonly BlankId[]): readonly Slip[] {
  const rows = statement<[string], StoredSlip>(
    db,
    `${selection} WHERE slip.blankId IN (SELECT value FROM json_each(?)) ORDER BY slip.id`,
  ).all(JSON.stringify(blankIds))
  return read(db, rows)
}

/** 补录: the paper that was filled in by hand is the case's own sheet from now on. */
export function giveToCase(tx: Tx, id: SlipId, became: Became, act: Act): void {
  changeRecord(tx, slips, id, became, { ...act, kind: 'slip.becameCase' })
}

/** What was made of a month; a report that was canceled half-way has no sheet. */
export function slipsOfMonth(db: Db, month: IsoMonth, form: FormCode): readonly Slip[] {
  const rows = statement<[IsoMonth, FormCode], StoredSlip>(
    db,
    `${selection} WHERE slip.month = ? AND slip.form = ? AND slip.paper IS NOT NULL ORDER BY slip.id DESC`,
  ).all(month, form)
  return read(db, rows)
}

/** The newest sheet of that form that is no case's. */
export function lastSlip(db: Db, form: FormCode): Slip | null {
  const row = statement<[FormCode], StoredSlip>(
    db,
    `${selection} WHERE slip.form = ? AND slip.caseId IS NULL ORDER BY slip.id DESC LIMIT 1`,
  ).get(form)
  return row ? (read(db, [row])[0] ?? null) : null
}

/**
 * Forms that never were drawn, and sheets whose latest printing has not come to the clerk's word or failed; oldest
 * first. A book of blanks is asked about as a whole, in its own list.
 */
export function unconfirmedSlips(db: Db, limit: number): readonly Slip[] {
  const rows = statement<[number], StoredSlip>(
    db,
    `${selection} WHERE (slip.blankId IS NULL OR slip.caseId IS NOT NULL) AND slip.id IN (
         SELECT id FROM slip
           WHERE paper IS NULL AND form IN (${drawnFromCase}) AND voidedAt IS NULL AND paperErasedAt IS NULL
         UNION SELECT slipId FROM printJob AS job WHERE state IN ('made', 'queued', 'done', 'failed')
           AND NOT EXISTS (SELECT 1 FROM printJob AS later WHERE later.slipId = job.slipId AND later.id > job.id))
     ORDER BY slip.id LIMIT ?`,
  ).all(limit)
  return read(db, rows)
}

/** Forms whose drawing was cut off. */
export function undrawnForms(db: Db): readonly SlipId[] {
  const rows = statement<[], { id: SlipId }>(
    db,
    `SELECT id FROM slip WHERE paper IS NULL AND paperErasedAt IS NULL AND form IN (${drawnFromCase}) ORDER BY id`,
  ).all()
  return rows.map(({ id }) => id)
}

function read(db: Db, rows: readonly StoredSlip[]): readonly Slip[] {
  const jobs = latestJobs(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    form: row.form,
    title: row.title,
    caseId: row.caseId,
    number: row.number,
    orderNumber: row.orderNumber,
    month: row.month,
    copy: row.copy,
    kind: row.kind,
    isVoid: row.voidedAt !== null,
    printedAt: row.printedAt,
    printedBy: row.printedByName ?? '',
    paper: row.paper,
    isPaperErased: row.paperErasedAt !== null,
    pages: row.pages,
    missingGlyphs: parsed<string[]>(row.missingGlyphs) ?? [],
    approvalId: row.approvalId,
    handoverId: row.handoverId,
    blankId: row.blankId,
    workOrderId: row.workOrderId,
    job: jobs.get(row.id) ?? null,
    department: row.department ?? '',
    replacedBy: row.replacedBy,
    where: whereOf(row),
    wants: [...wantedOf(db, row)],
  }))
}

type Wanting = Pick<SlipRow, 'id' | 'caseId' | 'kind' | 'marks' | 'voidedAt'>

/**
 * What the sheet that was lost bore, and neither this one nor a scan of that one does; and what that one, itself in the
 * place of a lost one, never came to bear.
 */
function wantedOf(db: Db, { id, caseId, kind, marks, voidedAt }: Wanting): readonly SlipMark[] {
  if (kind !== 'lost' || caseId === null || voidedAt !== null) return []
  const lost = statement<[CaseId, SlipId], Wanting & { readonly isScanned: 0 | 1 }>(
    db,
    `SELECT id, caseId, kind, marks, voidedAt,
         EXISTS (SELECT 1 FROM scan WHERE scan.slipId = slip.id AND scan.removedAt IS NULL) AS isScanned
       FROM slip WHERE caseId = ? AND replacedBy = ? AND place = 'lost'`,
  ).get(caseId, id)
  if (!lost) return []
  const borne = marksOf(marks)
  return [
    ...(lost.isScanned ? [] : marksWanted(marksOf(lost.marks), borne)),
    ...wantedOf(db, lost).filter((mark) => borne[mark] === undefined),
  ]
}

export function marksOf(marks: string | null): SlipMarks {
  return SlipMarks.parse(parsed(marks) ?? {})
}

/** As it is shown: a phone beside the name is masked like any other. */
function whereOf(row: Omit<SlipRow, 'id'>): SlipWhere {
  const place = row.place ?? 'desk'
  const hasHolder = place === 'department' || place === 'customer' || place === 'lent'
  const nobody = row.paperErasedAt === null ? '' : erasedWords
  return {
    place,
    at: row.placedAt,
    departmentId: row.departmentId,
    with: maskPhonesIn(row.placedWith ?? (hasHolder ? nobody : '')),
    note: maskPhonesIn(row.placeNote ?? (place === 'lost' ? nobody : '')),
    filedAs: row.filedAs,
    dueBackAt: row.dueBackAt,
    marks: marksOf(row.marks),
  }
}
