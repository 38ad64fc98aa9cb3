import { create } from 'zustand'
import type { IsoMonth } from '#shared/domain/day'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { ask } from '../../ask'
import { nowAt } from '../../ui/now'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import {
  addPointRefusal,
  type PointGap,
  pointWords,
  printPointsRefusal,
  settleDemandRefusal,
} from '../../words/periodic-points'
import { emptyPoint, type Point, pointOf } from './point'

type Listing = {
  readonly page: number
  readonly chosen: PeriodicVisitId | null
  /** The form for a new one is open. */
  readonly isAdding: boolean
  readonly point: Point
  readonly gap: PointGap | null
  /** 记处理 of the chosen one. */
  readonly isSettling: boolean
  readonly settled: string
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

export const usePoints = create<Listing>()(() => ({
  page: 0,
  chosen: null,
  isAdding: false,
  point: emptyPoint,
  gap: null,
  isSettling: false,
  settled: '',
  isPrinting: false,
  said: nothing,
}))

const set = usePoints.setState

export function showPage(page: number): void {
  set({ page: Math.max(0, page), chosen: null })
}

export function choosePoint(chosen: PeriodicVisitId): void {
  set({ chosen })
}

export function openForm(isAdding: boolean): void {
  set({ isAdding, gap: null, said: nothing })
}

export function type(part: Partial<Point>): void {
  set(({ point }) => ({ point: { ...point, ...part }, gap: null, said: nothing }))
}

export function openSettling(isSettling: boolean): void {
  set({ isSettling, settled: '', said: nothing })
}

export function typeSettled(settled: string): void {
  set({ settled, said: nothing })
}

/** 登记这一条; the next one is of the same department and visitor. */
export async function addPoint(): Promise<void> {
  const { point } = usePoints.getState()
  const ready = pointOf(point, nowAt())
  if ('gap' in ready) return set({ gap: ready.gap })
  const reply = await ask('periodic.addPoint', ready.input)
  if (reply.kind !== 'ok') return set({ said: saidOf(reply, addPointRefusal) })
  const { departmentId, visitor } = point
  set({
    point: { ...emptyPoint, departmentId, visitor },
    chosen: reply.value.visitId,
    said: { kind: 'done', words: pointWords.saved(reply.value.number) },
  })
}

export async function settle(id: PeriodicVisitId): Promise<void> {
  const words = usePoints.getState().settled.trim()
  if (words === '') return
  const reply = await ask('demand.settle', { source: { kind: 'periodic', id }, words })
  set({
    isSettling: reply.kind !== 'ok',
    said:
      reply.kind === 'ok'
        ? { kind: 'done', words: pointWords.settledSaid }
        : saidOf(reply, settleDemandRefusal),
  })
}

/** F02b. The sheet and how its printing stands come with the list. */
export async function printPoints(month: IsoMonth): Promise<void> {
  if (usePoints.getState().isPrinting) return
  set({ isPrinting: true, said: nothing })
  const reply = await ask('periodic.printPoints', { month })
  set({ isPrinting: false, said: saidOf(reply, printPointsRefusal) })
}
