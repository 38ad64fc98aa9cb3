import { create } from 'zustand'
import { addMonths, dayOf, firstDayOf, type Instant, type IsoMonth, monthOf } from '#shared/domain/day'
import { type DrawnOrderId, Households, isComplainedOf } from '#shared/domain/repair-draw'
import type { DrawnRow, DrawView } from '#shared/ipc/draw-questions'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { nowAt } from '../../ui/now'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  type AnswerGap,
  answerRefusal,
  drawWords,
  makeDrawRefusal,
  openDrawnRefusal,
  printDrawRefusal,
} from '../../words/draw'
import { showPart } from '../revisit/part'
import { type Answers, answerOf, blankAnswers } from './answers'

type Looking = {
  /** 抽查 of a month, or 维修回访登记表 of a day or month. */
  readonly view: 'draw' | 'visits'
  /** Null: the last that is over, also after midnight. */
  readonly month: IsoMonth | null
  readonly chosen: DrawnOrderId | null
  /** What is typed for each order: going to another one and back loses nothing. */
  readonly typed: ReadonlyMap<DrawnOrderId, Answers>
  /** 户数 as it is typed; null: as it is known, or proposed. */
  readonly households: string | null
  readonly gap: AnswerGap | null
  readonly isRecording: boolean
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** What she looked at last stays while she is in a case. */
export const useDraw = create<Looking>()(() => ({
  view: 'draw',
  month: null,
  chosen: null,
  typed: new Map(),
  households: null,
  gap: null,
  isRecording: false,
  isPrinting: false,
  said: nothing,
}))

/** Null: the month before this one. */
export function monthShown(month: IsoMonth | null, now: Instant): IsoMonth {
  return month ?? neighbourOf(monthOf(dayOf(now)), -1)
}

export function neighbourOf(month: IsoMonth, by: -1 | 1): IsoMonth {
  return monthOf(addMonths(firstDayOf(month), by))
}

export function showMonth(month: IsoMonth): void {
  useDraw.setState({ view: 'draw', month, chosen: null, gap: null, said: nothing })
}

/** Between the draw and 维修回访登记表. */
export function turnTo(view: Looking['view']): void {
  useDraw.setState({ view, said: nothing })
}

/** From 归档, or a scanned F06. */
export function openDraw(month: IsoMonth): void {
  showMonth(month)
  showPart('draw')
}

export function choose(chosen: DrawnOrderId | null): void {
  useDraw.setState({ chosen, gap: null, said: nothing })
}

export function answersOf({ typed }: Pick<Looking, 'typed'>, { id }: Pick<DrawnRow, 'id'>): Answers {
  return typed.get(id) ?? blankAnswers
}

export function answer(row: DrawnRow, changed: Partial<Answers>): void {
  useDraw.setState((store) => ({
    typed: new Map(store.typed).set(row.id, { ...answersOf(store, row), ...changed }),
    gap: null,
    said: nothing,
  }))
}

export function typeHouseholds(households: string): void {
  useDraw.setState({ households, said: nothing })
}

/** What is typed; null where it is no number of households. */
export function householdsTyped(typed: string): number | null {
  const households = Households.safeParse(Number(typed.normalize('NFKC').trim()))
  return households.success ? households.data : null
}

/** 抽取; where nobody said 户数 that is kept first. */
export async function make({ month, households }: DrawView, typed: string): Promise<void> {
  useDraw.setState({ said: nothing })
  if (households === null && !(await keepHouseholds(typed))) return
  const reply = await ask('draw.make', { month })
  useDraw.setState({ households: null, said: saidOf(reply, makeDrawRefusal) })
}

async function keepHouseholds(typed: string): Promise<boolean> {
  const households = householdsTyped(typed)
  if (households === null) {
    useDraw.setState({ said: { kind: 'wrong', words: drawWords.householdsWrong } })
    return false
  }
  const reply = await ask('desk.setHouseholds', { households })
  if (reply.kind !== 'ok') useDraw.setState({ said: saidOf(reply, {}) })
  return reply.kind === 'ok'
}

/** 登记抽查结果. The next one is there, unless the customer is not content: that wants a word first. */
export async function record(row: DrawnRow, caller: string): Promise<void> {
  const { isRecording, typed } = useDraw.getState()
  if (isRecording) return
  const ready = answerOf(row, answersOf({ typed }, row), caller, nowAt())
  if (ready.kind === 'incomplete') return useDraw.setState({ gap: ready.gap })
  useDraw.setState({ isRecording: true, gap: null, said: nothing })
  const reply = await ask('draw.answer', ready.input)
  useDraw.setState({ isRecording: false, said: saidOf(reply, answerRefusal) })
  if (reply.kind !== 'ok') return
  useDraw.setState((store) => ({
    typed: new Map([...store.typed].filter(([id]) => id !== row.id)),
    chosen: isComplainedOf(ready.input) ? row.id : nextOf(reply.value.rows, row),
  }))
}

/** The next that stands open, from there on and then from the beginning. */
function nextOf(rows: readonly DrawnRow[], { id }: DrawnRow): DrawnOrderId {
  const place = rows.findIndex((row) => row.id === id)
  const inOrder = [...rows.slice(place + 1), ...rows.slice(0, place + 1)]
  return inOrder.find(({ isOver }) => !isOver)?.id ?? id
}

/** 又来了: on to the draft that has what the customer said. */
export async function openNewCase({ id }: DrawnRow): Promise<void> {
  const reply = await ask('draw.openCase', { drawnOrderId: id })
  if (reply.kind === 'ok') usePlace.getState().go({ name: 'intake', draft: reply.value.id })
  else useDraw.setState({ said: saidOf(reply, openDrawnRefusal) })
}

/** F06 of the draw. */
export async function printDraw(month: IsoMonth): Promise<void> {
  if (useDraw.getState().isPrinting) return
  useDraw.setState({ isPrinting: true, said: nothing })
  const reply = await ask('draw.print', { month })
  useDraw.setState({ isPrinting: false, said: saidOf(reply, printDrawRefusal) })
}
