import { create } from 'zustand'
import type { OrderStep, WorkOrderId } from '#shared/domain/work-order'
import type { Input } from '#shared/ipc/contract'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { ask } from '../../ask'
import { orderRefusals } from '../../words/dispatch'
import { forgetTyped, type TypedAs, useTyped } from '../case/typed'

type Stage =
  | { readonly name: 'ready' }
  | { readonly name: 'recording' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }

type Dispatching = {
  readonly chosen: WorkOrderId | null
  /** The step whose card she chose; null: the order's next one. */
  readonly step: OrderStep | null
  readonly stage: Stage
  /** Counts what was recorded: each time the focus goes to what comes next. */
  readonly recorded: number
}

export const useDispatch = create<Dispatching>()(() => ({
  chosen: null,
  step: null,
  stage: { name: 'ready' },
  recorded: 0,
}))

export function chooseOrder(chosen: WorkOrderId | null): void {
  useDispatch.setState({ chosen, step: null, stage: { name: 'ready' } })
}

export function chooseStep(step: OrderStep | null): void {
  useDispatch.setState(({ recorded }) => ({ step, stage: { name: 'ready' }, recorded: recorded + 1 }))
}

/** What is typed for each step of each order: going to another one and back loses nothing. */
function typedAs(id: WorkOrderId, step: OrderStep): TypedAs {
  return `order/${id}/${step}`
}

export function useTypedOf<Fields extends object>(row: OrderRow, step: OrderStep, proposed: Fields) {
  return useTyped(row.caseId, typedAs(row.order.id, step), proposed)
}

type Fields<S extends OrderStep> = Omit<Input<`order.${S}`>, 'caseId' | 'workOrderId'>

/** Records that step of that order; then its next one is shown. */
export async function record<S extends OrderStep>(row: OrderRow, step: S, fields: Fields<S>): Promise<void> {
  if (useDispatch.getState().stage.name === 'recording') return
  // The list is sorted anew: she stays with the order that she was at.
  useDispatch.setState({ stage: { name: 'recording' }, chosen: row.order.id })
  const question = `order.${step}` as const
  const input = { caseId: row.caseId, workOrderId: row.order.id, ...fields } as Input<typeof question>
  const answer = await ask(question, input)
  switch (answer.kind) {
    case 'ok':
      forgetTyped(row.caseId, typedAs(row.order.id, step))
      return useDispatch.setState(({ recorded }) => ({
        step: null,
        stage: { name: 'ready' },
        recorded: recorded + 1,
      }))
    case 'refused': {
      const words: Readonly<Record<string, string>> = orderRefusals[question]
      return useDispatch.setState({ stage: { name: 'refused', words: words[answer.reason] ?? '' } })
    }
    case 'fault':
      return useDispatch.setState({ stage: { name: 'failed', reference: answer.reference } })
  }
}
