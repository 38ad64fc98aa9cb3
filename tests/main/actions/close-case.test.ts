import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { askApproval, clocksOf, decided, forward, handle, receive } from '../../support/case-way'
import {
  major,
  minor,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { monthFigures } from '../../support/month-figures'

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

describe('销项 and its outcomes', () => {
  const close = (caseId: CaseId) =>
    ({ caseId, at: desk.now, nature: 'valid', note: '见说明', mergedInto: null }) as const

  test('当场办结: the desk handled it; no 转呈, no 交回', async () => {
    const { caseId } = await registerComplaint(desk)
    expect(await desk.reply('case.close', { ...close(caseId), outcome: 'onSpot' })).toMatchObject({
      reason: 'not-declared',
    })
    const settled = await desk.ask('case.settle', {
      caseId,
      at: desk.now,
      words: '当面换了门禁卡',
      handler: '王敏',
      completedAt: desk.now,
      remedy: '',
      signature: { kind: 'self' },
    })
    expect([settled.state, settled.gaps.includes('forward'), settled.gaps.includes('return')]).toEqual([
      'handled',
      false,
      false,
    ])
    expect((await clocksOf(desk, caseId, 'forward'))[0]?.[2]).toBe('lapsed')
    expect((await desk.ask('case.close', { ...close(caseId), outcome: 'onSpot' })).state).toBe('closed')
  })

  test('无法处理 wants a manager’s word, tells the customer, and runs on by its promise and the quarterly review', async () => {
    const { caseId } = await registerComplaint(desk, major)
    await receive(desk, caseId, await forward(desk, caseId))
    desk.pass(hour)
    const nextAnswerAt = '2026-12-10T01:00:00.000Z' as Instant
    const declare = { caseId, reason: '要改造地下管线', told: '已说明', nextAnswerAt }
    expect(await desk.reply('case.unsolvable', { ...declare, at: desk.now })).toMatchObject({
      reason: 'approval-missing',
    })
    const asked = await askApproval(desk, caseId, { subject: 'unsolvable', approver: '郑总' })
    await desk.ask('approval.decide', decided(desk, caseId, { approvalId: asked.id, by: '郑总' }))
    await desk.ask('case.unsolvable', { ...declare, at: desk.now })
    expect((await clocksOf(desk, caseId, 'resolve'))[0]?.[2]).toBe('unresolved')
    expect((await clocksOf(desk, caseId, 'coordinate'))[0]?.[2]).toBe('unresolved')
    expect((await clocksOf(desk, caseId, 'review'))[0]?.[2]).toBeNull()
    expect((await clocksOf(desk, caseId, 'promise'))[0]).toEqual(['11-23T02:00', '12-10T01:00', null])
    expect((await desk.ask('case.close', { ...close(caseId), outcome: 'unsolvable' })).state).toBe('closed')
  })

  test('并入 adds the caller’s name to the case that goes on', async () => {
    const first = await registerComplaint(desk, minor, 'B 座停电')
    const second = await registerComplaint(desk, minor, '我们这层也停电')
    const merge = { ...close(second.caseId), outcome: 'merged' } as const
    expect(await desk.reply('case.close', merge)).toMatchObject({ reason: 'merged-missing' })
    const closed = await desk.ask('case.close', { ...merge, mergedInto: first.number })
    expect(closed.matter.closing).toMatchObject({ outcome: 'merged', mergedInto: first.number })
    const goesOn = await desk.ask('case.show', { caseId: first.caseId })
    expect(goesOn.calls).toMatchObject([{ purpose: 'sameFault', phone: '138****0001' }])
    expect(goesOn.links).toMatchObject([{ number: second.number, kind: 'mergedInto' }])
  })

  test('无效已答复 is closed with its answer recorded, and not without', async () => {
    const { caseId } = await registerComplaint(desk)
    const invalid = { ...close(caseId), nature: 'invalid', outcome: 'invalidAnswered' } as const
    expect(await desk.reply('case.close', invalid)).toMatchObject({ reason: 'reply-missing' })
    await desk.ask('case.reply', { caseId, at: desk.now, by: '刘经理', words: '监控里没有', way: 'phone' })
    expect((await desk.ask('case.close', invalid)).matter.nature).toBe('invalid')
  })

  test('作废 before the signature is the desk’s to do, after it a manager’s; the number stays', async () => {
    const one = await registerComplaint(desk)
    const voided = await desk.ask('case.void', { caseId: one.caseId, at: desk.now, reason: '登记重复' })
    expect([voided.state, voided.steps, voided.slips.every(({ isVoid }) => isVoid)]).toEqual([
      'void',
      [],
      true,
    ])
    expect(voided.deadlines.every(({ ending }) => ending === 'lapsed')).toBe(true)

    const two = await registerComplaint(desk)
    expect(two.number).toBe('TS-202611-0002')
    const { caseId } = two
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const voiding = { caseId, at: desk.now, reason: '登记重复' }
    expect(await desk.reply('case.void', voiding)).toMatchObject({ reason: 'approval-missing' })
    const asked = await askApproval(desk, caseId, { subject: 'void', approver: '郑总' })
    const done = await desk.ask(
      'approval.decide',
      decided(desk, caseId, { approvalId: asked.id, by: '郑总' }),
    )
    expect(done.state).toBe('void')
    expect((await monthFigures(desk, '2026-11')).受理).toBe('0 件')
  })

  test('who a complaint is about may not judge it', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    await desk.ask('case.correct', {
      caseId,
      at: desk.now,
      reason: '写错房号',
      changes: [{ field: 'address', after: 'C座 507' }],
    })
    const about = { subjectKind: 'person', subjectName: '王敏' } as const
    const second = await registerComplaint(desk, minor, '前台态度不好', null, about)
    const nature = { caseId: second.caseId, at: desk.now, nature: 'invalid', reason: '' } as const
    expect(await desk.reply('case.nature', { ...nature, reason: '没有的事' })).toMatchObject({
      reason: 'own-complaint',
    })
  })
})
