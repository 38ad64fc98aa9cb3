import type { ApprovalId } from '#shared/domain/approval'
import type { BlankId } from '#shared/domain/blank'
import type { CaseId } from '#shared/domain/case'
import type { IsoMonth } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import { maskPhonesIn } from '#shared/domain/mask'
import type { NoticeId } from '#shared/domain/notice'
import type { CaseNumber } from '#shared/domain/number'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { RevisitRecordId } from '#shared/domain/revisit'
import { marksWanted, type SlipMark, type SlipWhere } from '#shared/domain/slip-place'
import type { SurveySheetId } from '#shared/domain/survey'
import type { WalkId } from '#shared/domain/walk'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { FormCode, SlipId, SlipView } from '#shared/ipc/slip-views'
import type { PaperHash } from '../paper-store'
import type { HandoverId } from './handover'
import { parsed } from './json-column'
import { latestJobs, openJobsSql } from './print-job'
import { marksOf, type SlipRow } from './slip-row'
import { statement } from './statement'
import type { Db } from './tx'

/** Forms that are drawn after their slip was stored, from what they belong to: cut off, they are drawn later. */
const drawnFromCase = `'F01', 'F02', 'F05', 'F08', 'F10', 'F11', 'F12', 'F14', 'F16', 'F17', 'F19', 'F20', 'F23'`

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
  readonly revisitRecordId: RevisitRecordId | null
  readonly periodicVisitId: PeriodicVisitId | null
  readonly walkId: WalkId | null
  readonly noticeId: NoticeId | null
  readonly surveySheetId: SurveySheetId | null
}

type StoredSlip = SlipRow & {
  readonly printedByName: string | null
  readonly number: CaseNumber | null
  readonly orderNumber: string | null
  readonly department: string | null
}

const selection = `SELECT slip.*, operator.name AS printedByName, department.name AS department,
    coalesce(caseRecord.number, blank.number, periodicVisit.number, walk.number, notice.number, survey.number) AS number,
    coalesce(workOrder.number, revisitRecord.number) AS orderNumber
  FROM slip JOIN operator ON operator.id = slip.printedBy LEFT JOIN caseRecord ON caseRecord.id = slip.caseId
    LEFT JOIN blank ON blank.id = slip.blankId LEFT JOIN department ON department.id = slip.departmentId
    LEFT JOIN workOrder ON workOrder.id = slip.workOrderId
    LEFT JOIN revisitRecord ON revisitRecord.id = slip.revisitRecordId
    LEFT JOIN periodicVisit ON periodicVisit.id = slip.periodicVisitId
    LEFT JOIN walk ON walk.id = slip.walkId LEFT JOIN notice ON notice.id = slip.noticeId
    LEFT JOIN surveySheet ON surveySheet.id = slip.surveySheetId LEFT JOIN survey ON survey.id = surveySheet.surveyId`

/** Of ids that are bound as a JSON array. */
export const isAmong = 'IN (SELECT value FROM json_each(?))'

export function slipOf(db: Db, id: SlipId): Slip | null {
  return slipsWhere(db, 'slip.id = ?', id)[0] ?? null
}

/** A slip that was stored before, and is there. */
export function knownSlip(db: Db, id: SlipId): Slip {
  const slip = slipOf(db, id)
  if (!slip) throw new Error(`There is no slip ${id}`)
  return slip
}

/** Those slips by their ids, in one go. */
export function slipsByIds(db: Db, ids: readonly SlipId[]): ReadonlyMap<SlipId, Slip> {
  const slips = slipsWhere(db, `slip.id ${isAmong}`, JSON.stringify(ids))
  return new Map(slips.map((slip) => [slip.id, slip]))
}

export function slipsOfCase(db: Db, caseId: CaseId): readonly Slip[] {
  return slipsWhere(db, 'slip.caseId = ? ORDER BY slip.id', caseId)
}

/** The newest F08 of each of these 回访记录 that is not void. */
export function slipsOfRecords(
  db: Db,
  recordIds: readonly RevisitRecordId[],
): ReadonlyMap<RevisitRecordId, Slip> {
  const slips = slipsWhere(
    db,
    `slip.revisitRecordId ${isAmong} AND slip.form = 'F08' AND slip.voidedAt IS NULL ORDER BY slip.id`,
    JSON.stringify(recordIds),
  )
  return new Map(
    slips.flatMap((slip) => (slip.revisitRecordId === null ? [] : [[slip.revisitRecordId, slip] as const])),
  )
}

/** The sheets that were printed under these reserved numbers. */
export function slipsOfBlanks(db: Db, blankIds: readonly BlankId[]): readonly Slip[] {
  return slipsWhere(db, `slip.blankId ${isAmong} ORDER BY slip.id`, JSON.stringify(blankIds))
}

/** F02 of these visits, in the order in which they were printed. */
export function slipsOfVisits(db: Db, visits: readonly PeriodicVisitId[]): readonly Slip[] {
  return slipsWhere(db, `slip.periodicVisitId ${isAmong} ORDER BY slip.id`, JSON.stringify(visits))
}

/** F16 of that walk, in the order in which they were printed. */
export function slipsOfWalk(db: Db, walkId: WalkId): readonly Slip[] {
  return slipsWhere(db, 'slip.walkId = ? ORDER BY slip.id', walkId)
}

/** F11 or F12 of that notice, in the order in which they were printed. */
export function slipsOfNotice(db: Db, noticeId: NoticeId): readonly Slip[] {
  return slipsWhere(db, 'slip.noticeId = ? ORDER BY slip.id', noticeId)
}

/** F02 of one building's round that nobody has said came out: not sent, failed, or in the printer. */
export function openSheetsOfRound(db: Db, month: IsoMonth, building: string): readonly Slip[] {
  return slipsWhere(
    db,
    `periodicVisit.month = ? AND periodicVisit.building = ? AND periodicVisit.planId IS NOT NULL
       AND periodicVisit.droppedAt IS NULL AND slip.voidedAt IS NULL AND slip.paperErasedAt IS NULL
       AND NOT EXISTS (SELECT 1 FROM printJob WHERE printJob.slipId = slip.id AND printJob.state = 'confirmed')
     ORDER BY slip.id`,
    month,
    building,
  )
}

const isMadeOfMonth = 'slip.month = ? AND slip.form = ? AND slip.paper IS NOT NULL'

/** What was made of a month; a report that was canceled half-way has no sheet. */
export function slipsOfMonth(db: Db, month: IsoMonth, form: FormCode): readonly Slip[] {
  return slipsWhere(db, `${isMadeOfMonth} ORDER BY slip.id DESC`, month, form)
}

/** The newest of those of that title. */
export function slipTitled(db: Db, month: IsoMonth, form: FormCode, title: string): Slip | null {
  const order = 'ORDER BY slip.id DESC LIMIT 1'
  return slipsWhere(db, `${isMadeOfMonth} AND slip.title = ? ${order}`, month, form, title)[0] ?? null
}

/** The newest of that form and title, whenever it was made. */
export function slipNamed(db: Db, form: FormCode, title: string): Slip | null {
  const where = 'slip.form = ? AND slip.caseId IS NULL AND slip.title = ? AND slip.paper IS NOT NULL'
  return slipsWhere(db, `${where} ORDER BY slip.id DESC LIMIT 1`, form, title)[0] ?? null
}

/** The newest sheet of that form that is no case's. */
export function lastSlip(db: Db, form: FormCode): Slip | null {
  return (
    slipsWhere(db, 'slip.form = ? AND slip.caseId IS NULL ORDER BY slip.id DESC LIMIT 1', form)[0] ?? null
  )
}

/**
 * Forms that never were drawn, and sheets whose latest printing has not come to the clerk's word or failed; oldest
 * first. A book of blanks is asked about as a whole, in its own list.
 */
export function unconfirmedSlips(db: Db, limit: number): readonly Slip[] {
  return slipsWhere(
    db,
    `(slip.blankId IS NULL OR slip.caseId IS NOT NULL) AND slip.id IN (
         SELECT id FROM slip
           WHERE paper IS NULL AND form IN (${drawnFromCase}) AND voidedAt IS NULL AND paperErasedAt IS NULL
         UNION SELECT slipId ${openJobsSql})
     ORDER BY slip.id LIMIT ?`,
    limit,
  )
}

/** Forms whose drawing was cut off. */
export function undrawnForms(db: Db): readonly SlipId[] {
  const rows = statement<[], { id: SlipId }>(
    db,
    `SELECT id FROM slip WHERE paper IS NULL AND paperErasedAt IS NULL AND form IN (${drawnFromCase}) ORDER BY id`,
  ).all()
  return rows.map(({ id }) => id)
}

/** `condition`: with its order, and a `?` for each of `bound`. */
export function slipsWhere(db: Db, condition: string, ...bound: (string | number)[]): readonly Slip[] {
  return read(db, statement<typeof bound, StoredSlip>(db, `${selection} WHERE ${condition}`).all(...bound))
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
    revisitRecordId: row.revisitRecordId,
    periodicVisitId: row.periodicVisitId,
    walkId: row.walkId,
    noticeId: row.noticeId,
    surveySheetId: row.surveySheetId,
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
