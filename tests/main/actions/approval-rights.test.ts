import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { askApproval, clocksOf, decided } from '../../support/case-way'
import {
  critical,
  minor,
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

afterEach(() => {
  // Whatever was done, the book still proves itself, and nothing was our own mistake.
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

describe('审批', () => {
  test('only the approver or a named deputy of that day decides, with a PIN of her own', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const asked = await askApproval(desk, caseId, { subject: 'close', approver: '郑总' })
    const answer = decided(desk, caseId, { approvalId: asked.id, by: '王敏', way: 'pin', pin: '402913' })
    expect(await desk.reply('approval.decide', answer)).toMatchObject({ reason: 'not-the-approver' })
    await desk.ask('deputy.name', {
      deputy: { principal: '郑总', deputy: '王敏', fromOn: '2026-11-20', untilOn: '2026-11-30' },
    })
    expect(await desk.reply('approval.decide', { ...answer, pin: '000000' })).toMatchObject({
      reason: 'wrong-pin',
    })
    const view = await desk.ask('approval.decide', answer)
    expect(view.approvals[0]?.decision).toMatchObject({ by: '王敏', deputyFor: '郑总', way: 'pin' })
    expect(view.gaps).not.toContain('approval')
  })

  test('whom the procedure does not name may not be asked, unless a deputy stands for whom it names', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const ask = {
      caseId,
      at: desk.now,
      subject: 'close',
      reason: '客户撤诉',
      deadlineId: null,
      wantedDueAt: null,
      toGrade: null,
    } as const
    expect(await desk.reply('approval.ask', { ...ask, approver: '查无此人' })).toMatchObject({
      reason: 'not-the-approver',
    })
    expect(await desk.reply('approval.ask', { ...ask, approver: '王敏' })).toMatchObject({
      reason: 'not-the-approver',
    })
    await desk.ask('deputy.name', {
      deputy: { principal: '郑总', deputy: '周副总', fromOn: '2026-11-20', untilOn: '2026-11-30' },
    })
    const view = await desk.ask('approval.ask', { ...ask, approver: '周副总' })
    expect(view.approvals).toMatchObject([{ approver: '周副总', decision: null }])
  })

  test('a critical case closes with the manager’s word and not without', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const close = { caseId, at: desk.now, nature: 'invalid', note: '客户撤诉', mergedInto: null } as const
    expect(await desk.reply('case.close', { ...close, outcome: 'withdrawn' })).toMatchObject({
      reason: 'approval-missing',
    })
    const asked = await askApproval(desk, caseId, { subject: 'close', approver: '郑总' })
    expect(await desk.reply('case.close', { ...close, outcome: 'withdrawn' })).toMatchObject({
      reason: 'approval-missing',
    })
    await desk.ask('approval.decide', decided(desk, caseId, { approvalId: asked.id, by: '郑总' }))
    expect((await desk.ask('case.close', { ...close, outcome: 'withdrawn' })).state).toBe('closed')
    expect((await desk.ask('today.show', { only: null })).total).toBe(0)
  })

  test('a word by phone may close the case, and its F17 is signed when it comes back', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const asked = await askApproval(desk, caseId, { subject: 'close', approver: '郑总' })
    const phone = decided(desk, caseId, { approvalId: asked.id, by: '郑总', way: 'phone' })
    await desk.ask('approval.decide', phone)
    const note = '客户撤诉，审批单待补签'
    const close = { caseId, at: desk.now, outcome: 'withdrawn', nature: 'invalid', mergedInto: null } as const
    await desk.ask('case.close', { ...close, note })
    desk.pass(hour)
    const view = await desk.ask('approval.sign', { caseId, at: desk.now, approvalId: asked.id })
    expect([view.state, view.approvals[0]?.decision?.signedAt]).toEqual(['closed', desk.now])
    const call = {
      caseId,
      at: desk.now,
      channel: 'phone',
      purpose: 'ask',
      caller: '',
      phone: '',
      words: '',
      told: '',
    } as const
    expect(await desk.reply('case.call', call)).toMatchObject({ reason: 'case-closed' })
  })

  test('请示主管: numbered with running clocks; 不立项 closes it, 立项 goes on', async () => {
    const consult = { approver: '刘经理', reason: '是不是我们园区的事' }
    const one = await registerComplaint(desk, minor, '隔壁工地夜里施工', consult)
    expect([one.view.matter.acceptance, one.view.steps[0]]).toEqual(['undecided', 'accept'])
    expect(await clocksOf(desk, one.caseId, 'forward')).toHaveLength(1)
    const [asked] = one.view.approvals
    if (!asked) throw new Error('nobody was asked')
    const no = decided(desk, one.caseId, {
      approvalId: asked.id,
      by: '刘经理',
      outcome: 'refused',
      words: '不归我们',
    })
    const closed = await desk.ask('approval.decide', no)
    expect([closed.state, closed.matter.closing?.outcome]).toEqual(['closed', 'notAccepted'])

    const two = await registerComplaint(desk, minor, '电梯异响', consult)
    const [second] = two.view.approvals
    if (!second) throw new Error('nobody was asked')
    const yes = await desk.ask(
      'approval.decide',
      decided(desk, two.caseId, { approvalId: second.id, by: '刘经理' }),
    )
    expect([yes.matter.acceptance, yes.steps[0]]).toEqual(['accepted', 'forward'])
  })
})
