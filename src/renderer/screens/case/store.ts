import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { Input } from '#shared/ipc/contract'
import type { CaseView } from '#shared/ipc/views'
import { type Answer, ask } from '../../ask'
import { setNow } from '../../ui/now'
import { stepRefusals } from '../../words/step-refusal'
import { type Act, actsOf } from './act'
import { forgetTyped, type TypedAs } from './typed'

export type StepQuestion =
  | 'case.signContent'
  | 'case.signResult'
  | 'case.forward'
  | 'case.receive'
  | 'case.coordinate'
  | 'case.reply'
  | 'case.complete'
  | 'case.return'
  | 'case.result'
  | 'case.opinion'
  | 'case.close'
  | 'case.sendBack'
  | 'case.settle'
  | 'case.appoint'
  | 'case.promise'
  | 'case.keepPromise'
  | 'case.regrade'
  | 'case.nature'
  | 'case.unsolvable'
  | 'case.correct'
  | 'case.signCorrection'
  | 'case.void'
  | 'case.link'
  | 'case.call'
  | 'order.dispatch'
  | 'approval.ask'
  | 'approval.decide'
  | 'approval.sign'
  | 'exemption.make'
  | 'exemption.reply'

export type Stage =
  | { readonly name: 'opening' }
  | { readonly name: 'gone' }
  | { readonly name: 'unread'; readonly reference: string }
  | { readonly name: 'ready' }
  | { readonly name: 'recording' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }

type Opened = {
  readonly caseId: CaseId | null
  readonly stage: Stage
  readonly view: CaseView | null
  /** Which act's card is shown; null: the next one. */
  readonly chosen: Act | null
  /** Counts what was recorded: each time the focus goes to what comes next. */
  readonly recorded: number
  /** `chosen`: what she came for, where it is possible; null: the next thing. */
  open(caseId: CaseId, chosen?: Act | null): Promise<void>
  /** Something changed elsewhere; what is being typed stays. */
  refresh(): Promise<void>
  /** Shows the card of that act; null: of the next one. */
  choose(act: Act | null): void
  /** Records what was typed as that; then the next thing is shown, or `then` where the card was only asking. */
  record<Q extends StepQuestion>(
    as: TypedAs,
    question: Q,
    input: Omit<Input<Q>, 'caseId'>,
    then?: Act | null,
  ): Promise<void>
}

export const useCase = create<Opened>()((set, get) => ({
  caseId: null,
  stage: { name: 'opening' },
  view: null,
  chosen: null,
  recorded: 0,

  open: async (caseId, chosen = null) => {
    const isSame = get().caseId === caseId
    set({ caseId, stage: { name: 'opening' }, chosen, view: isSame ? get().view : null })
    await get().refresh()
  },

  refresh: async () => {
    const { caseId } = get()
    if (caseId === null) return
    const answer = await ask('case.show', { caseId })
    if (get().caseId !== caseId) return
    switch (answer.kind) {
      case 'ok': {
        setNow(answer.value.now)
        return set(({ stage }) => ({ view: answer.value, stage: stageOnceRead(stage) }))
      }
      case 'refused':
        return set({ stage: { name: 'gone' } })
      case 'fault':
        return set({ stage: { name: 'unread', reference: answer.reference } })
    }
  },

  choose: (chosen) => {
    if (get().stage.name === 'recording') return
    set(({ recorded }) => ({ chosen, stage: { name: 'ready' }, recorded: recorded + 1 }))
  },

  record: async (as, question, input, then = null) => {
    const { caseId, stage } = get()
    if (caseId === null || stage.name === 'recording') return
    set({ stage: { name: 'recording' } })
    const answer = await ask(question, { caseId, ...input } as Input<typeof question>)
    if (answer.kind === 'ok') forgetTyped(caseId, as)
    if (get().caseId !== caseId) return
    set(stageAfter(question, answer))
    if (answer.kind !== 'ok') return
    setNow(answer.value.now)
    set(({ recorded }) => ({ view: answer.value, chosen: then, recorded: recorded + 1 }))
  },
}))

/** The case is there: that it was not yet, or could not be read, is over; what else stands goes on. */
function stageOnceRead(stage: Stage): Stage {
  switch (stage.name) {
    case 'opening':
    case 'gone':
    case 'unread':
      return { name: 'ready' }
    case 'ready':
    case 'recording':
    case 'refused':
    case 'failed':
      return stage
  }
}

function stageAfter<Q extends StepQuestion>(question: Q, answer: Answer<Q>): { readonly stage: Stage } {
  switch (answer.kind) {
    case 'ok':
      return { stage: { name: 'ready' } }
    case 'refused':
      return { stage: { name: 'refused', words: stepRefusals[question][answer.reason] } }
    case 'fault':
      return { stage: { name: 'failed', reference: answer.reference } }
  }
}

/** The card that is shown: what she chose while it is still possible, else the next thing; null once closed. */
export function actShown(view: CaseView, chosen: Act | null): Act | null {
  return chosen !== null && actsOf(view).includes(chosen) ? chosen : (view.steps[0] ?? null)
}
