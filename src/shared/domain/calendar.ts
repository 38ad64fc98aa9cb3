import { z } from 'zod'
import { addDays, dayOf, type Instant, IsoDay, instantAt, TimeOfDay, weekdayOf } from '#shared/domain/day'

export const Opening = z
  .strictObject({ opensAt: TimeOfDay, closesAt: TimeOfDay })
  .refine((opening) => opening.opensAt < opening.closesAt, { error: '下班时间要晚于上班时间' })
export type Opening = z.infer<typeof Opening>

/** Desk hours by weekday, Sunday first; null is a day off. No hours at all means that the desk never closes. */
export const DeskHours = z.strictObject({
  hours: z.array(Opening.nullable()).length(7),
  /** Whether the desk keeps the public holidays and works on the days that make up for them (调休). */
  keepsHolidays: z.boolean().default(false),
})
export type DeskHours = z.infer<typeof DeskHours>

/** One year of the Chinese working days: the weekdays that are off, and the weekend days that are worked (调休). */
export const WorkYear = z
  .strictObject({
    year: z.number().int().min(2000).max(2199),
    off: z.array(IsoDay).max(366),
    on: z.array(IsoDay).max(366),
  })
  .refine(({ year, off, on }) => [...off, ...on].every((day) => day.startsWith(`${year}-`)), {
    error: '日期不在这一年里',
  })
export type WorkYear = z.infer<typeof WorkYear>

/** Working days as a file: where they are from, and their years. */
export const WorkYearFile = z.strictObject({
  source: z.string().trim().min(1).max(60),
  years: z.array(WorkYear).min(1).max(200),
})
export type WorkYearFile = z.infer<typeof WorkYearFile>

export type WorkYearFault = {
  readonly kind: 'day-twice' | 'not-a-weekday' | 'not-a-weekend' | 'no-holidays'
  /** Null where the year as a whole is wrong. */
  readonly on: IsoDay | null
}

/** What no year can be: a day both off and worked, a weekend day off (it is anyway), no holidays at all. */
export function workYearFault({ off, on }: WorkYear): WorkYearFault | null {
  const all = [...off, ...on]
  const twice = all.find((day, place) => all.indexOf(day) !== place)
  if (twice) return { kind: 'day-twice', on: twice }
  const weekend = off.find(isWeekend)
  if (weekend) return { kind: 'not-a-weekday', on: weekend }
  const weekday = on.find((day) => !isWeekend(day))
  if (weekday) return { kind: 'not-a-weekend', on: weekday }
  return off.length === 0 ? { kind: 'no-holidays', on: null } : null
}

/** The first year that is not known, from the present one on. */
export function firstUnknownYear(years: readonly Pick<WorkYear, 'year'>[], today: IsoDay): number {
  let next = Number(today.slice(0, 4))
  while (years.some(({ year }) => year === next)) next++
  return next
}

/** The last day that is known without a gap, from the present year on; null where that one is not known itself. */
export function coversUntil(years: readonly Pick<WorkYear, 'year'>[], today: IsoDay): IsoDay | null {
  const unknown = firstUnknownYear(years, today)
  return unknown === Number(today.slice(0, 4)) ? null : (`${unknown - 1}-12-31` as IsoDay)
}

/**
 * Desk hours, and the working days as far as they are known: past the last known year no working day is guessed. The
 * opening hours there are the week's own: a clock in desk hours that counts over an unknown holiday is due too early and
 * is seen; without any due time it would pass unseen.
 */
export type Calendar = DeskHours & { readonly years?: readonly WorkYear[] }

export type Span = { readonly from: Instant; readonly until: Instant }

const midnight = '00:00' as TimeOfDay
const dayEnd = '24:00' as TimeOfDay

type KnownDays = { readonly off: ReadonlySet<IsoDay>; readonly on: ReadonlySet<IsoDay> }

const known = new WeakMap<readonly WorkYear[], ReadonlyMap<number, KnownDays>>()

function daysOf({ years }: Calendar, on: IsoDay): KnownDays | null {
  if (!years) return null
  const byYear =
    known.get(years) ??
    new Map(years.map(({ year, off, on }) => [year, { off: new Set(off), on: new Set(on) }]))
  known.set(years, byYear)
  return byYear.get(Number(on.slice(0, 4))) ?? null
}

export function isWeekend(on: IsoDay): boolean {
  return [0, 6].includes(weekdayOf(on))
}

/** Whether it is a working day by the Chinese calendar with 调休; null past the years that are known. */
export function isWorkingDay(calendar: Calendar, on: IsoDay): boolean | null {
  const days = daysOf(calendar, on)
  return days && (days.on.has(on) || (!isWeekend(on) && !days.off.has(on)))
}

/** When the desk is open on that day; null on a day off. */
export function openingOn(calendar: Calendar, on: IsoDay): Span | null {
  if (calendar.hours.every((opening) => opening === null)) return wholeDay(on)
  const opening = hoursOn(calendar, on)
  return opening ? { from: instantAt(on, opening.opensAt), until: instantAt(on, opening.closesAt) } : null
}

/** The week from Monday on; DeskHours begins with Sunday. */
const weekFromMonday = [1, 2, 3, 4, 5, 6, 0] as const

/** A make-up day on a weekday without hours has those of the week's first working day. */
function hoursOn(calendar: Calendar, on: IsoDay): Opening | null {
  const usual = calendar.hours[weekdayOf(on)] ?? null
  const days = calendar.keepsHolidays ? daysOf(calendar, on) : null
  if (days?.off.has(on)) return null
  if (days?.on.has(on)) return usual ?? firstHours(calendar)
  return usual
}

function firstHours({ hours }: Calendar): Opening | null {
  const place = weekFromMonday.find((weekday) => hours[weekday])
  return place === undefined ? null : (hours[place] ?? null)
}

function wholeDay(on: IsoDay): Span {
  return { from: instantAt(on, midnight), until: instantAt(on, dayEnd) }
}

/** The desk's closing time on that day; 24:00 on a day without hours. */
export function closingOn(calendar: Calendar, on: IsoDay): Instant {
  return (openingOn(calendar, on) ?? wholeDay(on)).until
}

/** The desk's openings from that moment on, the running one cut to begin there. Never ends. */
export function* openingsFrom(calendar: Calendar, at: Instant): Generator<Span, never> {
  for (let on = dayOf(at); ; on = addDays(on, 1)) {
    const opening = openingOn(calendar, on)
    if (opening && opening.until > at)
      yield { from: opening.from > at ? opening.from : at, until: opening.until }
  }
}

/** The opening that runs at that moment, from it on, or the next one. */
export function nextOpening(calendar: Calendar, at: Instant): Span {
  return openingsFrom(calendar, at).next().value
}
