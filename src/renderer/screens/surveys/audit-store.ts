import { create } from 'zustand'
import type { SheetAudit, SurveyId, SurveySheetId } from '#shared/domain/survey'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { auditRefusal, drawSurveyRefusal } from '../../words/survey-refusal'
import { surveyWords } from '../../words/surveys'
import { say } from './store'

type TypedAudit = { readonly audit: SheetAudit | null; readonly reason: string; readonly by: string }

type Auditing = {
  readonly chosen: SurveySheetId | null
  readonly typed: ReadonlyMap<SurveySheetId, TypedAudit>
  /** Who asked the last one asks the next. */
  readonly by: string
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

export const useAuditing = create<Auditing>()(() => ({
  chosen: null,
  typed: new Map(),
  by: '',
  said: nothing,
}))

const set = useAuditing.setState

export function chooseDrawn(chosen: SurveySheetId | null): void {
  set({ chosen, said: nothing })
}

export function typeAudit(sheetId: SurveySheetId, typed: TypedAudit): void {
  set((store) => ({ typed: new Map(store.typed).set(sheetId, typed), said: nothing }))
}

export async function drawNow(surveyId: SurveyId): Promise<void> {
  say(saidOf(await ask('survey.draw', { surveyId }), drawSurveyRefusal))
}

export async function audit(
  sheetId: SurveySheetId,
  { audit: outcome, reason, by }: TypedAudit,
): Promise<void> {
  if (outcome === null || by.trim() === '')
    return set({ said: { kind: 'wrong', words: surveyWords.auditGap } })
  const reply = await ask('survey.audit', { sheetId, audit: outcome, by, reason })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, auditRefusal) })
  set((store) => ({
    by: by.trim(),
    typed: new Map([...store.typed].filter(([id]) => id !== sheetId)),
    said: { kind: 'done', words: surveyWords.audited },
  }))
}
