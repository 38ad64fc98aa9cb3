import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, type IsoMonth } from '#shared/domain/day'
import type { GaugeName, GaugePeriod } from '#shared/domain/gauge'
import type { Input } from '#shared/ipc/contract'
import { complete, forward, handle, handled, receive, revisit, takeBack } from '../../support/case-way'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { monthFigures } from '../../support/month-figures'
import { answered, fillPark, leftIn, planAll, thisMonth } from '../../support/round'

const november: GaugePeriod = { by: 'month', month: '2026-11' as IsoMonth }

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

type Targets = Input<'profile.adopt'>['profile']['revisiting']

async function demand(targets: NonNullable<Targets>['targets']): Promise<void> {
  const { current } = await desk.ask('profile.show', {})
  const { version: _, validFrom: __, ...profile } = current
  await desk.ask('profile.adopt', { profile: { ...profile, revisiting: { ...profile.revisiting, targets } } })
}

async function gauge(name: GaugeName, period = november) {
  const { gauges } = await desk.ask('gauge.show', { period })
  const found = gauges.find((one) => one.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

const list = (name: GaugeName, part: 'missing' | 'counted') =>
  desk.ask('gauge.list', { period: november, name, part, page: 0 })

/** At the door, with the customer's signature, and not content. */
async function atTheDoor(caseId: Awaited<ReturnType<typeof registerComplaint>>['caseId']): Promise<void> {
  await desk.ask('case.revisit', {
    caseId,
    at: desk.now,
    way: 'door',
    outcome: 'answered',
    quality: 'dissatisfied',
    timeliness: 'late',
    said: '来得太慢',
    isSolved: true,
    signature: { kind: 'self' },
  })
}

describe('指标', () => {
  test('a complaint is due, is asked by phone, and another at the door: value, target, what is missing, the list', async () => {
    await demand([{ gauge: 'complaintSigned', percent: 60, clause: 'S1 第十一条' }])
    const first = await registerComplaint(desk, minor, '门岗说话冲')
    await handle(desk, first.caseId)
    expect(await gauge('open')).toMatchObject({ part: 1, whole: null, beside: [] })
    expect(await gauge('complaintRate')).toMatchObject({ part: 0, whole: 0, toTarget: { kind: 'untold' } })
    expect((await list('complaintSigned', 'missing')).rows).toMatchObject([
      { standing: 'due', number: 'TS-202611-0001', customer: '甲电商有限公司　陈女士', isOpen: true },
    ])

    await revisit(desk, first.caseId, true)
    expect(await gauge('open')).toMatchObject({ part: 0 })
    expect(await gauge('complaintSigned')).toMatchObject({
      part: 0,
      whole: 1,
      toTarget: { kind: 'short', among: 1, further: 2 },
      beside: [{ word: 'unsigned', count: 1 }],
    })
    expect((await list('complaintSigned', 'missing')).rows).toMatchObject([
      { standing: 'unsigned', way: 'phone', round: 1 },
    ])

    const second = await registerComplaint(desk, minor, '楼道灯不亮')
    await handle(desk, second.caseId)
    await atTheDoor(second.caseId)
    expect(await gauge('complaintSigned')).toMatchObject({ part: 1, whole: 2 })
    expect(await gauge('remote', { by: 'year', year: 2026 })).toMatchObject({ part: 1, whole: 2 })
    expect(await list('complaintSigned', 'counted')).toMatchObject({
      rows: [{ standing: 'signed', number: 'TS-202611-0002' }],
      totals: { missing: 1, counted: 1 },
    })
  })

  test('a 月回访 that nobody made yet, one that was made, and what was brought up there lead to that visit', async () => {
    await fillPark(desk)
    await planAll(desk)
    const [first] = await leftIn(desk, 'C座')
    if (!first) throw new Error('Nobody is on the round')
    const visit = { id: first.id, month: thisMonth, building: 'C座', outcome: null }
    expect((await list('periodicSigned', 'missing')).rows.map(({ visit }) => visit)).toContainEqual(visit)
    const demand = { kind: 'need', words: '想要一把钥匙' } as const
    await desk.ask('periodic.record', answered(desk, first.id, { demand }))
    const made = { caseId: null, visit: { ...visit, outcome: 'answered' } }
    expect((await list('periodicSigned', 'counted')).rows).toMatchObject([made])
    expect((await list('settled', 'missing')).rows).toMatchObject([made])
  })

  test('a window that ended without an answer is late, and counts once it is reached after all', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    desk.pass(96 * hour)
    desk.look()
    expect(await gauge('complaintRate')).toMatchObject({
      part: 0,
      whole: 1,
      beside: [{ word: 'late', count: 1 }],
    })
    expect((await list('complaintRate', 'missing')).rows).toMatchObject([{ standing: 'late', caseId }])
    await revisit(desk, caseId, true)
    expect(await gauge('complaintRate')).toMatchObject({ part: 1, whole: 1, beside: [] })
  })

  test('who refused stays below the line, is told apart, and nothing can be done about it any more', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    await desk.ask('case.revisit', {
      caseId,
      at: desk.now,
      way: 'phone',
      outcome: 'refused',
      quality: null,
      timeliness: null,
      said: '不想说',
      isSolved: null,
      signature: null,
    })
    expect(await gauge('open')).toMatchObject({ part: 0 })
    desk.pass(96 * hour)
    expect(await gauge('complaintRate')).toMatchObject({
      part: 0,
      whole: 1,
      beside: [{ word: 'refused', count: 1 }],
    })
    expect((await monthFigures(desk, '2026-11')).没回访到).toBe('拒绝 1 件，联系不上 0 件')
  })

  test('a window that ends after its case was closed, in the next month, counts there, on the report too', async () => {
    desk.now = '2026-11-30T09:00:00.000Z' as Instant
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    await revisit(desk, caseId, true)
    await desk.ask('case.opinion', {
      caseId,
      at: desk.now,
      by: '刘经理',
      words: '属实',
      nature: 'valid',
      grade: null,
      ground: null,
    })
    const closing = {
      caseId,
      at: desk.now,
      outcome: 'solved',
      nature: 'valid',
      note: '内容未签，客户已走',
      mergedInto: null,
    } as const
    await desk.ask('case.close', closing)
    desk.now = '2026-12-15T02:00:00.000Z' as Instant
    const december: GaugePeriod = { by: 'month', month: '2026-12' as IsoMonth }
    expect(await gauge('complaintRate')).toMatchObject({ part: 0, whole: 0 })
    expect(await gauge('complaintRate', december)).toMatchObject({ part: 1, whole: 1 })
    const rate = async (month: string) => (await monthFigures(desk, month)).回访率
    expect([await rate('2026-11'), await rate('2026-12')]).toEqual(['—（0/0）', '100.0%（1/1）'])
  })

  test('beside 该回访 stand those of this month that have a target, and none without', async () => {
    expect(await desk.ask('gauge.brief', {})).toEqual([])
    await demand([
      { gauge: 'settled', percent: 100, clause: 'S1 第十七条' },
      { gauge: 'remote', percent: 60, clause: 'S1 第十二条' },
    ])
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    await revisit(desk, caseId, true)
    expect(await desk.ask('gauge.brief', {})).toMatchObject([
      { name: 'remote', part: 1, whole: 1, toTarget: { kind: 'short', among: 1, further: 1 } },
      { name: 'settled', part: 0, whole: 0, toTarget: { kind: 'empty' } },
    ])
  })

  test('the month’s figures have the same shares in the same words', async () => {
    await demand([{ gauge: 'complaintSigned', percent: 60, clause: 'S1 第十一条' }])
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    await atTheDoor(caseId)
    const figures = await monthFigures(desk, '2026-11')
    const value = (label: string) => figures[label]
    expect(value('投诉回访当面签名率')).toBe('100.0%（1/1），要求≥60%')
    expect(value('电话和信函占全年回访')).toBe('0.0%（0/1）')
    expect(value('回访处理率')).toBe('—（0/0）')
  })
})

describe('满意度', () => {
  test('by department, category and month, and by person only when it is 有效', async () => {
    const first = await registerComplaint(desk, minor, '门岗说话冲')
    const handoffId = await forward(desk, first.caseId)
    await receive(desk, first.caseId, handoffId)
    await complete(desk, first.caseId, handoffId)
    await takeBack(desk, first.caseId, handoffId)
    await desk.ask('case.result', {
      ...{ ...handled, subjectKind: 'person', subjectName: '老周' },
      caseId: first.caseId,
      at: desk.now,
      completedAt: desk.now,
    })
    await revisit(desk, first.caseId, true)
    const second = await registerComplaint(desk, minor, '楼道灯不亮')
    await handle(desk, second.caseId)
    await atTheDoor(second.caseId)
    const said = (by: 'department' | 'person' | 'category' | 'month') =>
      desk.ask('gauge.satisfaction', { period: november, of: 'complaint', by })
    const both = { cases: 2, quality: { good: 1, answered: 2 }, timeliness: { good: 1, answered: 2 } }
    expect(await said('department')).toMatchObject([{ key: '物业部', ...both }])
    expect(await said('category')).toMatchObject([{ key: '服务态度', ...both }])
    expect(await said('month')).toMatchObject([{ key: '2026-11', ...both }])
    expect(await said('person')).toEqual([])
    await desk.ask('case.nature', { caseId: first.caseId, at: desk.now, nature: 'valid', reason: '监控查实' })
    expect(await said('person')).toMatchObject([
      { key: '老周', cases: 1, quality: { good: 1, answered: 1 }, first: { good: 1, answered: 1 } },
    ])
    const answers = await desk.ask('gauge.answers', {
      period: november,
      of: 'complaint',
      group: null,
      page: 0,
    })
    expect(answers).toMatchObject({
      total: 2,
      rows: [
        { number: 'TS-202611-0002', quality: 'dissatisfied', way: 'door' },
        { number: 'TS-202611-0001', quality: 'satisfied', way: 'phone' },
      ],
    })
    const group = { by: 'category', key: '设备' } as const
    expect(await desk.ask('gauge.answers', { period: november, of: 'complaint', group, page: 3 })).toEqual({
      rows: [],
      page: 0,
      total: 0,
    })
  })
})
