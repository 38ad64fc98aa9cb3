import { create } from 'zustand'
import type { SurveyId } from '#shared/domain/survey'
import type { Input, Refusal } from '#shared/ipc/contract'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { fillSurveyRefusal, printListRefusal, surveyStepRefusal } from '../../words/survey-refusal'
import { surveyWords } from '../../words/surveys'
import { showPart as showServicePart } from '../service/part'

type SurveyPart = 'plan' | 'book' | 'enter' | 'audit' | 'results'
export const surveyParts: readonly SurveyPart[] = ['plan', 'book', 'enter', 'audit', 'results']

/** What is asked before it is done. */
export type Asking = 'nothing' | 'drop' | 'close'

type Surveying = {
  /** Null: the list, or the plan of a new one. */
  readonly surveyId: SurveyId | null
  readonly isMaking: boolean
  readonly part: SurveyPart
  readonly asking: Asking
  readonly reason: string
  readonly approver: string
  readonly approval: string
  readonly isUnderWay: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** Where she looked last stays while she is elsewhere. */
export const useSurveying = create<Surveying>()(() => ({
  surveyId: null,
  isMaking: false,
  part: 'plan',
  asking: 'nothing',
  reason: '',
  approver: '',
  approval: '',
  isUnderWay: false,
  said: nothing,
}))

const set = useSurveying.setState

export function showSurveys(): void {
  set({ surveyId: null, isMaking: false, said: nothing, asking: 'nothing' })
}

export function beginMaking(): void {
  set({ surveyId: null, isMaking: true, said: nothing })
}

export function openSurvey(surveyId: SurveyId, part: SurveyPart = 'plan', said: Said = nothing): void {
  set({ surveyId, isMaking: false, part, said, asking: 'nothing', reason: '' })
}

/** From anywhere: that campaign. */
export function goToSurvey(surveyId: SurveyId, part: SurveyPart): void {
  showServicePart('surveys')
  openSurvey(surveyId, part)
}

export function showSurveyPart(part: SurveyPart): void {
  set({ part, said: nothing, asking: 'nothing' })
}

export function say(said: Said): void {
  set({ said })
}

export function askFor(asking: Asking): void {
  set({ asking, said: nothing })
}

export function typeIn(typed: Partial<Pick<Surveying, 'reason' | 'approver' | 'approval'>>): void {
  set({ ...typed, said: nothing })
}

type Step = 'survey.approve' | 'survey.drop' | 'survey.close'

async function step<Q extends Step>(question: Q, input: Input<Q>): Promise<void> {
  const reply = await ask(question, input)
  const words = surveyStepRefusal as Readonly<Record<Refusal<Q>, string>>
  set(reply.kind === 'ok' ? { asking: 'nothing', reason: '', said: nothing } : { said: saidOf(reply, words) })
}

export async function approve(surveyId: SurveyId, at: Input<'survey.approve'>['at']): Promise<void> {
  const { approver: by, approval: words } = useSurveying.getState()
  if (by.trim() === '') return set({ said: { kind: 'wrong', words: surveyWords.whoMissing } })
  await step('survey.approve', { surveyId, by, words, at })
}

export async function drop(surveyId: SurveyId): Promise<void> {
  const { reason } = useSurveying.getState()
  if (reason.trim() === '') return set({ said: { kind: 'wrong', words: surveyWords.reasonMissing } })
  await step('survey.drop', { surveyId, reason })
}

export function close(surveyId: SurveyId, toEnter: number): Promise<void> {
  return step('survey.close', { surveyId, toEnter })
}

export async function fill(surveyId: SurveyId): Promise<void> {
  if (useSurveying.getState().isUnderWay) return
  set({ isUnderWay: true, said: nothing })
  const reply = await ask('survey.fill', { surveyId })
  set({
    isUnderWay: false,
    said:
      reply.kind === 'ok'
        ? { kind: 'done', words: surveyWords.filled(reply.value.added, reply.value.isWhole) }
        : saidOf(reply, fillSurveyRefusal),
  })
}

export async function printList(surveyId: SurveyId, list: Input<'survey.printList'>['list']): Promise<void> {
  set({ said: nothing })
  const reply = await ask('survey.printList', { surveyId, list })
  if (reply.kind !== 'ok') set({ said: saidOf(reply, printListRefusal) })
}
