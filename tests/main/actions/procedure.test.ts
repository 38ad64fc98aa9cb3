import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, minute } from '#shared/domain/day'
import { raiseByMonth } from '../../../src/main/actions/month-rule'
import { verify } from '../../../src/main/store/verify'
import {
  askApproval,
  complete,
  decided,
  forward,
  handle,
  handled,
  receive,
  revisit,
  takeBack,
} from '../../support/case-way'
import {
  critical,
  major,
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

/** The clocks of a name in that round: from when, until when, how they ended. */
async function clocks(caseId: CaseId, clock: string, round = 1) {
  const { deadlines } = await desk.ask('case.show', { caseId })
  return deadlines
    .filter((one) => one.clock === clock && one.round === round)
    .map(({ startedAt, dueAt, ending }) => [startedAt.slice(5, 16), dueAt.slice(5, 16), ending])
}

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
    expect(await clocks(caseId, 'forward')).toEqual([
      ['11-23T01:00', '11-23T01:15', 'met'],
      ['11-23T01:15', '11-23T01:30', null],
    ])
    expect(await desk.reply('case.sendBack', back)).toEqual({ kind: 'refused', reason: 'not-now' })
    await receive(desk, caseId, await forward(desk, caseId, { to: '综合部' }))
    expect((await clocks(caseId, 'forward'))[1]).toEqual(['11-23T01:15', '11-23T01:30', 'met'])
    // The case's other clocks ran on.
    expect(await clocks(caseId, 'resolve')).toEqual([['11-23T01:00', '11-23T05:00', null]])
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
    expect(await clocks(caseId, 'forward')).toEqual([['11-23T01:00', '11-23T01:15', 'unresolved']])
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
    expect((await clocks(caseId, 'forward'))[0]?.[2]).toBeNull()
    expect((await clocks(caseId, 'report'))[0]?.[2]).toBe('met')
    expect(told.gaps).toEqual(expect.arrayContaining(['receive', 'reportSignature']))
    await receive(desk, caseId, report)
    const signed = await receive(desk, caseId, lead)
    expect(signed.gaps).not.toContain('reportSignature')
    expect((await clocks(caseId, 'forward'))[0]?.[2]).toBe('met')
  })

  test('the hand-up of a critical case prints F10', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    await forward(desk, caseId)
    await forward(desk, caseId, { role: 'report', to: '园总' })
    const { slips } = await desk.ask('case.show', { caseId })
    expect(slips.map(({ form }) => form)).toEqual(['F01', 'F10'])
  })
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
    expect(await clocks(caseId, 'resolve')).toEqual([
      ['11-23T01:00', '11-23T05:00', 'regraded'],
      ['11-23T02:00', '12-03T10:00', null],
    ])
    expect(await clocks(caseId, 'report')).toEqual([['11-23T02:00', '11-23T16:00', null]])
    // 转呈 was met under the grade of then.
    expect(await clocks(caseId, 'forward')).toEqual([['11-23T01:00', '11-23T01:15', 'met']])
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
    expect(await clocks(caseId, 'resolve')).toEqual([
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
    expect(await clocks(caseId, 'report')).toEqual([['12-24T00:30', '12-24T16:00', null]])
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
    expect(await clocks(caseId, 'promise')).toEqual([['11-23T01:00', '11-23T09:00', null]])
    expect(view.gaps).toContain('promise')
    const promiseId = view.promises[0]?.id
    if (promiseId === undefined) throw new Error('nothing was promised')
    await desk.ask('case.keepPromise', { caseId, at: desk.now, promiseId, words: '已回电' })
    expect((await clocks(caseId, 'promise'))[0]?.[2]).toBe('met')
    expect(
      await desk.reply('case.keepPromise', { caseId, at: desk.now, promiseId, words: '' }),
    ).toMatchObject({ kind: 'refused' })
  })
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
    expect(await clocks(one.caseId, 'forward')).toHaveLength(1)
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
    expect((await clocks(caseId, 'forward'))[0]?.[2]).toBe('lapsed')
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
    expect((await clocks(caseId, 'resolve'))[0]?.[2]).toBe('unresolved')
    expect((await clocks(caseId, 'coordinate'))[0]?.[2]).toBe('unresolved')
    expect((await clocks(caseId, 'review'))[0]?.[2]).toBeNull()
    expect((await clocks(caseId, 'promise'))[0]).toEqual(['11-23T02:00', '12-10T01:00', null])
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
    const { figures } = await desk.ask('month.show', { month: '2026-11' })
    expect(figures.find(({ label }) => label === '受理')?.value).toBe('0 件')
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

describe('更正', () => {
  const wrong = { reason: '房号听错了', changes: [{ field: 'address' as const, after: 'C座 507' }] }

  test('before the signature the record changes and a new copy takes the old one’s place', async () => {
    const { caseId } = await registerComplaint(desk)
    const view = await desk.ask('case.correct', { caseId, at: desk.now, ...wrong })
    expect(view.matter.customer.address).toBe('C座 507')
    expect(view.slips.map(({ copy, isVoid }) => [copy, isVoid])).toEqual([
      [1, true],
      [2, false],
    ])
    expect(await desk.reply('case.correct', { caseId, at: desk.now, ...wrong })).toMatchObject({
      reason: 'nothing-changed',
    })
  })

  test('after it the signed text stays, and the correction wants a signature of its own', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const phone = { reason: '换了号码', changes: [{ field: 'phones' as const, after: '138 0000 0009' }] }
    const view = await desk.ask('case.correct', { caseId, at: desk.now, ...phone })
    const stored = desk.db.prepare('SELECT phones FROM caseRecord WHERE id = ?').pluck().get(caseId)
    expect(stored).toBe('["138 0000 0001"]')
    // Whoever calls back calls the number that is right.
    expect(await desk.ask('case.showPhones', { caseId })).toEqual(['138 0000 0009'])
    expect(view.corrections[0]?.changes[0]).toMatchObject({ before: '138****0001', after: '138****0009' })
    expect(view.gaps).toContain('correctionSignature')
    const correctionId = view.corrections[0]?.id ?? 0
    const signed = await desk.ask('case.signCorrection', {
      caseId,
      at: desk.now,
      correctionId,
      outcome: { kind: 'self' },
    })
    expect(signed.gaps).not.toContain('correctionSignature')
  })
})

describe('又来了', () => {
  test('earlier cases of the same customer are proposed, linked, and counted as raised again', async () => {
    const first = await registerComplaint(desk)
    const draft = await desk.ask('draft.begin', { channel: 'phone' })
    const { customer } = first.view.matter
    const content = { ...draft.content, customer: { ...customer, phones: ['138 0000 0001'] } }
    await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
    expect(await desk.ask('draft.earlier', { draftId: draft.id })).toMatchObject([{ number: first.number }])
    await desk.ask('draft.save', {
      draftId: draft.id,
      atOnce: true,
      content: { ...content, content: '门岗又说话很冲', answers: minor, earlier: [first.caseId] },
    })
    const second = await desk.ask('case.register', { draftId: draft.id })
    const view = await desk.ask('case.show', { caseId: second.caseId })
    expect(view.links).toMatchObject([{ number: first.number, kind: 'again', isLater: true }])
    expect(view.proposedLinks).toEqual([])
    expect(
      await desk.reply('case.link', {
        caseId: second.caseId,
        at: desk.now,
        number: first.number,
        kind: 'again',
      }),
    ).toMatchObject({ reason: 'linked-already' })
  })

  test('many later matters of the customer hide none of the earlier ones', async () => {
    const first = await registerComplaint(desk)
    const second = await registerComplaint(desk)
    for (let later = 0; later < 8; later++) await registerComplaint(desk)
    const { proposedLinks } = await desk.ask('case.show', { caseId: second.caseId })
    expect(proposedLinks.map(({ number }) => number)).toEqual([first.number])
  })

  test('催办 before the limit is a contact; after a missed limit it is raised again', async () => {
    const { caseId } = await registerComplaint(desk)
    const urge = {
      caseId,
      channel: 'phone',
      purpose: 'urge',
      caller: '陈女士',
      phone: '',
      words: '',
      told: '在办',
    } as const
    const early = await desk.ask('case.call', { ...urge, at: desk.now })
    expect(early.calls.map(({ isRaisedAgain }) => isRaisedAgain)).toEqual([false])
    desk.pass(20 * minute)
    const again = await desk.ask('case.call', { ...urge, at: desk.now })
    expect(again.calls.map(({ isRaisedAgain }) => isRaisedAgain)).toEqual([false, true])
    expect((await desk.ask('today.show', { only: null })).rows[0]?.urged).toBe(2)
  })

  test('two rounds: the first stays as it was, and the second has its own clocks', async () => {
    const { caseId } = await registerComplaint(desk)
    await handle(desk, caseId)
    desk.pass(hour)
    const again = await revisit(desk, caseId, false)
    expect([again.state, again.rounds.length]).toEqual(['registered', 2])
    const view = await handle(desk, caseId)
    expect(view.state).toBe('handled')
    expect(await clocks(caseId, 'resolve', 2)).toEqual([['11-23T02:00', '11-23T06:00', 'met']])
    expect((await revisit(desk, caseId, true)).state).toBe('revisited')
  })
})
