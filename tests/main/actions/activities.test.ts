import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ActivityId } from '#shared/domain/activity'
import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { Input } from '#shared/ipc/contract'
import { verify } from '../../../src/main/store/verify'
import { plainSheets } from '../../support/busy-desk'
import { mondayMorning, noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { papersIn } from '../../support/erasing'

let desk: TestDesk
/** What was drawn last: its facts on their page (tests/forms look at the page itself). */
let drawn = ''
/** One desk for all of them, each in years of its own. */
beforeAll(async () => {
  desk = await openTestDesk(noPrinter, {
    draw: (form) => {
      drawn = JSON.stringify(form)
      return plainSheets.draw(form)
    },
  })
  await setUp(desk)
})
beforeEach(() => {
  desk.now = mondayMorning
})
afterAll(() => desk.close())

const trees = {
  activityId: null,
  kind: 'activity',
  month: '2026-03' as IsoMonth,
  plannedOn: '2026-03-12' as IsoDay,
  time: '上午 9:00',
  title: '“爱我家园”植树',
  audience: '全体住户',
  organiser: '王小明 138 0000 0001',
  departmentId: null,
  place: '东门绿地',
  contact: '客服前台 8000',
  budget: 120_000,
  plan: '备树苗、铁锹',
} satisfies Input<'activity.put'>

const put = (told: Partial<Input<'activity.put'>> = {}) => desk.ask('activity.put', { ...trees, ...told })

const went = {
  heldOn: '2026-03-12' as IsoDay,
  time: '上午 9:00',
  place: '东门绿地',
  people: '陈女士（业委会）',
  attended: 62,
  record: '种下香樟 40 棵；住户说路灯太暗',
  decided: '转物业部换灯',
  effect: '比去年多一倍',
  spent: 98_050,
}

/** In March of that year. */
const on = (year: number) => ({ heldOn: `${year}-03-12` as IsoDay })
const of = (year: number) => ({ month: `${year}-03` as IsoMonth, plannedOn: `${year}-03-12` as IsoDay })

const record = (activityId: ActivityId, told: Partial<typeof went> = {}) =>
  desk.reply('activity.record', { activityId, ...went, ...told })
const list = (year = 2026) => desk.ask('activity.list', { year })
const drop = (activityId: ActivityId, reason: string) => desk.reply('activity.drop', { activityId, reason })

describe('客户沟通计划', () => {
  test('has a year by month and day, what has no day last, with phones masked in the list', async () => {
    await put({ month: '2026-12' as IsoMonth, plannedOn: null, title: '年终茶话会', kind: 'talk' })
    await put({ plannedOn: null, title: '三月走访', kind: 'visit', budget: null })
    await put()
    const { rows, totals } = await list()
    expect(rows.map(({ title }) => title)).toEqual(['“爱我家园”植树', '三月走访', '年终茶话会'])
    expect(rows[0]).toMatchObject({ organiser: '王小明 138****0001', due: { isLate: true } })
    expect(totals).toEqual({ planned: 240_000, spent: 0, held: 0, left: 3, dropped: 0 })
    expect((await list(2027)).rows).toEqual([])
  })

  test('wants a day in its month, and a department that there is', async () => {
    const wrong = (told: Partial<Input<'activity.put'>>) => desk.reply('activity.put', { ...trees, ...told })
    expect(await wrong({ month: '2026-04' as IsoMonth })).toMatchObject({ reason: 'not-in-month' })
    expect(await wrong({ departmentId: 99 as never })).toMatchObject({ reason: 'no-such-department' })
    expect(await wrong({ activityId: 7 as ActivityId })).toMatchObject({ reason: 'no-such-activity' })
  })

  test('is changed until it is held; held, its record can be corrected and the plan stays', async () => {
    const { id } = await put(of(2024))
    const moved = { month: '2024-04' as IsoMonth, plannedOn: '2024-04-05' as IsoDay, activityId: id }
    expect(await put(moved)).toMatchObject({ id, month: '2024-04', plannedOn: '2024-04-05' })
    expect(await record(id, { heldOn: '2026-11-24' as IsoDay })).toMatchObject({ reason: 'day-in-future' })
    expect(await record(id, on(2024))).toMatchObject({
      value: { heldOn: '2024-03-12', attended: 62, decided: '转物业部换灯', by: '王敏', due: null },
    })
    expect(await record(id, { ...on(2024), spent: 99_000 })).toMatchObject({ value: { spent: 99_000 } })
    expect(await desk.reply('activity.put', { ...trees, activityId: id })).toMatchObject({
      reason: 'recorded',
    })
    expect(await drop(id, '不办了')).toMatchObject({ reason: 'recorded' })
    expect((await list(2024)).totals).toMatchObject({ spent: 99_000, held: 1, left: 0 })
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('is dropped with a reason, then neither held nor changed, and is on the plan again', async () => {
    const { id } = await put(of(2022))
    expect(await drop(id, '')).toMatchObject({ reason: 'nothing-changed' })
    expect(await drop(id, '台风')).toMatchObject({ value: { isDropped: true, dropReason: '台风' } })
    expect((await list(2022)).totals).toMatchObject({ planned: 0, dropped: 1, left: 0 })
    expect(await record(id, on(2022))).toMatchObject({ reason: 'dropped' })
    expect(await desk.reply('activity.put', { ...trees, activityId: id })).toMatchObject({
      reason: 'dropped',
    })
    expect(await drop(id, '')).toMatchObject({ value: { isDropped: false } })
  })

  test('of last year is copied into this one, once, without what was dropped or typed in by hand already', async () => {
    const { id } = await put(of(2020))
    const talk = await put({ ...of(2020), plannedOn: null, title: '业主座谈会', kind: 'talk' })
    const gone = await put({ ...of(2020), title: '消夏晚会' })
    await drop(gone.id, '台风')
    await record(id, on(2020))
    await put({ month: '2021-03' as IsoMonth, plannedOn: null, title: '业主座谈会' })
    expect((await list(2021)).toCopy).toBe(1)
    expect(await desk.ask('activity.copyYear', { year: 2021 })).toEqual({ copied: 1 })
    const { rows, toCopy, totals } = await list(2021)
    expect(rows.map(({ title }) => title)).toEqual(['业主座谈会', '“爱我家园”植树'])
    expect(rows[1]).toMatchObject({ month: '2021-03', plannedOn: null, budget: 120_000, heldOn: null })
    expect(totals.spent).toBe(0)
    expect(toCopy).toBe(0)
    // Renamed and moved, it is the copy all the same.
    const copy = rows[1]
    if (!copy) throw new Error('Nothing was copied')
    await put({ activityId: copy.id, title: '种花', month: '2021-05' as IsoMonth, plannedOn: null })
    expect(await desk.reply('activity.copyYear', { year: 2021 })).toMatchObject({ reason: 'nothing-to-copy' })
    await put({ ...of(2020), title: '新的一项', plannedOn: null })
    expect(await desk.ask('activity.copyYear', { year: 2021 })).toEqual({ copied: 1 })
    expect(talk.id).not.toBe(copy.id)
  })

  test('is on 今日 from a week before its day until it is held', async () => {
    const { id } = await put({ month: '2029-12' as IsoMonth, plannedOn: '2029-12-01' as IsoDay })
    const due = async () => (await desk.ask('today.show', { only: null, page: 0 })).service
    desk.now = '2029-11-23T01:00:00.000Z' as Instant
    expect(await due()).toEqual([])
    desk.now = '2029-11-24T01:00:00.000Z' as Instant
    expect(await due()).toEqual([
      {
        part: 'activities',
        words: '12月1日活动：“爱我家园”植树',
        dueAt: '2029-12-01T16:00:00.000Z',
        isLate: false,
      },
    ])
    desk.now = '2029-12-02T01:00:00.000Z' as Instant
    expect(await due()).toMatchObject([{ isLate: true }])
    desk.now = '2030-01-05T01:00:00.000Z' as Instant
    expect(await due()).toMatchObject([{ words: '2029年12月1日活动：“爱我家园”植树' }])
    // The year is history after two months.
    desk.now = '2030-03-01T01:00:00.000Z' as Instant
    expect(await due()).toEqual([])
    desk.now = '2029-12-02T01:00:00.000Z' as Instant
    await record(id, { heldOn: '2029-12-01' as IsoDay })
    expect(await due()).toEqual([])
  })

  test('prints as a plan, as a record ahead and filled, and as a notice once it has its day', async () => {
    expect(await desk.reply('activity.printPlan', { year: 2018 })).toMatchObject({ reason: 'nothing-there' })
    const { id } = await put({ ...of(2018), plannedOn: null })
    const notice = () => desk.reply('activity.printNotice', { activityId: id })
    expect(await notice()).toMatchObject({ reason: 'no-day' })
    await put({ ...of(2018), activityId: id })
    const hung = await notice()
    if (hung.kind !== 'ok') throw new Error('No notice')
    const ahead = await desk.ask('activity.printRecord', { activityId: id })
    await record(id, on(2018))
    expect(await notice()).toMatchObject({ reason: 'recorded' })
    const filled = await desk.ask('activity.printRecord', { activityId: id })
    expect([ahead.copy, filled.copy]).toEqual([1, 2])
    expect(drawn).toContain('种下香樟 40 棵')
    const plan = await desk.ask('activity.printPlan', { year: 2018 })
    expect(drawn).toContain('138****0001')
    expect((await list(2018)).slip?.id).toBe(plan.id)
    const scan = async (slipId: number) => (await desk.ask('slip.scan', { code: slipCodeOf(slipId) })).belongs
    expect(await scan(plan.id)).toEqual({ to: 'activities', year: 2018, activityId: null })
    expect(await scan(filled.id)).toEqual({ to: 'activities', year: 2018, activityId: id })
    expect((await desk.ask('activity.show', { activityId: id })).slip?.id).toBe(filled.id)
  })

  test('moved into another year takes the first year’s plan along; still to be done, it is never due', async () => {
    const { id } = await put(of(2014))
    await desk.ask('activity.printPlan', { year: 2014 })
    await put({ ...of(2015), activityId: id })
    await desk.ask('activity.printPlan', { year: 2015 })
    desk.now = '2026-11-24T01:00:00.000Z' as Instant
    const papers = papersIn(desk).length
    const erased = () => desk.reply('retention.erase', { kind: 'activity', ids: [id] })
    expect(await erased()).toMatchObject({ reason: 'nothing-due' })
    await drop(id, '没有办')
    expect(await erased()).toMatchObject({ value: { erased: 1 } })
    expect(papersIn(desk)).toHaveLength(papers - 2)
  })

  test('after two years has neither names nor sheets; what it cost stays', async () => {
    const { id } = await put(of(2016))
    await record(id, on(2016))
    await desk.ask('activity.printPlan', { year: 2016 })
    await desk.ask('activity.printRecord', { activityId: id })
    desk.now = '2026-11-24T01:00:00.000Z' as Instant
    const papers = papersIn(desk).length
    expect(await desk.ask('retention.erase', { kind: 'activity', ids: [id] })).toMatchObject({ erased: 1 })
    expect(papersIn(desk)).toHaveLength(papers - 2)
    const shown = await desk.ask('activity.show', { activityId: id })
    expect(shown).toMatchObject({ title: trees.title, spent: 98_050, isErased: true, people: '（已删除）' })
    expect(JSON.stringify(shown)).not.toContain('王小明')
    expect(await record(id)).toMatchObject({ reason: 'erased' })
    expect(await desk.reply('activity.printRecord', { activityId: id })).toMatchObject({ reason: 'erased' })
    expect((await list(2017)).toCopy).toBe(0)
    expect(verify(desk.db).kind).toBe('whole')
  })
})
