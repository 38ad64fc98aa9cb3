import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import type { DraftContent } from '#shared/domain/draft'
import type { Input } from '#shared/ipc/contract'
import { verify } from '../../../src/main/store/verify'
import { minor, noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'

// Every name and phone is made up.

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const company = {
  company: '乙软件有限公司',
  contactName: '单立人',
  relation: 'employee',
  phones: ['138 0000 0002'],
  address: 'A座1203',
  isAnonymous: false,
} as const satisfies Partial<Customer>

type Typed = Partial<Omit<DraftContent, 'customer'>> & { customer?: Partial<Customer> }

async function begun({ customer, ...typed }: Typed, begin: Partial<Input<'draft.begin'>> = {}) {
  const draft = await desk.ask('draft.begin', { channel: 'phone', ...begin })
  const content = {
    ...draft.content,
    content: '电梯又停了',
    answers: minor,
    ...typed,
    customer: { ...draft.content.customer, ...customer },
  }
  await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
  return { ...draft, content }
}

async function registered(typed: Typed, begin: Partial<Input<'draft.begin'>> = {}) {
  const { id } = await begun(typed, begin)
  return desk.ask('case.register', { draftId: id })
}

const rows = (sql: string) => desk.db.prepare<[], Record<string, unknown>>(sql).all()
const whole = () => expect(verify(desk.db).kind).toBe('whole')

describe('the directory learns from what is registered', () => {
  it('knows a new company with its contact, phone and room from then on', async () => {
    const { caseId } = await registered({ customer: company })
    expect(rows('SELECT kind, name FROM customer')).toEqual([{ kind: 'company', name: '乙软件有限公司' }])
    expect(rows('SELECT name, phones, untilOn FROM contactPerson')).toEqual([
      { name: '单立人', phones: '["138 0000 0002"]', untilOn: null },
    ])
    expect(rows('SELECT address, building FROM unit')).toEqual([{ address: 'A座-1203', building: 'A座' }])
    expect(rows('SELECT customerId FROM caseRecord')).toEqual([{ customerId: 1 }])
    expect((await desk.ask('case.show', { caseId })).matter.customer.phones).toEqual(['138****0002'])
    whole()
  })

  it('adds what is new of a known one, and changes nothing that it knew', async () => {
    await registered({ customer: company })
    await registered({
      customer: { ...company, phones: ['13800000002', '138 0000 0003'], address: 'A座 1205' },
    })
    await registered({ customer: { ...company, contactName: '仇英', phones: [] } })
    expect(rows('SELECT count(*) AS n FROM customer')).toEqual([{ n: 1 }])
    expect(rows('SELECT name, phones FROM contactPerson ORDER BY id')).toEqual([
      { name: '单立人', phones: '["138 0000 0002","138 0000 0003"]' },
      { name: '仇英', phones: '[]' },
    ])
    expect(rows('SELECT address FROM unit ORDER BY id')).toEqual([
      { address: 'A座-1203' },
      { address: 'A座-1205' },
    ])
    whole()
  })

  it('takes two people of one name for two, unless the room or the phone is the same', async () => {
    const person = { company: '', contactName: '王芳' }
    await registered({ customer: { ...person, phones: ['138 0000 0004'], address: '3号楼1201' } })
    await registered({ customer: { ...person, phones: ['138 0000 0005'], address: '5号楼0302' } })
    await registered({ customer: { ...person, phones: [], address: '3号楼-1201' } })
    await registered({ customer: { ...person, phones: ['13800000005'], address: '' } })
    expect(rows('SELECT customerId FROM caseRecord ORDER BY id').map(({ customerId }) => customerId)).toEqual(
      [1, 2, 1, 2],
    )
    expect(rows('SELECT DISTINCT kind FROM customer')).toEqual([{ kind: 'person' }])
  })

  it('knows nobody who left no name, and no room where no room was named', async () => {
    await registered({ customer: { isAnonymous: true, contactName: '' } })
    await registered({ customer: { contactName: '路过的赵先生', address: '园区东门外' } })
    expect(rows('SELECT name FROM customer')).toEqual([{ name: '路过的赵先生' }])
    expect(rows('SELECT * FROM unit')).toEqual([])
    expect(rows('SELECT customerId FROM caseRecord ORDER BY id')).toEqual([
      { customerId: null },
      { customerId: 1 },
    ])
  })

  it('writes the known phones of the chosen contact into the case, though the window never had them', async () => {
    await registered({ customer: company })
    const chosen = await begun({
      customer: { ...company, phones: ['010-66668888'] },
      customerId: 1 as DraftContent['customerId'],
      contactId: 1 as DraftContent['contactId'],
    })
    expect((await desk.ask('draft.open', { draftId: chosen.id })).knownPhones).toEqual(['138****0002'])
    const { caseId } = await desk.ask('case.register', { draftId: chosen.id })
    expect(await desk.ask('case.showPhones', { caseId })).toEqual(['138 0000 0002', '010-66668888'])
  })
})

describe('a draft that waited while its customer changed', () => {
  const added = (name: string) =>
    desk.ask('customer.add', {
      kind: 'company',
      name,
      note: '',
      address: 'A座1203',
      contact: { name: '单立人', relation: 'employee', phones: ['138 0000 0002'] },
      isAnother: false,
    })

  it('is registered for the one that the customer was merged into', async () => {
    const into = (await added('乙软件有限公司')).customer
    const { customer } = await added('乙软件')
    const parked = await begun({
      customer: { ...company, company: '乙软件', phones: [] },
      customerId: customer.id,
      contactId: customer.contacts[0]?.id ?? null,
    })
    await desk.ask('customer.merge', { customerId: customer.id, into: into.id })
    const { caseId } = await desk.ask('case.register', { draftId: parked.id })
    const { matter } = await desk.ask('case.show', { caseId })
    expect(matter).toMatchObject({ customerId: into.id, customer: { company: '乙软件' } })
    expect(await desk.ask('case.showPhones', { caseId })).toEqual(['138 0000 0002'])
    whole()
  })

  it('is registered for a new customer when the old one was erased: nothing is added to what is gone', async () => {
    const { customer } = await added('乙软件有限公司')
    await desk.ask('customer.moveOut', { customerId: customer.id, on: '2026-11-23' as IsoDay })
    desk.now = '2036-11-24T01:00:00.000Z' as typeof desk.now
    const parked = await begun({ customer: company, customerId: customer.id })
    expect(await desk.ask('retention.erase', { kind: 'customer', ids: null })).toEqual({
      erased: 1,
      total: 1,
    })
    const { caseId } = await desk.ask('case.register', { draftId: parked.id })
    expect(rows('SELECT id, name FROM customer')).toEqual([
      { id: 1, name: null },
      { id: 2, name: '乙软件有限公司' },
    ])
    expect(rows('SELECT customerId, name FROM contactPerson')).toEqual([
      { customerId: 1, name: null },
      { customerId: 2, name: '单立人' },
    ])
    expect((await desk.ask('case.show', { caseId })).matter.customerId).toBe(2)
    expect(
      (await desk.ask('customer.suggest', { words: '单立人' })).map(({ customerId }) => customerId),
    ).toEqual([2])
    whole()
  })
})

describe('what was pasted with a name', () => {
  it('makes no second customer: reading directions, NUL and line breaks', async () => {
    await registered({ customer: company })
    await registered({
      customer: { ...company, company: '\u200f乙软件有限公司\u202c\u0000', contactName: '单立人\n' },
    })
    expect(rows('SELECT name FROM customer')).toEqual([{ name: '乙软件有限公司' }])
    expect(rows('SELECT name FROM contactPerson')).toEqual([{ name: '单立人' }])
    whole()
  })

  it('is no name where nothing of it can be seen', async () => {
    const { id } = await begun({ customer: { contactName: '\u200e\u200f' } })
    expect(await desk.reply('case.register', { draftId: id })).toEqual({
      kind: 'refused',
      reason: 'customer',
    })
  })
})

describe('nine phones at most', () => {
  it('leave out a known one before one that was just typed', async () => {
    const many = Array.from({ length: 9 }, (_, place) => `138 0000 001${place}`)
    await registered({ customer: { ...company, phones: many } })
    const { caseId } = await registered({
      customer: { ...company, phones: ['138 0000 0099', '13800000010'] },
      customerId: 1 as DraftContent['customerId'],
      contactId: 1 as DraftContent['contactId'],
    })
    expect(await desk.ask('case.showPhones', { caseId })).toEqual([...many.slice(0, 8), '138 0000 0099'])
  })
})

describe('同一客户再登一件', () => {
  it('has the name and the phones as they were corrected after the signature', async () => {
    const first = await registered({ customer: company })
    await desk.ask('case.signContent', { caseId: first.caseId, at: desk.now, outcome: { kind: 'self' } })
    await desk.ask('case.correct', {
      caseId: first.caseId,
      at: desk.now,
      reason: '记错了',
      changes: [
        { field: 'contactName', after: '单丽仁' },
        { field: 'phones', after: '138 0000 0009' },
      ],
    })
    const { content } = await desk.ask('draft.begin', { channel: 'walkIn', sameVisitAs: first.caseId })
    expect(content.customer).toMatchObject({ contactName: '单丽仁', phones: [] })
    const second = await registered({}, { sameVisitAs: first.caseId })
    expect(await desk.ask('case.showPhones', { caseId: second.caseId })).toEqual(['138 0000 0009'])
  })

  it('does not go on from a case that was erased', async () => {
    const { caseId } = await registered({ customer: company })
    await desk.ask('case.void', { caseId, at: desk.now, reason: '重复登记' })
    desk.now = '2036-11-24T01:00:00.000Z' as typeof desk.now
    await desk.ask('retention.erase', { kind: 'case', ids: null })
    expect(await desk.reply('draft.begin', { channel: 'walkIn', sameVisitAs: caseId })).toEqual({
      kind: 'refused',
      reason: 'no-such-case',
    })
    expect(rows('SELECT * FROM draft')).toEqual([])
  })

  it('keeps the customer and the time, and counts as one visit', async () => {
    const first = await registered({ customer: company })
    desk.pass(5 * 60_000)
    const draft = await desk.ask('draft.begin', { channel: 'walkIn', sameVisitAs: first.caseId })
    expect(draft).toMatchObject({
      startedAt: (await desk.ask('case.show', { caseId: first.caseId })).matter.receivedAt,
      knownPhones: ['138****0002'],
      content: {
        channel: 'phone',
        sameVisitAs: first.caseId,
        customer: { company: '乙软件有限公司', contactName: '单立人', phones: [] },
      },
    })
    const second = await registered({}, { sameVisitAs: first.caseId })
    const third = await registered({}, { sameVisitAs: second.caseId })
    expect(rows('SELECT sameVisitAs FROM caseRecord ORDER BY id')).toEqual([
      { sameVisitAs: null },
      { sameVisitAs: 1 },
      { sameVisitAs: 1 },
    ])
    expect(await desk.ask('case.showPhones', { caseId: third.caseId })).toEqual(['138 0000 0002'])
    const { signed } = await desk.ask('visit.sign', { caseId: second.caseId, signature: { kind: 'self' } })
    expect(signed).toEqual([first.number, second.number, third.number])
    expect(
      (await desk.ask('visit.sign', { caseId: first.caseId, signature: { kind: 'left' } })).signed,
    ).toEqual([])
    whole()
  })
})

describe('又来了', () => {
  it('tells open matters first, by what they matched, with the four facts', async () => {
    const old = await registered({ customer: company })
    await desk.ask('case.forward', {
      caseId: old.caseId,
      at: desk.now,
      departmentId: 2 as Input<'case.forward'>['departmentId'],
      role: 'lead',
      person: '张主管',
    })
    await desk.ask('case.promise', {
      caseId: old.caseId,
      at: desk.now,
      by: '王敏',
      words: '下午四点前去看，打 +8613800000009',
      dueAt: '2026-11-23T08:00:00.000Z' as Input<'case.promise'>['dueAt'],
    })
    const others = await begun({ customer: { contactName: '别人', phones: ['138 0000 0002'] } })
    const [matter, ...none] = await desk.ask('draft.earlier', { draftId: others.id })
    expect(none).toEqual([])
    expect(matter).toMatchObject({
      number: old.number,
      matchedBy: ['phone'],
      isOpen: true,
      ended: '',
      department: '物业部',
      person: '张主管',
      lastPromise: { words: '下午四点前去看，打 138****0009', isKept: false },
      urged: 0,
    })
    expect(matter?.dueAt).not.toBeNull()
    const same = await begun({ customer: { company: '乙软件有限公司', address: 'A座-1203' } })
    expect((await desk.ask('draft.earlier', { draftId: same.id }))[0]?.matchedBy).toEqual(['name', 'unit'])
    const neighbour = await begun({ customer: { contactName: '邻居', address: 'a座 1203' } })
    expect((await desk.ask('draft.earlier', { draftId: neighbour.id }))[0]?.matchedBy).toEqual(['unit'])
    const stranger = await begun({ customer: { contactName: '陌生人' } })
    expect(await desk.ask('draft.earlier', { draftId: stranger.id })).toEqual([])
  })

  it('记为同一件: one more call of the case that is there, and no draft any more', async () => {
    const { caseId, number } = await registered({ customer: company })
    const draft = await begun({ customer: company, content: '怎么还没人来' })
    const asked = {
      draftId: draft.id,
      caseId,
      purpose: 'urge',
      words: '',
      told: '物业部张主管下午到',
    } as const
    expect(await desk.ask('draft.endAsCall', asked)).toEqual({ number })
    expect((await desk.ask('case.show', { caseId })).calls).toMatchObject([
      {
        purpose: 'urge',
        caller: '单立人',
        phone: '138****0002',
        words: '怎么还没人来',
        told: '物业部张主管下午到',
      },
    ])
    const neighbour = await begun({
      customer: { contactName: '邻居老吴', address: 'A座1301', phones: ['138 0000 0006', '138 0000 0007'] },
      content: '我这边也没水',
      place: '13 楼',
      demand: '快点修',
    })
    await desk.ask('draft.endAsCall', { ...asked, draftId: neighbour.id, purpose: 'sameFault', words: '' })
    const { calls } = await desk.ask('case.show', { caseId })
    expect((await desk.ask('find.quick', { words: '0007' })).cases.map((found) => found.number)).toEqual([
      number,
    ])
    expect(calls.at(-1)?.words).toBe('我这边也没水\n地址：A座1301；地点：13 楼；客户要求：快点修')
    expect(await desk.reply('draft.endAsCall', asked)).toEqual({ kind: 'refused', reason: 'draft-gone' })
    expect(rows('SELECT * FROM draft')).toEqual([])
    whole()
  })
})

describe('上级转办', () => {
  const referral = { by: '街道办', number: '转〔2026〕15号', replyBy: '2026-11-27' as IsoDay }

  it('wants to know by whom, and promises the 复函 until that day’s closing', async () => {
    const draft = await begun({ channel: 'referred', customer: company })
    expect(await desk.reply('case.register', { draftId: draft.id })).toEqual({
      kind: 'refused',
      reason: 'referral',
    })
    const { caseId } = await registered({ channel: 'referred', customer: company, referral })
    const { promises, deadlines, matter } = await desk.ask('case.show', { caseId })
    expect(matter.referral).toEqual(referral)
    expect(promises).toMatchObject([
      { words: '复函街道办（转〔2026〕15号）', dueAt: '2026-11-27T10:00:00.000Z', kept: null },
    ])
    expect(deadlines.map(({ clock }) => clock)).toContain('promise')
  })
})

describe('客户要求保密', () => {
  it('stays with the case', async () => {
    const { caseId } = await registered({ customer: company, isConfidential: true })
    expect((await desk.ask('case.show', { caseId })).matter).toMatchObject({
      isConfidential: true,
      customer: { contactName: '单立人' },
    })
  })
})

describe('a case is found by', () => {
  const found = (caseId: CaseId) =>
    desk.db
      .prepare<[CaseId], { names: string; digits: string }>(
        'SELECT names, digits FROM caseFind WHERE caseId = ?',
      )
      .get(caseId)

  it('its callers and corrected phones as well', async () => {
    const { caseId } = await registered({ customer: company })
    expect(found(caseId)).toEqual({ names: '乙软件有限公司 单立人', digits: '13800000002' })
    await desk.ask('case.correct', {
      caseId,
      at: desk.now,
      reason: '号码记错',
      changes: [{ field: 'phones', after: '138 0000 0009' }],
    })
    expect(found(caseId)?.digits).toBe('13800000009')
    expect(rows('SELECT digits, tail FROM casePhone')).toEqual([{ digits: '13800000009', tail: '0009' }])
  })
})
