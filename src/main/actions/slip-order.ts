import { formTitle } from '#shared/domain/blank-form'
import { isJob } from '#shared/domain/kind'
import { wayFor } from '#shared/domain/print-setting'
import { wantsReport } from '#shared/domain/profile'
import type { RevisitRecord } from '#shared/domain/revisit'
import { blankComplaint } from '../forms/blank-forms'
import type { SlipFacts } from '../forms/facts'
import type { FormOrder } from '../forms/order'
import { blankWorkOrder, type WorkOrderFacts } from '../forms/work-order-facts'
import { blankOf } from '../store/blank'
import { departmentsOf, deskOf } from '../store/desk'
import type { Draft } from '../store/draft'
import { type CaseFile, caseFileOf } from '../store/facts'
import { operatorsOf } from '../store/operator'
import { printSettingsOf } from '../store/print-setting'
import { type Slip, slipsOfCase } from '../store/slip'
import { recordsSigned } from '../store/slip-place'
import type { Db } from '../store/tx'
import { complaintFacts, draftFacts, type Sheet } from './complaint-facts'
import { customerOfDraft } from './draft-customer'
import { handoverFacts } from './handover-sheet'
import { letterFacts } from './letter-facts'
import { approvalFacts, reportFacts } from './manager-facts'
import { noticeFactsOf } from './notice-facts'
import { visitFactsOf } from './periodic-facts'
import { receiptFacts } from './receipt'
import { revisitRecordFacts } from './record-facts'
import { questionFacts } from './surveys-form'
import { walkFactsOf } from './walks-facts'
import { draftOrderFacts, workOrderFacts } from './work-order-form'

/** What a slip of a case is drawn from, as the case stands now. */
export function orderOfSlip(db: Db, slip: Slip): FormOrder {
  if (slip.blankId !== null) return orderOfBlank(db, slip, slip.blankId)
  if (slip.form === 'F20') return { form: 'F20', facts: handoverFacts(db, slip, slipFacts(slip)) }
  if (slip.form === 'F02') return { form: 'F02', facts: visitFactsOf(db, slip, slipFacts(slip)) }
  if (slip.form === 'F16') return { form: 'F16', facts: walkFactsOf(db, slip, slipFacts(slip)) }
  if (slip.form === 'F11' || slip.form === 'F12')
    return { form: slip.form, facts: noticeFactsOf(db, slip, slipFacts(slip)) }
  if (slip.form === 'F14' && slip.surveySheetId !== null)
    return { form: 'F14', facts: questionFacts(db, slip.surveySheetId, slipFacts(slip)) }
  const file = slip.caseId === null ? null : caseFileOf(db, slip.caseId)
  if (!file) throw new Error(`Slip ${slip.id} (${slip.form}) is not drawn from a case`)
  const sheet = sheetOf(db, file, slipFacts(slip), [])
  switch (slip.form) {
    case 'F01':
      return { form: 'F01', facts: complaintFacts(file, sheet) }
    case 'F05': {
      const order = file.workOrders.find(({ id }) => id === slip.workOrderId)
      if (!order) throw new Error(`Slip ${slip.id} (F05) has no work order`)
      return { form: 'F05', facts: workOrderFacts(file, order, sheet, orderMedia(db)) }
    }
    case 'F08':
      return { form: 'F08', facts: revisitRecordFacts(db, file, recordOfSlip(file, slip), sheet) }
    case 'F10':
      return { form: 'F10', facts: reportFacts(file, sheet, madeOf(slip)) }
    case 'F17': {
      const approval = file.approvals.find(({ id }) => id === slip.approvalId)
      if (!approval) throw new Error(`Slip ${slip.id} (F17) has no approval`)
      return { form: 'F17', facts: approvalFacts(file, approval, sheet) }
    }
    case 'F19':
      return { form: 'F19', facts: receiptFacts(db, file, sheet) }
    case 'F23':
      return { form: 'F23', facts: letterFacts(file, recordOfSlip(file, slip), sheet) }
    case 'F02b':
    case 'F03':
    case 'F04':
    case 'F06':
    case 'F07':
    case 'F09':
    case 'F13':
    case 'F14':
    case 'F15':
    case 'F18':
    case 'F22':
    case 'F24':
    case 'F25':
    case 'F26':
    case 'F27':
    case 'F28':
    case 'F29':
    case 'F30':
    case 'F31':
    case 'blank':
    case 'report':
    case 'figures':
    case 'archive':
    case 'due':
    case 'test':
      throw new Error(`Slip ${slip.id} (${slip.form}) is not drawn from a case`)
  }
}

/** Whose 回访记录 the sheet is. */
function recordOfSlip({ revisitRecords }: CaseFile, { id, form, revisitRecordId }: Slip): RevisitRecord {
  const record = revisitRecords.find((each) => each.id === revisitRecordId)
  if (!record) throw new Error(`Slip ${id} (${form}) has no 回访记录`)
  return record
}

/** As it lies there to be filled in by hand, also once it belongs to a case: the words on it are ink. */
function orderOfBlank(db: Db, slip: Slip, blankId: NonNullable<Slip['blankId']>): FormOrder {
  const blank = blankOf(db, blankId)
  if (!blank) throw new Error(`Slip ${slip.id} has no blank ${blankId}`)
  const { organisation } = deskSheet(db)
  const reserved = { number: blank.number, slip: slipFacts(slip) }
  switch (blank.form) {
    case 'F01':
      return { form: 'F01', facts: blankComplaint(organisation, formTitle.F01, reserved) }
    case 'F05': {
      const head = { ...reserved, organisation, media: orderMedia(db), marks: [] }
      return { form: 'F05', facts: blankWorkOrder(head) }
    }
  }
}

export function slipFacts({ id, copy, kind, printedAt, printedBy }: Slip): SlipFacts {
  return { id, copy, kind, printedAt, printedBy }
}

/**
 * The forms of a case as pages of the month's archive: sheets without a slip, marked 未结 if the month left it open. F01
 * first, or of 报修 and 求助 their F05, then its F10 if one was made, then an F17 for each approval and the letters.
 */
export function archivedForms(db: Db, file: CaseFile, isOpen: boolean): readonly FormOrder[] {
  const marks = isOpen ? ['归档副本', '未结'] : ['归档副本']
  const sheet = sheetOf(db, file, null, marks)
  const report = reportSlipOf(db, file)
  return [
    ...(isJob(file.matter.kind) ? [] : [{ form: 'F01', facts: complaintFacts(file, sheet) } as const]),
    ...file.workOrders.map(
      (order) => ({ form: 'F05', facts: workOrderFacts(file, order, sheet, 'A4') }) as const,
    ),
    ...(report ? [{ form: 'F10', facts: reportFacts(file, sheet, madeOf(report)) } as const] : []),
    ...file.approvals.map(
      (approval) => ({ form: 'F17', facts: approvalFacts(file, approval, sheet) }) as const,
    ),
    // 公开信 is kept with the rest (S1 第十六条).
    ...file.revisitRecords
      .filter(({ letter }) => letter !== null)
      .map((record) => ({ form: 'F23', facts: letterFacts(file, record, sheet) }) as const),
  ]
}

function madeOf({ printedAt, printedBy }: Slip) {
  return { at: printedAt, by: printedBy }
}

/** Asked only where there may be one: a month has thousands of cases. */
function reportSlipOf(db: Db, { matter, profile, gradeChanges }: CaseFile): Slip | null {
  const grades = [matter.grade, ...gradeChanges.map(({ from }) => from)]
  const mayHave = grades.some((grade) => wantsReport(profile, grade))
  return mayHave ? (slipsOfCase(db, matter.id).find(({ form }) => form === 'F10') ?? null) : null
}

export function orderOfDraft(db: Db, { content, ...draft }: Draft): FormOrder {
  const told = { ...draft, content: { ...content, customer: customerOfDraft(db, content) } }
  const sheet = {
    ...deskSheet(db),
    recordedBy: draft.startedBy,
    slip: null,
    marks: [],
    signedRecords: new Map(),
  }
  return isJob(content.kind)
    ? { form: 'F05', facts: draftOrderFacts(told, sheet, orderMedia(db)) }
    : { form: 'F01', facts: draftFacts(told, sheet) }
}

function sheetOf(db: Db, { matter }: CaseFile, slip: SlipFacts | null, marks: readonly string[]): Sheet {
  const recordedBy = operatorsOf(db).find(({ id }) => id === matter.registeredBy)?.name ?? ''
  return {
    ...deskSheet(db),
    recordedBy,
    slip,
    marks,
    signedRecords: slip ? recordsSigned(db, matter.id) : new Map(),
  }
}

function deskSheet(db: Db): Pick<Sheet, 'organisation' | 'revisitDepartment'> {
  const desk = departmentsOf(db).find(({ kind }) => kind === 'desk')
  return { organisation: deskOf(db)?.organisation ?? '', revisitDepartment: desk?.name ?? '前台' }
}

/** What F05 is printed on; whatever is no continuous paper takes the A4 page, or is refused as too small. */
export function orderMedia(db: Db): WorkOrderFacts['media'] {
  return wayFor('F05', printSettingsOf(db)).way.media === 'continuous' ? 'continuous' : 'A4'
}
