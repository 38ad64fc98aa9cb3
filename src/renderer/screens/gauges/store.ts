import { create } from 'zustand'
import { addMonths, dayOf, firstDayOf, type Instant, type IsoMonth, monthOf } from '#shared/domain/day'
import { GaugeName, type GaugePeriod } from '#shared/domain/gauge'
import type { GaugePart } from '#shared/domain/gauge-list'
import type { AskedOf, SatisfactionBy } from '#shared/domain/satisfaction'

/** A gauge, or 满意度 of complaints or of jobs: one line at the left each. */
export type Shown =
  | { readonly kind: 'gauge'; readonly name: GaugeName }
  | { readonly kind: 'said'; readonly of: AskedOf }

export const lines: readonly Shown[] = [
  ...GaugeName.options.map((name): Shown => ({ kind: 'gauge', name })),
  { kind: 'said', of: 'complaint' },
  { kind: 'said', of: 'job' },
]

export type Group = { readonly by: Exclude<SatisfactionBy, 'case'>; readonly key: string }

type Looking = {
  /** Null: this month, also after midnight of its last day. */
  readonly period: GaugePeriod | null
  /** The place of the line at the left. */
  readonly line: number
  readonly part: GaugePart
  readonly by: SatisfactionBy
  /** The group whose cases are listed. */
  readonly group: Group | null
  readonly page: number
  /** The chosen row of the list at the right; null: ↑ ↓ choose at the left. */
  readonly row: number | null
}

/** Where she looked last stays while she is in a case. */
export const useGauges = create<Looking>()(() => ({
  period: null,
  line: 0,
  part: 'missing',
  by: 'department',
  group: null,
  page: 0,
  row: null,
}))

export function periodOf(period: GaugePeriod | null, now: Instant): GaugePeriod {
  return period ?? { by: 'month', month: monthOf(dayOf(now)) }
}

/** The month or year before or after; none lies ahead. */
export function neighbour(period: GaugePeriod, by: -1 | 1, now: Instant): GaugePeriod | null {
  const thisMonth = monthOf(dayOf(now))
  if (period.by === 'year')
    return period.year + by > yearOf(thisMonth) ? null : { by: 'year', year: period.year + by }
  const month = monthOf(addMonths(firstDayOf(period.month), by))
  return month > thisMonth ? null : { by: 'month', month }
}

/** The year of the month, and back to the last of its months that has come. */
export function otherWay(period: GaugePeriod, now: Instant): GaugePeriod {
  if (period.by === 'month') return { by: 'year', year: yearOf(period.month) }
  const thisMonth = monthOf(dayOf(now))
  const december = `${period.year}-12` as IsoMonth
  return { by: 'month', month: december < thisMonth ? december : thisMonth }
}

function yearOf(month: IsoMonth): number {
  return Number(month.slice(0, 4))
}

const above = { group: null, page: 0, row: null } as const

export function show(period: GaugePeriod | null): void {
  useGauges.setState({ period, ...above })
}

export function chooseLine(line: number): void {
  if (lines[line]) useGauges.setState({ line, part: 'missing', ...above })
}

export function showPart(part: GaugePart): void {
  useGauges.setState({ part, page: 0, row: null })
}

export function groupBy(by: SatisfactionBy): void {
  useGauges.setState({ by, ...above })
}

/** Into the cases of a group; null: back to the groups, to the one that she came from. */
export function openGroup(group: Group | null): void {
  useGauges.setState({ group, page: 0, row: 0 })
}

export function turnTo(page: number): void {
  useGauges.setState(({ row }) => ({ page: Math.max(0, page), row: row === null ? null : 0 }))
}

export function chooseRow(row: number | null): void {
  useGauges.setState({ row })
}
