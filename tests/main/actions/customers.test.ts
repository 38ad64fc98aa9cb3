import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant, IsoDay } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import { verify } from '../../../src/main/store/verify'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterAll(() => desk.close())

type Told = Partial<Input<'customer.add'>>

async function add(name: string, told: Told = {}) {
  const kind = told.kind ?? 'person'
  const { customer } = await desk.ask('customer.add', {
    name,
    kind,
    note: '',
    address: '',
    contact: null,
    isAnother: false,
    ...told,
  })
  return customer
}

const show = (customerId: CustomerId) => desk.ask('customer.show', { customerId })
const today = '2026-11-23' as IsoDay
const on = (day: string) => day as IsoDay

function only<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined || items.length !== 1) throw new Error(`${items.length} instead of one`)
  return item
}

function eventsSince(id: number): string[] {
  return desk.db.prepare<[number], string>('SELECT kind FROM event WHERE id > ? ORDER BY id').pluck().all(id)
}

function lastEvent(): number {
  return desk.db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM event').pluck().get() ?? 0
}

describe('新增客户', () => {
  test('a private person is her own contact, here since today, and found at once', async () => {
    const before = lastEvent()
    const customer = await add(' 单晓芳 ', {
      address: '3号楼 1201',
      contact: { name: '单晓芳', relation: null, phones: ['138 0000 0001'] },
    })
    expect(customer).toMatchObject({
      name: '单晓芳',
      sinceOn: today,
      movedOutOn: null,
      contacts: [{ name: '单晓芳', phones: ['138****0001'], sinceOn: today, untilOn: null }],
      occupancies: [{ address: '3号楼-1201', sinceOn: today, untilOn: null }],
    })
    expect(eventsSince(before)).toEqual([
      'customer.added',
      'contactPerson.added',
      'unit.added',
      'occupancy.begun',
    ])
    expect(only(await desk.ask('customer.suggest', { words: 'sxf' }))).toMatchObject({
      customerId: customer.id,
      company: '',
      contactName: '单晓芳',
    })
    expect(desk.heard).toContain('customer')
  })

  test('another of that name wants to be meant: 陈女士 are many', async () => {
    await add('陈女士')
    const again = { name: '陈女士', kind: 'person', note: '', address: '', contact: null } as const
    const before = lastEvent()
    expect(await desk.reply('customer.add', { ...again, isAnother: false })).toEqual({
      kind: 'refused',
      reason: 'same-name',
    })
    expect(lastEvent()).toBe(before)
    const { customer } = await desk.ask('customer.add', { ...again, isAnother: true })
    expect((await show(customer.id)).alike).toMatchObject([{ name: '陈女士', why: 'name' }])
  })
})

describe('the page', () => {
  test('a private person renamed has the same name as her own contact, and is found by the new one only', async () => {
    const { id } = await add('王晓名')
    await desk.ask('customer.change', { customerId: id, name: '王小茗', note: '爱喝茶' })
    expect((await show(id)).customer).toMatchObject({
      name: '王小茗',
      note: '爱喝茶',
      contacts: [{ name: '王小茗' }],
    })
    expect(await desk.ask('customer.suggest', { words: '晓名' })).toEqual([])
    const contact = only((await show(id)).customer.contacts)
    await desk.ask('customer.putContact', {
      customerId: id,
      contactId: contact.id,
      name: '王晓茗',
      relation: null,
      phones: null,
    })
    expect((await show(id)).customer.name).toBe('王晓茗')
  })

  test('a save that changes nothing writes no event; phones that are not typed anew stay', async () => {
    const { id, contacts } = await add('不变公司', {
      kind: 'company',
      contact: { name: '赵工', relation: 'employee', phones: ['137 0000 0001', '137 0000 0002'] },
    })
    const contactId = only(contacts).id
    const before = lastEvent()
    const same = { customerId: id, contactId, name: '赵工', relation: 'employee' } as const
    await desk.ask('customer.putContact', { ...same, phones: null })
    await desk.ask('customer.change', { customerId: id, name: '不变公司', note: '' })
    expect(lastEvent()).toBe(before)
    await desk.ask('customer.putContact', { ...same, relation: 'responsible', phones: null })
    expect(await desk.ask('customer.showPhones', { customerId: id, contactId })).toEqual([
      '137 0000 0001',
      '137 0000 0002',
    ])
    expect(eventsSince(before)).toEqual(['contactPerson.changed', 'phones.shown'])
  })

  test('phones of another customer’s contact are not shown', async () => {
    const one = await add('甲方公司', { kind: 'company' })
    const other = await add('乙方公司', {
      kind: 'company',
      contact: { name: '钱工', relation: null, phones: ['136 0000 0001'] },
    })
    const contactId = only(other.contacts).id
    expect(await desk.reply('customer.showPhones', { customerId: one.id, contactId })).toEqual({
      kind: 'refused',
      reason: 'no-such-contact',
    })
    expect(
      await desk.reply('customer.showPhones', { customerId: 999_999 as CustomerId, contactId }),
    ).toMatchObject({ reason: 'no-such-customer' })
  })

  test('a contact that left is not proposed any more, stays in the history, and can be there again', async () => {
    const { id, contacts } = await add('换人公司', {
      kind: 'company',
      contact: { name: '离任者', relation: null, phones: ['135 0000 0009'] },
    })
    const contactId = only(contacts).id
    const end = (untilOn: IsoDay | null) =>
      desk.reply('customer.endContact', { customerId: id, contactId, untilOn })
    expect(await end(on('2026-11-22'))).toMatchObject({ reason: 'day-before-start' })
    expect(await end(on('2026-11-24'))).toMatchObject({ reason: 'day-ahead' })
    expect(await end(today)).toMatchObject({ kind: 'ok' })
    expect(await desk.ask('customer.suggest', { words: '离任者' })).toEqual([])
    expect(only((await show(id)).customer.contacts).untilOn).toBe(today)
    await end(null)
    expect(await desk.ask('customer.suggest', { words: '离任者' })).toHaveLength(1)
  })

  test('its cases, who called about them and its revisits stand there, whatever they were typed as', async () => {
    const { caseId, view } = await registerComplaint(desk, minor, '手机 138 0000 7777 打不通，电梯停了')
    await desk.ask('case.call', {
      caseId,
      at: desk.now,
      channel: 'phone',
      purpose: 'urge',
      caller: '陈女士',
      phone: '',
      words: '怎么还没人来',
      told: '',
    })
    const customerId = view.matter.customerId
    if (customerId === null) throw new Error('Registering made no customer')
    const page = await show(customerId)
    expect(page.cases).toMatchObject([
      { caseId, grade: 'minor', state: 'registered', matter: '手机 138****7777 打不通，电梯停了' },
    ])
    expect(page.contacts).toMatchObject([{ how: '催办', words: '怎么还没人来', number: view.matter.number }])
    expect(JSON.stringify(page)).not.toContain('0000 0001')
    const row = only((await desk.ask('customer.list', { words: '甲电商', only: 'here', page: 0 })).rows)
    expect(row).toMatchObject({ cases: 1, openCases: 1, addresses: ['C座-506'], contacts: ['陈女士'] })
    const unitId = only(page.customer.occupancies).unitId
    expect(await desk.ask('unit.show', { unitId })).toMatchObject({
      address: 'C座-506',
      building: 'C座',
      customers: [{ id: customerId, untilOn: null }],
      cases: [{ caseId }],
    })
    expect(await desk.reply('unit.show', { unitId: 999_999 as typeof unitId })).toMatchObject({
      reason: 'no-such-unit',
    })
  })

  test('the same phone tells that two may be one; an extension of the house does not', async () => {
    const phones = ['010-6000 1234', '8001']
    const one = await add('同号甲', { contact: { name: '同号甲', relation: null, phones } })
    const other = await add('同号乙', {
      contact: { name: '同号乙', relation: null, phones: ['01060001234'] },
    })
    await add('分机丙', { contact: { name: '分机丙', relation: null, phones: ['8001'] } })
    expect((await show(one.id)).alike).toEqual([{ id: other.id, name: '同号乙', why: 'phone' }])
  })
})

describe('房号', () => {
  test('a unit is one whatever way it is spelled; nobody is in it twice', async () => {
    const { id } = await add('两间公司', { kind: 'company', address: 'F座 801' })
    const put = (address: string) =>
      desk.reply('customer.putUnit', { customerId: id, address, sinceOn: today })
    expect(await put('Ｆ座－801室')).toMatchObject({ reason: 'there-already' })
    expect(await put(' - ')).toMatchObject({ reason: 'no-address' })
    expect(await put('F座802')).toMatchObject({ kind: 'ok' })
    const other = await add('同间公司', { kind: 'company', address: 'F座-802' })
    const unitId = only(other.occupancies).unitId
    const { customers } = await desk.ask('unit.show', { unitId })
    expect(customers.map(({ name }) => name)).toEqual(['同间公司', '两间公司'])
  })

  test('left on a day, it is in the history; not before it began, and not in the days to come', async () => {
    const { id, occupancies } = await add('搬间公司', { kind: 'company', address: 'G座 101' })
    const occupancyId = only(occupancies).id
    const leave = (untilOn: IsoDay | null) =>
      desk.reply('customer.leaveUnit', { customerId: id, occupancyId, untilOn })
    expect(await leave(on('2026-11-01'))).toMatchObject({ reason: 'day-before-start' })
    expect(await leave(on('2026-12-01'))).toMatchObject({ reason: 'day-ahead' })
    expect(await leave(today)).toMatchObject({ kind: 'ok' })
    expect(await desk.ask('customer.suggest', { words: 'G座101' })).toEqual([])
    expect(
      await desk.reply('customer.leaveUnit', { customerId: id, occupancyId: 999_999, untilOn: null }),
    ).toMatchObject({ reason: 'no-such-unit' })
  })
})

describe('迁出', () => {
  test('ends every stay, keeps all that was, is found behind who is here; and back again with a new room', async () => {
    const { id } = await add('迁走公司', {
      kind: 'company',
      address: 'H座 1',
      contact: { name: '迁走人', relation: null, phones: [] },
    })
    await desk.ask('customer.putUnit', { customerId: id, address: 'H座 2', sinceOn: today })
    const before = lastEvent()
    expect(await desk.reply('customer.moveOut', { customerId: id, on: on('2026-11-22') })).toMatchObject({
      reason: 'day-before-start',
    })
    expect(await desk.reply('customer.moveOut', { customerId: id, on: on('2026-11-24') })).toMatchObject({
      reason: 'day-ahead',
    })
    await desk.ask('customer.moveOut', { customerId: id, on: today })
    expect(eventsSince(before)).toEqual(['customer.movedOut', 'occupancy.ended', 'occupancy.ended'])
    const { customer } = await show(id)
    expect(customer.movedOutOn).toBe(today)
    expect(customer.occupancies.map(({ untilOn }) => untilOn)).toEqual([today, today])
    expect(await desk.ask('customer.suggest', { words: '迁走' })).toMatchObject([
      { movedOutOn: today, addresses: ['H座-1', 'H座-2'] },
    ])
    const listed = async (only: 'here' | 'movedOut' | 'all') =>
      (await desk.ask('customer.list', { words: '', only, page: 0 })).rows.some((row) => row.id === id)
    expect([await listed('here'), await listed('movedOut'), await listed('all')]).toEqual([false, true, true])
    await desk.ask('customer.putUnit', { customerId: id, address: 'H座 3', sinceOn: today })
    expect((await show(id)).customer.movedOutOn).toBeNull()
    expect(await listed('here')).toBe(true)
  })
})

describe('并入', () => {
  test('shows both as one; whichever is asked for, the one that stays answers', async () => {
    const stays = await add('总公司', { kind: 'company', address: 'K座 1' })
    const goes = await add('总公司（旧名）', {
      kind: 'company',
      address: 'K座 2',
      contact: { name: '老联系人', relation: null, phones: ['134 0000 0001'] },
    })
    const page = await desk.ask('customer.merge', { customerId: goes.id, into: stays.id })
    expect(page.customer).toMatchObject({ id: stays.id, name: '总公司' })
    expect(page.customer.occupancies.map(({ address }) => address)).toEqual(['K座-1', 'K座-2'])
    expect(page.merged).toEqual([{ id: goes.id, name: '总公司（旧名）' }])
    expect((await show(goes.id)).customer.id).toBe(stays.id)
    expect(await desk.ask('customer.suggest', { words: '老联系人' })).toMatchObject([
      { customerId: stays.id, company: '总公司' },
    ])
    const { rows } = await desk.ask('customer.list', { words: '总公司', only: 'all', page: 0 })
    expect(rows.map(({ id }) => id)).toEqual([stays.id])
  })

  test('is refused with itself, in a circle, twice, and of one who is here into one who moved out', async () => {
    const a = await add('环甲')
    const b = await add('环乙')
    const gone = await add('环丙')
    await desk.ask('customer.moveOut', { customerId: gone.id, on: today })
    const merge = (customerId: CustomerId, into: CustomerId) =>
      desk.reply('customer.merge', { customerId, into })
    expect(await merge(a.id, a.id)).toMatchObject({ reason: 'same-customer' })
    expect(await merge(a.id, gone.id)).toMatchObject({ reason: 'other-moved-out' })
    expect(await merge(a.id, b.id)).toMatchObject({ kind: 'ok' })
    expect(await merge(b.id, a.id)).toMatchObject({ reason: 'same-customer' })
    expect(await merge(a.id, gone.id)).toMatchObject({ reason: 'merged-already' })
    expect(await merge(gone.id, b.id)).toMatchObject({ kind: 'ok' })
    expect(await desk.reply('customer.unmerge', { customerId: b.id })).toMatchObject({ reason: 'not-merged' })
  })

  test('merged and taken out again, in whatever order, everything is as it was', async () => {
    const own = await openTestDesk(noPrinter)
    try {
      await setUp(own)
      const ids: CustomerId[] = []
      for (const [place, name] of ['张甲', '张乙', '李丙公司', '李丁公司', '王戊'].entries()) {
        const { customer } = await own.ask('customer.add', {
          kind: name.endsWith('公司') ? 'company' : 'person',
          name,
          note: '',
          address: `M座 ${place}01`,
          contact: { name, relation: null, phones: [`138 0000 000${place}`] },
          isAnother: true,
        })
        ids.push(customer.id)
      }
      const standing = () => ({
        found: own.db
          .prepare(
            `SELECT customerId, contactId, isHere, names, spelled, initials, places, digits FROM customerFind
             ORDER BY customerId, contactId`,
          )
          .all(),
        rows: own.db.prepare('SELECT id, name, mergedInto, movedOutOn FROM customer ORDER BY id').all(),
        contacts: own.db.prepare('SELECT id, customerId, name, phones FROM contactPerson ORDER BY id').all(),
      })
      const pages = () => Promise.all(ids.map((customerId) => own.ask('customer.show', { customerId })))
      const before = { ...standing(), pages: await pages() }
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), {
            minLength: 1,
            maxLength: 6,
          }),
          fc.func(fc.nat()),
          async (pairs, orderOf) => {
            const merged: CustomerId[] = []
            for (const [customerId, into] of pairs) {
              const reply = await own.reply('customer.merge', { customerId, into })
              if (reply.kind === 'ok') merged.push(customerId)
              expect(own.faults).toEqual([])
            }
            // Everybody is one customer only, and somewhere: nobody is lost on the way.
            const listed = await own.ask('customer.list', { words: '', only: 'all', page: 0 })
            expect(listed.total).toBe(ids.length - merged.length)
            for (const customerId of merged.toSorted((a, b) => orderOf(a) - orderOf(b)))
              await own.ask('customer.unmerge', { customerId })
            expect({ ...standing(), pages: await pages() }).toEqual(before)
          },
        ),
        { numRuns: 25 },
      )
      expect(verify(own.db).kind).toBe('whole')
    } finally {
      own.close()
    }
  })
})

describe('the list', () => {
  test('is read page by page, each customer once, and what was typed narrows it', async () => {
    const own = await openTestDesk(noPrinter)
    try {
      await setUp(own)
      for (let place = 0; place < 120; place += 1)
        await own.ask('customer.add', {
          kind: 'company',
          name: `第${String(place).padStart(3, '0')}公司`,
          note: '',
          address: `N座 ${place}`,
          contact: null,
          isAnother: false,
        })
      const page = (at: number, words = '') => own.ask('customer.list', { words, only: 'here', page: at })
      const all = (await Promise.all([0, 1, 2, 3].map((at) => page(at)))).flatMap(({ rows }) => rows)
      expect(all.map(({ name }) => name)).toEqual(
        Array.from({ length: 120 }, (_, place) => `第${String(place).padStart(3, '0')}公司`),
      )
      expect((await page(0)).total).toBe(120)
      expect(await page(1, '公司')).toMatchObject({ total: 120, page: 1 })
      expect((await page(2, '公司')).rows).toHaveLength(20)
      expect((await page(0, '第11')).total).toBe(10)
    } finally {
      own.close()
    }
  })
})

describe('保存期限', () => {
  test('who moved out is erased when the period is over, with all that was merged, and no trace is found', async () => {
    const own = await openTestDesk(noPrinter)
    try {
      await setUp(own)
      const make = async (name: string, phone: string) => {
        const { customer } = await own.ask('customer.add', {
          kind: 'person',
          name,
          note: `${name}的备注`,
          address: 'P座 1',
          contact: { name, relation: null, phones: [phone] },
          isAnother: true,
        })
        return customer.id
      }
      const gone = await make('走掉甲', '138 0000 9001')
      const merged = await make('走掉乙', '138 0000 9002')
      const stays = await make('留下丙', '138 0000 9003')
      await own.ask('customer.merge', { customerId: merged, into: gone })
      await own.ask('customer.moveOut', { customerId: gone, on: today })
      const due = async () =>
        (await own.ask('retention.show', {})).due.find(({ kind }) => kind === 'customer')?.rows ?? []
      own.now = '2029-11-23T03:00:00.000Z' as Instant
      expect(await due()).toEqual([])
      own.now = '2029-11-24T03:00:00.000Z' as Instant
      expect(await due()).toMatchObject([{ id: gone, who: '走掉甲', endedOn: today, label: today }])
      expect(await own.ask('person.find', { words: '走掉' })).toMatchObject([
        { name: '走掉乙', customers: 1 },
        { name: '走掉甲', customers: 1 },
      ])
      own.savesTo = { path: '/somewhere' }
      const keys = (await own.ask('person.find', { words: '走掉甲' })).map(({ key }) => key)
      await own.ask('person.export', { words: '走掉甲', keys, format: 'csv' })
      const told = Buffer.from(own.saved.at(-1)?.bytes ?? []).toString('utf8')
      for (const words of ['138 0000 9001', 'P座-1，2026-11-23 至 2026-11-23', '走掉甲的备注'])
        expect(told).toContain(words)
      expect(told).not.toContain('9002')

      expect(await own.ask('retention.erase', { kind: 'customer', ids: null })).toEqual({
        erased: 1,
        total: 1,
      })
      expect(await own.reply('customer.show', { customerId: gone })).toMatchObject({
        reason: 'no-such-customer',
      })
      expect(await own.reply('customer.show', { customerId: merged })).toMatchObject({
        reason: 'no-such-customer',
      })
      expect(await own.ask('customer.suggest', { words: '走掉' })).toEqual([])
      expect(
        (await own.ask('customer.list', { words: '', only: 'all', page: 0 })).rows.map(({ id }) => id),
      ).toEqual([stays])
      expect(await own.ask('person.find', { words: '走掉' })).toEqual([])
      const left = own.db
        .prepare<[], string>(
          "SELECT value FROM personalValue WHERE value IS NOT NULL AND recordTable IN ('customer', 'contactPerson')",
        )
        .pluck()
      expect(left.all().join('\n')).not.toMatch(/走掉|9001|9002/)
      expect(await own.reply('customer.unmerge', { customerId: merged })).toMatchObject({
        reason: 'no-such-customer',
      })
      expect(verify(own.db).kind).toBe('whole')
      expect(own.faults).toEqual([])
    } finally {
      own.close()
    }
  })

  test('is not over while a case is open', async () => {
    const own = await openTestDesk(noPrinter)
    try {
      await setUp(own)
      const { view } = await registerComplaint(own)
      const customerId = view.matter.customerId as CustomerId
      await own.ask('customer.moveOut', { customerId, on: today })
      own.now = '2031-01-01T03:00:00.000Z' as Instant
      const due = async () =>
        (await own.ask('retention.show', {})).due.find(({ kind }) => kind === 'customer')?.total
      expect(await due()).toBe(0)
      await own.ask('case.close', {
        caseId: view.matter.id,
        at: own.now,
        outcome: 'withdrawn',
        nature: 'valid',
        note: '不再要求',
        mergedInto: null,
      })
      expect(await due()).toBe(1)
    } finally {
      own.close()
    }
  })
})

test('every change of the directory stands in a whole chain', () => {
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
})
