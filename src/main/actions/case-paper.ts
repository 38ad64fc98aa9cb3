import { nextOpening } from '#shared/domain/calendar'
import type { CaseId, DepartmentId } from '#shared/domain/case'
import { currentRound, leadOf } from '#shared/domain/case-facts'
import { isJob } from '#shared/domain/kind'
import type { SignatureOutcome } from '#shared/domain/signature'
import { isInked, isOut, type SlipMark, type SlipPlace } from '#shared/domain/slip-place'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import {
  formOut,
  markSlip,
  moveSlip,
  paperOfCase,
  paperOfOrder,
  setDueBack,
  sheetsOutOfOrder,
  voidPaperOut,
} from '../store/slip-place'
import type { Tx } from '../store/tx'
import { calendarOf } from '../store/work-year'

// The case's steps move its paper by themselves, in the transaction of the step: nobody types a place on the normal way.
// A sheet that is lost, or a case of before that has none, is left alone.

type Holder = { readonly departmentId: DepartmentId; readonly with: string }

const followed = (act: Act): Act => ({ ...act, kind: 'slip.followed' })

/** 转呈: it goes there with whom it was given to. 领单: who took it has it. */
export function sendPaper(tx: Tx, caseId: CaseId, holder: Holder, act: Act): void {
  const paper = paperOfCase(tx, caseId)
  if (paper) moveSlip(tx, paper.id, { place: 'department', ...holder }, followed(act))
}

/** 部门退回, 登记交回: what is out of it comes back. What was filed before this was typed stays in its box. */
export function bringPaperBack(tx: Tx, caseId: CaseId, act: Act): void {
  const paper = paperOfCase(tx, caseId)
  if (!paper) return
  if (isAway(paper)) moveSlip(tx, paper.id, { place: 'desk' }, followed(act))
  for (const id of voidPaperOut(tx, paper.id)) moveSlip(tx, id, { place: 'desk' }, followed(act))
}

function isAway({ place }: { readonly place: SlipPlace | null }): boolean {
  return place !== null && isOut(place)
}

/** 领单签 on the case's paper. */
export function markReceipt(tx: Tx, caseId: CaseId, act: Act): void {
  const paper = paperOfCase(tx, caseId)
  if (paper) markSlip(tx, paper.id, 'receipt', act.happenedAt, followed(act))
}

/** A place for a signature ended on the case's paper: with ink it bears the mark from then on. */
export function markSigned(
  tx: Tx,
  caseId: CaseId,
  mark: SlipMark,
  outcome: SignatureOutcome | null,
  act: Act,
): void {
  const paper = isInked(outcome) ? paperOfCase(tx, caseId) : null
  if (paper) markSlip(tx, paper.id, mark, act.happenedAt, followed(act))
}

/** 派工, 接单: the F05 is with the worker. */
export function sendOrderPaper(tx: Tx, workOrderId: WorkOrderId, holder: Holder, act: Act): void {
  const paper = paperOfOrder(tx, workOrderId)
  if (paper) moveSlip(tx, paper.id, { place: 'department', ...holder }, followed(act))
}

/** The worker signed for it, or the customer for the work. */
export function markOrderSigned(
  tx: Tx,
  workOrderId: WorkOrderId,
  mark: Extract<SlipMark, 'receipt' | 'result'>,
  act: Act,
): void {
  const paper = paperOfOrder(tx, workOrderId)
  if (paper) markSlip(tx, paper.id, mark, act.happenedAt, followed(act))
}

/** The job is over: S0 ⑥ wants its paper back the same day; after closing time, by the next closing. */
export function awaitOrderPaper(tx: Tx, workOrderId: WorkOrderId, act: Act): void {
  const paper = paperOfOrder(tx, workOrderId)
  if (paper?.place !== 'department') return
  setDueBack(tx, paper.id, nextOpening(calendarOf(tx), act.happenedAt).until, followed(act))
}

/** 登记收回: whatever of it was with somebody. What was filed before this was typed stays in its box. */
export function bringOrderPaperBack(tx: Tx, workOrderId: WorkOrderId, act: Act): void {
  for (const id of sheetsOutOfOrder(tx, workOrderId)) moveSlip(tx, id, { place: 'desk' }, followed(act))
}

/** While it is out it should be back when 交回 is due, also where the case was closed over it. */
export function settlePaper(tx: Tx, file: CaseFile, act: Act): void {
  const paper = paperOfCase(tx, file.matter.id)
  // The F05 of a job goes and comes with its order.
  if (paper?.place !== 'department' || isJob(file.matter.kind)) return
  const { number } = currentRound(file)
  const clocks = file.deadlines.filter(({ clock, round }) => clock === 'return' && round === number)
  const clock = clocks.find(({ stoppedAt }) => stoppedAt === null) ?? clocks.at(-1)
  // What was agreed by hand for a sheet that went by hand stands.
  if (leadOf(file, number)?.returned !== null || !clock) return
  if (clock.dueAt !== paper.dueBackAt) setDueBack(tx, paper.id, clock.dueAt, followed(act))
}

/** 呈报: the F10 is with whom it was handed up to, and 签收 puts the name of who signed beside it. */
export function sendReport(tx: Tx, caseId: CaseId, holder: Holder, act: Act): void {
  const report = formOut(tx, caseId, 'F10', null)
  if (report) moveSlip(tx, report, { place: 'department', ...holder }, followed(act))
}

export function markReportReceipt(tx: Tx, caseId: CaseId, act: Act): void {
  const report = formOut(tx, caseId, 'F10', null)
  if (report) markSlip(tx, report, 'receipt', act.happenedAt, followed(act))
}

/** The F17 lies with the manager, until the limit that it asks to move runs out where it asks for that. */
export function sendApproval(
  tx: Tx,
  caseId: CaseId,
  { approvalId, approver, dueBackAt }: ApprovalOut,
  act: Act,
): void {
  const sheet = formOut(tx, caseId, 'F17', approvalId)
  if (sheet) moveSlip(tx, sheet, { place: 'department', with: approver, dueBackAt }, followed(act))
}

export type ApprovalOut = {
  readonly approvalId: number
  readonly approver: string
  readonly dueBackAt: CaseFile['deadlines'][number]['dueAt'] | null
}

export function bringApprovalBack(tx: Tx, caseId: CaseId, approvalId: number, act: Act): void {
  const sheet = formOut(tx, caseId, 'F17', approvalId)
  if (sheet) moveSlip(tx, sheet, { place: 'desk' }, followed(act))
}
