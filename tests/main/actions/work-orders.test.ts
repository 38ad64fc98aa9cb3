import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hour, minute, plus } from '#shared/domain/day'
import { plainSheets } from '../../support/busy-desk'
import { clocksOf, departmentNamed, dueRevisits, revisit, takeBack } from '../../support/case-way'
import {
  mondayMorning,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { accept, dispatch, end, ending, newestOrder, registerJob, sending } from '../../support/order-way'

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
})
afterEach(() => desk.close())

/** Registered, sent and taken. */
async function taken(part: Parameters<typeof dispatch>[3] = {}) {
  const { caseId, view } = await registerJob(desk)
  const { id } = newestOrder(view)
  await dispatch(desk, caseId, id, part)
  desk.pass(5 * minute)
  await accept(desk, caseId, id)
  desk.pass(30 * minute)
  return { caseId, id }
}

describe('报修 at intake', () => {
  it('is a case with its first 派工单, whose form F05 is printed, and waits for 派工', async () => {
    const { view, slip, number } = await registerJob(desk)
    expect(number).toBe('TS-202611-0001')
    expect(view.workOrders.map((order) => [order.number, order.sent])).toEqual([['PG-202611-0001', null]])
    expect([slip.form, slip.title]).toEqual(['F05', '派工单'])
    expect([view.matter.grade, view.matter.ground, view.matter.nature]).toEqual(['minor', null, null])
    expect(view.steps[0]).toBe('dispatch')
    const running = view.deadlines.map(({ clock }) => clock)
    expect(running.toSorted()).toEqual(['forward', 'resolve'])
    const { rows } = await desk.ask('today.show', { only: null, page: 0 })
    expect(rows[0]?.next).toBe('dispatch')
  })

  it('is 较大 = 重要 where she says so, with its own limits', async () => {
    const { view } = await registerJob(desk, { kind: 'help', jobGrade: 'major' })
    expect([view.matter.kind, view.matter.grade]).toEqual(['help', 'major'])
    const resolve = view.deadlines.find(({ clock }) => clock === 'resolve')
    expect(resolve?.dueAt).toBe(plus(view.matter.receivedAt, 8 * hour))
  })

  it('can be raised to 较大 and never to 重大', async () => {
    const { caseId } = await registerJob(desk)
    const raise = { caseId, at: desk.now, ground: null, reason: '整层停水' }
    expect(await desk.reply('case.regrade', { ...raise, to: 'critical' })).toMatchObject({
      reason: 'not-now',
    })
    const raised = await desk.ask('case.regrade', { ...raise, to: 'major' })
    expect(raised.matter.grade).toBe('major')
  })

  it('prints its 派工单 again, and not a 意见表', async () => {
    const { caseId } = await registerJob(desk)
    const slip = await desk.ask('slip.reprint', { caseId, kind: 'copy' })
    expect([slip.form, slip.copy, slip.kind]).toEqual(['F05', 2, 'copy'])
  })

  it('is corrected on its 派工单 while that is not over: the new one takes the old one’s place', async () => {
    const { caseId } = await registerJob(desk)
    const view = await desk.ask('case.correct', {
      caseId,
      at: desk.now,
      reason: '房号写错',
      changes: [{ field: 'address', after: 'B座 1208' }],
    })
    expect(view.slips.map(({ form, isVoid }) => [form, isVoid])).toEqual([
      ['F05', true],
      ['F05', false],
    ])
  })
})

describe('派工', () => {
  it('of a case that waits for 转呈 is that as well, and its 接单 the 领单', async () => {
    const { caseId, id } = await taken({ dueAt: plus(mondayMorning, 2 * hour) })
    const view = await desk.ask('case.show', { caseId })
    expect(view.handoffs).toMatchObject([
      { role: 'lead', department: '物业部', person: '李师傅', received: { by: '李师傅', way: 'signed' } },
    ])
    expect(newestOrder(view).handoffId).toBe(view.handoffs[0]?.id)
    expect(newestOrder(view).id).toBe(id)
    expect(view.state).toBe('inProgress')
    expect(await clocksOf(desk, caseId, 'forward')).toEqual([['11-23T01:00', '11-23T01:15', 'met']])
    expect(await clocksOf(desk, caseId, 'job')).toEqual([['11-23T01:00', '11-23T03:00', null]])
  })

  it('ends as 登记完成, and with the paper as 登记交回; then the customer is asked', async () => {
    const { caseId, id } = await taken({
      dueAt: plus(mondayMorning, 2 * hour),
      fee: 'open',
      feeItems: '软管',
    })
    await desk.ask('order.arrive', { caseId, at: desk.now, workOrderId: id })
    desk.pass(20 * minute)
    const fee = { state: 'agreed', items: '软管', cents: 3500, signature: { kind: 'self' } } as const
    const done = await end(desk, caseId, id, { fee })
    expect(done.handoffs[0]?.completion).toEqual({
      at: desk.now,
      completedAt: desk.now,
      handler: '李师傅',
    })
    expect((await clocksOf(desk, caseId, 'job')).map(([, , ended]) => ended)).toEqual(['met'])
    desk.pass(10 * minute)
    const back = await desk.ask('order.return', { caseId, at: desk.now, workOrderId: id })
    expect(back.handoffs[0]?.returned).toMatchObject({ at: desk.now, toName: '王敏' })
    expect(back.steps).toContain('revisit')
    expect((await dueRevisits(desk)).map(({ number }) => number)).toEqual([back.matter.number])
    expect(await desk.ask('order.list', {})).toEqual([])
    const after = await revisit(desk, caseId, true)
    expect(after.revisits).toHaveLength(1)
    expect(newestOrder(after)).toMatchObject({
      fee: { cents: 3500, signature: { kind: 'self' } },
      acceptance: { quality: 'satisfied', timeliness: 'prompt' },
      ticks: ['greeting', 'shoeCovers'],
    })
  })

  it('goes on after 无人在家 with another order, which has no 转呈 of its own', async () => {
    const { caseId, id } = await taken()
    const nobody = await end(desk, caseId, id, {
      outcome: 'nobodyThere',
      quality: null,
      timeliness: null,
      signature: null,
    })
    expect(nobody.handoffs[0]?.completion).toBe(null)
    desk.pass(hour)
    const again = await dispatch(desk, caseId, null, { worker: '赵师傅' })
    const second = newestOrder(again)
    expect([second.number, second.handoffId, second.sent?.worker]).toEqual(['PG-202611-0002', null, '赵师傅'])
    expect(again.handoffs).toHaveLength(1)
    expect(again.slips.map(({ form, copy }) => [form, copy])).toEqual([
      ['F05', 1],
      ['F05', 1],
    ])
    await accept(desk, caseId, second.id)
    const done = await end(desk, caseId, second.id)
    expect(done.handoffs[0]?.completion?.completedAt).toBe(desk.now)
  })

  it('completes the case with the last of several orders side by side', async () => {
    const { caseId, id } = await taken()
    const { id: beside } = newestOrder(await dispatch(desk, caseId, null, { worker: '赵师傅' }))
    expect((await end(desk, caseId, id)).handoffs[0]?.completion).toBe(null)
    await accept(desk, caseId, beside)
    desk.pass(minute)
    expect((await end(desk, caseId, beside)).handoffs[0]?.completion?.completedAt).toBe(desk.now)
    const first = await desk.ask('order.return', { caseId, at: desk.now, workOrderId: id })
    expect(first.handoffs[0]?.returned).toBe(null)
    const both = await desk.ask('order.return', { caseId, at: desk.now, workOrderId: beside })
    expect(both.handoffs[0]?.returned?.at).toBe(desk.now)
  })

  it('makes the order that goes on in the same act: 改约 and 转他人', async () => {
    const { caseId, id } = await taken({ dueAt: plus(mondayMorning, hour) })
    const appointedAt = plus(desk.now, 24 * hour)
    const none = ending(desk, caseId, id, { outcome: 'rescheduled', next: await sending(desk) })
    expect(await desk.reply('order.end', none)).toMatchObject({ kind: 'refused', reason: 'next-missing' })
    const view = await end(desk, caseId, id, {
      outcome: 'rescheduled',
      next: await sending(desk, { appointedAt }),
    })
    const [first, second] = view.workOrders
    expect(first).toMatchObject({ passedTo: second?.id, ended: { outcome: 'rescheduled' } })
    expect(second).toMatchObject({
      appointment: { at: appointedAt, until: null },
      sent: { worker: '李师傅' },
    })
    expect(view.handoffs[0]?.completion).toBe(null)
    expect((await clocksOf(desk, caseId, 'job')).map(([, , ending]) => ending)).toEqual(['lapsed'])
  })

  it('takes nothing that cannot be: times, fees, steps out of turn', async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    const sent = { caseId, at: desk.now, workOrderId: id, ...(await sending(desk)) }
    const refused = async (question: 'order.dispatch' | 'order.end', input: object) => {
      const reply = await desk.reply(question, input as never)
      return reply.kind === 'refused' ? reply.reason : reply.kind
    }
    expect(await refused('order.dispatch', { ...sent, dueAt: desk.now })).toBe('time-not-later')
    expect(await refused('order.dispatch', { ...sent, appointedUntil: desk.now })).toBe(
      'appointment-backwards',
    )
    expect(await refused('order.dispatch', { ...sent, at: plus(desk.now, hour) })).toBe('time-in-future')
    expect(await refused('order.end', ending(desk, caseId, id))).toBe('not-now')
    await dispatch(desk, caseId, id)
    expect(await refused('order.dispatch', sent)).toBe('not-now')
    expect(await refused('order.end', ending(desk, caseId, id))).toBe('not-now')
    const back = ending(desk, caseId, id, { outcome: 'sentBack', words: '', by: '李师傅' })
    expect(await refused('order.end', back)).toBe('reason-missing')
    await accept(desk, caseId, id)
    const fee = { state: 'open', items: '', cents: null, signature: null } as const
    const done = ending(desk, caseId, id)
    expect(await refused('order.end', { ...done, fee })).toBe('fee-open')
    expect(await refused('order.end', { ...done, fee: { ...fee, state: 'agreed' } })).toBe('fee-missing')
    expect(await refused('order.end', { ...done, fee: { ...fee, state: 'agreed', cents: 100 } })).toBe(
      'fee-signature-missing',
    )
    desk.pass(hour)
    await desk.ask('order.arrive', { caseId, at: desk.now, workOrderId: id })
    expect(await refused('order.end', done)).toBe('time-before-last-step')
  })

  it('sends two where the customer left a key', async () => {
    const { caseId, view } = await registerJob(desk)
    const sent = await dispatch(desk, caseId, newestOrder(view).id, { hasKey: true })
    expect(newestOrder(sent)).toMatchObject({ hasKey: true, isPair: true })
  })

  it('stands on its list with what runs out first on top, phones masked, until its paper is back', async () => {
    const { caseId, id } = await taken({ dueAt: plus(mondayMorning, hour) })
    await registerJob(desk, { jobGrade: 'major' })
    const rows = await desk.ask('order.list', {})
    expect(rows.map(({ order, clock, steps }) => [order.number, clock?.clock, steps[0]])).toEqual([
      ['PG-202611-0001', 'job', 'arrive'],
      ['PG-202611-0002', 'forward', 'dispatch'],
    ])
    expect(rows[0]?.phones).toEqual(['138****0001'])
    await end(desk, caseId, id)
    expect((await desk.ask('order.list', {})).map(({ order }) => order.number)).toEqual([
      'PG-202611-0002',
      'PG-202611-0001',
    ])
  })

  it('goes beside a complaint’s 转呈 and leaves that alone', async () => {
    const { caseId } = await registerComplaint(desk)
    const { id: departmentId, head: person } = await departmentNamed(desk, '综合部')
    await desk.ask('case.forward', { caseId, at: desk.now, role: 'lead', departmentId, person })
    const sent = await dispatch(desk, caseId, null)
    expect(newestOrder(sent).handoffId).toBe(null)
    await accept(desk, caseId, newestOrder(sent).id)
    const done = await end(desk, caseId, newestOrder(sent).id)
    expect(done.handoffs).toMatchObject([{ received: null, completion: null }])
    expect(done.slips.map(({ form }) => form)).toEqual(['F01', 'F05'])
  })

  it('is void with its sheets, and with its case', async () => {
    const { caseId, view } = await registerJob(desk)
    const first = await desk.ask('order.void', {
      caseId,
      at: desk.now,
      workOrderId: newestOrder(view).id,
      reason: '重复开单',
    })
    expect([newestOrder(first).ended?.outcome, first.slips[0]?.isVoid]).toEqual(['void', true])
    await dispatch(desk, caseId, null)
    const over = await desk.ask('case.void', { caseId, at: desk.now, reason: '客户说不是本园区' })
    expect(over.workOrders.map(({ ended }) => ended?.outcome)).toEqual(['void', 'void'])
    expect(over.timeline.map(({ words }) => words)).toContain('派工单作废：案件作废')
    expect(await desk.ask('order.list', {})).toEqual([])
  })

  it('does not write 登记交回 over a paper that came back by itself', async () => {
    const { caseId, id } = await taken()
    const done = await end(desk, caseId, id)
    const handoff = done.handoffs[0]
    if (!handoff) throw new Error('There is no 转呈')
    await takeBack(desk, caseId, handoff.id)
    desk.pass(hour)
    const back = await desk.ask('order.return', { caseId, at: desk.now, workOrderId: id })
    expect(back.handoffs[0]?.returned?.at).not.toBe(desk.now)
  })
})
