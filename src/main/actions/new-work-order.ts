import type { CaseId } from '#shared/domain/case'
import { currentRound, leadOf } from '#shared/domain/case-facts'
import type { Instant } from '#shared/domain/day'
import { isJob } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { Sending } from '#shared/ipc/work-order-questions'
import { type Result, refuse } from '#shared/result'
import { departmentsOf } from '../store/desk'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import { insertHandoff } from '../store/handoff'
import { nextNumber } from '../store/numbering'
import type { Tx } from '../store/tx'
import { changeWorkOrder, insertWorkOrder } from '../store/work-order'
import { sendOrderPaper, sendPaper } from './case-paper'
import { goesWithReport } from './handoff-steps'
import { type Made, makeReportSlip, makeWorkOrderSlip, type OperatorsAct } from './make-slip'
import { written } from './take-step'

export type MadeOrder = { readonly id: WorkOrderId; readonly slip: Made }

/** The next 派工单 (PG-202611-0001) of that round and its F05, in the transaction that takes its number. */
export function newWorkOrder(tx: Tx, caseId: CaseId, round: number, act: OperatorsAct): MadeOrder {
  const number = nextOrderNumber(tx, act.typedAt)
  const order = { number, round, madeAt: act.typedAt, madeBy: act.operatorId }
  const id = insertWorkOrder(tx, caseId, order, { ...act, kind: 'workOrder.made' })
  return { id, slip: makeWorkOrderSlip(tx, caseId, id, 'first', act) }
}

/** Of the series of 派工单, in the local month of `at`. */
export function nextOrderNumber(tx: Tx, at: Instant): CaseNumber {
  return nextNumber(tx, 'dispatch', 'PG', at)
}

/** 补录: the first 派工单, under the number that stands on its sheet since the hour that does. */
export function orderOnPaper(tx: Tx, caseId: CaseId, number: CaseNumber, act: OperatorsAct): WorkOrderId {
  const order = { number, round: 1, madeAt: act.happenedAt, madeBy: act.operatorId }
  return insertWorkOrder(tx, caseId, order, { ...act, kind: 'workOrder.made' })
}

export type SendRefusal = 'no-such-department' | 'time-not-later' | 'appointment-backwards'

/** Whether somebody can be sent so. */
export function mayBeSent(
  tx: Tx,
  at: Instant,
  { departmentId, dueAt, appointedAt, appointedUntil }: Sending,
): Result<void, SendRefusal> {
  if (!departmentsOf(tx).some(({ id }) => id === departmentId)) return refuse('no-such-department')
  if (dueAt !== null && dueAt <= at) return refuse('time-not-later')
  if (appointedUntil !== null && (appointedAt === null || appointedUntil < appointedAt))
    return refuse('appointment-backwards')
  return written
}

/**
 * Somebody is sent. Of a case that still waits for 转呈 it is that as well: the paper goes to the department with the
 * worker as its person, with F10 where the procedure lets it go with the lead. Answers the sheets that were made.
 */
export function sendWorker(
  tx: Tx,
  file: CaseFile,
  id: WorkOrderId,
  { at, ...sending }: Sending & { readonly at: Instant },
  act: (kind: Act['kind']) => Act,
  print: OperatorsAct,
): readonly Made[] {
  const { matter } = file
  const { number: round, result } = currentRound(file)
  const { departmentId, worker, appointedAt, isPair, hasKey } = sending
  const isForward = leadOf(file, round) === null && result === null
  const handoffId = isForward
    ? insertHandoff(
        tx,
        matter.id,
        { round, role: 'lead', departmentId, person: worker, sentAt: at },
        act('handoff.sent'),
      )
    : null
  changeWorkOrder(
    tx,
    id,
    {
      round,
      handoffId,
      sent: { at, departmentId, worker },
      content: sending.content,
      ...(appointedAt && { appointment: { at: appointedAt, until: sending.appointedUntil } }),
      dueAt: sending.dueAt,
      // S0 敲门 2: with a key of the customer's, two go.
      isPair: isPair || hasKey,
      hasKey,
      fee: { state: sending.fee, items: sending.feeItems, cents: sending.feeCents, signature: null },
    },
    act('workOrder.sent'),
  )
  const holder = { departmentId, with: worker }
  sendOrderPaper(tx, id, holder, act('workOrder.sent'))
  if (isForward && !isJob(matter.kind)) sendPaper(tx, matter.id, holder, act('workOrder.sent'))
  return isForward && goesWithReport(file, 'lead') ? [makeReportSlip(tx, matter.id, 'first', print)] : []
}

/** One more order, sent in the same act. */
export function sendAnother(
  tx: Tx,
  file: CaseFile,
  sending: Sending & { readonly at: Instant },
  act: (kind: Act['kind']) => Act,
  print: OperatorsAct,
): { readonly id: WorkOrderId; readonly slips: readonly Made[] } {
  const made = newWorkOrder(tx, file.matter.id, currentRound(file).number, print)
  return { id: made.id, slips: [made.slip, ...sendWorker(tx, file, made.id, sending, act, print)] }
}
