import type { ApprovalId } from '#shared/domain/approval'
import type { BlankId } from '#shared/domain/blank'
import { nextOpening } from '#shared/domain/calendar'
import type { CaseId, DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { NoticeId } from '#shared/domain/notice'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { RevisitRecordId } from '#shared/domain/revisit'
import { SlipMarks, type SlipPlace } from '#shared/domain/slip-place'
import type { SurveySheetId } from '#shared/domain/survey'
import type { WalkId } from '#shared/domain/walk'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { FormCode, SlipId } from '#shared/ipc/slip-views'
import type { PaperHash } from '../paper-store'
import type { Became } from './blank'
import type { Act } from './event'
import type { HandoverId } from './handover'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Tx } from './tx'
import { calendarOf } from './work-year'

export type SlipRow = {
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
  /** Of an F08 or F23. */
  readonly revisitRecordId: RevisitRecordId | null
  /** Of an F02. */
  readonly periodicVisitId: PeriodicVisitId | null
  /** Of an F16. */
  readonly walkId: WalkId | null
  /** Of an F11 or F12. */
  readonly noticeId: NoticeId | null
  /** Of an F14. */
  readonly surveySheetId: SurveySheetId | null
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

/** What the sheet belongs to beside its case or month. */
type Belongs = Pick<
  SlipRow,
  'blankId' | 'workOrderId' | 'revisitRecordId' | 'periodicVisitId' | 'walkId' | 'noticeId' | 'surveySheetId'
>

export type NewSlip = Omit<SlipRow, 'id' | 'copy' | keyof Belongs | Later> & {
  readonly [Thing in keyof Belongs]?: Belongs[Thing] | undefined
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

/** Somebody else has it: isOut of the domain, and the condition of slipOut. */
export const isOutSql = "slip.place IN ('department', 'customer', 'lent')"

/** Lists of 巡检与服务: what each is of stands in its title. */
const listForms = `'F15', 'F24', 'F25', 'F26', 'F27', 'F28', 'F29', 'F30', 'F31'`

/** The next copy of that form of that case, or of that month. Its PDF is drawn afterwards: the QR holds the id. */
export function insertSlip(tx: Tx, slip: NewSlip, act: Act): SlipId {
  const { blankId = null, workOrderId = null, revisitRecordId = null, periodicVisitId = null } = slip
  const { walkId = null, noticeId = null, surveySheetId = null } = slip
  const ofCustomers = { blankId, workOrderId, revisitRecordId, periodicVisitId }
  const belongs = { ...ofCustomers, walkId, noticeId, surveySheetId }
  return insertRecord(tx, slips, { ...slip, ...belongs, copy: copiesOf(tx, slip) + 1, ...later }, act)
}

type Counted = Pick<
  NewSlip,
  'form' | 'title' | 'caseId' | 'month' | 'approvalId' | 'handoverId' | keyof Belongs
>

/**
 * How often that sheet was made, by the index of its case or month; a report that was canceled half-way is none. A month
 * has an F04 and an F07 of each of its days and its archive has parts, and there are two F18 and a blank of each form, told
 * apart by their titles.
 */
function copiesOf(
  tx: Tx,
  { form, title, caseId, month, approvalId, handoverId, ...belongs }: Counted,
): number {
  const { blankId, workOrderId = null, revisitRecordId = null } = belongs
  // The one sheet of its number: there is no other until it belongs to a case.
  if (blankId) return 0
  for (const column of ownSeries) {
    const thing = belongs[column]
    if (thing) return copiesOfThing(tx, column, thing, form)
  }
  const row =
    caseId === null
      ? statement<[IsoMonth | null, FormCode, HandoverId | null, string], { copies: number }>(
          tx,
          `SELECT count(*) AS copies FROM slip WHERE caseId IS NULL AND month IS ? AND form = ? AND handoverId IS ?
             AND (form NOT IN ('F02b', 'F04', 'F06', 'F07', 'F09', 'F18', 'F22', ${listForms}, 'archive', 'blank') OR title = ?)
             AND (paper IS NOT NULL OR paperErasedAt IS NOT NULL)`,
        ).get(month, form, handoverId, title)
      : statement<
          [CaseId, FormCode, ApprovalId | null, WorkOrderId | null, RevisitRecordId | null],
          { copies: number }
        >(
          tx,
          `SELECT count(*) AS copies FROM slip
             WHERE caseId = ? AND form = ? AND approvalId IS ? AND workOrderId IS ? AND revisitRecordId IS ?`,
        ).get(caseId, form, approvalId, workOrderId, revisitRecordId)
  return row?.copies ?? 0
}

/** What is no case's, and has copies of its own. */
const ownSeries = ['periodicVisitId', 'walkId', 'noticeId', 'surveySheetId'] as const

function copiesOfThing(tx: Tx, column: (typeof ownSeries)[number], id: number, form: FormCode): number {
  const row = statement<[number, FormCode], { copies: number }>(
    tx,
    `SELECT count(*) AS copies FROM slip WHERE ${column} = ? AND form = ?`,
  ).get(id, form)
  return row?.copies ?? 0
}

/**
 * 作废: the sheet stays on record, and names the copy that took its place, if one did. Whoever has it is to bring it back
 * that day: what is written on it holds no more.
 */
export function voidSlip(tx: Tx, id: SlipId, voidedAt: Instant, replacedBy: SlipId | null, act: Act): void {
  const unawaited = statement<[SlipId], { one: 1 }>(
    tx,
    `SELECT 1 AS one FROM slip WHERE id = ? AND ${isOutSql} AND dueBackAt IS NULL`,
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

/** 补录: the paper that was filled in by hand is the case's own sheet from now on. */
export function giveToCase(tx: Tx, id: SlipId, became: Became, act: Act): void {
  changeRecord(tx, slips, id, became, { ...act, kind: 'slip.becameCase' })
}

export function marksOf(marks: string | null): SlipMarks {
  return SlipMarks.parse(parsed(marks) ?? {})
}
