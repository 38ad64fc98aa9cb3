import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { DemandSource } from '#shared/domain/demand-source'
import { isDemandOpen } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import type { CaseView } from '#shared/ipc/views'
import { ask } from '../../ask'
import { nowAt } from '../../ui/now'
import { recordedWords } from '../../words/revisit'
import { askedRefusal } from '../../words/revisit-refusal'
import { type Answers, blankAnswers, type Filled } from './answers'
import { type RevisitGap, readyOf, type Sending } from './ready'

type Stage =
  | { readonly name: 'asking' }
  | { readonly name: 'incomplete'; readonly gap: RevisitGap }
  | { readonly name: 'recording' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }

/** The last one that was recorded: in words, whether its case goes on at once, and what else was wanted. */
export type Recorded = {
  readonly caseId: CaseId
  readonly words: string
  /** Its next round begins, or nobody asks any more and it can be closed. */
  readonly goesOn: boolean
  readonly demand: { readonly source: DemandSource; readonly words: string } | null
}

type Revisiting = {
  readonly chosen: CaseId | null
  /** What is typed for each person: going to another one and back loses nothing. */
  readonly typed: ReadonlyMap<CaseId, Answers>
  readonly stage: Stage
  readonly recorded: Recorded | null
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

/** 登记回访, 打印回访函 or 认定联系不上, and the next one is there. */
export async function record(
  row: RevisitRow,
  answers: Filled,
  pin: string,
  next: CaseId | null,
): Promise<void> {
  if (useRevisiting.getState().stage.name === 'recording') return
  const ready = readyOf(row, answers, pin, nowAt())
  if (ready.question === null)
    return useRevisiting.setState({ stage: { name: 'incomplete', gap: ready.gap } })
  useRevisiting.setState({ stage: { name: 'recording' } })
  const reply = await send(ready)
  switch (reply.kind) {
    case 'ok':
      return useRevisiting.setState((store) => ({
        chosen: next,
        typed: new Map([...store.typed].filter(([caseId]) => caseId !== row.caseId)),
        stage: { name: 'asking' },
        recorded: {
          caseId: row.caseId,
          words: recordedWords(row.customer, answers),
          goesOn: goesOn(answers),
          demand: 'revisits' in reply.value ? demandIn(reply.value) : null,
        },
      }))
    case 'refused':
      return useRevisiting.setState({ stage: { name: 'refused', words: askedRefusal[reply.reason] } })
    case 'fault':
      return useRevisiting.setState({ stage: { name: 'failed', reference: reply.reference } })
  }
}

function goesOn({ outcome, isSolved }: Filled): boolean {
  return outcome === 'refused' || outcome === 'unreachable' || (outcome === 'answered' && isSolved === false)
}

function send(sending: Sending) {
  switch (sending.question) {
    case 'case.revisit':
      return ask(sending.question, sending.input)
    case 'revisit.sendLetter':
      return ask(sending.question, sending.input)
    case 'revisit.giveUp':
      return ask(sending.question, sending.input)
  }
}

function demandIn({ revisits }: CaseView): Recorded['demand'] {
  const last = revisits.toSorted((one, other) => one.id - other.id).at(-1)
  if (!last?.demand || !isDemandOpen(last)) return null
  return { source: { kind: 'revisit', id: last.id }, words: last.demand.words }
}

/** What else was wanted is a draft now, or was answered. */
export function leaveDemand(): void {
  useRevisiting.setState(({ recorded }) => ({ recorded: recorded && { ...recorded, demand: null } }))
}
