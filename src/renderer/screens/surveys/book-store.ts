import { create } from 'zustand'
import type { SheetOutcome, SurveyId, SurveySheetId } from '#shared/domain/survey'
import type { Input } from '#shared/ipc/contract'
import type { SheetLine } from '#shared/ipc/survey-views'
import { ask } from '../../ask'
import { saidOf } from '../../ui/said-of'
import { printFormsRefusal, sendFormsRefusal, sheetRefusal } from '../../words/survey-refusal'
import { surveyWords } from '../../words/surveys'
import { say } from './store'

export type Only = Input<'survey.sheets'>['only']
export const onlys: readonly Only[] = ['all', 'toIssue', 'out', 'toEnter', 'back']

type Book = {
  readonly only: Only
  /** Null: all. */
  readonly building: string | null
  readonly page: number
  readonly chosen: SurveySheetId | null
  readonly carrier: string
}

export const useBook = create<Book>()(() => ({
  only: 'all',
  building: null,
  page: 0,
  chosen: null,
  carrier: '',
}))

const set = useBook.setState

export function narrow(only: Only): void {
  set({ only, page: 0, chosen: null })
}

export function showBuilding(building: string | null): void {
  set({ building, page: 0, chosen: null })
}

export function showPage(page: number): void {
  set({ page: Math.max(0, page), chosen: null })
}

export function choose(chosen: SurveySheetId | null): void {
  set({ chosen })
}

export function typeCarrier(carrier: string): void {
  set({ carrier })
}

/** Another campaign is looked at: its buildings are others. */
export function beginBook(): void {
  set({ building: null, page: 0, chosen: null })
}

const nothing = { kind: 'nothing' } as const

let isUnderWay = false

/** One after the other: a digit that comes while the one before it is not stored would be of the wrong sheet. */
async function alone(act: () => Promise<void>): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  try {
    await act()
  } finally {
    isUnderWay = false
  }
}

/** 发出 of those of the building that are not out yet, with who carries them. */
export async function issueAll(surveyId: SurveyId): Promise<void> {
  const { building, carrier } = useBook.getState()
  const reply = await ask('survey.issue', { surveyId, of: { building }, carrier })
  say(
    reply.kind === 'ok'
      ? { kind: 'done', words: surveyWords.issued(reply.value.issued, carrier.trim()) }
      : saidOf(reply, sheetRefusal),
  )
}

/** 发出 of one; pressed again with the same carrier it did not go out after all. */
async function issueNow(surveyId: SurveyId, sheet: SheetLine, next: SurveySheetId | null): Promise<void> {
  const carrier = useBook.getState().carrier.trim()
  if (sheet.issuedAt !== null && (carrier === '' || carrier === sheet.carrier)) {
    const reply = await ask('survey.recall', { sheetId: sheet.id })
    return say(
      reply.kind === 'ok' ? { kind: 'done', words: surveyWords.recalled } : saidOf(reply, sheetRefusal),
    )
  }
  const reply = await ask('survey.issue', { surveyId, of: { sheetId: sheet.id }, carrier })
  if (reply.kind !== 'ok') return say(saidOf(reply, sheetRefusal))
  set({ chosen: next })
  say({ kind: 'done', words: surveyWords.issued(1, carrier) })
}

/** 收回, 拒填, 无人; pressed again it is still out. */
async function takeInNow(sheet: SheetLine, pressed: SheetOutcome, next: SurveySheetId | null): Promise<void> {
  const outcome = sheet.outcome === pressed ? null : pressed
  const reply = await ask('survey.takeIn', { sheetId: sheet.id, outcome })
  if (reply.kind !== 'ok') return say(saidOf(reply, sheetRefusal))
  if (outcome !== null) set({ chosen: next })
  say(outcome === null ? { kind: 'done', words: surveyWords.outAgain } : nothing)
}

export function issueOne(...of: Parameters<typeof issueNow>): Promise<void> {
  return alone(() => issueNow(...of))
}

export function takeIn(...of: Parameters<typeof takeInNow>): Promise<void> {
  return alone(() => takeInNow(...of))
}

export async function print(surveyId: SurveyId, of: Input<'survey.print'>['of']): Promise<void> {
  const reply = await ask('survey.print', { surveyId, of })
  say(
    reply.kind === 'ok'
      ? { kind: 'done', words: surveyWords.printed(reply.value) }
      : saidOf(reply, printFormsRefusal),
  )
}

export async function sendAgain(surveyId: SurveyId, building: string | null): Promise<void> {
  const reply = await ask('survey.send', { surveyId, building })
  say(
    reply.kind === 'ok'
      ? { kind: 'done', words: surveyWords.sent(reply.value.sent) }
      : saidOf(reply, sendFormsRefusal),
  )
}

export async function confirmAll(surveyId: SurveyId, building: string | null): Promise<void> {
  const reply = await ask('survey.confirm', { surveyId, building })
  say(
    reply.kind === 'ok'
      ? { kind: 'done', words: surveyWords.confirmed(reply.value.confirmed) }
      : saidOf(reply, {}),
  )
}
