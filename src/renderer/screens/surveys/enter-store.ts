import { create } from 'zustand'
import type { IsoDay } from '#shared/domain/day'
import { noAnswer, type Questionnaire } from '#shared/domain/questionnaire'
import type { SheetTyped } from '#shared/domain/sheet-typed'
import { placeTyped, type SurveyId, type SurveySheetId } from '#shared/domain/survey'
import type { Input } from '#shared/ipc/contract'
import type { SheetView, SurveyView } from '#shared/ipc/survey-views'
import { ask } from '../../ask'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { dayTyped } from '../../words/day-typed'
import { enterRefusal, sheetRefusal } from '../../words/survey-refusal'
import { surveyWords } from '../../words/surveys'
import { goToSurvey } from './store'
import { forgetUnsent, keepOnDisk, sendTyped } from './typed'

/** Nothing was typed there yet; `-` is that the customer answered nothing. */
export const untyped = ' '

/** What is typed off one form. */
export type Typed = SheetTyped

type Entering = {
  readonly place: string
  readonly sheetId: SurveySheetId | null
  /** The item that the next digit answers; null: the first that has no answer yet. */
  readonly at: number | null
  readonly isCorrecting: boolean
  /** Of each form: another one and back loses nothing. */
  readonly typed: ReadonlyMap<SurveySheetId, Typed>
  readonly isBusy: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

export const useEntering = create<Entering>()(() => ({
  place: '',
  sheetId: null,
  at: null,
  isCorrecting: false,
  typed: new Map(),
  isBusy: false,
  said: nothing,
}))

const set = useEntering.setState

/** From the book, or scanned: 录入 of that sheet. */
export function openSheet(surveyId: SurveyId, sheetId: SurveySheetId): void {
  goToSurvey(surveyId, 'enter')
  chooseSheet(sheetId)
}

function chooseSheet(sheetId: SurveySheetId): void {
  sendTyped()
  set({ sheetId, at: null, isCorrecting: false, place: '', said: nothing })
}

export function leaveSheet(): void {
  sendTyped()
  set({ sheetId: null, place: '', isCorrecting: false })
}

export function typePlace(place: string): void {
  set({ place, said: nothing })
}

/** By its number, as it is typed. */
export async function findSheet({ id: surveyId, number }: SurveyView): Promise<void> {
  const place = placeTyped(useEntering.getState().place, number)
  const wrong: Said = { kind: 'wrong', words: surveyWords.noSuchPlace }
  if (place === null) return set({ said: wrong })
  const reply = await ask('survey.sheetAt', { surveyId, place })
  if (reply.kind === 'ok') chooseSheet(reply.value.id)
  else set({ said: reply.kind === 'refused' ? wrong : saidOf(reply, sheetRefusal) })
}

export function emptyTyped(items: number, questions: number): Typed {
  return {
    answers: untyped.repeat(items),
    open: Array.from({ length: questions }, () => ''),
    headcount: '',
    signer: '',
    filledOn: '',
  }
}

/** Where the next digit goes. */
export function turnOf(at: number | null, { answers }: Typed): number {
  if (at !== null) return at
  const first = answers.indexOf(untyped)
  return first < 0 ? answers.length : first
}

/** As it was typed in before. */
export function typedOf(sheet: SheetView, items: number, { open }: Questionnaire): Typed {
  if (sheet.answers === null) return emptyTyped(items, open.length)
  return {
    answers: sheet.answers,
    open: sheet.open,
    headcount: sheet.headcount === null ? '' : String(sheet.headcount),
    signer: sheet.signer,
    filledOn: sheet.filledOn ?? '',
  }
}

export function keep(sheetId: SurveySheetId, typed: Typed): void {
  keepOnDisk(sheetId, typed)
  set((store) => ({ typed: new Map(store.typed).set(sheetId, typed), said: nothing }))
}

/** It was the wrong form: what is typed of it and not saved goes. */
export function giveUp({ id, number }: Pick<SheetView, 'id' | 'number'>): void {
  keepOnDisk(id, null)
  set((store) => ({ ...without(store, id), said: { kind: 'done', words: surveyWords.givenUp(number) } }))
  leaveSheet()
}

function without({ typed }: Entering, sheetId: SurveySheetId): Pick<Entering, 'typed'> {
  return { typed: new Map([...typed].filter(([id]) => id !== sheetId)) }
}

export function moveTo(at: number): void {
  set({ at })
}

/**
 * A digit answers the item that has the turn and goes on to the next, by what stands in the store: two that come at once
 * answer two items. `before`: as the form stands while nothing is typed on it.
 */
export function answer(sheetId: SurveySheetId, before: Typed, digit: string): void {
  const { at: turn, typed: all } = useEntering.getState()
  const typed = all.get(sheetId) ?? before
  const at = turnOf(turn, typed)
  if (at >= typed.answers.length) return
  keep(sheetId, { ...typed, answers: `${typed.answers.slice(0, at)}${digit}${typed.answers.slice(at + 1)}` })
  set({ at: at + 1 })
}

/** 其余都没填. */
export function answerRest(sheetId: SurveySheetId, typed: Typed): void {
  keep(sheetId, { ...typed, answers: typed.answers.replaceAll(untyped, noAnswer) })
  set({ at: typed.answers.length })
}

/** 改录入: from what stands there, or from the correction that was begun. */
export function correct(): void {
  set({ isCorrecting: true, at: 0, said: nothing })
}

/** What is sent, or why not. */
export function filledIn(
  typed: Typed,
  today: IsoDay,
):
  | Omit<Input<'survey.enter'>, 'sheetId' | 'isCorrection'>
  | { readonly wrong: string; readonly at?: number } {
  const left = typed.answers.split(untyped).length - 1
  if (left > 0) return { wrong: surveyWords.untyped(left), at: typed.answers.indexOf(untyped) }
  const head = typed.headcount.normalize('NFKC').trim()
  if (!/^\d{0,5}$/.test(head)) return { wrong: surveyWords.headcountWrong }
  const filledOn = typed.filledOn.trim() === '' ? null : dayTyped(typed.filledOn, today)
  if (filledOn === null && typed.filledOn.trim() !== '') return { wrong: surveyWords.dayWrong }
  return {
    answers: typed.answers,
    open: [...typed.open],
    headcount: head === '' ? null : Number(head),
    signer: typed.signer,
    filledOn,
  }
}

/** 登记; the next one is there, and its number is typed. */
export async function enter(sheet: SheetView, typed: Typed, today: IsoDay): Promise<void> {
  const { isBusy, isCorrecting } = useEntering.getState()
  if (isBusy) return
  const filled = filledIn(typed, today)
  if ('wrong' in filled)
    return set((store) => ({ said: { kind: 'wrong', words: filled.wrong }, at: filled.at ?? store.at }))
  set({ isBusy: true, said: nothing })
  forgetUnsent(sheet.id)
  const reply = await ask('survey.enter', { sheetId: sheet.id, ...filled, isCorrection: isCorrecting })
  set({ isBusy: false })
  if (reply.kind !== 'ok') {
    keepOnDisk(sheet.id, typed)
    return set({ said: saidOf(reply, enterRefusal) })
  }
  const words = isCorrecting ? surveyWords.corrected(sheet.number) : surveyWords.saved(sheet.number)
  set((store) => ({ ...without(store, sheet.id), said: { kind: 'done', words } }))
  leaveSheet()
}
