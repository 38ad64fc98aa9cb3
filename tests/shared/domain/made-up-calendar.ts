import fc from 'fast-check'
import type { Calendar, WorkYear } from '#shared/domain/calendar'
import {
  addDays,
  type Instant,
  type IsoDay,
  instantAt,
  instantOf,
  type TimeOfDay,
  weekdayOf,
} from '#shared/domain/day'

// Calendars and moments that property tests draw from. The years are made up: any weekday may be off, any weekend worked.

export const at = (text: string): Instant => {
  const [day, time] = text.split(' ')
  return instantAt(day as IsoDay, time as TimeOfDay)
}

const open = { opensAt: '08:30' as TimeOfDay, closesAt: '18:00' as TimeOfDay }
/** Monday to Saturday; Sunday off. */
export const desk: Calendar = { hours: [null, open, open, open, open, open, open], keepsHolidays: false }
/** Monday to Friday. */
export const office: Calendar = { hours: [null, open, open, open, open, open, null], keepsHolidays: false }
export const never: Calendar = { hours: [null, null, null, null, null, null, null], keepsHolidays: false }

/** 国庆 and 春节 of 2026 with the weekends that make up for them. */
export const year2026: WorkYear = {
  year: 2026,
  off: [
    '10-01',
    '10-02',
    '10-05',
    '10-06',
    '10-07',
    '02-16',
    '02-17',
    '02-18',
    '02-19',
    '02-20',
    '02-23',
  ].map((day) => `2026-${day}` as IsoDay),
  on: ['09-20', '10-10', '02-14', '02-28'].map((day) => `2026-${day}` as IsoDay),
}

export const firstYear = 2024
export const lastYear = 2030

export const someInstant = fc
  .integer({ min: Date.UTC(firstYear, 0, 1), max: Date.UTC(lastYear, 0, 1) })
  .map(instantOf)

const someTime = fc.integer({ min: 0, max: 23 * 60 + 58 })
const clockText = (m: number) =>
  `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}` as TimeOfDay
const someOpening = fc.tuple(someTime, fc.integer({ min: 1, max: 600 })).map(([from, length]) => ({
  opensAt: clockText(from),
  closesAt: clockText(Math.min(from + length, 23 * 60 + 59)),
}))

/** The days of a year, each with whether the year turns its usual use around. */
function someYear(year: number): fc.Arbitrary<WorkYear> {
  const all = Array.from({ length: 365 }, (_, place) => addDays(`${year}-01-01` as IsoDay, place))
  return fc.uniqueArray(fc.constantFrom(...all), { maxLength: 60 }).map((turned) => ({
    year,
    off: turned.filter((day) => ![0, 6].includes(weekdayOf(day))),
    on: turned.filter((day) => [0, 6].includes(weekdayOf(day))),
  }))
}

/** Whatever hours, with the working days of every year that a clock can reach. */
export const someCalendar: fc.Arbitrary<Calendar & { readonly years: readonly WorkYear[] }> = fc
  .tuple(
    fc.array(fc.option(someOpening, { freq: 3 }), { minLength: 7, maxLength: 7 }),
    fc.boolean(),
    fc.tuple(...Array.from({ length: lastYear - firstYear + 3 }, (_, place) => someYear(firstYear + place))),
  )
  .map(([hours, keepsHolidays, years]) => ({ hours, keepsHolidays, years }))
