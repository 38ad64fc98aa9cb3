import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'
import { addCompany, fillPark, leftIn, planAll, thisMonth } from '../../support/round'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  vi.restoreAllMocks()
  desk.close()
})

const list = (building: string | null = null) =>
  desk.ask('periodic.list', { month: thisMonth, building, only: 'left', page: 0 })
const count = (db: Pick<TestDesk, 'db'>['db']) =>
  db.prepare<[], number>('SELECT count(*) FROM periodicVisit').pluck().get()

describe('月回访计划', () => {
  test('takes everybody in residence, with name, address and phones of that day, by building', async () => {
    await fillPark(desk)
    expect(await desk.ask('periodic.plan', { month: thisMonth })).toMatchObject({
      plan: null,
      here: 4,
      planned: 0,
      missing: 4,
      buildings: [
        { building: '3号楼', here: 2, missing: 2 },
        { building: 'C座', here: 1, missing: 1 },
        { building: '', here: 1, missing: 1 },
      ],
    })
    expect(await planAll(desk)).toEqual({ added: 4, isWhole: true })
    const { buildings, building, rows, open } = await list()
    expect(buildings).toEqual([
      { building: '3号楼', total: 2, left: 2 },
      { building: 'C座', total: 1, left: 1 },
      { building: '', total: 1, left: 1 },
    ])
    expect([building, open]).toEqual(['3号楼', 0])
    // The second floor before the twelfth.
    expect(rows).toMatchObject([
      { company: '甲电商有限公司', contactName: '陈女士', address: '3号楼-206', way: 'door', number: null },
      { company: '晨光包装材料有限公司', contactName: '王小明', address: '3号楼-1206' },
    ])
    const [row] = await leftIn(desk, '')
    if (!row) throw new Error('Nobody is without a room')
    expect(row).toMatchObject({ company: '', contactName: '李阿姨' })
    const shown = await desk.ask('periodic.show', { visitId: row.id })
    expect(shown.phones).toEqual(['138****0004'])
    expect(await desk.ask('periodic.showPhones', { visitId: row.id })).toEqual(['138 0000 0004'])
    const kinds = desk.db
      .prepare("SELECT DISTINCT kind FROM event WHERE recordTable LIKE '%isit%'")
      .pluck()
      .all()
    expect(kinds).toEqual(['visitPlan.made', 'periodic.planned', 'phones.shown'])
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('made again adds who is new and nobody twice; a merged customer is on it already', async () => {
    const [first] = await fillPark(desk)
    if (!first) throw new Error('Nobody is there')
    await planAll(desk)
    const again = { month: thisMonth, who: { kind: 'all' }, way: 'door' } as const
    expect(await desk.reply('periodic.makePlan', again)).toMatchObject({ reason: 'nobody-new' })
    const added = await addCompany(desk, '戊科技有限公司', '5号楼-301', {
      name: '郑女士',
      phone: '138 0000 0006',
    })
    const twin = await addCompany(desk, '晨光包装', '3号楼-1207', { name: '王小明', phone: '138 0000 0007' })
    await desk.ask('customer.merge', { customerId: first, into: twin })
    expect((await desk.ask('periodic.plan', { month: thisMonth })).missing).toBe(1)
    expect(await planAll(desk)).toEqual({ added: 1, isWhole: true })
    expect((await leftIn(desk, '5号楼')).map(({ company }) => company)).toEqual(['戊科技有限公司'])
    expect(count(desk.db)).toBe(5)
    expect(() => desk.db.prepare('UPDATE periodicVisit SET customerId = ? WHERE id = 1').run(added)).toThrow()
  })

  test('of a list has only those, or one building, and becomes everybody’s when that is wanted', async () => {
    const [first] = await fillPark(desk)
    if (!first) throw new Error('Nobody is there')
    const plan = (who: Parameters<typeof desk.ask<'periodic.makePlan'>>[1]['who']) =>
      desk.ask('periodic.makePlan', { month: thisMonth, who, way: 'phone' })
    expect(await plan({ kind: 'customers', ids: [first, first] })).toMatchObject({ added: 1 })
    expect((await desk.ask('periodic.plan', { month: thisMonth })).plan).toMatchObject({
      scope: 'list',
      way: 'phone',
      by: '王敏',
    })
    expect(await plan({ kind: 'building', building: '3号楼' })).toMatchObject({ added: 1 })
    expect(await plan({ kind: 'all' })).toMatchObject({ added: 2 })
    expect((await desk.ask('periodic.plan', { month: thisMonth })).plan?.scope).toBe('all')
  })

  test('is for this month or the next, and no other', async () => {
    await fillPark(desk)
    const plan = (month: string) =>
      desk.reply('periodic.makePlan', { month: month as IsoMonth, who: { kind: 'all' }, way: 'door' })
    expect(await plan('2026-10')).toMatchObject({ reason: 'not-that-month' })
    expect(await plan('2027-01')).toMatchObject({ reason: 'not-that-month' })
    expect((await plan('2026-12')).kind).toBe('ok')
    expect((await list()).isPlanned).toBe(false)
  })

  test('is written in slices: what stands between two of them is whole, and canceled it goes on where it stopped', async () => {
    for (let place = 0; place < 60; place++)
      await addCompany(desk, `第${place}公司`, `${place % 3}号楼-${100 + place}`, {
        name: `联系人${place}`,
        phone: `1380000${1000 + place}`,
      })
    // Twelve slices on any machine: each look at the clock is five milliseconds later.
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 5
      return now
    })
    const under = planAll(desk)
    while ((count(desk.db) ?? 0) === 0) await new Promise((resolve) => setImmediate(resolve))
    // As a power cut would leave it.
    const book = desk.db.serialize()
    book.fill(1, 18, 20)
    const left = new Database(book)
    expect(verify(left).kind).toBe('whole')
    expect(count(left)).toBeGreaterThan(0)
    left.close()
    expect(await desk.ask('work.standing', {})).toMatchObject({ name: 'visits', total: 60 })
    await desk.ask('work.cancel', {})
    const { added, isWhole } = await under
    expect(isWhole).toBe(false)
    expect(count(desk.db)).toBe(added)
    expect(await planAll(desk)).toEqual({ added: 60 - added, isWhole: true })
    expect(count(desk.db)).toBe(60)
    expect(verify(desk.db).kind).toBe('whole')
  })
})
