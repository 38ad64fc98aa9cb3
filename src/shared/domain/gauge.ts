import { z } from 'zod'
import type { Span } from '#shared/domain/calendar'
import { IsoMonth, spanOf } from '#shared/domain/day'
import { ItemStanding } from '#shared/domain/item-standing'
import { isUpperBound, RevisitGauge, RevisitTarget, revisitGaugeWord } from '#shared/domain/revisiting'

/** 指标 of the revisits: the shares that a procedure may set a target for, and `open` 待回访, which is a count. */
export const GaugeName = z.enum([...RevisitGauge.options, 'open'])
export type GaugeName = z.infer<typeof GaugeName>

export const gaugeWord: Readonly<Record<GaugeName, string>> = { ...revisitGaugeWord, open: '待回访' }

/** What a gauge is looked at for: one month, or the calendar year. */
export const GaugePeriod = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('month'), month: IsoMonth }),
  z.strictObject({ by: z.literal('year'), year: z.number().int().min(1900).max(9998) }),
])
export type GaugePeriod = z.infer<typeof GaugePeriod>

export function spanOfPeriod(period: GaugePeriod): Span {
  return period.by === 'month' ? spanOf(period.month) : yearSpan(period.year)
}

/** 不超过年回访总数的 60% (S1 第十二条) looks at the calendar year: from its first day to the end of the period. */
export function yearToDate(period: GaugePeriod): Span {
  if (period.by === 'year') return yearSpan(period.year)
  return { from: yearSpan(Number(period.month.slice(0, 4))).from, until: spanOf(period.month).until }
}

function yearSpan(year: number): Span {
  const month = (of: number) => spanOf(`${of}-01` as IsoMonth).from
  return { from: month(year), until: month(year + 1) }
}

/** How a share stands to its target. */
export const ToTarget = z.discriminatedUnion('kind', [
  /** The profile demands nothing. */
  z.strictObject({ kind: z.literal('untold') }),
  /** Nothing to divide by yet. */
  z.strictObject({ kind: z.literal('empty') }),
  /** `left`: how many more of an upper bound there may be; null: no limit, or a lower bound. */
  z.strictObject({ kind: z.literal('met'), left: z.number().int().nullable() }),
  /**
   * `among`: how many of those that are counted would have to turn out otherwise (asked after the window, settled late,
   * signed after all). `further`: how many more, each of them as it should be, would do; null: no number would, or none
   * can be added.
   */
  z.strictObject({
    kind: z.literal('short'),
    among: z.number().int(),
    further: z.number().int().nullable(),
  }),
])
export type ToTarget = z.infer<typeof ToTarget>

/** Of these another one, done as it should be, counts above and below the line; the windows and points are what they are. */
const grows: readonly RevisitGauge[] = ['complaintSigned', 'periodicSigned', 'remote']

/** `target`: null where the procedure sets none. Whole numbers throughout: 60% of 5 is 3. */
export function toTarget(part: number, whole: number, target: RevisitTarget | null): ToTarget {
  if (target === null) return { kind: 'untold' }
  if (whole === 0) return { kind: 'empty' }
  const { gauge, percent } = target
  const isMost = isUpperBound(gauge)
  // Above zero: what is missing; below: what is to spare. In hundredths.
  const missing = isMost ? 100 * part - percent * whole : percent * whole - 100 * part
  const rest = 100 - percent
  if (missing <= 0) return { kind: 'met', left: isMost && rest > 0 ? Math.floor(-missing / rest) : null }
  return {
    kind: 'short',
    among: Math.ceil(missing / 100),
    further: grows.includes(gauge) ? furtherOf(missing, isMost ? percent : rest) : null,
  }
}

/** Each further one brings so many hundredths. */
function furtherOf(missing: number, each: number): number | null {
  return each === 0 ? null : Math.ceil(missing / each)
}

/** What stands beside a share: how many of each standing, and who is exempt by which ground. */
export const BesideWord = z.enum([...ItemStanding.options, 'noName', 'replyOnly'])
export type BesideWord = z.infer<typeof BesideWord>

/** One gauge with its numbers. `whole` is null for a count. */
export const Gauge = z.strictObject({
  name: GaugeName,
  part: z.number().int(),
  whole: z.number().int().nullable(),
  target: RevisitTarget.nullable(),
  toTarget: ToTarget,
  beside: z.array(z.strictObject({ word: BesideWord, count: z.number().int() })),
})
export type Gauge = z.infer<typeof Gauge>
