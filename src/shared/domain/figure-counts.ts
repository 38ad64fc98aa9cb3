import type { CaseId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { CountedClock } from '#shared/domain/figure-counted'
import type { Gauge } from '#shared/domain/gauge'
import type { StandingCounts } from '#shared/domain/gauge-list'
import type { Grade } from '#shared/domain/grade'
import type { Channel, Kind, Nature } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { RevisitTarget } from '#shared/domain/revisiting'
import type { Answers, Satisfaction } from '#shared/domain/satisfaction'

// What the figures of a period are made of, counted by the database, before it is said in words or drawn.

/** So many received cases that are alike. '' of `category` and `department`: it has none. */
export type PartCount = {
  readonly kind: Kind
  readonly grade: Grade | null
  readonly nature: Nature | null
  readonly channel: Channel
  readonly category: string
  readonly department: string
  /** See subjectWords; null: no complaint. */
  readonly subject: string | null
  readonly count: number
}

/** So many received cases of one building and category in a month; '' as in PartCount. */
export type PlaceCount = {
  readonly building: string
  readonly category: string
  readonly department: string
  readonly kind: Kind
  readonly count: number
}

/** 报修求助, and all the rest. */
export type Split<One> = { readonly notJob: One; readonly job: One }
export const splits = ['notJob', 'job'] as const

/** What stands before a figure of 报修求助; the others need no word. */
export const splitWords = { notJob: '', job: '报修求助' } as const
/** Beside one another both of them need one. */
export const besideWords = { notJob: '投诉等', job: '报修求助' } as const

/** In time and late, of the clocks that stopped or ran out in a period. */
export type ClockCounts = { readonly met: number; readonly late: number }

export type ByKind = { readonly complaint: number; readonly job: number; readonly other: number }

/** In milliseconds; null: nothing was handled. */
export type Handling = { readonly median: number; readonly ninety: number } | null

type Exempt = { readonly noName: number; readonly replyOnly: number }

export type MonthCounts = {
  readonly month: IsoMonth
  readonly received: ByKind
  readonly closed: number
  readonly open: number
  readonly windows: Split<Answers>
  readonly said: Split<Answers>
  readonly handling: Split<Handling>
}

export type OldestOpen = {
  readonly caseId: CaseId
  readonly number: CaseNumber
  readonly kind: Kind
  readonly receivedAt: Instant
}

export type FigureCounts = {
  readonly parts: readonly PartCount[]
  readonly places: readonly PlaceCount[]
  readonly again: ByKind
  readonly carried: number
  readonly closed: number
  readonly onSpot: number
  readonly merged: number
  readonly contacts: number
  readonly raisedAgain: number
  readonly unsigned: { readonly refused: number; readonly left: number }
  readonly handling: Split<Handling>
  readonly clocks: Readonly<Record<CountedClock, Split<ClockCounts>>>
  readonly windows: Split<StandingCounts>
  readonly exempt: Split<Exempt>
  readonly said: Split<Satisfaction>
  readonly targets: readonly RevisitTarget[]
  readonly gauges: readonly Gauge[]
  /** The ten oldest that the period left open, the oldest first. */
  readonly oldest: readonly OldestOpen[]
  /** The twelve months up to that in which the period ends. */
  readonly months: readonly MonthCounts[]
}

/** 中位数 and 九成以内, nearest rank, of times that are sorted. */
export function handlingOf(sorted: readonly number[]): Handling {
  const rank = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? 0
  return sorted.length === 0 ? null : { median: rank(0.5), ninety: rank(0.9) }
}
