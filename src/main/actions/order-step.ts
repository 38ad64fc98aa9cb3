import type { Handoff } from '#shared/domain/case'
import { currentRound, leadOf } from '#shared/domain/case-facts'
import type { Instant } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import {
  lastMomentOfOrder,
  type OrderStep,
  orderSteps,
  type WorkOrder,
  type WorkOrderId,
} from '#shared/domain/work-order'
import type { StepRefusal } from '#shared/ipc/case-questions'
import type { CaseView } from '#shared/ipc/views'
import { type Result, refuse } from '#shared/result'
import type { Act } from '../store/event'
import type { CaseFile } from '../store/facts'
import type { Tx } from '../store/tx'
import type { Press } from './press'
import type { SignedStation } from './station'
import { takeStep } from './take-step'

// What every step of a 派工单 has in common.

export type PressStation = SignedStation & { readonly press: Press }
export type Acts = (kind: Act['kind']) => Act

export function orderFor(file: CaseFile, workOrderId: WorkOrderId, step: OrderStep): WorkOrder | null {
  const order = file.workOrders.find(({ id }) => id === workOrderId)
  return order && orderSteps(order).includes(step) ? order : null
}

export function isTooEarly(order: WorkOrder, at: Instant): boolean {
  const last = lastMomentOfOrder(order)
  return last !== null && at < last
}

type Ordered = {
  readonly caseId: CaseFile['matter']['id']
  readonly at: Instant
  readonly workOrderId: WorkOrderId
}

/** One step of one order: possible now, and not before the step before it. */
export function orderStep<Reason extends string = never>(
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
    mayBeArchived: step === 'return',
    isOfCase: true,
    write: (tx, file, act) => {
      const order = orderFor(file, workOrderId, step)
      if (!order) return refuse('not-now')
      if (isTooEarly(order, at)) return refuse('time-before-last-step')
      return write(tx, file, order, act)
    },
  })
}

/** The lead of the current round, if it went with an order. */
export function ownHandoff({ workOrders, ...file }: CaseFile): Handoff | null {
  const lead = leadOf(file, currentRound(file).number)
  return lead && workOrders.some(({ handoffId }) => handoffId === lead.id) ? lead : null
}

/** A list shows a name with the phone beside it masked; proposed from there and sent back, it is that person. */
export function personMeant({ sent, accepted }: WorkOrder, name: string): string {
  const known = [accepted?.by, sent?.worker].find((one) => one !== undefined && maskPhonesIn(one) === name)
  return known ?? name
}
