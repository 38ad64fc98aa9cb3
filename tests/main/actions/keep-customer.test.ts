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

describe('同一客户再登一件', () => {
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
      words: '下午四点前去看',
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
      lastPromise: { words: '下午四点前去看', isKept: false },
      urged: 0,
    })
    expect(matter?.dueAt).not.toBeNull()
    const same = await begun({ customer: { company: '乙软件有限公司', address: 'A座-1203' } })
    expect((await desk.ask('draft.earlier', { draftId: same.id }))[0]?.matchedBy).toEqual(['name'])
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
