import { create } from 'zustand'
import { addMonths, firstDayOf, type IsoDay, monthOf } from '#shared/domain/day'
import { type FigurePeriod, periodOfMonth } from '#shared/domain/figure-sheet'
import type { FindingFigure } from '#shared/domain/finding-figure'
import type { Input } from '#shared/ipc/contract'

export type Opened = { readonly figure: FindingFigure; readonly of: Input<'finding.counted'>['of'] }

type Figures = {
  /** Null: this month, also after midnight of its last day. */
  readonly period: FigurePeriod | null
  readonly opened: Opened
  readonly page: number
}

export const useFindingFigures = create<Figures>()(() => ({
  period: null,
  opened: { figure: 'open', of: 'all' },
  page: 0,
}))

const set = useFindingFigures.setState

export function showPeriod(period: FigurePeriod | null): void {
  set({ period, page: 0 })
}

export function openFigure(opened: Opened): void {
  set({ opened, page: 0 })
}

export function turnTo(page: number): void {
  set({ page: Math.max(0, page) })
}

export function monthBeside({ from }: FigurePeriod, by: -1 | 1): FigurePeriod {
  return periodOfMonth(monthOf(addMonths(firstDayOf(monthOf(from)), by)))
}

export function thisMonth(today: IsoDay): FigurePeriod {
  return periodOfMonth(monthOf(today))
}
