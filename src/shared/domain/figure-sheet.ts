import { z } from 'zod'
import type { Span } from '#shared/domain/calendar'
import {
  addDays,
  firstDayOf,
  Instant,
  IsoDay,
  type IsoMonth,
  instantAt,
  type TimeOfDay,
} from '#shared/domain/day'
import { Figure } from '#shared/domain/figure'
import { lastDayOf } from '#shared/domain/month'

/** What figures are looked at for: days of the desk, both of them counted. */
export const FigurePeriod = z
  .strictObject({ from: IsoDay, to: IsoDay })
  .refine(({ from, to }) => from <= to, { error: '起止日期颠倒了' })
export type FigurePeriod = z.infer<typeof FigurePeriod>

export function periodOfMonth(month: IsoMonth): FigurePeriod {
  return { from: firstDayOf(month), to: lastDayOf(month) }
}

const midnight = '00:00' as TimeOfDay

/** From the first moment of its first day up to, not including, that of the day after its last. */
export function spanOfDays({ from, to }: FigurePeriod): Span {
  return { from: instantAt(from, midnight), until: instantAt(addDays(to, 1), midnight) }
}

/** Names the list of what a number counts, for `figure.list` of the same period. */
export const FigureKey = z.string().min(1).brand<'FigureKey'>()
export type FigureKey = z.infer<typeof FigureKey>

const ChartPlace = z.strictObject({
  label: z.string(),
  /** As many as there are series; null: nothing to divide by. */
  values: z.array(z.number().nullable()),
  /** The list of each value; null: it opens none. */
  keys: z.array(FigureKey.nullable()),
})

/** Numbers side by side, before they are drawn: one picture of them for the screen and for paper. */
export const Chart = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** What was counted, in the desk's words. */
  formula: z.string(),
  unit: z.enum(['count', 'percent', 'hours']),
  /** `columns`: along time. `bars`: under each other, each with its word. */
  shape: z.enum(['columns', 'bars']),
  series: z.array(z.string()),
  places: z.array(ChartPlace),
})
export type Chart = z.infer<typeof Chart>

/** A figure with the list that it opens; null: it opens none. */
export const KeyedFigure = Figure.extend({ key: FigureKey.nullable() })
export type KeyedFigure = z.infer<typeof KeyedFigure>

/** All figures of a period as they stood at `asOf`. */
export const FigureSheet = z.strictObject({
  period: FigurePeriod,
  asOf: Instant,
  figures: z.array(KeyedFigure),
  charts: z.array(Chart),
})
export type FigureSheet = z.infer<typeof FigureSheet>
