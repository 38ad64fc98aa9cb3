import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { clocksOf, complete, forward, handled, receive, takeBack } from '../../support/case-way'
import {
  critical,
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

describe('转呈 and 部门退回', () => {
  test('sent back, the first 转呈 result stands and the next handoff gets a clock of its own', async () => {
    const { caseId } = await registerComplaint(desk)
    const first = await forward(desk, caseId)
    desk.pass(5 * minute)
    await receive(desk, caseId, first)
    desk.pass(10 * minute)
    const back = { caseId, at: desk.now, handoffId: first, by: '张主管', reason: '不是我们管的' }
    const view = await desk.ask('case.sendBack', back)
    expect([view.state, view.steps[0]]).toEqual(['registered', 'forward'])
    expect(await clocksOf(desk, caseId, 'forward')).toEqual([
      ['11-23T01:00', '11-23T01:15', 'met'],
      ['11-23T01:15', '11-23T01:30', null],
    ])
    expect(await desk.reply('case.sendBack', back)).toEqual({ kind: 'refused', reason: 'not-now' })
    await receive(desk, caseId, await forward(desk, caseId, { to: '综合部' }))
    expect((await clocksOf(desk, caseId, 'forward'))[1]).toEqual(['11-23T01:15', '11-23T01:30', 'met'])
    // The case's other clocks ran on.
    expect(await clocksOf(desk, caseId, 'resolve')).toEqual([['11-23T01:00', '11-23T05:00', null]])
  })

  test('a paper that nobody signed for is handled with the reason, never refused (未签收即处理)', async () => {
    const { caseId } = await registerComplaint(desk)
    const handoffId = await forward(desk, caseId)
    desk.pass(hour)
    const done = { caseId, at: desk.now, handoffId, completedAt: desk.now, handler: '赵队长' }
    expect(await desk.reply('case.complete', done)).toEqual({
      kind: 'refused',
      reason: 'skip-reason-missing',
    })
    const view = await desk.ask('case.complete', { ...done, skipReason: '急修，先处理' })
    expect(view.handoffs[0]?.skipReason).toBe('急修，先处理')
    expect(await clocksOf(desk, caseId, 'forward')).toEqual([['11-23T01:00', '11-23T01:15', 'unresolved']])
  })

  test('a case is 已处理 only when every department that helps has brought its part', async () => {
    const { caseId } = await registerComplaint(desk)
    const lead = await forward(desk, caseId)
    await receive(desk, caseId, lead)
    const support = await forward(desk, caseId, { role: 'support', to: '保洁' })
    await complete(desk, caseId, lead)
    await takeBack(desk, caseId, lead)
    const open = await desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
    expect([open.state, open.gaps.includes('support')]).toEqual(['inProgress', true])
    await receive(desk, caseId, support)
    expect((await complete(desk, caseId, support)).state).toBe('handled')
  })

  test('a phone call stops the hand-up but not 转呈; both papers stay 待补签 until they are signed', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const lead = await forward(desk, caseId)
    const report = await forward(desk, caseId, { role: 'report', to: '园总' })
    await receive(desk, caseId, lead, 'phone')
    const told = await receive(desk, caseId, report, 'phone')
    expect((await clocksOf(desk, caseId, 'forward'))[0]?.[2]).toBeNull()
    expect((await clocksOf(desk, caseId, 'report'))[0]?.[2]).toBe('met')
    expect(told.gaps).toEqual(expect.arrayContaining(['receive', 'reportSignature']))
    await receive(desk, caseId, report)
    const signed = await receive(desk, caseId, lead)
    expect(signed.gaps).not.toContain('reportSignature')
    expect((await clocksOf(desk, caseId, 'forward'))[0]?.[2]).toBe('met')
  })

  test('the hand-up of a critical case prints F10', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    await forward(desk, caseId)
    await forward(desk, caseId, { role: 'report', to: '园总' })
    const { slips } = await desk.ask('case.show', { caseId })
    expect(slips.map(({ form }) => form)).toEqual(['F01', 'F10'])
  })
})
