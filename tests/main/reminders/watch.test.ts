import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, minute, plus } from '#shared/domain/day'
import {
  major,
  minor,
  mondayMorning,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const board = () => desk.ask('today.show', { only: null })
const bodies = () => desk.notices.map(({ body }) => body)

/** A look after that time; what it said. */
function lookAfter(ms: number): readonly string[] {
  const before = desk.notices.length
  desk.pass(ms)
  desk.look()
  return bodies().slice(before)
}

function events(kind: string): number {
  return (
    desk.db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM event WHERE kind = ?').get(kind)?.n ??
    0
  )
}

describe('a desk that is open', () => {
  test('says 将到期 and 逾期 once each, outside the window without a name, and in its title', async () => {
    const { number } = await registerComplaint(desk, minor)
    expect(lookAfter(0)).toEqual([])
    expect(desk.title).toBe('接诉台 · 某某产业园')
    expect(lookAfter(12 * minute)).toEqual([`${number} 转呈 还有 3 分到期`])
    expect(lookAfter(20_000)).toEqual([])
    expect(lookAfter(4 * minute)).toEqual([`${number} 转呈 逾期 2 分`])
    expect(desk.title).toBe('（逾期 1）接诉台 · 某某产业园')
    expect(lookAfter(20_000)).toEqual([])
    const text = JSON.stringify(desk.notices) + desk.title
    for (const personal of ['陈女士', '甲电商', '0000 0001', '506', '保安'])
      expect(text).not.toContain(personal)
  })

  test('shows what was said until it is seen, and is quiet about it then until it gets worse', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    lookAfter(12 * minute)
    const [said, ...others] = (await board()).reminders
    expect([said, others]).toEqual([expect.objectContaining({ level: 'soon', caseId, clock: 'forward' }), []])
    await desk.ask('reminder.seen', { keys: [said?.key ?? ''] })
    lookAfter(20_000)
    expect((await board()).reminders).toEqual([])
    lookAfter(4 * minute)
    expect((await board()).reminders).toMatchObject([{ level: 'late', caseId }])
    await desk.ask('case.show', { caseId })
    expect((await board()).reminders).toEqual([])
    expect(bodies()).toHaveLength(2)
  })

  test('makes one notice of all that came while the computer slept', async () => {
    await registerComplaint(desk, minor)
    await registerComplaint(desk, major)
    await registerComplaint(desk, minor)
    expect(lookAfter(5 * hour)).toEqual(['3 件逾期'])
    expect((await board()).counts).toMatchObject({ late: 3, soon: 0 })
  })

  test('repeats nothing after a restart', async () => {
    await registerComplaint(desk, minor)
    await registerComplaint(desk, minor)
    expect(lookAfter(12 * minute)).toHaveLength(1)
    const { dataDir, now } = desk
    desk.db.close()
    desk = await openTestDesk(noPrinter, { dataDir, now: plus(now, minute) })
    expect(lookAfter(0)).toEqual([])
    expect(lookAfter(4 * minute)).toEqual(['2 件逾期'])
  })

  test('tells the window in every new minute, and within a minute only when something came', async () => {
    await registerComplaint(desk, minor)
    const told = (ms: number) => {
      desk.heard.length = 0
      lookAfter(ms)
      return desk.heard.filter((noun) => noun === 'today').length
    }
    told(0)
    expect([told(20_000), told(20_000), told(20_000)]).toEqual([0, 0, 1])
    expect([told(11 * minute + 15_000), told(20_000)]).toEqual([1, 0])
  })

  test('goes on when a part of the look fails, and logs it once', async () => {
    await registerComplaint(desk, minor)
    desk.db.exec('DROP TABLE reminder')
    lookAfter(20 * minute)
    lookAfter(20_000)
    expect(desk.faults).toHaveLength(1)
    expect(String(desk.faults[0])).toContain('reminder')
    expect(desk.title).toBe('（逾期 1）接诉台 · 某某产业园')
  })

  test('lets a case be looked at when it cannot write down that it was', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    lookAfter(12 * minute)
    desk.db.pragma('query_only = ON')
    expect((await desk.reply('case.show', { caseId })).kind).toBe('ok')
    desk.db.pragma('query_only = OFF')
    expect((await board()).reminders).toHaveLength(1)
  })

  test('goes on behind the locked screen', async () => {
    await registerComplaint(desk, minor)
    await desk.ask('desk.lock', {})
    expect(lookAfter(12 * minute)).toHaveLength(1)
  })

  test('is quiet before it is set up', async () => {
    const empty = await openTestDesk(noPrinter)
    empty.look()
    expect([empty.notices, empty.title, empty.faults]).toEqual([[], '', []])
    empty.close()
  })
})

describe('a clock that was set back', () => {
  const alerts = async () => (await board()).alerts

  test('is recorded once and stands on the board until it was read', async () => {
    await registerComplaint(desk, minor)
    const lastAt = desk.now
    lookAfter(-10 * minute)
    expect(await alerts()).toEqual([{ kind: 'clock-set-back', now: plus(lastAt, -10 * minute), lastAt }])
    lookAfter(20_000)
    expect(events('desk.clockSetBack')).toBe(1)
    await desk.ask('alert.seen', { kind: 'clock-set-back' })
    expect(await alerts()).toEqual([])
    lookAfter(20_000)
    expect([await alerts(), events('desk.clockSetBack')]).toEqual([[], 1])
    lookAfter(-10 * minute)
    expect([(await alerts()).length, events('desk.clockSetBack')]).toEqual([1, 2])
  })

  test('by five minutes is what clocks do', async () => {
    await registerComplaint(desk, minor)
    lookAfter(-5 * minute)
    expect([await alerts(), events('desk.clockSetBack')]).toEqual([[], 0])
  })

  test('is noticed though something was typed under it before the next look', async () => {
    await registerComplaint(desk, minor)
    lookAfter(0)
    desk.pass(hour)
    await registerComplaint(desk, minor)
    desk.pass(-2 * hour)
    await registerComplaint(desk, minor)
    lookAfter(20_000)
    expect(await alerts()).toMatchObject([{ lastAt: plus(mondayMorning, hour) }])
  })

  test('while the desk was shut is noticed at its opening', async () => {
    await registerComplaint(desk, minor)
    const { dataDir, now } = desk
    desk.db.close()
    desk = await openTestDesk(noPrinter, { dataDir, now: plus(now, -24 * hour) as Instant })
    desk.look()
    expect(events('desk.clockSetBack')).toBe(1)
  })
})

describe('a complaint whose month has passed', () => {
  test('is raised by the look itself, at the minute it fell due, and once', async () => {
    const { caseId } = await registerComplaint(desk, minor)
    lookAfter(40 * 24 * hour)
    const { matter, gradeChanges } = await desk.ask('case.show', { caseId })
    expect(matter.grade).toBe('critical')
    expect(gradeChanges).toMatchObject([{ from: 'minor', to: 'critical', why: 'month' }])
    lookAfter(20_000)
    expect((await desk.ask('case.show', { caseId })).gradeChanges).toHaveLength(1)
    expect(desk.faults).toEqual([])
  })
})
