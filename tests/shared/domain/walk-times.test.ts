import { describe, expect, it } from 'vitest'
import type { Calendar } from '#shared/domain/calendar'
import {
  addDays,
  clockTimeOf,
  dayOf,
  type Instant,
  type IsoDay,
  instantAt,
  monthOf,
  plus,
  stampOf,
  type TimeOfDay,
  weekdayOf,
} from '#shared/domain/day'
import {
  isMissed,
  roundDueFrom,
  slotsIn,
  usualWalkTimes,
  type WalkPlan,
  WalkTimes,
} from '#shared/domain/walk-times'

const day = { opensAt: '08:30' as TimeOfDay, closesAt: '18:00' as TimeOfDay }
const weekdays: Calendar = { hours: [null, day, day, day, day, day, null], keepsHolidays: true, years: [] }
const at = (on: string, time = '00:00') => instantAt(on as IsoDay, time as TimeOfDay)
const plan = (times: Partial<WalkTimes> = {}, since = at('2026-01-01')): WalkPlan => ({
  times: { ...usualWalkTimes, ...times },
  since,
})
const off = (year: number, ...days: string[]): Calendar => ({
  ...weekdays,
  years: [{ year, off: days as IsoDay[], on: [] }],
})
const stamps = (wanted: WalkPlan, calendar: Calendar, from: string, until: string) =>
  slotsIn(wanted, calendar, { from: at(from), until: at(until) }).map(
    ({ kind, plannedAt }) => `${kind} ${stampOf(plannedAt)}`,
  )

describe('the slots of the plan', () => {
  it('are Monday 10:30, once more in the week, and once a month, as it ships', () => {
    expect(stamps(plan(), weekdays, '2026-11-23', '2026-11-30')).toEqual([
      'weekly 2026-11-23 10:30',
      'monthly 2026-11-25 10:30',
      'weekly 2026-11-26 10:30',
    ])
  })

  it('are twice in every week of ten years that has the days for it, on desk days only, and each once', () => {
    const holidays = Array.from({ length: 10 }, (_, place) => 2026 + place).map((year) => ({
      year,
      off: ['01-01', '04-06', '05-01', '10-01', '10-02', '10-05', '10-06', '10-07']
        .map((rest) => `${year}-${rest}` as IsoDay)
        .filter((on) => ![0, 6].includes(weekdayOf(on))),
      on: [],
    }))
    const calendar = { ...weekdays, years: holidays }
    const slots = slotsIn(plan(), calendar, { from: at('2026-01-05'), until: at('2035-12-31') })
    const weekly = slots.filter(({ kind }) => kind === 'weekly').map(({ plannedAt }) => dayOf(plannedAt))
    expect(new Set(weekly).size).toBe(weekly.length)
    const isDeskDay = (on: IsoDay) =>
      ![0, 6].includes(weekdayOf(on)) && !holidays.some((year) => year.off.includes(on))
    for (let monday = '2026-01-05' as IsoDay; monday < '2035-12-24'; monday = addDays(monday, 7)) {
      const days = [0, 1, 2, 3, 4, 5, 6].map((by) => addDays(monday, by))
      const worked = days.filter(isDeskDay)
      const walked = weekly.filter((on) => days.includes(on))
      expect(walked.length).toBeLessThanOrEqual(2)
      // Monday moves to any worked day, Thursday to Friday only.
      if (worked.length >= 4) expect([monday, walked.length]).toEqual([monday, 2])
      for (const on of walked) expect(isDeskDay(on)).toBe(true)
    }
    const months = slots
      .filter(({ kind }) => kind === 'monthly')
      .map(({ plannedAt }) => monthOf(dayOf(plannedAt)))
    expect(months).toHaveLength(120)
    expect(new Set(months).size).toBe(120)
  })

  it('move from a day off to the next worked day of the week that has no other', () => {
    expect(
      stamps(plan({ monthly: null }), off(2026, '2026-11-23', '2026-11-24'), '2026-11-23', '2026-11-30'),
    ).toEqual(['weekly 2026-11-25 10:30', 'weekly 2026-11-26 10:30'])
    const allOff = ['23', '24', '25', '26'].map((one) => `2026-11-${one}`)
    // Two for one day: the second has none left.
    expect(stamps(plan({ monthly: null }), off(2026, ...allOff), '2026-11-23', '2026-11-30')).toEqual([
      'weekly 2026-11-27 10:30',
    ])
    expect(
      stamps(plan({ monthly: null }), off(2026, ...allOff, '2026-11-27'), '2026-11-23', '2026-11-30'),
    ).toEqual([])
  })

  it('have the 31st on the last day of a shorter month, and no month without: back where none is worked after', () => {
    const monthly = plan({ weekly: [], monthly: { day: 31, time: '10:30' as TimeOfDay } })
    // 28 February 2026 is a Saturday.
    expect(stamps(monthly, weekdays, '2026-02-01', '2026-05-01')).toEqual([
      'monthly 2026-02-27 10:30',
      'monthly 2026-03-31 10:30',
      'monthly 2026-04-30 10:30',
    ])
    const first = plan({ weekly: [], monthly: { day: 1, time: '10:30' as TimeOfDay } })
    expect(stamps(first, weekdays, '2026-08-01', '2026-09-01')).toEqual(['monthly 2026-08-03 10:30'])
  })

  it('are never invented before the times were set, and none where 巡检 is off', () => {
    const since = at('2026-11-23', '11:00')
    expect(stamps(plan({ monthly: null }, since), weekdays, '2026-11-01', '2026-11-28')).toEqual([
      'weekly 2026-11-26 10:30',
    ])
    expect(stamps({ times: null, since: at('2026-01-01') }, weekdays, '2026-11-01', '2026-11-28')).toEqual([])
  })

  it('asked for in two halves are those asked for at once', () => {
    for (let day = 0; day < 40; day++) {
      const [from, until] = [at('2026-09-20'), at('2026-11-10')]
      const cut = plus(from, day * 24 * 3_600_000 + 37_000_000)
      const calendar = off(2026, '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07')
      const whole = slotsIn(plan(), calendar, { from, until })
      expect([
        ...slotsIn(plan(), calendar, { from, until: cut }),
        ...slotsIn(plan(), calendar, { from: cut, until }),
      ]).toEqual(whole)
    }
  })
})

describe('a walk of the plan', () => {
  it('is 漏检 once the desk has closed on its day, not while it is being walked', () => {
    const plannedAt = at('2026-11-23', '10:30')
    expect(isMissed(plannedAt, weekdays, at('2026-11-23', '17:59'))).toBe(false)
    expect(isMissed(plannedAt, weekdays, at('2026-11-23', '18:00'))).toBe(true)
  })

  it('twice at the same time, or at 24:00, is no plan', () => {
    const monday = { weekday: 1, time: '10:30' }
    expect(WalkTimes.safeParse({ weekly: [monday, monday], monthly: null, isDaily: false }).success).toBe(
      false,
    )
    expect(
      WalkTimes.safeParse({ weekly: [{ weekday: 1, time: '24:00' }], monthly: null, isDaily: false }).success,
    ).toBe(false)
  })

  it('of every day is asked for in the last two hours of the desk, and not on a day off', () => {
    expect(clockTimeOf(roundDueFrom(weekdays, '2026-11-23' as IsoDay) as Instant)).toBe('16:00')
    expect(roundDueFrom(weekdays, '2026-11-22' as IsoDay)).toBeNull()
  })
})
