import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Instant, stampOf } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import { stockCalendar } from '../../../src/main/actions/calendar'
import { builtInAt } from '../../../src/main/built-in'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { calendarOf, setWorkYear } from '../../../src/main/store/work-year'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})

afterEach(() => desk.close())

const { calendar: china, templates } = builtInAt(new URL('../../../resources', import.meta.url).pathname)
const newYearsEve = '2026-12-31T02:00:00.000Z' as Instant

type Year = Input<'calendar.setYear'>['year']
const year2027: Year = { year: 2027, off: ['2027-01-01', '2027-02-08'], on: ['2027-02-06'] }

const yearEvents = () =>
  desk.db
    .prepare<[], { years: number }>(`SELECT count(*) AS years FROM event WHERE kind = 'calendar.yearSet'`)
    .get()?.years

/** 客服手册 counts in working days (S4 3.6). */
async function adoptHandbook(): Promise<void> {
  const handbook = templates.find(({ code }) => code === 'handbook')
  await desk.ask('profile.adopt', { profile: handbook as Input<'profile.adopt'>['profile'] })
}

describe('a new desk', () => {
  test('knows the published years, and says up to which day', async () => {
    const { years, coversUntil, waiting } = await desk.ask('calendar.show', {})
    expect(years.map(({ year }) => year)).toEqual(china.years.map(({ year }) => year))
    expect(years.at(-1)?.source).toContain('chinese-days 1.5.7')
    expect(coversUntil).toBe('2026-12-31')
    expect(waiting).toBe(0)
  })

  test('says that it knows nothing once the last known year is over', async () => {
    desk.now = '2027-01-04T02:00:00.000Z' as Instant
    expect((await desk.ask('calendar.show', {})).coversUntil).toBeNull()
  })
})

describe('a desk that was set up before', () => {
  test('gets the years that it does not have at its next start, once, and keeps those that it has', async () => {
    const before = yearEvents()
    await desk.ask('calendar.setYear', {
      year: { year: 2026, off: ['2026-01-01'], on: [] },
      source: '本单位修改',
    })
    const more = { ...china, years: [...china.years, year2027 as (typeof china.years)[number]] }
    const station = { db: desk.db, clock: () => desk.now }
    stockCalendar(station, more)
    stockCalendar(station, more)
    expect(yearEvents()).toBe((before ?? 0) + 2)
    const { years } = await desk.ask('calendar.show', {})
    expect(years.find(({ year }) => year === 2026)).toMatchObject({
      off: ['2026-01-01'],
      source: '本单位修改',
    })
    expect(years.find(({ year }) => year === 2027)).toMatchObject({ ...year2027, source: china.source })
  })

  test('is not told so while the computer’s clock stands before the last event, which has to be said first', () => {
    const before = yearEvents()
    const more = { ...china, years: [year2027 as (typeof china.years)[number]] }
    stockCalendar({ db: desk.db, clock: () => '2026-11-20T01:00:00.000Z' as Instant }, more)
    expect(yearEvents()).toBe(before)
  })

  test('is not touched at an ordinary start', async () => {
    const { dataDir } = desk
    const before = desk.db.prepare('SELECT count(*) AS events FROM event').get()
    desk.db.close()
    desk = await openTestDesk(noPrinter, { dataDir })
    expect(desk.db.prepare('SELECT count(*) AS events FROM event').get()).toEqual(before)
  })
})

describe('clocks that wait for days that are not known', () => {
  const reply = async (caseId: Input<'case.show'>['caseId']) =>
    (await desk.ask('case.show', { caseId })).deadlines.find(({ clock }) => clock === 'reply')

  test('are said, and counted as soon as the year is typed in', async () => {
    await adoptHandbook()
    desk.now = newYearsEve
    const { caseId } = await registerComplaint(desk)
    expect(await reply(caseId)).toBeUndefined()
    expect((await desk.ask('calendar.show', {})).waiting).toBe(1)
    expect((await desk.ask('case.show', { caseId })).uncovered).toEqual([{ clock: 'reply', year: 2027 }])

    const { waiting, coversUntil } = await desk.ask('calendar.setYear', { year: year2027, source: '通知' })
    expect(waiting).toBe(0)
    expect(coversUntil).toBe('2027-12-31')
    // 1 January is off; Monday the 4th and Tuesday the 5th are the two working days.
    const found = await reply(caseId)
    expect(found && stampOf(found.dueAt)).toBe('2027-01-05 18:00')
    expect((await desk.ask('case.show', { caseId })).uncovered).toEqual([])
    expect(desk.heard).toContain('case')
    expect(verify(desk.db)).toMatchObject({ kind: 'whole' })
  })

  test('go on waiting for a year that was not the one typed in', async () => {
    await adoptHandbook()
    desk.now = newYearsEve
    const { caseId } = await registerComplaint(desk)
    const year2028: Year = { year: 2028, off: ['2028-01-03'], on: [] }
    const { waiting, coversUntil } = await desk.ask('calendar.setYear', { year: year2028, source: '通知' })
    expect(waiting).toBe(1)
    expect(coversUntil).toBe('2026-12-31')
    expect(await reply(caseId)).toBeUndefined()
  })

  test('that were counted keep their time when the year is corrected later', async () => {
    await adoptHandbook()
    desk.now = newYearsEve
    const { caseId } = await registerComplaint(desk)
    await desk.ask('calendar.setYear', { year: year2027, source: '通知' })
    const before = await reply(caseId)
    const corrected = { ...year2027, off: [...year2027.off, '2027-01-04'] }
    await desk.ask('calendar.setYear', { year: corrected, source: '更正' })
    expect(await reply(caseId)).toEqual(before)
    const { caseId: later } = await registerComplaint(desk)
    const found = await reply(later)
    expect(found && stampOf(found.dueAt)).toBe('2027-01-06 18:00')
  })
})

describe('typing in', () => {
  test.each<[string, Year, string]>([
    ['a day twice', { year: 2027, off: ['2027-01-01', '2027-01-01'], on: [] }, 'day-twice'],
    ['a weekend as off', { year: 2027, off: ['2027-01-02'], on: [] }, 'not-a-weekday'],
    ['a weekday as worked', { year: 2027, off: ['2027-01-01'], on: ['2027-01-04'] }, 'not-a-weekend'],
    ['no holiday', { year: 2027, off: [], on: [] }, 'no-holidays'],
  ])('%s is refused and changes nothing', async (_words, year, reason) => {
    const before = yearEvents()
    expect(await desk.reply('calendar.setYear', { year, source: '通知' })).toEqual({
      kind: 'refused',
      reason,
    })
    expect(yearEvents()).toBe(before)
  })

  test('the desk’s hours is in the record and holds for clocks that begin from then on', async () => {
    const { caseId: before } = await registerComplaint(desk)
    const short = { opensAt: '08:30', closesAt: '09:10' }
    const { hours, dutyOutsideHours } = await desk.ask('calendar.setHours', {
      hours: { hours: [null, short, short, short, short, short, null], keepsHolidays: true },
      dutyOutsideHours: '值班赵师傅',
    })
    expect([hours.keepsHolidays, dutyOutsideHours]).toEqual([true, '值班赵师傅'])
    const { caseId: after } = await registerComplaint(desk)
    const forward = async (caseId: typeof before) => {
      const found = (await desk.ask('case.show', { caseId })).deadlines.find(
        ({ clock }) => clock === 'forward',
      )
      return found && stampOf(found.dueAt)
    }
    expect(await forward(before)).toBe('2026-11-23 09:15')
    expect(await forward(after)).toBe('2026-11-24 08:35')
    const event = desk.db.prepare(`SELECT operatorId FROM event WHERE kind = 'calendar.hoursSet'`).get()
    expect(event).toEqual({ operatorId: 1 })
  })
})

test('a file of working days is read and changes nothing by itself', async () => {
  const before = yearEvents()
  desk.chosen = { kind: 'read', bytes: new TextEncoder().encode(JSON.stringify([year2027])) }
  expect(await desk.ask('calendar.read', {})).toEqual({ kind: 'read', content: [year2027] })
  desk.chosen = { kind: 'read', bytes: new TextEncoder().encode('[\n{ "year": 2027 }]') }
  expect(await desk.ask('calendar.read', {})).toEqual({ kind: 'wrong', line: 2, why: '缺少“off”' })
  expect(yearEvents()).toBe(before)
})

test('a year that was rolled back is not remembered', () => {
  const act = { kind: 'calendar.yearSet', operatorId: null, happenedAt: desk.now, typedAt: desk.now } as const
  const knows2027 = () => calendarOf(desk.db).years?.some(({ year }) => year === 2027)
  expect(knows2027()).toBe(false)
  const failed = () =>
    transaction(desk.db, (tx) => {
      setWorkYear(tx, { ...(year2027 as (typeof china.years)[number]), source: '通知' }, act)
      expect(knows2027()).toBe(true)
      throw new Error('the power was cut')
    })
  expect(failed).toThrow('the power was cut')
  expect(knows2027()).toBe(false)
})
