import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { askApproval, clocksOf, decided } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

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

describe('时限 that move', () => {
  const running = async (caseId: CaseId, clock: string) => {
    const { deadlines } = await desk.ask('case.show', { caseId })
    const found = deadlines.find((one) => one.clock === clock && one.stoppedAt === null)
    if (!found) throw new Error(`no ${clock} runs`)
    return found
  }

  test('more time is asked before the limit; granted later, the new time holds', async () => {
    const { caseId } = await registerComplaint(desk)
    const { id: deadlineId, dueAt } = await running(caseId, 'resolve')
    const wantedDueAt = '2026-11-24T02:00:00.000Z' as Instant
    const want = { subject: 'extension', approver: '刘经理', deadlineId, wantedDueAt } as const
    const asked = await askApproval(desk, caseId, want)
    expect(asked).toMatchObject({ number: 'SP-202611-0001', approverTitle: '部门负责人', decision: null })
    expect((await desk.ask('case.show', { caseId })).slips.map(({ form }) => form)).toEqual(['F01', 'F17'])
    expect((await desk.ask('today.show', { only: 'approval' })).total).toBe(1)
    // The limit passes while it is 待批.
    desk.pass(5 * hour)
    expect((await desk.ask('today.show', { only: null })).counts.late).toBe(1)
    const answer = decided(desk, caseId, { approvalId: asked.id, by: '刘经理', way: 'phone' })
    const view = await desk.ask('approval.decide', answer)
    expect(view.deadlines.find(({ id }) => id === deadlineId)).toMatchObject({
      dueAt: wantedDueAt,
      ruledDueAt: dueAt,
    })
    expect(await desk.reply('approval.decide', answer)).toMatchObject({ reason: 'decided-already' })
    // 待补签: its F17 is still out.
    expect(view.gaps).toContain('approvalSignature')
    const signed = await desk.ask('approval.sign', { caseId, at: desk.now, approvalId: asked.id })
    expect(signed.gaps).not.toContain('approvalSignature')
  })

  test('asked too late, for an earlier time or twice it is refused; refused by the manager, late is late', async () => {
    const { caseId } = await registerComplaint(desk)
    const { id: deadlineId, dueAt } = await running(caseId, 'resolve')
    const want = {
      caseId,
      subject: 'extension',
      reason: '等备件',
      approver: '刘经理',
      toGrade: null,
    } as const
    const ask = (wantedDueAt: Instant) =>
      desk.reply('approval.ask', { ...want, at: desk.now, deadlineId, wantedDueAt })
    expect(await ask(dueAt)).toMatchObject({ reason: 'time-not-later' })
    const asked = await askApproval(desk, caseId, { ...want, deadlineId, wantedDueAt: later(dueAt) })
    expect(await ask(later(dueAt))).toMatchObject({ reason: 'asked-already' })
    const no = decided(desk, caseId, { approvalId: asked.id, by: '刘经理', outcome: 'refused' })
    expect(await desk.reply('approval.decide', no)).toMatchObject({ reason: 'reason-missing' })
    const { approvals } = await desk.ask('approval.decide', { ...no, words: '今天必须修好' })
    expect(approvals[0]?.decision?.newDueAt).toBeNull()
    expect((await running(caseId, 'resolve')).dueAt).toBe(dueAt)
    desk.pass(5 * hour)
    expect(await ask(later(later(dueAt)))).toMatchObject({ reason: 'too-late' })
  })

  const later = (at: Instant) => new Date(Date.parse(at) + 24 * hour).toISOString() as Instant

  test('an appointment of the customer’s moves 处理 to its end plus the grade’s limit, without approval', async () => {
    const { caseId } = await registerComplaint(desk)
    const until = '2026-11-24T07:00:00.000Z' as Instant
    const view = await desk.ask('case.appoint', { caseId, at: desk.now, until, words: '客户明天下午在' })
    expect(view.deadlines.find(({ clock }) => clock === 'resolve')).toMatchObject({
      dueAt: '2026-11-24T11:00:00.000Z',
      ruledDueAt: '2026-11-23T05:00:00.000Z',
    })
    expect(
      await desk.reply('case.appoint', { caseId, at: desk.now, until: desk.now, words: '' }),
    ).toMatchObject({ reason: 'time-not-later' })
  })

  test('a promise is a clock until it is kept', async () => {
    const { caseId } = await registerComplaint(desk)
    const dueAt = '2026-11-23T09:00:00.000Z' as Instant
    const view = await desk.ask('case.promise', {
      caseId,
      at: desk.now,
      by: '王敏',
      words: '下午五点前回电话',
      dueAt,
    })
    expect(await clocksOf(desk, caseId, 'promise')).toEqual([['11-23T01:00', '11-23T09:00', null]])
    expect(view.gaps).toContain('promise')
    const promiseId = view.promises[0]?.id
    if (promiseId === undefined) throw new Error('nothing was promised')
    await desk.ask('case.keepPromise', { caseId, at: desk.now, promiseId, words: '已回电' })
    expect((await clocksOf(desk, caseId, 'promise'))[0]?.[2]).toBe('met')
    expect(
      await desk.reply('case.keepPromise', { caseId, at: desk.now, promiseId, words: '' }),
    ).toMatchObject({ kind: 'refused' })
  })
})
