import { firstDayOf, monthOf } from '#shared/domain/day'
import type { FigureGroup } from '#shared/domain/figure'
import type { FigurePeriod } from '#shared/domain/figure-sheet'
import { lastDayOf, monthWords } from '#shared/domain/month'

/** What figures are headed with, on screen and on paper. */
export const figureGroupWord: Readonly<Record<FigureGroup, string>> = {
  cases: '案件',
  onTime: '按时',
  revisit: '回访',
  parts: '分布',
}

/** `2026年11月` and `2026年` where it is all of that, else its days. */
export function periodWords({ from, to }: FigurePeriod): string {
  const [first, last] = [monthOf(from), monthOf(to)]
  const isWhole = from === firstDayOf(first) && to === lastDayOf(last)
  if (isWhole && first === last) return monthWords(first)
  if (isWhole && first.slice(0, 4) === last.slice(0, 4) && first.endsWith('-01') && last.endsWith('-12'))
    return `${first.slice(0, 4)}年`
  return from === to ? from : `${from} 至 ${to}`
}
