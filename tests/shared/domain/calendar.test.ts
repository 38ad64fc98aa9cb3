import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  closingOn,
  coversUntil,
  isWorkingDay,
  Opening,
  openingOn,
  openingsFrom,
  type WorkYear,
  WorkYearFile,
  workYearFault,
} from '#shared/domain/calendar'
import { addDays, addMonths, type Instant, type IsoDay, stampOf, weekdayOf } from '#shared/domain/day'
import { at, desk, never, office, year2026 } from './made-up-calendar'

const on = (day: string) => day as IsoDay
const hoursOn = (calendar: Calendar, day: string) => {
  const opening = openingOn(calendar, on(day))
  return opening && `${stampOf(opening.from)} ${stampOf(opening.until)}`
}

describe('the desk’s hours', () => {
  test('go on for ever, in order, without the days off', () => {
    const found: Instant[] = []
    for (const { from } of openingsFrom(desk, at('2026-11-27 12:00'))) {
      found.push(from)
      if (found.length === 3) break
    }
    expect(found.map(stampOf)).toEqual(['2026-11-27 12:00', '2026-11-28 08:30', '2026-11-30 08:30'])
  })

  test('of a desk without any mean that it never closes', () => {
    expect(hoursOn(never, '2026-11-29')).toBe('2026-11-29 00:00 2026-11-30 00:00')
    expect(stampOf(closingOn(desk, on('2026-11-29')))).toBe('2026-11-30 00:00')
  })

  const keeping: Calendar = { ...office, keepsHolidays: true, years: [year2026] }

  test('keep the public holidays only where the desk said so', () => {
    expect(hoursOn(keeping, '2026-10-01')).toBeNull()
    expect(hoursOn({ ...keeping, keepsHolidays: false }, '2026-10-01')).toBe(
      '2026-10-01 08:30 2026-10-01 18:00',
    )
  })

  test('on a make-up day are that weekday’s, or else those of the week’s first working day', () => {
    expect(hoursOn(keeping, '2026-10-10')).toBe('2026-10-10 08:30 2026-10-10 18:00')
    expect(hoursOn({ ...keeping, keepsHolidays: false }, '2026-10-10')).toBeNull()
    const sunday = Opening.parse({ opensAt: '10:00', closesAt: '12:00' })
    const openOnSunday = { ...keeping, hours: [sunday, ...office.hours.slice(1)] }
    expect(hoursOn(openOnSunday, '2026-10-10')).toBe('2026-10-10 08:30 2026-10-10 18:00')
    expect(hoursOn(openOnSunday, '2026-09-20')).toBe('2026-09-20 10:00 2026-09-20 12:00')
  })

  test('past the last known year are the week’s own', () => {
    expect(hoursOn(keeping, '2027-10-01')).toBe('2027-10-01 08:30 2027-10-01 18:00')
    expect(isWorkingDay(keeping, on('2027-10-01'))).toBeNull()
  })
})

describe('days', () => {
  test('and months are added by the calendar', () => {
    expect(addDays(on('2027-02-28'), 1)).toBe('2027-03-01')
    expect(addMonths(on('2026-11-30'), 3)).toBe('2027-02-28')
    expect(addMonths(on('2026-03-31'), -1)).toBe('2026-02-28')
    expect(weekdayOf(on('2026-11-23'))).toBe(1)
  })
})

describe('what is known', () => {
  const years = (...all: number[]) => all.map((year) => ({ year }))

  test('reaches to the last day before a gap, from the present year on', () => {
    expect(coversUntil(years(2025, 2026, 2027), on('2026-11-23'))).toBe('2027-12-31')
    expect(coversUntil(years(2024, 2026, 2028), on('2026-11-23'))).toBe('2026-12-31')
    expect(coversUntil(years(2025), on('2026-11-23'))).toBeNull()
    expect(coversUntil([], on('2026-11-23'))).toBeNull()
  })

  const year = (off: string[], worked: string[]): WorkYear => ({
    year: 2026,
    off: off.map(on),
    on: worked.map(on),
  })

  test.each([
    ['a year with holidays', year2026, null],
    ['a day off twice', year(['2026-10-01', '2026-10-01'], []), 'day-twice'],
    ['a day both off and worked', year(['2026-10-01'], ['2026-10-01']), 'day-twice'],
    ['a Saturday that is off anyway', year(['2026-10-03'], []), 'not-a-weekday'],
    ['a Monday that is worked anyway', year(['2026-10-01'], ['2026-11-23']), 'not-a-weekend'],
    ['no holidays at all', year([], []), 'no-holidays'],
  ])('%s', (_words, one, kind) => expect(workYearFault(one)?.kind ?? null).toBe(kind))
})

describe('the calendar that comes with the program', () => {
  const { source, years } = WorkYearFile.parse(
    JSON.parse(readFileSync(new URL('../../../resources/calendar/china.json', import.meta.url), 'utf8')),
  )
  const china: Calendar = { ...office, years }
  const worked = (...days: string[]) => days.map((day) => isWorkingDay(china, on(day)))

  test('says where it is from, and has no year in itself wrong', () => {
    expect(source).toContain('chinese-days 1.5.7')
    expect(years.map(workYearFault).filter((fault) => fault !== null)).toEqual([])
  })

  test('knows each year from 2004 to 2026 and not 2027, which nobody has published', () => {
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, place) => 2004 + place))
    expect(isWorkingDay(china, on('2027-01-01'))).toBeNull()
  })

  test('has 国庆 2026: off from 1 to 7 October, worked on 20 September and 10 October', () => {
    const holidays = Array.from({ length: 7 }, (_, place) => `2026-10-0${place + 1}`)
    expect(worked(...holidays)).toEqual(holidays.map(() => false))
    expect(worked('2026-09-20', '2026-10-08', '2026-10-10', '2026-10-11')).toEqual([true, true, true, false])
  })

  test('has 春节 2026: off from 15 to 23 February, worked on 14 and 28 February', () => {
    const holidays = Array.from({ length: 9 }, (_, place) => `2026-02-${15 + place}`)
    expect(worked(...holidays)).toEqual(holidays.map(() => false))
    expect(worked('2026-02-14', '2026-02-24', '2026-02-28')).toEqual([true, true, true])
  })

  test('has 元旦 2026, 国庆 2025 and the 春节 of 2020 that was made longer', () => {
    expect(worked('2026-01-01', '2026-01-02', '2026-01-04', '2026-01-05')).toEqual([false, false, true, true])
    expect(worked('2025-10-08', '2025-10-09', '2025-10-11', '2025-09-28')).toEqual([false, true, true, true])
    expect(worked('2020-01-31', '2020-02-03')).toEqual([false, true])
  })
})
