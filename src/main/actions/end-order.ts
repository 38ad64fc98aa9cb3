import { hasResult } from '#shared/domain/case-facts'
import type { Instant } from '#shared/domain/day'
import { isInked } from '#shared/domain/slip-place'
import { finalOrder, isFinal, isPassedOn, outcomesOf, type WorkOrder } from '#shared/domain/work-order'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, refuse } from '#shared/result'
import { type CaseFile, caseFileOf } from '../store/facts'
import { changeHandoff } from '../store/handoff'
import { slipsOfCase } from '../store/slip'
import { voidSlip } from '../store/slip-row'
import type { Tx } from '../store/tx'
import { changeWorkOrder } from '../store/work-order'
import { awaitOrderPaper, markOrderSigned } from './case-paper'
import type { Made } from './make-slip'
import { mayBeSent, sendAnother } from './new-work-order'
import { type Acts, orderStep, ownHandoff, type PressStation, personMeant } from './order-step'
import { actOf, type SignedStation } from './station'
import { type Stepped, written } from './take-step'

// How a 派工单 ends, and what that is for the 转呈 that went with it.

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
