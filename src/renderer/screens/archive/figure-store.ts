import { create } from 'zustand'
import type { FigureKey, FigurePeriod } from '#shared/domain/figure-sheet'

/** A number whose list is open: what it is called, and what was counted. */
export type Opened = {
  readonly key: FigureKey
  readonly title: string
  readonly formula: string
}

type Looking = {
  /** Null: the month that is chosen at the left. */
  readonly period: FigurePeriod | null
  readonly hasFormulas: boolean
  readonly opened: Opened | null
  readonly page: number
  /** The chosen row of the list. */
  readonly row: number
  /** Which number she opened last: it has the focus when she comes back. */
  readonly last: FigureKey | null
  /** How far down the columns stood when she left them. */
  readonly scrolled: Readonly<Record<string, number>>
}

const untouched = { period: null, opened: null, page: 0, row: 0, last: null, scrolled: {} } as const

/** Where she looked last stays while she is in a case. */
export const useFigures = create<Looking>()(() => ({ ...untouched, hasFormulas: false }))

/** Of another month. */
export function beginAnew(): void {
  useFigures.setState(untouched)
}

export function showPeriod(period: FigurePeriod | null): void {
  useFigures.setState({ ...untouched, period })
}

export function showFormulas(hasFormulas: boolean): void {
  useFigures.setState({ hasFormulas })
}

export function openNumber(opened: Opened): void {
  useFigures.setState({ opened, page: 0, row: 0, last: opened.key })
}

export function keepScrolled(scrolled: Looking['scrolled']): void {
  useFigures.setState({ scrolled })
}

/** Back to the numbers. */
export function closeNumber(): void {
  useFigures.setState({ opened: null, page: 0, row: 0 })
}

export function turnTo(page: number): void {
  useFigures.setState({ page: Math.max(0, page), row: 0 })
}

export function chooseRow(row: number): void {
  useFigures.setState({ row })
}
