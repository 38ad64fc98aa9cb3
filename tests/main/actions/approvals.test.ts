import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, minute } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { askApproval, decided, forward, handle, receive, revisit } from '../../support/case-way'
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
  expect(verify(desk.db).kind).toBe('whole')
  expect(desk.faults).toEqual([])
  desk.close()
})

const tomorrow = '2026-11-24T02:00:00.000Z' as Instant

async function resolveOf(caseId: CaseId) {
  const { deadlines } = await desk.ask('case.show', { caseId })
  const found = deadlines.find(({ clock }) => clock === 'resolve')
  if (!found) throw new Error('no 处理 runs')
  return found
}

async function askForMore(caseId: CaseId, wantedDueAt = tomorrow) {
  const { id: deadlineId } = await resolveOf(caseId)
  return askApproval(desk, caseId, { subject: 'extension', approver: '刘经理', deadlineId, wantedDueAt })
}

describe('待批', () => {
  test('is missing at 销项, and the word is recorded when its F17 comes back after it', async () => {
    const { caseId } = await registerComplaint(desk)
    const asked = await askForMore(caseId)
    // Handled after the limit, while it is 待批.
    desk.pass(5 * hour)
    await handle(desk, caseId)
    const { gaps } = await revisit(desk, caseId, true)
    expect(gaps).toContain('approvalPending')
    const end = { caseId, at: desk.now, outcome: 'solved', nature: 'valid', mergedInto: null } as const
    expect(await desk.reply('case.close', { ...end, note: '' })).toMatchObject({ reason: 'note-missing' })
    await desk.ask('case.close', { ...end, note: '审批单还在部门' })
    desk.pass(hour)
    const answer = decided(desk, caseId, { approvalId: asked.id, by: '刘经理' })
    const view = await desk.ask('approval.decide', answer)
    expect([view.state, view.gaps.includes('approvalPending')]).toEqual(['closed', false])
    // Granted later, the new time holds.
    expect((await resolveOf(caseId)).dueAt).toBe(tomorrow)
    expect((await desk.ask('today.show', { only: null })).total).toBe(0)
  })

  test('a word that comes after the case ended otherwise is recorded and changes nothing', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const asked = await askApproval(desk, caseId, { subject: 'lower', approver: '李主管', toGrade: 'minor' })
    await desk.ask('case.void', { caseId, at: desk.now, reason: '登记重复' })
    const answer = decided(desk, caseId, { approvalId: asked.id, by: '李主管' })
    const view = await desk.ask('approval.decide', answer)
    expect([view.matter.grade, view.approvals[0]?.decision?.outcome]).toEqual(['critical', 'granted'])
  })

  test('what was granted is recorded though 客户约定 gave more in the meantime, and shortens nothing', async () => {
    const { caseId } = await registerComplaint(desk)
    const asked = await askForMore(caseId, '2026-11-23T08:00:00.000Z' as Instant)
    await desk.ask('case.appoint', { caseId, at: desk.now, until: tomorrow, words: '明天上午在' })
    const { dueAt } = await resolveOf(caseId)
    const answer = decided(desk, caseId, { approvalId: asked.id, by: '刘经理' })
    await desk.ask('approval.decide', answer)
    expect((await resolveOf(caseId)).dueAt).toBe(dueAt)
  })
})

describe('部分同意', () => {
  test('grants time: 立项, 作废 and 降级 are granted or refused, and nothing happens by half a word', async () => {
    const consult = { approver: '刘经理', reason: '是不是我们园区的事' }
    const { caseId, view } = await registerComplaint(desk, minor, '隔壁工地夜里施工', consult)
    const approvalId = view.approvals[0]?.id
    if (!approvalId) throw new Error('nobody was asked')
    const half = decided(desk, caseId, { approvalId, by: '刘经理', outcome: 'partly', newDueAt: tomorrow })
    expect(await desk.reply('approval.decide', half)).toMatchObject({ reason: 'not-in-part' })
    expect((await desk.ask('case.show', { caseId })).state).toBe('registered')
  })
})

describe('what a manager ends', () => {
  test('不立项 heard of after the desk went on closes the case after what was done meanwhile', async () => {
    const consult = { approver: '刘经理', reason: '是不是我们园区的事' }
    const { caseId, view } = await registerComplaint(desk, minor, '隔壁工地夜里施工', consult)
    const approvalId = view.approvals[0]?.id
    if (!approvalId) throw new Error('nobody was asked')
    const saidAt = desk.now
    desk.pass(30 * minute)
    await receive(desk, caseId, await forward(desk, caseId))
    const no = decided(desk, caseId, { approvalId, by: '刘经理', outcome: 'refused', words: '不归我们' })
    const closed = await desk.ask('approval.decide', { ...no, at: saidAt })
    expect(closed.matter.closing).toMatchObject({ at: desk.now, outcome: 'notAccepted' })
    expect(closed.approvals[0]?.decision?.at).toBe(saidAt)
  })

  test('the F17 that a 作废 rests on is not void with the case', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const asked = await askApproval(desk, caseId, { subject: 'void', approver: '郑总' })
    const phone = decided(desk, caseId, { approvalId: asked.id, by: '郑总', way: 'phone' })
    const view = await desk.ask('approval.decide', phone)
    expect(view.slips.map(({ form, isVoid }) => [form, isVoid])).toEqual([
      ['F01', true],
      ['F17', false],
    ])
    expect((await desk.ask('approval.sign', { caseId, at: desk.now, approvalId: asked.id })).state).toBe(
      'void',
    )
  })

  test('a lower grade leaves the ground of the higher one behind', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const asked = await askApproval(desk, caseId, { subject: 'lower', approver: '李主管', toGrade: 'minor' })
    const view = await desk.ask(
      'approval.decide',
      decided(desk, caseId, { approvalId: asked.id, by: '李主管' }),
    )
    expect([view.matter.grade, view.matter.ground]).toEqual(['minor', null])
  })
})
