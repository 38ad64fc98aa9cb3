import { z } from 'zod'
import {
  addDays,
  dayOf,
  type Instant,
  type IsoDay,
  instantAt,
  TimeOfDay,
  weekdayOf,
} from '#shared/domain/day'

export const Opening = z
  .strictObject({ opensAt: TimeOfDay, closesAt: TimeOfDay })
  .refine((opening) => opening.opensAt < opening.closesAt, { error: '下班时间要晚于上班时间' })
export type Opening = z.infer<typeof Opening>

/** Desk hours by weekday, Sunday first; null is a day off. No hours at all means that the desk never closes. */
export const Calendar = z.strictObject({ hours: z.array(Opening.nullable()).length(7) })
export type Calendar = z.infer<typeof Calendar>

export type Span = { readonly from: Instant; readonly until: Instant }

const midnight = '00:00' as TimeOfDay
const dayEnd = '24:00' as TimeOfDay

/** When the desk is open on that day; null on a day off. */
export function openingOn(calendar: Calendar, on: IsoDay): Span | null {
  if (calendar.hours.every((opening) => opening === null)) return wholeDay(on)
  const opening = calendar.hours[weekdayOf(on)]
  return opening ? { from: instantAt(on, opening.opensAt), until: instantAt(on, opening.closesAt) } : null
}

function wholeDay(on: IsoDay): Span {
  return { from: instantAt(on, midnight), until: instantAt(on, dayEnd) }
}

/** The desk's closing time on that day; 24:00 on a day without hours. */
export function closingOn(calendar: Calendar, on: IsoDay): Instant {
  return (openingOn(calendar, on) ?? wholeDay(on)).until
}

/** The desk's openings from that moment on, the running one cut to begin there. Never ends. */
export function* openingsFrom(calendar: Calendar, at: Instant): Generator<Span> {
  for (let on = dayOf(at); ; on = addDays(on, 1)) {
    const opening = openingOn(calendar, on)
    if (opening && opening.until > at)
      yield { from: opening.from > at ? opening.from : at, until: opening.until }
  }
}
