import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Calendar, closingOn, isWorkingDay, openingOn } from '#shared/domain/calendar'
import { addDays, dayOf, hour, type Instant, instantOf, millis, minute, stampOf } from '#shared/domain/day'
import { type Due, due, soonFrom } from '#shared/domain/deadline'
import type { AppliedRule, Limit, Rule } from '#shared/domain/profile'
import { at, desk, never, office, someCalendar, someInstant, year2026 } from './made-up-calendar'

type Counting = Pick<AppliedRule, 'limit' | 'runs' | 'movesOffDays'>

const rule = (limit: Limit, runs: Rule['runs'] = 'always'): Counting => ({ limit, runs })
const minutes = (count: number, runs: Rule['runs'] = 'deskHours') => rule({ unit: 'minutes', count }, runs)
const hours = (count: number, runs: Rule['runs']) => rule({ unit: 'hours', count }, runs)
const days = (count: number) => rule({ unit: 'days', count })
const workingDays = (count: number) => rule({ unit: 'workingDays', count })
const months = (count: number) => rule({ unit: 'months', count })
const sameDay = (ends: 'closing' | 'midnight') => rule({ unit: 'sameDay', ends }, 'deskHours')
const moving = (counting: Counting): Counting => ({ ...counting, movesOffDays: true })

function counted(counting: Counting, startedAt: Instant, calendar: Calendar): Due {
  const found = due(counting, startedAt, calendar)
  if (found.kind === 'uncovered') throw new Error(`${found.year} is not known`)
  return found
}

const dueAt = (counting: Counting, startedAt: string, calendar: Calendar = desk) =>
  stampOf(counted(counting, at(startedAt), calendar).dueAt)

const known: Calendar = { ...office, years: [year2026, { year: 2027, off: [], on: [] }] }

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
    const { dueAt: end, steps } = counted(hours(24, 'deskHours'), at('2026-11-23 17:00'), desk)
    expect(stampOf(end)).toBe('2026-11-26 12:30')
    expect(steps.filter(({ kind }) => kind === 'leftOut')).toHaveLength(3)
  })
  test('leave out the public holidays where the desk keeps them, and count the day that makes up', () => {
    const keeping = { ...known, keepsHolidays: true }
    expect(dueAt(minutes(15), '2026-09-30 17:50', keeping)).toBe('2026-10-08 08:35')
    expect(dueAt(minutes(15), '2026-10-09 17:50', keeping)).toBe('2026-10-10 08:35')
    expect(dueAt(minutes(15), '2026-09-30 17:50', known)).toBe('2026-10-01 08:35')
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
  test('of a quarter pass the year’s end', () => {
    expect(dueAt(months(3), '2026-11-30 10:00')).toBe('2027-03-01 00:00')
    expect(dueAt(months(3), '2026-12-01 10:00')).toBe('2027-03-01 18:00')
  })
  test('pass the leap day as a day like any other', () => {
    expect(dueAt(days(2), '2028-02-28 09:00')).toBe('2028-03-01 18:00')
    expect(dueAt(days(1), '2028-02-28 09:00')).toBe('2028-02-29 18:00')
  })
  test('move to the next working day only where the procedure says so', () => {
    expect(dueAt(days(1), '2026-09-30 10:00', known)).toBe('2026-10-01 18:00')
    expect(dueAt(moving(days(1)), '2026-09-30 10:00', known)).toBe('2026-10-08 18:00')
    // A weekend day that makes up for a holiday is a working day, though the desk has no hours then.
    expect(dueAt(moving(days(1)), '2026-10-09 10:00', known)).toBe('2026-10-11 00:00')
    expect(dueAt(moving(months(1)), '2026-01-16 10:00', known)).toBe('2026-02-24 18:00')
    const { steps } = counted(moving(days(1)), at('2026-09-30 10:00'), known)
    expect(steps).toContainEqual({ kind: 'movedOffDays', from: '2026-10-01', to: '2026-10-08' })
  })
})

describe('working days', () => {
  test('do not count the start day, weekends and holidays, and do count the days that make up', () => {
    expect(dueAt(workingDays(2), '2026-11-26 10:00', known)).toBe('2026-11-30 18:00')
    expect(dueAt(workingDays(1), '2026-09-30 10:00', known)).toBe('2026-10-08 18:00')
    expect(dueAt(workingDays(3), '2026-09-30 10:00', known)).toBe('2026-10-11 00:00')
    expect(dueAt(workingDays(1), '2026-02-13 10:00', known)).toBe('2026-02-15 00:00')
  })
  test('say which days were left out', () => {
    const { steps } = counted(workingDays(2), at('2026-11-26 10:00'), known)
    expect(steps).toContainEqual({
      kind: 'workingDays',
      from: '2026-11-27',
      until: '2026-11-30',
      off: ['2026-11-28', '2026-11-29'],
    })
  })
  test('of a year that is not known are asked for, never guessed', () => {
    const only2026 = { ...office, years: [year2026] }
    const newYearsEve = at('2026-12-31 10:00')
    expect(due(workingDays(1), newYearsEve, only2026)).toEqual({ kind: 'uncovered', year: 2027 })
    expect(due(workingDays(1), at('2026-12-30 10:00'), only2026).kind).toBe('due')
    expect(due(moving(days(1)), newYearsEve, only2026)).toEqual({ kind: 'uncovered', year: 2027 })
    expect(due(workingDays(1), newYearsEve, office)).toEqual({ kind: 'uncovered', year: 2027 })
    // What needs no working days needs no year.
    expect(due(days(1), newYearsEve, only2026).kind).toBe('due')
    expect(due(minutes(15), newYearsEve, { ...only2026, keepsHolidays: true }).kind).toBe('due')
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

describe('what was agreed with the customer', () => {
  test('is due at exactly that moment, whatever the desk’s hours are', () => {
    const agreed: Counting = { limit: { unit: 'agreed', at: at('2026-11-29 03:00') }, runs: 'always' }
    expect(dueAt(agreed, '2026-11-23 10:00')).toBe('2026-11-29 03:00')
  })
})

describe('every clock', () => {
  const some = (unit: 'minutes' | 'hours' | 'days' | 'workingDays' | 'months', max: number) =>
    fc.record({ unit: fc.constant(unit), count: fc.integer({ min: 1, max }) })
  const someLimit = fc.oneof(
    some('minutes', 600),
    some('hours', 72),
    some('days', 40),
    some('workingDays', 30),
    some('months', 12),
    fc.record({
      unit: fc.constant('sameDay' as const),
      ends: fc.constantFrom('closing' as const, 'midnight' as const),
    }),
  )
  const someRule: fc.Arbitrary<Counting> = fc.record({
    limit: someLimit,
    runs: fc.constantFrom('always' as const, 'deskHours' as const),
    movesOffDays: fc.boolean(),
  })
  const someTimeLater = fc.integer({ min: 0, max: 5 * 24 * hour })

  test('is never due before it starts, and never earlier for a later start', () => {
    fc.assert(
      fc.property(someRule, someInstant, someTimeLater, someCalendar, (counting, start, later, calendar) => {
        const first = counted(counting, start, calendar).dueAt
        const second = counted(counting, instantOf(millis(start) + later), calendar).dueAt
        return first >= start && second >= first
      }),
      { numRuns: 400 },
    )
  })

  test('that runs in desk hours counts exactly its length of open time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), someInstant, someCalendar, (count, start, calendar) => {
        const { dueAt: end, steps } = counted(minutes(count), start, calendar)
        let length = 0
        for (const step of steps) {
          if (step.kind !== 'counted') continue
          length += millis(step.until) - millis(step.from)
          const opening = openingOn(calendar, dayOf(step.from))
          if (!opening || step.from < opening.from || step.until > opening.until) return false
        }
        return length === count * minute && millis(end) >= millis(start) + length
      }),
    )
  })

  test('in working days skips exactly the days off', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), someInstant, someCalendar, (count, start, calendar) => {
        const { dueAt: end, steps } = counted(workingDays(count), start, calendar)
        const worked: string[] = []
        const off: string[] = []
        const last = steps.find((step) => step.kind === 'dueOn')?.on
        if (last === undefined) return false
        for (let day = addDays(dayOf(start), 1); day <= last; day = addDays(day, 1))
          (isWorkingDay(calendar, day) ? worked : off).push(day)
        const told = steps.find((step) => step.kind === 'workingDays')?.off
        expect(told).toEqual(off)
        expect(worked).toHaveLength(count)
        expect(worked.at(-1)).toBe(last)
        expect(end).toBe(closingOn(calendar, last))
      }),
    )
  })

  test('that moves off days off ends on the first working day from its last day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), someInstant, someCalendar, (count, start, calendar) => {
        const meant = addDays(dayOf(start), count)
        const last = counted(moving(days(count)), start, calendar).steps.find((step) => step.kind === 'dueOn')
        if (last?.kind !== 'dueOn') return false
        for (let day = meant; day < last.on; day = addDays(day, 1))
          if (isWorkingDay(calendar, day)) return false
        return last.on >= meant && isWorkingDay(calendar, last.on) === true
      }),
    )
  })

  test('says 将到期 for the last share of its time, never before it starts or after it is due', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(someRule, someInstant, someCalendar, share, (counting, start, calendar, part) => {
        const end = counted(counting, start, calendar).dueAt
        const soon = soonFrom(start, end, part)
        const left = millis(end) - millis(soon)
        expect(soon >= start && soon <= end).toBe(true)
        expect(Math.abs(left - (millis(end) - millis(start)) * part)).toBeLessThanOrEqual(0.5)
      }),
    )
  })

  test('gives the same answer whatever zone the computer is set to, over summer time and the year’s end', () => {
    const drawn = fc.sample(fc.tuple(someRule, someInstant, someCalendar), { numRuns: 100, seed: 3 })
    const zone = process.env.TZ
    const answers = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((name) => {
      process.env.TZ = name
      return JSON.stringify([
        new Date(2026, 6, 1).getTimezoneOffset(),
        drawn.map(([counting, start, calendar]) => due(counting, start, calendar)),
        [dueAt(days(3), '2026-03-03 16:10'), dueAt(months(1), '1988-05-31 23:30')],
        dueAt(workingDays(2), '2026-12-31 16:00', known),
      ])
    })
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    const [utc = '', newYork = '', shanghai = ''] = answers
    // The zone really was another one, or this test could not fail.
    expect([utc, newYork, shanghai].map((answer) => JSON.parse(answer)[0])).toEqual([0, 240, -480])
    const rest = answers.map((answer) => JSON.stringify(JSON.parse(answer).slice(1)))
    expect(new Set(rest).size).toBe(1)
  })
})
