import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, openingOn, openingsFrom } from '#shared/domain/calendar'
import {
  addDays,
  addMonths,
  dayOf,
  hour,
  type Instant,
  type IsoDay,
  instantAt,
  instantOf,
  millis,
  minute,
  stampOf,
  type TimeOfDay,
  weekdayOf,
} from '#shared/domain/day'
import { due } from '#shared/domain/deadline'
import type { Rule } from '#shared/domain/profile'

type Counting = Pick<Rule, 'limit' | 'runs'>

const at = (text: string) => {
  const [day, time] = text.split(' ')
  return instantAt(day as IsoDay, time as TimeOfDay)
}
const weekday = { opensAt: '08:30' as TimeOfDay, closesAt: '18:00' as TimeOfDay }
/** Monday to Saturday; Sunday off. */
const desk: Calendar = { hours: [null, weekday, weekday, weekday, weekday, weekday, weekday] }
const never: Calendar = { hours: [null, null, null, null, null, null, null] }

const minutes = (count: number, runs: Rule['runs'] = 'deskHours'): Counting => ({
  limit: { unit: 'minutes', count },
  runs,
})
const hours = (count: number, runs: Rule['runs']): Counting => ({ limit: { unit: 'hours', count }, runs })
const days = (count: number): Counting => ({ limit: { unit: 'days', count }, runs: 'always' })
const months = (count: number): Counting => ({ limit: { unit: 'months', count }, runs: 'always' })
const sameDay = (ends: 'closing' | 'midnight'): Counting => ({
  limit: { unit: 'sameDay', ends },
  runs: 'deskHours',
})

const dueAt = (rule: Counting, startedAt: string, calendar = desk) =>
  stampOf(due(rule, at(startedAt), calendar).dueAt)

describe('minutes and hours', () => {
  test('run from the instant while the desk is open', () => {
    expect(dueAt(minutes(15), '2026-11-23 14:29')).toBe('2026-11-23 14:44')
  })
  test('stand still over closing time and the day off, and go on at the next opening', () => {
    expect(dueAt(minutes(15), '2026-11-23 17:50')).toBe('2026-11-24 08:35')
    expect(dueAt(minutes(15), '2026-11-28 17:50')).toBe('2026-11-30 08:35')
    expect(dueAt(minutes(15), '2026-11-29 12:00')).toBe('2026-11-30 08:45')
  })
  test('that end exactly at closing time are due then, not at the next opening', () => {
    expect(dueAt(minutes(15), '2026-11-23 17:45')).toBe('2026-11-23 18:00')
    expect(dueAt(minutes(15), '2026-11-23 18:00')).toBe('2026-11-24 08:45')
  })
  test('of a clock that runs always pass midnight, the month and the year', () => {
    expect(dueAt(hours(12, 'always'), '2026-12-31 16:00')).toBe('2027-01-01 04:00')
    expect(dueAt(hours(4, 'always'), '2026-11-23 23:59')).toBe('2026-11-24 03:59')
  })
  test('count 24 desk hours over several days, leaving out the nights', () => {
    const { dueAt: end, steps } = due(hours(24, 'deskHours'), at('2026-11-23 17:00'), desk)
    expect(stampOf(end)).toBe('2026-11-26 12:30')
    expect(steps.filter(({ kind }) => kind === 'leftOut')).toHaveLength(3)
  })
})

describe('days and months', () => {
  test('do not count the start day and are due at closing time of the last one', () => {
    expect(dueAt(days(3), '2026-03-03 16:10')).toBe('2026-03-06 18:00')
    expect(dueAt(days(3), '2026-03-03 00:00')).toBe('2026-03-06 18:00')
  })
  test('end at 24:00 on a day off and where no desk hours are set; the last day does not move', () => {
    expect(dueAt(days(2), '2026-11-27 10:00')).toBe('2026-11-30 00:00')
    expect(dueAt(days(2), '2026-11-23 10:00', never)).toBe('2026-11-26 00:00')
  })
  test('of one month end on the corresponding day, or on the last of a shorter month', () => {
    expect(dueAt(months(1), '2026-01-31 10:00')).toBe('2026-02-28 18:00')
    expect(dueAt(months(1), '2028-01-31 10:00')).toBe('2028-02-29 18:00')
    expect(dueAt(months(1), '2026-11-23 23:59')).toBe('2026-12-23 18:00')
    expect(dueAt(months(1), '2026-12-31 09:00')).toBe('2027-02-01 00:00')
  })
  test('pass the leap day as a day like any other', () => {
    expect(dueAt(days(2), '2028-02-28 09:00')).toBe('2028-03-01 18:00')
    expect(dueAt(days(1), '2028-02-28 09:00')).toBe('2028-02-29 18:00')
  })
})

describe('the same day', () => {
  test('ends at closing time; what starts at or after closing, or on a day off, at that of the next desk day', () => {
    expect(dueAt(sameDay('closing'), '2026-11-23 07:00')).toBe('2026-11-23 18:00')
    expect(dueAt(sameDay('closing'), '2026-11-23 17:59')).toBe('2026-11-23 18:00')
    expect(dueAt(sameDay('closing'), '2026-11-23 18:00')).toBe('2026-11-24 18:00')
    expect(dueAt(sameDay('closing'), '2026-11-28 19:00')).toBe('2026-11-30 18:00')
  })
  test('of 呈报园总 is taken literally: 24:00', () => {
    expect(dueAt(sameDay('midnight'), '2026-11-23 23:50')).toBe('2026-11-24 00:00')
    expect(dueAt(sameDay('midnight'), '2026-11-30 00:00')).toBe('2026-12-01 00:00')
  })
})

describe('every clock', () => {
  const someInstant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }).map(instantOf)
  const someTime = fc.integer({ min: 0, max: 23 * 60 + 58 })
  const clockText = (m: number) =>
    `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}` as TimeOfDay
  const someOpening = fc.tuple(someTime, fc.integer({ min: 1, max: 600 })).map(([from, length]) => ({
    opensAt: clockText(from),
    closesAt: clockText(Math.min(from + length, 23 * 60 + 59)),
  }))
  const someCalendar: fc.Arbitrary<Calendar> = fc
    .array(fc.option(someOpening, { freq: 3 }), { minLength: 7, maxLength: 7 })
    .map((all) => ({ hours: all }))
  const someRule: fc.Arbitrary<Counting> = fc.oneof(
    fc.record({
      limit: fc.record({ unit: fc.constant('minutes' as const), count: fc.integer({ min: 1, max: 600 }) }),
      runs: fc.constantFrom('always' as const, 'deskHours' as const),
    }),
    fc.record({
      limit: fc.record({
        unit: fc.constantFrom('days' as const, 'months' as const),
        count: fc.integer({ min: 1, max: 12 }),
      }),
      runs: fc.constant('always' as const),
    }),
    fc.record({
      limit: fc.record({
        unit: fc.constant('sameDay' as const),
        ends: fc.constantFrom('closing' as const, 'midnight' as const),
      }),
      runs: fc.constant('deskHours' as const),
    }),
  )

  test('is never due before it starts, and never earlier for a later start', () => {
    fc.assert(
      fc.property(
        someRule,
        someInstant,
        fc.integer({ min: 0, max: 5 * 24 * hour }),
        someCalendar,
        (rule, start, later, calendar) => {
          const first = due(rule, start, calendar).dueAt
          const second = due(rule, instantOf(millis(start) + later), calendar).dueAt
          return first >= start && second >= first
        },
      ),
    )
  })

  test('that runs in desk hours counts exactly its length of open time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), someInstant, someCalendar, (count, start, calendar) => {
        const { dueAt: end, steps } = due(minutes(count), start, calendar)
        let counted = 0
        for (const step of steps) {
          if (step.kind !== 'counted') continue
          counted += millis(step.until) - millis(step.from)
          const opening = openingOn(calendar, dayOf(step.from))
          if (!opening || step.from < opening.from || step.until > opening.until) return false
        }
        return counted === count * minute && millis(end) >= millis(start) + counted
      }),
    )
  })

  test('gives the same answer whatever zone the computer is set to', () => {
    const zone = process.env.TZ
    const answers = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((name) => {
      process.env.TZ = name
      return [
        dueAt(days(3), '2026-03-03 16:10'),
        dueAt(minutes(15), '2026-11-23 17:50'),
        dueAt(months(1), '1988-05-31 23:30'),
      ]
    })
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(new Set(answers.map((answer) => answer.join())).size).toBe(1)
  })
})

describe('the desk calendar', () => {
  test('openings go on for ever, in order, without the days off', () => {
    const found: Instant[] = []
    for (const { from } of openingsFrom(desk, at('2026-11-27 12:00'))) {
      found.push(from)
      if (found.length === 3) break
    }
    expect(found.map(stampOf)).toEqual(['2026-11-27 12:00', '2026-11-28 08:30', '2026-11-30 08:30'])
  })
  test('adds days and months by the calendar', () => {
    expect(addDays('2027-02-28' as IsoDay, 1)).toBe('2027-03-01')
    expect(addMonths('2026-11-30' as IsoDay, 3)).toBe('2027-02-28')
    expect(addMonths('2026-03-31' as IsoDay, -1)).toBe('2026-02-28')
    expect(weekdayOf('2026-11-23' as IsoDay)).toBe(1)
  })
})
