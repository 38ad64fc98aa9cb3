import type { ApprovalId } from '#shared/domain/approval'
import type { BlankId } from '#shared/domain/blank'
import { printedAs } from '#shared/domain/blank-form'
import type { CaseId, OperatorId } from '#shared/domain/case'
import type { IsoMonth } from '#shared/domain/day'
import type { NoticeId } from '#shared/domain/notice'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { type SheetWay, wayFor } from '#shared/domain/print-setting'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { SurveySheetId } from '#shared/domain/survey'
import type { WalkId } from '#shared/domain/walk'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { FormCode, PrintedForm, PrintJobId, SlipId } from '#shared/ipc/slip-views'
import type { Act } from '../store/event'
import type { HandoverId } from '../store/handover'
import { insertJob } from '../store/print-job'
import { printSettingsOf } from '../store/print-setting'
import { knownSlip } from '../store/slip'
import { insertSlip } from '../store/slip-row'
import type { Tx } from '../store/tx'

export type Wanted = {
  readonly form: FormCode
  readonly title: string
  readonly caseId: CaseId | null
  readonly month: IsoMonth | null
  readonly kind: 'first' | 'copy' | 'lost'
  /** Of an F17. */
  readonly approvalId?: ApprovalId
  /** Of an F20. */
  readonly handoverId?: HandoverId
  /** Of a sheet under a reserved number. */
  readonly blankId?: BlankId
  /** Of an F05. */
  readonly workOrderId?: WorkOrderId
  /** Of an F08 or F23. */
  readonly revisitRecordId?: RevisitRecordId
  /** Of an F02. */
  readonly periodicVisitId?: PeriodicVisitId
  /** Of an F16. */
  readonly walkId?: WalkId
  /** Of an F11 or F12. */
  readonly noticeId?: NoticeId
  /** Of an F14. */
  readonly surveySheetId?: SurveySheetId
}

/** A sheet is printed by somebody. */
export type OperatorsAct = Act & { readonly operatorId: OperatorId }

/** A sheet, and its printing if a queue was chosen; null: none was, the sheet is only drawn and can be saved. */
export type Made = { readonly slipId: SlipId; readonly jobId: PrintJobId | null }

/**
 * Writes both before anything is drawn or sent: whatever is cut off afterwards is asked about at the next start. `own`:
 * what of the way is this sheet's, whatever was set for its form.
 */
export function makeSlip(tx: Tx, wanted: Wanted, act: OperatorsAct, own: Partial<SheetWay> = {}): Made {
  const slipId = insertSlip(
    tx,
    {
      ...wanted,
      approvalId: wanted.approvalId ?? null,
      handoverId: wanted.handoverId ?? null,
      printedAt: act.typedAt,
      printedBy: act.operatorId,
    },
    { ...act, kind: 'slip.made' },
  )
  return { slipId, jobId: makeJob(tx, slipId, wanted.caseId, act, printedAs(knownSlip(tx, slipId)), own) }
}

/** One printing of a sheet as its form, or that one, is set to be printed; null while no queue is chosen. */
export function makeJob(
  tx: Tx,
  slipId: SlipId,
  caseId: CaseId | null,
  act: Act,
  form: PrintedForm = printedAs(knownSlip(tx, slipId)),
  own: Partial<SheetWay> = {},
): PrintJobId | null {
  const { queue, way } = wayFor(form, printSettingsOf(tx))
  if (queue === null) return null
  return insertJob(tx, { slipId, caseId, queue, way: { ...way, ...own } }, { ...act, kind: 'print.made' })
}

type InkOrWords = Extract<Wanted['kind'], 'first' | 'copy'>

/** F10, the report that goes up with the case. */
export function makeReportSlip(tx: Tx, caseId: CaseId, kind: InkOrWords, act: OperatorsAct): Made {
  return makeSlip(tx, { form: 'F10', title: '住户投诉事件报告', caseId, month: null, kind }, act)
}

/** F19, what the customer takes along. */
export function makeReceiptSlip(tx: Tx, caseId: CaseId, act: OperatorsAct): Made {
  return makeSlip(tx, { form: 'F19', title: '客户回执', caseId, month: null, kind: 'first' }, act)
}

/** F17, the sheet on which a manager's word is asked for. */
export function makeApprovalSlip(
  tx: Tx,
  caseId: CaseId,
  approvalId: ApprovalId,
  kind: InkOrWords,
  act: OperatorsAct,
): Made {
  return makeSlip(tx, { form: 'F17', title: '审批单', caseId, month: null, kind, approvalId }, act)
}

/** F08, 回访记录表. */
export function makeRecordSlip(
  tx: Tx,
  caseId: CaseId,
  revisitRecordId: RevisitRecordId,
  kind: Wanted['kind'],
  act: OperatorsAct,
): Made {
  return makeSlip(tx, { form: 'F08', title: '回访记录表', caseId, month: null, kind, revisitRecordId }, act)
}

/** F05, 派工单（三联单）. */
export function makeWorkOrderSlip(
  tx: Tx,
  caseId: CaseId,
  workOrderId: WorkOrderId,
  kind: Wanted['kind'],
  act: OperatorsAct,
): Made {
  return makeSlip(tx, { form: 'F05', title: '派工单', caseId, month: null, kind, workOrderId }, act)
}
