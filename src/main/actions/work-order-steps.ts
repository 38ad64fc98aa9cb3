import type { Handoff } from '#shared/domain/case'
import { currentRound, hasResult, leadOf } from '#shared/domain/case-facts'
import type { Instant } from '#shared/domain/day'
import { isJob } from '#shared/domain/kind'
import { maskPhonesIn } from '#shared/domain/mask'
import { isInked } from '#shared/domain/slip-place'
import {
  finalOrder,
  isFinal,
  isPassedOn,
  lastMomentOfOrder,
  type OrderStep,
  orderSteps,
  outcomesOf,
  type WorkOrder,
  type WorkOrderId,
} from '#shared/domain/work-order'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import type { Act } from '../store/event'
import { type CaseFile, caseFileOf } from '../store/facts'
import { changeHandoff } from '../store/handoff'
import { slipsOfCase, voidSlip } from '../store/slip'
import type { Tx } from '../store/tx'
import { changeWorkOrder } from '../store/work-order'
import {
  awaitOrderPaper,
  bringOrderPaperBack,
  bringPaperBack,
  markOrderSigned,
  sendOrderPaper,
} from './case-paper'
import type { Made } from './make-slip'
import { mayBeSent, type SendRefusal, sendAnother, sendWorker } from './new-work-order'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { type Stepped, takeStep, written } from './take-step'

// 派工单: the steps of one order, and what they are at the same time for the 转呈 that went with it.

type PressStation = SignedStation & { readonly press: Press }
type Acts = (kind: Act['kind']) => Act

/** 派工: the order that waits, or one more with its F05. */
export function dispatchOrder(
  station: PressStation,
  { caseId, workOrderId, ...sending }: Asked<'order.dispatch'>,
): Stepped<SendRefusal> {
  const sheets: Made[] = []
  const outcome = takeStep<SendRefusal>(station, {
    caseId,
    at: sending.at,
    step: 'dispatch',
    write: (tx, file, act): Result<void, StepRefusal | SendRefusal> => {
      const { at, ...what } = sending
      const may = mayBeSent(tx, at, what)
      if (!may.ok) return may
      const print = actOf(station, 'slip.made')
      if (workOrderId === null) sheets.push(...sendAnother(tx, file, sending, act, print).slips)
      else {
        const order = orderFor(file, workOrderId, 'dispatch')
        if (!order) return refuse('not-now')
        sheets.push(...sendWorker(tx, file, workOrderId, sending, act, print))
      }
      return written
    },
  })
  if (outcome.ok) for (const sheet of sheets) station.press.start(sheet)
  return outcome
}

function orderFor(file: CaseFile, workOrderId: WorkOrderId, step: OrderStep): WorkOrder | null {
  const order = file.workOrders.find(({ id }) => id === workOrderId)
  return order && orderSteps(order).includes(step) ? order : null
}

function isTooEarly(order: WorkOrder, at: Instant): boolean {
  const last = lastMomentOfOrder(order)
  return last !== null && at < last
}

type Ordered = {
  readonly caseId: CaseFile['matter']['id']
  readonly at: Instant
  readonly workOrderId: WorkOrderId
}

/** One step of one order: possible now, and not before the step before it. */
function orderStep<Reason extends string = never>(
  station: SignedStation,
  { caseId, at, workOrderId }: Ordered,
  step: OrderStep,
  write: (tx: Tx, file: CaseFile, order: WorkOrder, act: Acts) => Result<void, StepRefusal | Reason>,
): Result<CaseView, StepRefusal | Reason> {
  return takeStep<Reason>(station, {
    caseId,
    at,
    step: null,
    // The paper of a case that was closed meanwhile comes back all the same.
    mayBeClosed: step === 'return',
    isOfCase: true,
    write: (tx, file, act) => {
      const order = orderFor(file, workOrderId, step)
      if (!order) return refuse('not-now')
      if (isTooEarly(order, at)) return refuse('time-before-last-step')
      return write(tx, file, order, act)
    },
  })
}

/** 接单: of the 转呈 that went with an order it is 领单, signed. */
export function acceptOrder(station: SignedStation, input: Asked<'order.accept'>): Stepped {
  const { at, workOrderId } = input
  return orderStep(station, input, 'accept', (tx, file, order, act) => {
    const { sent } = order
    const by = personMeant(order, input.by)
    changeWorkOrder(tx, workOrderId, { accepted: { at, by } }, act('workOrder.accepted'))
    if (sent)
      sendOrderPaper(
        tx,
        workOrderId,
        { departmentId: sent.departmentId, with: by },
        act('workOrder.accepted'),
      )
    markOrderSigned(tx, workOrderId, 'receipt', act('workOrder.accepted'))
    const handoff = ownHandoff(file)
    const isTaken = handoff?.received && handoff.received.way !== 'phone'
    if (handoff && !isTaken && at >= handoff.sentAt)
      changeHandoff(
        tx,
        handoff.id,
        { received: { at, by, way: 'signed', witness: '' } },
        act('handoff.received'),
      )
    return written
  })
}

/** A list shows a name with the phone beside it masked; proposed from there and sent back, it is that person. */
function personMeant({ sent, accepted }: WorkOrder, name: string): string {
  const known = [accepted?.by, sent?.worker].find((one) => one !== undefined && maskPhonesIn(one) === name)
  return known ?? name
}

/** The lead of the current round, if it went with an order. */
function ownHandoff({ workOrders, ...file }: CaseFile): Handoff | null {
  const lead = leadOf(file, currentRound(file).number)
  return lead && workOrders.some(({ handoffId }) => handoffId === lead.id) ? lead : null
}

export function arriveWithOrder(station: SignedStation, input: Asked<'order.arrive'>): Stepped {
  return orderStep(station, input, 'arrive', (tx, _file, { id }, act) => {
    changeWorkOrder(tx, id, { arrivedAt: input.at }, act('workOrder.arrived'))
    return written
  })
}

type EndRefusal = Exclude<Refusal<'order.end'>, StepRefusal>

/** How it ended: done, not to be done, to be done again, or by another. */
export function endOrder(station: PressStation, input: Asked<'order.end'>): Stepped<EndRefusal> {
  const sheets: Made[] = []
  const outcome = orderStep<EndRefusal>(station, input, 'end', (tx, file, order, act) => {
    const { at, outcome, words, process, materials, ticks, quality, timeliness, signature, next } = input
    if (!outcomesOf(order).includes(outcome)) return refuse('not-now')
    const lacking = endLacks(input)
    if (lacking) return refuse(lacking)
    // What was said about the job goes on with it.
    const goesOn =
      isPassedOn(outcome) && next
        ? { ...next, worker: personMeant(order, next.worker), content: next.content || order.content }
        : null
    if (goesOn) {
      const may = mayBeSent(tx, at, goesOn)
      if (!may.ok) return may
    }
    const isSentBack = outcome === 'sentBack'
    changeWorkOrder(
      tx,
      order.id,
      {
        ended: { at, outcome, words: isSentBack ? '' : words },
        ...(isSentBack && { sentBack: { by: personMeant(order, input.by), reason: words } }),
        process,
        materials,
        ticks,
        fee: outcome === 'feeRefused' ? { ...input.fee, state: 'refused' } : input.fee,
        acceptance: quality || timeliness ? { quality, timeliness } : null,
        acceptanceSignature: signature,
      },
      act('workOrder.ended'),
    )
    if (isInked(signature)) markOrderSigned(tx, order.id, 'result', act('workOrder.ended'))
    awaitOrderPaper(tx, order.id, act('workOrder.ended'))
    if (goesOn) {
      const another = sendAnother(tx, file, { ...goesOn, at }, act, actOf(station, 'slip.made'))
      sheets.push(...another.slips)
      changeWorkOrder(tx, order.id, { passedTo: another.id }, act('workOrder.passedOn'))
    }
    if (isFinal(outcome)) completeWithLast(tx, file, at, act)
    return written
  })
  if (outcome.ok) for (const sheet of sheets) station.press.start(sheet)
  return outcome
}

function endLacks({ outcome, words, by, fee, next }: Asked<'order.end'>): EndRefusal | null {
  if (outcome === 'sentBack' && (words === '' || by === '')) return 'reason-missing'
  if (isPassedOn(outcome) && (next === null || (outcome === 'rescheduled' && next.appointedAt === null)))
    return 'next-missing'
  if (outcome !== 'completed') return null
  switch (fee.state) {
    case 'none':
      return null
    case 'agreed':
      if (fee.items === '' && fee.cents === null) return 'fee-missing'
      return fee.signature === null ? 'fee-signature-missing' : null
    // S0 准备工作 1: no work before the customer agrees.
    case 'open':
    case 'refused':
      return 'fee-open'
  }
}

/** 登记完成 of the 转呈 that went with the orders of this round, once the last of them is over. */
function completeWithLast(tx: Tx, before: CaseFile, at: Instant, act: Acts): void {
  const file = caseFileOf(tx, before.matter.id)
  const handoff = file && ownHandoff(file)
  if (!handoff || hasResult(handoff)) return
  const last = finalOrder(file.workOrders.filter(({ round }) => round === handoff.round))
  const isReceived = handoff.received !== null || handoff.skipReason !== null
  if (!last || !isReceived) return
  const completion = { at, completedAt: last.ended.at, handler: last.accepted?.by ?? handoff.person }
  changeHandoff(tx, handoff.id, { completion }, act('handoff.completed'))
}

/** The worker's part is back: with the last of the orders that did the work, so is the paper of the 转呈. */
export function returnOrder(station: SignedStation, input: Asked<'order.return'>): Stepped {
  return orderStep(station, input, 'return', (tx, file, order, act) => {
    const { at } = input
    changeWorkOrder(tx, order.id, { returnedAt: at }, act('workOrder.returned'))
    bringOrderPaperBack(tx, order.id, act('workOrder.returned'))
    const handoff = file.matter.closing ? null : ownHandoff(file)
    const isOut = ({ id, round, ended, returnedAt }: WorkOrder) =>
      id !== order.id && round === handoff?.round && returnedAt === null && (!ended || isFinal(ended.outcome))
    if (handoff?.completion && !handoff.returned && !file.workOrders.some(isOut)) {
      const { operator } = station
      const returned = { at, to: operator.id, toName: operator.name, missing: [] }
      changeHandoff(tx, handoff.id, { returned }, act('handoff.returned'))
      if (!isJob(file.matter.kind)) bringPaperBack(tx, file.matter.id, act('handoff.returned'))
    }
    return written
  })
}

/** 派工单作废: its number stays, its sheets are void, and nobody goes. */
export function voidOrder(station: SignedStation, input: Asked<'order.void'>): Stepped {
  return orderStep(station, input, 'void', (tx, file, order, act) => {
    makeOrderVoid(tx, file, order, { at: input.at, reason: input.reason }, act)
    completeWithLast(tx, file, input.at, act)
    return done(undefined)
  })
}

export function makeOrderVoid(
  tx: Tx,
  { matter }: CaseFile,
  { id }: WorkOrder,
  { at, reason }: { readonly at: Instant; readonly reason: string },
  act: Acts,
): void {
  changeWorkOrder(tx, id, { ended: { at, outcome: 'void', words: reason } }, act('workOrder.voided'))
  for (const slip of slipsOfCase(tx, matter.id))
    if (slip.workOrderId === id && !slip.isVoid) voidSlip(tx, slip.id, at, null, act('slip.voided'))
}
