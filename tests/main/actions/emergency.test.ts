import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verify } from '../../../src/main/store/verify'
import { critical, noPrinter, openTestDesk, setUp, type TestDesk } from '../../support/desk'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => desk.close())

const smoke = { channel: 'phone', what: '2 号楼 3 楼楼道有烟', where: '2号楼 3 楼' } as const

async function filledIn(draftId: Awaited<ReturnType<typeof given>>['draftId']) {
  const draft = await desk.ask('draft.open', { draftId })
  const customer = { ...draft.content.customer, contactName: '赵先生', phones: ['138 0000 0006'] }
  const content = { ...draft.content, customer, answers: critical }
  await desk.ask('draft.save', { draftId, atOnce: true, content })
  return desk.ask('case.register', { draftId })
}

const given = () => desk.ask('emergency.register', smoke)

describe('紧急', () => {
  it('has its number at once, no clock, and a draft on 今日 that completes it', async () => {
    const { caseId, number, draftId } = await given()
    expect(number).toMatch(/-0001$/)
    const view = await desk.ask('case.show', { caseId })
    expect(view).toMatchObject({
      steps: ['fillIn'],
      sideSteps: ['call', 'void'],
      deadlines: [],
      draftToFillIn: draftId,
      matter: { isUnfinished: true, emergency: [], content: smoke.what, place: smoke.where },
    })
    const { drafts } = await desk.ask('today.show', { only: null, page: 0 })
    expect(drafts).toMatchObject([{ id: draftId, number, isParked: true }])
  })

  it('keeps each call with its time', async () => {
    const { caseId } = await given()
    await desk.ask('emergency.called', { caseId, whom: '火警', phone: '119' })
    desk.pass(60_000)
    const { calls } = await desk.ask('emergency.called', { caseId, whom: '消防中控室', phone: '' })
    expect(calls).toEqual([
      { whom: '火警', phone: '119', at: '2026-11-23T01:00:00.000Z' },
      { whom: '消防中控室', phone: '', at: '2026-11-23T01:01:00.000Z' },
    ])
    const told = (await desk.ask('case.show', { caseId })).timeline.map(({ words }) => words)
    expect(told.slice(0, 2)).toEqual(['紧急电话：消防中控室', '紧急电话：火警 119'])
  })

  it('is completed under the same number, its clocks counted from the first moment', async () => {
    const { caseId, number, draftId } = await given()
    desk.pass(40 * 60_000)
    expect(await filledIn(draftId)).toMatchObject({ caseId, number })
    const { matter, deadlines, slips, steps, draftToFillIn } = await desk.ask('case.show', { caseId })
    expect(matter).toMatchObject({ isUnfinished: false, grade: 'critical', customerId: 1 })
    expect(deadlines.find(({ clock }) => clock === 'resolve')?.startedAt).toBe('2026-11-23T01:00:00.000Z')
    expect(slips).toHaveLength(1)
    expect(steps[0]).toBe('forward')
    expect(draftToFillIn).toBeNull()
    expect(verify(desk.db).kind).toBe('whole')
  })

  it('ends in no other way: not as a contact, not as a call, not twice', async () => {
    const { caseId, draftId } = await given()
    const end = { draftId, how: 'left', answer: '', reason: '' } as const
    expect(await desk.reply('draft.endAsContact', end)).toEqual({ kind: 'refused', reason: 'has-number' })
    const call = { draftId, caseId, purpose: 'add', words: '', told: '' } as const
    expect(await desk.reply('draft.endAsCall', call)).toEqual({ kind: 'refused', reason: 'has-number' })
    await desk.ask('case.void', { caseId, at: desk.now, reason: '误报' })
    expect((await desk.ask('today.show', { only: null, page: 0 })).drafts).toEqual([])
    expect((await desk.ask('case.show', { caseId })).state).toBe('void')
  })
})

describe('补全登记', () => {
  it('with 请示主管 waits for the manager’s word, as any other case does', async () => {
    const { caseId, draftId } = await given()
    const draft = await desk.ask('draft.open', { draftId })
    const customer = { ...draft.content.customer, contactName: '赵先生' }
    await desk.ask('draft.save', {
      draftId,
      atOnce: true,
      content: { ...draft.content, customer, answers: critical },
    })
    await desk.ask('case.register', { draftId, consult: { approver: '郑总', reason: '不归园区管' } })
    const { matter, approvals } = await desk.ask('case.show', { caseId })
    expect(matter.acceptance).toBe('undecided')
    expect(approvals).toMatchObject([{ subject: 'accept', approver: '郑总', decision: null }])
    expect(verify(desk.db).kind).toBe('whole')
  })
})

describe('补全登记 of what is closed by now', () => {
  it('is refused, and the directory learns nothing of it', async () => {
    const { caseId, draftId } = await given()
    const draft = await desk.ask('draft.open', { draftId })
    await desk.ask('case.void', { caseId, at: desk.now, reason: '误报' })
    const late = await desk.ask('draft.begin', { channel: 'phone' })
    const customer = { ...draft.content.customer, contactName: '赵先生', phones: ['138 0000 0006'] }
    const content = { ...draft.content, customer, answers: critical }
    await desk.ask('draft.save', { draftId: late.id, atOnce: true, content })
    expect(await desk.reply('case.register', { draftId: late.id })).toEqual({
      kind: 'refused',
      reason: 'completed-already',
    })
    expect(desk.db.prepare('SELECT * FROM customer').all()).toEqual([])
    expect(verify(desk.db).kind).toBe('whole')
  })
})

describe('短语 and 紧急电话', () => {
  it('are those that ship until the desk has its own', async () => {
    const shipped = await desk.ask('list.show', {})
    expect(shipped.phrases.map(({ category }) => category)).toContain('突发事件')
    expect(shipped.emergency[0]).toEqual({ whom: '火警', phone: '119' })
    const phrases = [{ category: '噪声', phrases: ['装修声音大'] }]
    expect((await desk.ask('list.setPhrases', { phrases })).phrases).toEqual(phrases)
    const emergency = [{ whom: '中控室', phone: '8119' }]
    expect(await desk.ask('list.setEmergency', { emergency })).toEqual({ phrases, emergency })
    expect(await desk.reply('list.setPhrases', { phrases: [...phrases, ...phrases] })).toEqual({
      kind: 'refused',
      reason: 'category-twice',
    })
    expect(verify(desk.db).kind).toBe('whole')
  })
})
