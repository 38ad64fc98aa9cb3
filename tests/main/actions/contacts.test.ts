import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyCustomer } from '#shared/domain/customer'
import { hour, type Instant, type IsoDay, type IsoMonth, minute } from '#shared/domain/day'
import type { Period } from '#shared/ipc/contact-questions'
import type { Input } from '#shared/ipc/contract'
import { verify } from '../../../src/main/store/verify'
import { packed, textByPoppler } from '../../forms/look'
import { minor, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

const monday: Period = { by: 'day', day: '2026-11-23' as IsoDay }
const november: Period = { by: 'month', month: '2026-11' as IsoMonth }

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  desk.close()
  expect(desk.faults).toEqual([])
})

type Content = Input<'draft.save'>['content']

/** Somebody calls, says that much, and it ends without a number; the contact's id. */
async function answered(more: Partial<Content> = {}, name = '周女士'): Promise<number> {
  const draft = await desk.ask('draft.begin', { channel: 'phone' })
  const customer = {
    ...draft.content.customer,
    company: '乙物流有限公司',
    contactName: name,
    phones: ['137 0000 0003'],
    address: 'A座 1201',
  }
  const content = '货梯又停了，回电 137 0000 0003'
  await desk.ask('draft.save', {
    draftId: draft.id,
    atOnce: true,
    content: { ...draft.content, customer, content, place: 'A座货梯口', answers: minor, ...more },
  })
  await desk.ask('draft.endAsContact', {
    draftId: draft.id,
    how: 'answered',
    answer: '维修已经在路上',
    reason: '当场接受',
  })
  const { rows } = await list()
  const id = rows.findLast((row) => row.name === name && row.contactId !== null)?.contactId
  if (!id) throw new Error('The contact is not in the register')
  return id
}

const list = (period: Period = monday, page = 0) => desk.ask('contact.list', { period, page })

async function pageOf(slipId: number): Promise<string> {
  return packed(textByPoppler((await desk.ask('slip.show', { slipId })).pdf))
}

describe('来电来访登记', () => {
  test('has who was answered at once, who called about a case, and who opened one; with masked phones', async () => {
    await answered()
    desk.pass(minute)
    const { caseId, number } = await registerComplaint(desk)
    desk.pass(hour)
    await desk.ask('case.call', {
      caseId,
      at: desk.now,
      channel: 'walkIn',
      purpose: 'sameFault',
      caller: '邻居老吴',
      phone: '136 0000 0004',
      words: '我也碰到了，打 136 0000 0004',
      told: '已经在办',
    })
    const { rows, total, count } = await list()
    expect(total).toBe(3)
    expect(count).toEqual({
      persons: 3,
      byChannel: { phone: 1, walkIn: 2 },
      visits: 1,
      cases: 1,
      voids: 0,
    })
    expect(rows).toMatchObject([
      {
        name: '周女士',
        from: '乙物流有限公司　A座 1201',
        phones: ['137****0003'],
        matter: '货梯又停了，回电 137****0003',
        handled: '当场答复；维修已经在路上；当场接受',
        by: '王敏',
        cases: [],
      },
      { name: '陈女士', handled: `转意见表 ${number}`, cases: [{ caseId, number }], contactId: null },
      {
        name: '邻居老吴',
        from: '',
        phones: ['136****0004'],
        matter: '同一故障又有人报：我也碰到了，打 136****0004',
        handled: `${number}；已经在办`,
        cases: [{ caseId, number }],
      },
    ])
    expect(JSON.stringify(rows).replace(/\s/gu, '')).not.toMatch(/1\d{2}0000000\d/)
  })

  test('of a case that was void says so, and counts it as none', async () => {
    const { caseId, number } = await registerComplaint(desk)
    await desk.ask('case.void', { caseId, at: desk.now, reason: '登记了两次' })
    const { rows, count, total } = await list()
    expect(rows[0]?.handled).toBe(`转意见表 ${number}（作废）`)
    expect({ ...count, total }).toEqual({
      persons: 0,
      byChannel: {},
      visits: 0,
      cases: 0,
      voids: 1,
      total: 1,
    })
  })

  test('of the same visit is one row with all numbers', async () => {
    const first = await registerComplaint(desk)
    const draft = await desk.ask('draft.begin', { channel: 'walkIn', sameVisitAs: first.caseId })
    await desk.ask('draft.save', {
      draftId: draft.id,
      atOnce: true,
      content: { ...draft.content, content: '停车场灯也坏了', answers: minor },
    })
    desk.pass(5 * minute)
    const second = await desk.ask('case.register', { draftId: draft.id })
    const { rows, count } = await list()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      handled: `转意见表 ${first.number}、${second.number}`,
      cases: [{ number: first.number }, { number: second.number }],
    })
    expect(count).toMatchObject({ persons: 1, visits: 1, cases: 2 })
  })

  test('has pages of a hundred; of a page that is gone the last one', async () => {
    for (let place = 0; place < 103; place++) {
      const draft = await desk.ask('draft.begin', { channel: 'phone' })
      await desk.ask('draft.endAsContact', { draftId: draft.id, how: 'misdialled', answer: '', reason: '' })
      desk.pass(1000)
    }
    const [first, last, beyond] = [await list(), await list(monday, 1), await list(monday, 7)]
    expect([first.rows.length, last.rows.length]).toEqual([100, 3])
    expect(beyond).toEqual(last)
    expect(new Set([...first.rows, ...last.rows].map(({ key }) => key)).size).toBe(103)
    expect((await list(november)).total).toBe(103)
    expect((await list({ by: 'day', day: '2026-11-24' as IsoDay })).total).toBe(0)
  })
})

describe('the phones of who was answered at once', () => {
  test('are shown when asked for, which is an event of its record', async () => {
    const contactId = await answered()
    expect((await desk.ask('contact.show', { contactId })).phones).toEqual(['137****0003'])
    expect(await desk.ask('contact.showPhones', { contactId })).toEqual(['137 0000 0003'])
    const kinds = desk.db.prepare("SELECT kind FROM event WHERE recordTable = 'contact' ORDER BY id").pluck()
    expect(kinds.all()).toEqual(['contact.recorded', 'phones.shown'])
    expect(await desk.reply('contact.showPhones', { contactId: 77 })).toMatchObject({
      reason: 'no-such-contact',
    })
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('of a known customer are those of the directory, though none was typed', async () => {
    await registerComplaint(desk)
    const [known] = await desk.ask('customer.suggest', { words: '陈女士' })
    if (!known) throw new Error('She is not in the directory')
    const { customerId, contactId } = known
    const contactOf = await answered(
      {
        customerId,
        contactId,
        customer: { ...emptyCustomer, company: '甲电商有限公司', contactName: '陈女士' },
      },
      '陈女士',
    )
    const { rows } = await list()
    expect(rows.find((row) => row.contactId === contactOf)?.phones).toEqual(['138****0001'])
    expect(await desk.ask('contact.showPhones', { contactId: contactOf })).toEqual(['138 0000 0001'])
    const { id } = await desk.ask('contact.print', { period: monday })
    expect((await pageOf(id)).split('138****0001').length - 1).toBe(2)
  })
})

describe('转为案件', () => {
  test('and made void: who was answered did come, counts again, and may become another case', async () => {
    const contactId = await answered()
    const first = await desk.ask('contact.openCase', { contactId })
    const { caseId } = await desk.ask('case.register', { draftId: first.id })
    expect((await list()).count).toMatchObject({ persons: 1, cases: 1, voids: 0 })
    await desk.ask('case.void', { caseId, at: desk.now, reason: '登错了' })
    const { rows, count } = await list()
    expect(count).toMatchObject({ persons: 1, cases: 0, voids: 1 })
    expect(rows.find((row) => row.contactId === contactId)?.handled).toContain('维修已经在路上')
    const again = await desk.ask('contact.openCase', { contactId })
    await desk.ask('case.register', { draftId: again.id })
    expect((await list()).count).toMatchObject({ persons: 1, cases: 1, voids: 1 })
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('and answered after all: it is the contact of whom it turned out to be, by the way it was', async () => {
    await registerComplaint(desk)
    const [known] = await desk.ask('customer.suggest', { words: '陈女士' })
    const contactId = await answered()
    const { id, content } = await desk.ask('contact.openCase', { contactId })
    const found = { ...content, channel: 'walkIn', customerId: known?.customerId ?? null } as const
    await desk.ask('draft.save', { draftId: id, atOnce: true, content: found })
    await desk.ask('draft.endAsContact', { draftId: id, how: 'answered', answer: '已经修好', reason: '' })
    const { rows } = await list()
    expect(rows.find((row) => row.contactId === contactId)).toMatchObject({ channel: 'walkIn' })
    expect(desk.db.prepare('SELECT customerId FROM contact').pluck().all()).toEqual([known?.customerId])
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('carries over all that was typed, at the time of the contact; the row shows the number, once', async () => {
    const contactId = await answered()
    const came = desk.now
    desk.pass(2 * hour)
    const shown = await desk.ask('contact.show', { contactId })
    expect(shown).toMatchObject({
      how: 'answered',
      content: '货梯又停了，回电 137****0003',
      place: 'A座货梯口',
      answer: '维修已经在路上',
      reason: '当场接受',
      isErased: false,
    })
    const draft = await desk.ask('contact.openCase', { contactId })
    expect(draft).toMatchObject({
      startedAt: came,
      isParked: false,
      content: {
        fromContact: contactId,
        channel: 'phone',
        content: '货梯又停了，回电 137 0000 0003',
        place: 'A座货梯口',
        answers: minor,
        customer: { contactName: '周女士', address: 'A座 1201' },
      },
    })
    const { caseId, number } = await desk.ask('case.register', { draftId: draft.id })
    expect((await desk.ask('case.show', { caseId })).matter).toMatchObject({ receivedAt: came })
    const { rows, count } = await list()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      name: '周女士',
      handled: `转意见表 ${number}；维修已经在路上`,
      cases: [{ caseId, number }],
      contactId: null,
    })
    expect(count).toMatchObject({ persons: 1, visits: 1, cases: 1 })
    expect(await desk.reply('contact.openCase', { contactId })).toMatchObject({ reason: 'case-already' })
    expect(await desk.reply('contact.show', { contactId })).toMatchObject({ reason: 'no-such-contact' })
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('asked twice is one draft, with what was typed since', async () => {
    const contactId = await answered()
    const first = await desk.ask('contact.openCase', { contactId })
    await desk.ask('draft.save', {
      draftId: first.id,
      atOnce: false,
      content: { ...first.content, demand: '今天修好' },
    })
    await desk.ask('draft.park', { draftId: first.id })
    const second = await desk.ask('contact.openCase', { contactId })
    expect(second).toMatchObject({ id: first.id, content: { demand: '今天修好' }, isParked: false })
    expect((await desk.ask('today.show', { only: null })).drafts).toHaveLength(1)
    expect((await list()).rows).toHaveLength(1)
  })

  test('of what is not there, or was erased, is refused', async () => {
    expect(await desk.reply('contact.openCase', { contactId: 77 })).toMatchObject({
      reason: 'no-such-contact',
    })
    const contactId = await answered()
    desk.now = '2027-11-24T03:00:00.000Z' as Instant
    await desk.ask('retention.erase', { kind: 'contact', ids: null })
    expect(await desk.reply('contact.openCase', { contactId })).toMatchObject({ reason: 'erased' })
    expect(await desk.ask('contact.show', { contactId })).toMatchObject({ isErased: true, content: '' })
    expect((await list()).rows[0]).toMatchObject({ name: '（已删除）', matter: '（已删除）', phones: [] })
  })
})

describe('F04', () => {
  test('has the rows of its day, with whole texts and masked phones, and counts its copies for that day', async () => {
    const words = `${'夜里货梯停运，搬运工只能走楼梯，'.repeat(30)}请给说法`
    await answered({ content: words, isConfidential: false })
    await registerComplaint(desk)
    const slip = await desk.ask('contact.print', { period: monday })
    expect(slip).toMatchObject({
      form: 'F04',
      title: '客户来电来访登记表 2026-11-23',
      copy: 1,
      drawing: 'stored',
    })
    const text = await pageOf(slip.id)
    expect(text).toContain('请给说法')
    expect(text).toContain('137****0003')
    expect(text).not.toContain('13700000003')
    expect(text).toContain('2人次（来访1、来电1）转意见表1人次，1件')
    expect(text).toContain('数据截至2026-11-2309:00')
    expect((await list()).slip?.id).toBe(slip.id)
    expect((await list(november)).slip).toBeNull()
    desk.now = '2026-12-01T02:00:00.000Z' as Instant
    const ofMonth = await desk.ask('contact.print', { period: november })
    expect(ofMonth).toMatchObject({ title: '客户来电来访登记表 2026年11月', copy: 1 })
    expect(await pageOf(ofMonth.id)).not.toContain('数据截至')
    expect(await desk.ask('contact.print', { period: monday })).toMatchObject({ copy: 2 })
  })

  test('says 保密 where the customer asked for it', async () => {
    await answered({ isConfidential: true })
    const { id } = await desk.ask('contact.print', { period: monday })
    const text = await pageOf(id)
    expect(text).toContain('保密')
    for (const words of ['周女士', '乙物流', '0003 ']) expect(text).not.toContain(words)
  })

  test('of a day on which nobody came is refused', async () => {
    expect(await desk.reply('contact.print', { period: monday })).toMatchObject({ reason: 'nobody-came' })
    expect(desk.db.prepare('SELECT count(*) FROM slip').pluck().get()).toBe(0)
  })

  test('goes with the first of those it names who is erased; its slip stays', async () => {
    await answered()
    const day = await desk.ask('contact.print', { period: monday })
    const month = await desk.ask('contact.print', { period: november })
    const papers = () =>
      readdirSync(join(desk.dataDir, 'paper'), { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.pdf'),
      )
    expect(papers()).toHaveLength(2)
    desk.now = '2027-11-24T03:00:00.000Z' as Instant
    await desk.ask('retention.erase', { kind: 'contact', ids: null })
    expect(existsSync(join(desk.dataDir, 'paper')) ? papers() : []).toEqual([])
    for (const { id } of [day, month])
      expect(await desk.reply('slip.show', { slipId: id })).toMatchObject({ reason: 'paper-erased' })
    const anew = await desk.ask('contact.print', { period: monday })
    expect(await pageOf(anew.id)).toContain('（已删除）')
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('goes with a case that it names, also where only somebody who asked about it stood there', async () => {
    const { caseId } = await registerComplaint(desk)
    desk.now = '2026-12-02T02:00:00.000Z' as Instant
    await desk.ask('case.call', {
      caseId,
      at: desk.now,
      channel: 'phone',
      purpose: 'urge',
      caller: '陈女士',
      phone: '',
      words: '催一下',
      told: '今天来人',
    })
    const { id } = await desk.ask('contact.print', { period: { by: 'month', month: '2026-12' as IsoMonth } })
    expect(await pageOf(id)).toContain('陈女士')
    await desk.ask('case.close', {
      caseId,
      at: desk.now,
      outcome: 'withdrawn',
      nature: 'invalid',
      note: '客户说不用再处理',
      mergedInto: null,
    })
    desk.now = '2029-12-04T02:00:00.000Z' as Instant
    await desk.ask('retention.erase', { kind: 'case', ids: null })
    expect(await desk.reply('slip.show', { slipId: id })).toMatchObject({ reason: 'paper-erased' })
  })
})
