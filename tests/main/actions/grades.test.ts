import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant } from '#shared/domain/day'
import { raiseByMonth } from '../../../src/main/actions/month-rule'
import { verify } from '../../../src/main/store/verify'
import { askApproval, clocksOf, decided, forward, handle, receive } from '../../support/case-way'
import { major, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'

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

describe('等级', () => {
  test('raised by hand, the clocks of the new grade start at the raising and the old ones end as 改级终止', async () => {
    const { caseId } = await registerComplaint(desk)
    await receive(desk, caseId, await forward(desk, caseId))
    desk.pass(hour)
    const to = { caseId, at: desk.now, ground: 'lossCaused', reason: '发现货品受损' } as const
    expect(await desk.reply('case.regrade', { ...to, to: 'minor' })).toMatchObject({ reason: 'same-grade' })
    const view = await desk.ask('case.regrade', { ...to, to: 'critical' })
    expect([view.matter.grade, view.matter.ground]).toEqual(['critical', 'lossCaused'])
    expect(view.steps).toContain('report')
    expect(await clocksOf(desk, caseId, 'resolve')).toEqual([
      ['11-23T01:00', '11-23T05:00', 'regraded'],
      ['11-23T02:00', '12-03T10:00', null],
    ])
    expect(await clocksOf(desk, caseId, 'report')).toEqual([['11-23T02:00', '11-23T16:00', null]])
    // 转呈 was met under the grade of then.
    expect(await clocksOf(desk, caseId, 'forward')).toEqual([['11-23T01:00', '11-23T01:15', 'met']])
  })

  test('lowered only by a manager, and then from where the old clocks had begun', async () => {
    const { caseId } = await registerComplaint(desk, major)
    desk.pass(hour)
    const lower = { caseId, at: desk.now, to: 'minor', ground: 'conduct', reason: '没有造成损失' } as const
    expect(await desk.reply('case.regrade', lower)).toMatchObject({ reason: 'approval-missing' })
    const asked = await askApproval(desk, caseId, { subject: 'lower', approver: '刘经理', toGrade: 'minor' })
    const view = await desk.ask(
      'approval.decide',
      decided(desk, caseId, { approvalId: asked.id, by: '刘经理' }),
    )
    expect(view.matter.grade).toBe('minor')
    expect(await clocksOf(desk, caseId, 'resolve')).toEqual([
      ['11-23T01:00', '11-26T10:00', 'regraded'],
      ['11-23T01:00', '11-23T05:00', null],
    ])
  })

  test('the 初判 is confirmed, or raised, with the department’s opinion', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    const opinion = {
      caseId,
      at: desk.now,
      by: '刘经理',
      words: '属实',
      nature: 'valid',
      ground: null,
    } as const
    expect(await desk.reply('case.opinion', { ...opinion, grade: 'major' })).toMatchObject({
      reason: 'ground-missing',
    })
    const view = await desk.ask('case.opinion', { ...opinion, grade: 'major', ground: 'fault' })
    expect([view.matter.grade, view.matter.gradeConfirmedAt]).toEqual(['major', desk.now])
    expect(view.gradeChanges).toMatchObject([{ from: 'minor', to: 'major', why: 'opinion', by: '刘经理' }])
  })

  test('after a month not handled it becomes 重大 by itself, at its minute, once; new clocks start with the desk', async () => {
    const { caseId } = await registerComplaint(desk)
    await receive(desk, caseId, await forward(desk, caseId))
    const station = { db: desk.db, clock: () => desk.now, changed: () => {} }
    desk.now = '2026-12-23T09:59:59.000Z' as Instant
    expect(raiseByMonth(station)).toBe(0)
    desk.now = '2026-12-23T10:00:10.000Z' as Instant
    expect(raiseByMonth(station)).toBe(1)
    expect(raiseByMonth(station)).toBe(0)
    const view = await desk.ask('case.show', { caseId })
    expect([view.matter.grade, view.matter.ground]).toEqual(['critical', 'openForAMonth'])
    // Due at closing of 23 December; the desk opens again at 08:30 on the 24th.
    expect(view.gradeChanges).toMatchObject([
      { at: '2026-12-23T10:00:00.000Z', clocksFrom: '2026-12-24T00:30:00.000Z', why: 'month' },
    ])
    expect(await clocksOf(desk, caseId, 'report')).toEqual([['12-24T00:30', '12-24T16:00', null]])
    const [old] = view.deadlines.filter(({ clock, ending }) => clock === 'resolve' && ending === 'regraded')
    // Late stays late.
    expect(old && old.stoppedAt !== null && old.stoppedAt > old.dueAt).toBe(true)
  })

  test('a complaint that was found invalid, or is handled, is not raised by its month', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.nature', { caseId, at: desk.now, nature: 'invalid', reason: '查无此事' })
    const second = await registerComplaint(desk)
    await handle(desk, second.caseId)
    desk.now = '2026-12-24T02:00:00.000Z' as Instant
    expect(raiseByMonth({ db: desk.db, clock: () => desk.now, changed: () => {} })).toBe(0)
  })
})
