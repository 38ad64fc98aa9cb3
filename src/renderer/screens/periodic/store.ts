import { create } from 'zustand'
import { addMonths, dayOf, firstDayOf, type Instant, type IsoMonth, monthOf } from '#shared/domain/day'
import { isLeft, type PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { Input } from '#shared/ipc/contract'
import type { VisitView } from '#shared/ipc/periodic-questions'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { nowAt } from '../../ui/now'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  dropVisitRefusal,
  openDemandRefusal,
  periodicWords,
  printVisitsRefusal,
  recordedVisitWords,
  recordVisitRefusal,
  sendVisitsRefusal,
  type VisitGap,
  visitGapWords,
} from '../../words/periodic'
import { showPart } from '../revisit/part'
import { type Answers, answersOf, visitOf } from './answers'

export type Only = Input<'periodic.list'>['only']
export type Look = 'round' | 'points' | 'plan'

type Visiting = {
  readonly look: Look
  /** Null: this one, also after midnight of its last day. */
  readonly month: IsoMonth | null
  /** Null: the first with somebody left. */
  readonly building: string | null
  readonly only: Only
  readonly page: number
  readonly chosen: PeriodicVisitId | null
  /** The buildings stand in the place of the customers. */
  readonly isChoosingBuilding: boolean
  /** What is typed for each customer: going to another one and back loses nothing. */
  readonly typed: ReadonlyMap<PeriodicVisitId, Answers>
  /** Who went to the last door that was recorded. */
  readonly doorVisitor: string
  readonly gap: VisitGap | null
  readonly isDropping: boolean
  readonly dropReason: string
  readonly isBusy: boolean
  /** Under the list: the last that was recorded, printed, or went wrong. */
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** Where she looked last stays while she is in a case or a draft. */
export const useVisiting = create<Visiting>()(() => ({
  look: 'round',
  month: null,
  building: null,
  only: 'left',
  page: 0,
  chosen: null,
  isChoosingBuilding: false,
  typed: new Map(),
  doorVisitor: '',
  gap: null,
  isDropping: false,
  dropReason: '',
  isBusy: false,
  said: nothing,
}))

const set = useVisiting.setState

export function monthShown(month: IsoMonth | null, now: Instant): IsoMonth {
  return month ?? monthOf(dayOf(now))
}

export function neighbour(month: IsoMonth, by: -1 | 1): IsoMonth {
  return monthOf(addMonths(firstDayOf(month), by))
}

export function showMonth(month: IsoMonth): void {
  set({ month, building: null, page: 0, chosen: null, isChoosingBuilding: false, said: nothing, gap: null })
}

export function showLook(look: Look): void {
  set({ look, isChoosingBuilding: false, isDropping: false, said: nothing, gap: null })
}

export function showBuilding(building: string): void {
  set({ building, page: 0, chosen: null, isChoosingBuilding: false, said: nothing, gap: null })
}

export function chooseBuildings(isChoosingBuilding: boolean): void {
  set({ isChoosingBuilding })
}

export function narrow(only: Only): void {
  set({ only, page: 0, chosen: null, said: nothing, gap: null })
}

export function showPage(page: number): void {
  set({ page: Math.max(0, page), chosen: null })
}

export function choose(chosen: PeriodicVisitId | null): void {
  set({ chosen, gap: null, isDropping: false, dropReason: '' })
}

/** The scanned one, or one of the customer's page. */
export function openVisit({
  id,
  month,
  building,
  outcome,
}: Pick<VisitView, 'id' | 'month' | 'building' | 'outcome'>): void {
  showMonth(month)
  set({ look: 'round', building, only: isLeft({ outcome }) ? 'left' : 'done', chosen: id })
  showPart('periodic')
}

export function openPoints(month: IsoMonth): void {
  showMonth(month)
  showLook('points')
  showPart('periodic')
}

export function answersIn(
  { typed, doorVisitor }: Pick<Visiting, 'typed' | 'doorVisitor'>,
  visit: VisitView,
): Answers {
  return typed.get(visit.id) ?? answersOf(visit, doorVisitor)
}

export function answer(visit: VisitView, changed: Partial<Answers>): void {
  set((store) => ({
    typed: new Map(store.typed).set(visit.id, { ...answersIn(store, visit), ...changed }),
    gap: null,
  }))
}

/** 登记, and the next one is there; `andCase`: on to the draft of what was brought up. */
export async function record(
  visit: VisitView,
  next: PeriodicVisitId | null,
  andCase: boolean,
): Promise<void> {
  const before = useVisiting.getState()
  if (before.isBusy) return
  const answers = answersIn(before, visit)
  const ready = visitOf(visit, answers, nowAt())
  if (ready.kind === 'incomplete') return set({ gap: ready.gap, said: nothing })
  set({ isBusy: true, said: nothing, gap: null })
  const reply = await ask('periodic.record', ready.input)
  set({ isBusy: false })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, recordVisitRefusal) })
  set((store) => ({
    typed: new Map([...store.typed].filter(([id]) => id !== visit.id)),
    chosen: andCase ? visit.id : next,
    doorVisitor: answers.way === 'door' ? answers.visitor : store.doorVisitor,
    said: { kind: 'done', words: recordedVisitWords(reply.value) },
  }))
  if (andCase) await makeCase(visit.id)
}

/** 转为案件: on to the draft that has the customer and the words. */
export async function makeCase(id: PeriodicVisitId): Promise<void> {
  const reply = await ask('demand.openCase', { source: { kind: 'periodic', id } })
  if (reply.kind === 'ok') usePlace.getState().go({ name: 'intake', draft: reply.value.id })
  else set({ said: saidOf(reply, openDemandRefusal) })
}

export function beginDrop(): void {
  set({ isDropping: true, dropReason: '', said: nothing, gap: null })
}

export function typeReason(dropReason: string): void {
  set({ dropReason, gap: null })
}

export function endDrop(): void {
  set({ isDropping: false, gap: null })
}

/** Off the round, or on it again with ''. */
export async function drop(visitId: PeriodicVisitId, reason: string): Promise<void> {
  const reply = await ask('periodic.drop', { visitId, reason })
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, dropVisitRefusal) })
  set({
    isDropping: false,
    chosen: null,
    said: { kind: 'done', words: reason === '' ? periodicWords.resumed : periodicWords.dropped },
  })
}

export async function dropChosen(visitId: PeriodicVisitId): Promise<void> {
  const { dropReason } = useVisiting.getState()
  if (dropReason.trim() === '') return set({ gap: 'dropReason' })
  await drop(visitId, dropReason)
}

export async function print(month: IsoMonth, of: Input<'periodic.print'>['of']): Promise<void> {
  const reply = await ask('periodic.print', { month, of })
  set({
    said:
      reply.kind === 'ok'
        ? { kind: 'done', words: periodicWords.printed(reply.value) }
        : saidOf(reply, printVisitsRefusal),
  })
}

export async function sendAgain(month: IsoMonth, building: string): Promise<void> {
  const reply = await ask('periodic.send', { month, building })
  set({
    said:
      reply.kind === 'ok'
        ? { kind: 'done', words: periodicWords.sent(reply.value.sent) }
        : saidOf(reply, sendVisitsRefusal),
  })
}

export async function confirmAll(month: IsoMonth, building: string): Promise<void> {
  const reply = await ask('periodic.confirm', { month, building })
  set({
    said:
      reply.kind === 'ok'
        ? { kind: 'done', words: periodicWords.confirmed(reply.value.confirmed) }
        : saidOf(reply, {}),
  })
}

/** What is missing, in words. */
export function gapOf({ gap }: Pick<Visiting, 'gap'>): string | null {
  return gap && visitGapWords[gap]
}
