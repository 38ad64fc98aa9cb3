import { isJob } from '#shared/domain/kind'
import { isFinal, type WorkOrder } from '#shared/domain/work-order'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked } from '#shared/ipc/contract'
import { type Result, refuse } from '#shared/result'
import { changeHandoff } from '../store/handoff'
import { changeWorkOrder } from '../store/work-order'
import { bringOrderPaperBack, bringPaperBack, markOrderSigned, sendOrderPaper } from './case-paper'
import type { Made } from './make-slip'
import { mayBeSent, type SendRefusal, sendAnother, sendWorker } from './new-work-order'
import { orderFor, orderStep, ownHandoff, type PressStation, personMeant } from './order-step'
import { actOf, type SignedStation } from './station'
import { type Stepped, takeStep, written } from './take-step'

// 派工单: the steps of one order, and what they are at the same time for the 转呈 that went with it.

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

export function arriveWithOrder(station: SignedStation, input: Asked<'order.arrive'>): Stepped {
  return orderStep(station, input, 'arrive', (tx, _file, { id }, act) => {
    changeWorkOrder(tx, id, { arrivedAt: input.at }, act('workOrder.arrived'))
    return written
  })
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
