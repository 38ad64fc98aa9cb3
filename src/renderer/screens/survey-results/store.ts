import { create } from 'zustand'
import type { SurveyId, SurveyWordsId } from '#shared/domain/survey'
import type { SlipView } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  printResultsRefusal,
  surveyResultWords,
  weightsRefusal,
  writtenRefusal,
} from '../../words/survey-results'

export const views = ['table', 'charts', 'written', 'weights'] as const
export type View = (typeof views)[number]

type Looking = {
  readonly surveyId: SurveyId | null
  readonly view: View
  /** Of 意见与建议: under which question, null: all; and where she is. */
  readonly question: number | null
  readonly isOpen: boolean
  readonly page: number
  readonly chosen: SurveyWordsId | null
  readonly isSettling: boolean
  /** As typed for each, until it is settled. */
  readonly settled: Readonly<Record<SurveyWordsId, string>>
  /** As typed; null: nothing was. */
  readonly weights: readonly string[] | null
  readonly isPrinting: boolean
  readonly made: SlipView | null
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

const fresh: Looking = {
  surveyId: null,
  view: 'table',
  question: null,
  isOpen: false,
  page: 0,
  chosen: null,
  isSettling: false,
  settled: {},
  weights: null,
  isPrinting: false,
  made: null,
  said: nothing,
}

/** Where she looked last, and what is typed, stays while she is elsewhere. */
export const useLooking = create<Looking>()(() => fresh)

const set = useLooking.setState

/** Of another campaign nothing is chosen; what is typed stays. */
export function beginLooking(surveyId: SurveyId): void {
  const { surveyId: before, weights, settled } = useLooking.getState()
  if (before !== surveyId) set({ ...fresh, weights, settled, surveyId })
}

export function showView(view: View): void {
  set({ view, said: nothing })
}

export function showQuestion(question: number | null): void {
  set({ question, page: 0, chosen: null, isSettling: false, said: nothing })
}

export function showOpen(isOpen: boolean): void {
  set({ isOpen, page: 0, chosen: null, isSettling: false, said: nothing })
}

export function showPage(page: number): void {
  set({ page: Math.max(0, page), chosen: null, isSettling: false })
}

export function chooseWords(chosen: SurveyWordsId): void {
  set({ chosen })
}

export function openSettling(chosen: SurveyWordsId): void {
  set({ chosen, isSettling: true, said: nothing })
}

export function leaveSettling(): void {
  set({ isSettling: false })
}

export function typeSettled(id: SurveyWordsId, words: string): void {
  set(({ settled }) => ({ settled: { ...settled, [id]: words }, said: nothing }))
}

/** On to the next one that waits. */
export async function settle(id: SurveyWordsId, next: SurveyWordsId): Promise<void> {
  const words = (useLooking.getState().settled[id] ?? '').trim()
  if (words === '') return
  const reply = await ask('demand.settle', { source: { kind: 'survey', id }, words })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, writtenRefusal) })
  const said: Said = { kind: 'done', words: surveyResultWords.settledSaid }
  set(({ settled: { [id]: _, ...settled } }) => ({ isSettling: false, settled, chosen: next, said }))
}

/** 转投诉, 转意见建议: on to the draft that has the customer and the words. */
export async function makeCase(id: SurveyWordsId, as: 'complaint' | 'suggestion'): Promise<void> {
  const reply = await ask('demand.openCase', { source: { kind: 'survey', id }, as })
  if (reply.kind === 'ok') usePlace.getState().go({ name: 'intake', draft: reply.value.id })
  else set({ said: saidOf(reply, writtenRefusal) })
}

/** F15. */
export async function printResults(surveyId: SurveyId): Promise<void> {
  if (useLooking.getState().isPrinting) return
  set({ isPrinting: true, said: nothing })
  const reply = await ask('surveyResult.print', { surveyId })
  set({ isPrinting: false, said: saidOf(reply, printResultsRefusal) })
  if (reply.kind === 'ok') set({ made: reply.value })
}

export function typeWeights(weights: readonly string[]): void {
  set({ weights, said: nothing })
}

export async function saveWeights(weights: readonly number[]): Promise<void> {
  const reply = await ask('surveyResult.setWeights', { weights: [...weights] })
  if (reply.kind !== 'ok') set({ said: saidOf(reply, weightsRefusal) })
  else set({ weights: null, said: { kind: 'done', words: surveyResultWords.saved } })
}
