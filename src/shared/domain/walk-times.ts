import { z } from 'zod'
import { type Calendar, closingOn, openingOn } from '#shared/domain/calendar'
import {
  addDays,
  addMonths,
  dayOf,
  firstDayOf,
  hour,
  Instant,
  type IsoDay,
  instantAt,
  monthOf,
  plus,
  TimeOfDay,
  weekdayOf,
} from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'

// When 周检 and 月检 are to begin (S2 一 3, 二 1): a plan is its times, and its slots are counted out of them whenever they
// are asked for. Nothing is written before somebody prints, checks or drops one.

const Time = TimeOfDay.refine((time) => time !== '24:00')

export const WalkTimes = z.strictObject({
  /** Of each week; 0 is Sunday. */
  weekly: z
    .array(z.strictObject({ weekday: z.number().int().min(0).max(6), time: Time }))
    .max(7)
    .refine((all) => new Set(all.map(({ weekday, time }) => `${weekday} ${time}`)).size === all.length, {
      error: '同一个时间写了两次',
    }),
  /** Of each month; a month without that day has it on its last. */
  monthly: z.strictObject({ day: z.number().int().min(1).max(31), time: Time }).nullable(),
  /** 每天至少巡视一次园区 (S2 一 2). */
  isDaily: z.boolean(),
})
export type WalkTimes = z.infer<typeof WalkTimes>

/** Monday 10:30 is the seed's; the second day of the week, the day of the month and its time are ours. */
export const usualWalkTimes = WalkTimes.parse({
  weekly: [
    { weekday: 1, time: '10:30' },
    { weekday: 4, time: '10:30' },
  ],
  monthly: { day: 25, time: '10:30' },
  isDaily: true,
})

/** What the desk set, and from when it holds: no slot is invented before that. Null times: 巡检 is off. */
export const WalkPlan = z.strictObject({ times: WalkTimes.nullable(), since: Instant })
export type WalkPlan = z.infer<typeof WalkPlan>

export type WalkSlot = {
  readonly kind: 'weekly' | 'monthly'
  readonly plannedAt: Instant
  /** As the plan says; the same, where that is no day off. */
  readonly nominalAt: Instant
}

type Span = { readonly from: Instant; readonly until: Instant }

/** The slots of the plan from that moment up to, not including, the other; the earliest first. */
export function slotsIn({ times, since }: WalkPlan, calendar: Calendar, span: Span): readonly WalkSlot[] {
  const from = span.from > since ? span.from : since
  if (times === null || from >= span.until) return []
  return [
    ...weeklySlots(times, calendar, { ...span, from }),
    ...monthlySlots(times, calendar, { ...span, from }),
  ]
    .filter(({ plannedAt, nominalAt }) => plannedAt >= from && plannedAt < span.until && nominalAt >= since)
    .sort((one, other) => (one.plannedAt < other.plannedAt ? -1 : 1))
}

function isOff(calendar: Calendar, on: IsoDay): boolean {
  return openingOn(calendar, on) === null
}

function mondayOf(on: IsoDay): IsoDay {
  return addDays(on, -((weekdayOf(on) + 6) % 7))
}

/**
 * Twice a week stays twice a week as far as the week has days: one that falls on a day off moves to the next day of its
 * week that is worked and has no other; where none is left, it falls away.
 */
function weeklySlots({ weekly }: WalkTimes, calendar: Calendar, { from, until }: Span): WalkSlot[] {
  const slots: WalkSlot[] = []
  for (let monday = mondayOf(dayOf(from)); instantAt(monday, midnight) < until; monday = addDays(monday, 7)) {
    const week = weekly
      .map(({ weekday, time }) => ({ on: addDays(monday, (weekday + 6) % 7), time }))
      .sort((one, other) => (`${one.on} ${one.time}` < `${other.on} ${other.time}` ? -1 : 1))
    const taken = new Set(week.filter(({ on }) => !isOff(calendar, on)).map(({ on }) => on))
    for (const { on, time } of week) {
      const day = isOff(calendar, on) ? freeDayAfter(on, addDays(monday, 6), calendar, taken) : on
      if (day === null) continue
      taken.add(day)
      slots.push({ kind: 'weekly', plannedAt: instantAt(day, time), nominalAt: instantAt(on, time) })
    }
  }
  return slots
}

function freeDayAfter(
  on: IsoDay,
  last: IsoDay,
  calendar: Calendar,
  taken: ReadonlySet<IsoDay>,
): IsoDay | null {
  for (let day = addDays(on, 1); day <= last; day = addDays(day, 1))
    if (!isOff(calendar, day) && !taken.has(day)) return day
  return null
}

/** No month is without: from a day off to the next desk day of that month, or back to the last one before. */
function monthlySlots({ monthly }: WalkTimes, calendar: Calendar, { from, until }: Span): WalkSlot[] {
  if (monthly === null) return []
  const slots: WalkSlot[] = []
  for (
    let first = firstDayOf(monthOf(dayOf(from)));
    instantAt(first, midnight) < until;
    first = addMonths(first, 1)
  ) {
    const last = lastDayOf(monthOf(first))
    const wanted = addDays(first, monthly.day - 1)
    const on = wanted > last ? last : wanted
    slots.push({
      kind: 'monthly',
      plannedAt: instantAt(deskDayNear(on, { first, last }, calendar), monthly.time),
      nominalAt: instantAt(on, monthly.time),
    })
  }
  return slots
}

type Bounds = { readonly first: IsoDay; readonly last: IsoDay }

function deskDayNear(on: IsoDay, { first, last }: Bounds, calendar: Calendar): IsoDay {
  for (let day = on; day <= last; day = addDays(day, 1)) if (!isOff(calendar, day)) return day
  for (let day = on; day >= first; day = addDays(day, -1)) if (!isOff(calendar, day)) return day
  return on
}

const midnight = TimeOfDay.parse('00:00')

/** 待检 until the desk closes on its day, 漏检 from then on. */
export function isMissed(plannedAt: Instant, calendar: Calendar, now: Instant): boolean {
  return now >= closingOn(calendar, dayOf(plannedAt))
}

/** The last two hours of the desk's day (ours): from then on a round that was not made stands on 今日. */
export function roundDueFrom(calendar: Calendar, on: IsoDay): Instant | null {
  const opening = openingOn(calendar, on)
  return opening && plus(opening.until, -2 * hour)
}
