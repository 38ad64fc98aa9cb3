import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { RevisitRow } from '#shared/ipc/board-views'
import type { Refusal } from '#shared/ipc/contract'
import { ask } from '../../ask'
import { nowAt } from '../../ui/now'
import { recordedWords } from '../../words/revisit'
import { type Answers, blankAnswers, type RevisitGap, revisitOf } from './answers'

type Stage =
  | { readonly name: 'asking' }
  | { readonly name: 'incomplete'; readonly gap: RevisitGap }
  | { readonly name: 'recording' }
  | { readonly name: 'refused'; readonly reason: Refusal<'case.revisit'> }
  | { readonly name: 'failed'; readonly reference: string }

type Revisiting = {
  readonly chosen: CaseId | null
  /** What is typed for each person: going to another one and back loses nothing. */
  readonly typed: ReadonlyMap<CaseId, Answers>
  readonly stage: Stage
  /** The last one that was recorded, in words. */
  readonly recorded: { readonly caseId: CaseId; readonly words: string; readonly isAgain: boolean } | null
}

export const useRevisiting = create<Revisiting>()(() => ({
  chosen: null,
  typed: new Map(),
  stage: { name: 'asking' },
  recorded: null,
}))

export function choose(chosen: CaseId | null): void {
  useRevisiting.setState({ chosen, stage: { name: 'asking' } })
}

/** It is not due any more: somebody else asked, or it was closed meanwhile. */
export function forget(caseId: CaseId): void {
  if (useRevisiting.getState().chosen === caseId) choose(null)
}

export function answersOf({ typed }: Pick<Revisiting, 'typed'>, caseId: CaseId): Answers {
  return typed.get(caseId) ?? blankAnswers
}

export function answer(caseId: CaseId, changed: Partial<Answers>): void {
  useRevisiting.setState((store) => ({
    typed: new Map(store.typed).set(caseId, { ...answersOf(store, caseId), ...changed }),
    stage: { name: 'asking' },
  }))
}

/** 登记回访, and the next one is there. */
export async function record(row: RevisitRow, next: CaseId | null): Promise<void> {
  const { stage, typed } = useRevisiting.getState()
  if (stage.name === 'recording') return
  const answers = answersOf({ typed }, row.caseId)
  const ready = revisitOf(row.caseId, answers, nowAt())
  if (ready.kind === 'incomplete')
    return useRevisiting.setState({ stage: { name: 'incomplete', gap: ready.gap } })
  useRevisiting.setState({ stage: { name: 'recording' } })
  const reply = await ask('case.revisit', ready.input)
  switch (reply.kind) {
    case 'ok':
      return useRevisiting.setState((store) => ({
        chosen: next,
        typed: new Map([...store.typed].filter(([caseId]) => caseId !== row.caseId)),
        stage: { name: 'asking' },
        recorded: {
          caseId: row.caseId,
          words: recordedWords(row, answers),
          isAgain: answers.isSolved === false && answers.outcome === 'answered',
        },
      }))
    case 'refused':
      return useRevisiting.setState({ stage: { name: 'refused', reason: reply.reason } })
    case 'fault':
      return useRevisiting.setState({ stage: { name: 'failed', reference: reply.reference } })
  }
}
