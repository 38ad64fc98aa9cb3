import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, plus } from '#shared/domain/day'
import { plainWay } from '#shared/domain/print-setting'
import type { ScanId } from '#shared/domain/scan'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { Input } from '#shared/ipc/contract'
import type { SlipId, SlipView } from '#shared/ipc/slip-views'
import { done } from '#shared/result'
import { verify } from '../../../src/main/store/verify'
import { choosePrinter, plainSheets, readyPrinter } from '../../support/busy-desk'
import { complete, departmentNamed, forward, handled, receive, takeBack } from '../../support/case-way'
import { minor, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { afterThreeYears } from '../../support/erasing'
import { accept, dispatch, end, newestOrder, registerJob } from '../../support/order-way'
import { whitePage } from '../../support/scanned'

// Where 派工, places of sheets, blanks, scans, printing and erasure meet.

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(readyPrinter, { draw: plainSheets.draw })
  await setUp(desk)
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  expect(verify(desk.db).kind).toBe('whole')
  desk.close()
})

const shown = (caseId: CaseId) => desk.ask('case.show', { caseId })
const slipsOf = async (caseId: CaseId, form: SlipView['form']) =>
  (await shown(caseId)).slips.filter((slip) => slip.form === form)
async function last(caseId: CaseId, form: SlipView['form']): Promise<SlipView> {
  const slip = (await slipsOf(caseId, form)).at(-1)
  if (!slip) throw new Error(`There is no ${form}`)
  return slip
}
const places = async (caseId: CaseId, form: SlipView['form']) =>
  (await slipsOf(caseId, form)).map(({ where }) => where.place)
const closing = { outcome: 'solved', nature: 'valid', note: '已确认', mergedInto: null } as const
const lose = (slipId: SlipId) => desk.ask('slip.move', { slipId, move: { to: 'lost', reason: '找不到' } })

describe('the F05 of one order', () => {
  test('is never void for the sheet of another order', async () => {
    const { caseId, view } = await registerJob(desk)
    await dispatch(desk, caseId, newestOrder(view).id)
    await dispatch(desk, caseId, null, { worker: '孙师傅' })
    const [first] = await slipsOf(caseId, 'F05')
    expect(await desk.reply('slip.void', { slipId: first?.id as SlipId })).toMatchObject({
      reason: 'nothing-replaces-it',
    })
  })

  test('stays with its worker when a department sends back what went with another order', async () => {
    const { caseId, view } = await registerJob(desk)
    const sent = await dispatch(desk, caseId, newestOrder(view).id)
    await dispatch(desk, caseId, null, { worker: '孙师傅' })
    const handoffId = sent.handoffs[0]?.id
    if (!handoffId) throw new Error('It went to nobody')
    await desk.ask('case.sendBack', { caseId, at: desk.now, handoffId, by: '张主管', reason: '不归我们' })
    expect(await places(caseId, 'F05')).toEqual(['desk', 'department'])
  })

  test('is not taken for the paper of a complaint whose F01 is lost', async () => {
    const { caseId } = await registerComplaint(desk)
    const sent = await dispatch(desk, caseId, null)
    await lose((await last(caseId, 'F01')).id)
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const handoffId = sent.handoffs[0]?.id
    if (!handoffId) throw new Error('It went to nobody')
    await desk.ask('case.sendBack', { caseId, at: desk.now, handoffId, by: '张主管', reason: '不归我们' })
    expect((await last(caseId, 'F05')).where).toMatchObject({ place: 'department', marks: {} })
  })

  test('stays in its box when 登记收回 is typed after it was filed', async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    await dispatch(desk, caseId, id)
    await accept(desk, caseId, id)
    await end(desk, caseId, id)
    const { id: slipId } = await last(caseId, 'F05')
    await desk.ask('slip.move', { slipId, move: { to: 'desk' } })
    await desk.ask('slip.move', { slipId, move: { to: 'filed', filedAs: '3-12-45' } })
    await desk.ask('order.return', { caseId, at: desk.now, workOrderId: id })
    expect((await last(caseId, 'F05')).where).toMatchObject({ place: 'filed', filedAs: '3-12-45' })
  })

  test('that is out of a closed case stands in 派工, where its scan leads for 登记收回', async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    await dispatch(desk, caseId, id)
    await accept(desk, caseId, id)
    await end(desk, caseId, id)
    await desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
    await desk.ask('case.close', { caseId, at: desk.now, ...closing, nature: null })
    const { view: another } = await registerJob(desk)
    await dispatch(desk, another.matter.id, newestOrder(another).id)
    const code = slipCodeOf((await last(caseId, 'F05')).id)
    const { proposal } = await desk.ask('slip.scan', { code })
    expect(proposal).toEqual({ kind: 'order', workOrderId: id })
    const rows = await desk.ask('order.list', {})
    expect(rows.map(({ order, steps }) => [order.id, steps[0]])).toEqual([
      [newestOrder(another).id, 'accept'],
      [id, 'return'],
    ])
  })

  test('of work that ended after closing time is awaited until the next desk day closes', async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    await dispatch(desk, caseId, id)
    await accept(desk, caseId, id)
    desk.now = '2026-11-23T11:30:00.000Z' as Instant
    await end(desk, caseId, id)
    expect((await last(caseId, 'F05')).where.dueBackAt).toBe('2026-11-24T10:00:00.000Z')
    expect((await desk.ask('slip.out', { page: 0 })).total).toBe(0)
  })
})

describe('a void sheet that somebody has', () => {
  const handedOut = async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    await dispatch(desk, caseId, id)
    await accept(desk, caseId, id)
    return { caseId, id }
  }
  const lateTomorrow = async () => {
    desk.now = '2026-11-24T10:00:00.001Z' as Instant
    return (await desk.ask('slip.out', { page: 0 })).rows.map(({ slip }) => slip.isVoid)
  }

  test('is asked back and stands at 交接班 when its case is closed over it', async () => {
    const { caseId } = await handedOut()
    await desk.ask('case.close', { caseId, at: desk.now, ...closing, nature: null })
    expect((await desk.ask('handover.show', {})).standing.papers).toHaveLength(1)
    expect(await lateTomorrow()).toEqual([true])
  })

  test('comes back with 登记收回 of its order, beside the copy that took its place', async () => {
    const { caseId, id } = await handedOut()
    const changes = [{ field: 'demand' as const, after: '明天上午修好' }]
    await desk.ask('case.correct', { caseId, at: desk.now, reason: '客户改口', changes })
    expect(await places(caseId, 'F05')).toEqual(['department', 'desk'])
    await end(desk, caseId, id)
    await desk.ask('order.return', { caseId, at: desk.now, workOrderId: id })
    expect(await places(caseId, 'F05')).toEqual(['desk', 'desk'])
    expect(await lateTomorrow()).toEqual([])
  })

  test('comes back with 登记交回 of the case', async () => {
    const { caseId } = await registerComplaint(desk)
    const handoffId = await forward(desk, caseId)
    await receive(desk, caseId, handoffId)
    const changes = [{ field: 'demand' as const, after: '当面道歉，写书面说明' }]
    await desk.ask('case.correct', { caseId, at: desk.now, reason: '客户改口', changes })
    await complete(desk, caseId, handoffId)
    await takeBack(desk, caseId, handoffId)
    expect(await places(caseId, 'F01')).toEqual(['desk', 'desk'])
  })

  test('is not printed any more', async () => {
    const { caseId } = await registerComplaint(desk)
    const { id: slipId } = await last(caseId, 'F01')
    const changes = [{ field: 'demand' as const, after: '当面道歉，写书面说明' }]
    await desk.ask('case.correct', { caseId, at: desk.now, reason: '客户改口', changes })
    await choosePrinter(desk)
    expect(await desk.reply('slip.print', { slipId })).toMatchObject({ reason: 'void' })
  })
})

test('a sheet that became void while it waited for the printer is not sent', async () => {
  const sent: string[] = []
  let isBusy = true
  const slow: typeof readyPrinter = {
    ...readyPrinter,
    send: async ({ title }) => {
      sent.push(title)
      return readyPrinter.send({} as never)
    },
    progress: async () => done(isBusy ? { kind: 'printing', troubles: [] } : { kind: 'done' }),
  }
  const other = await openTestDesk(slow, { draw: plainSheets.draw, later: (act) => setTimeout(act, 20) })
  try {
    await setUp(other)
    await choosePrinter(other)
    await registerComplaint(other)
    await vi.waitFor(() => expect(sent).toEqual(['客户投诉意见表 第1份']), 10_000)
    const { caseId } = await registerComplaint(other)
    const changes = [{ field: 'demand' as const, after: '当面道歉，写书面说明' }]
    await other.ask('case.correct', { caseId, at: other.now, reason: '客户改口', changes })
    isBusy = false
    const jobs = async () => (await other.ask('case.show', { caseId })).slips.map(({ job }) => job?.state)
    await vi.waitFor(async () => expect(await jobs()).toEqual(['canceled', 'done']), 10_000)
    expect(sent).toEqual(['客户投诉意见表 第1份', '客户投诉意见表 第2份'])
    expect(other.faults).toEqual([])
  } finally {
    other.close()
  }
})

test('what is printed for a lost sheet where none is lost is a copy: two sheets would wait for one signature', async () => {
  const { caseId } = await desk.ask('emergency.register', {
    channel: 'phone',
    what: '电梯困人',
    where: 'B座',
  })
  const { id } = await desk.ask('slip.reprint', { caseId, kind: 'lost', reason: '没找到' })
  expect((await slipsOf(caseId, 'F01')).map((slip) => [slip.id, slip.kind])).toEqual([[id, 'copy']])
})

describe('a sheet that was lost twice', () => {
  test('wants anew what the first one bore and the second never came to bear', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    await desk.ask('slip.reprint', { caseId, kind: 'lost', reason: '部门搬家时丢了' })
    await desk.ask('slip.reprint', { caseId, kind: 'lost', reason: '又丢了' })
    expect((await last(caseId, 'F01')).wants).toEqual(['content'])
  })
})

describe('the time by which a sheet should be back', () => {
  test('stands when it was agreed by hand, whatever is recorded of the case', async () => {
    const { caseId } = await registerComplaint(desk)
    const { id: slipId } = await last(caseId, 'F01')
    const dueBackAt = plus(desk.now, hour)
    const { id: departmentId } = await departmentNamed(desk, '综合部')
    await desk.ask('slip.move', { slipId, move: { to: 'customer', with: '陈女士', dueBackAt } })
    await desk.ask('slip.move', { slipId, move: { to: 'department', departmentId, with: '小周' } })
    await desk.ask('case.promise', {
      caseId,
      at: desk.now,
      by: '王敏',
      words: '今天回话',
      dueAt: plus(desk.now, 4 * hour),
    })
    expect((await last(caseId, 'F01')).where.dueBackAt).toBe(dueBackAt)
  })
})

test('查找 says of a lost sheet that it is lost, not who had it', async () => {
  const { caseId } = await registerComplaint(desk)
  await receive(desk, caseId, await forward(desk, caseId))
  await lose((await last(caseId, 'F01')).id)
  expect((await desk.ask('find.quick', { words: '0001' })).cases[0]?.paper).toBe('遗失')
})

describe('a sheet that was filled in without power', () => {
  type Content = Input<'draft.save'>['content']
  async function typedIn(blankId: number, part: Partial<Content> = {}): Promise<CaseId> {
    const { id: draftId, content } = await desk.ask('blank.typeIn', { blankId: blankId as never })
    if (!content.onPaper) throw new Error('It is not on paper')
    const customer = { ...content.customer, contactName: '陈女士', phones: ['138 0000 0001'] }
    const onPaper = { ...content.onPaper, at: desk.now }
    const told = { ...content, customer, content: '停电时写的：电梯停了', answers: minor, onPaper, ...part }
    await desk.ask('draft.save', { draftId, atOnce: true, content: told })
    return (await desk.ask('case.register', { draftId })).caseId
  }
  async function reserved() {
    await desk.ask('blank.reserve', { form: 'F01', count: 1 })
    await vi.waitFor(async () => expect(await blank()).toMatchObject({ slip: { drawing: 'stored' } }), 10_000)
    const { blankId, slip } = await blank()
    return { blankId, slipId: slip?.id as SlipId }
  }
  const blank = async () => {
    const [row] = (await desk.ask('blank.list', { page: 0 })).rows
    if (!row) throw new Error('There is no blank')
    return row
  }
  /** A scan of the sheet, of which the code could not be read. */
  async function scanOf(slipId: SlipId): Promise<ScanId> {
    const { scan } = await desk.ask('scan.take', { name: '停电单.jpg', bytes: await whitePage() })
    await desk.ask('scan.match', { scanId: scan.id, slipId })
    return scan.id
  }

  test('and scanned before it was typed in shows its scan on the case', async () => {
    const { blankId, slipId } = await reserved()
    const scanId = await scanOf(slipId)
    const caseId = await typedIn(blankId)
    expect((await shown(caseId)).scans.map(({ id }) => id)).toEqual([scanId])
  })

  test('that turned up late is its case’s with its scan, and both are erased with it', async () => {
    const { blankId, slipId } = await reserved()
    await desk.ask('blank.void', { blankId, reason: 'lost' })
    const scanId = await scanOf(slipId)
    const caseId = await typedIn(blankId)
    expect((await shown(caseId)).scans.map(({ id }) => id)).toEqual([scanId])
    expect((await slipsOf(caseId, 'F01')).map(({ isVoid, copy }) => [isVoid, copy])).toEqual([
      [true, 1],
      [false, 1],
    ])
    await desk.ask('case.close', { caseId, at: desk.now, ...closing })
    desk.now = afterThreeYears
    await desk.ask('retention.erase', { kind: 'case', ids: null })
    expect(await desk.reply('scan.show', { scanId })).toMatchObject({ reason: 'scan-erased' })
  })

  test('and never typed in is erased when the period of scans is over', async () => {
    const { slipId } = await reserved()
    const scanId = await scanOf(slipId)
    desk.now = afterThreeYears
    await desk.ask('retention.erase', { kind: 'scan', ids: null })
    expect(await desk.reply('scan.show', { scanId })).toMatchObject({ reason: 'scan-erased' })
  })

  test('as a 报修 has its 派工单 drawn and printed', async () => {
    const { blankId } = await reserved()
    await choosePrinter(desk)
    const caseId = await typedIn(blankId, { kind: 'service' })
    const f05 = { drawing: 'stored', job: { state: 'done' } }
    await vi.waitFor(async () => expect(await last(caseId, 'F05')).toMatchObject(f05), 10_000)
    const { id } = await last(caseId, 'F01')
    // Its way is that of its order.
    expect((await desk.ask('slip.scan', { code: slipCodeOf(id) })).proposal).toEqual({
      kind: 'order',
      workOrderId: newestOrder(await shown(caseId)).id,
    })
  })

  test('is sent on the queue of its own form where the desk has no other', async () => {
    await reserved()
    const { bookId } = await blank()
    await desk.ask('print.set', { form: 'F01', way: { ...plainWay, queue: 'front' } })
    expect(await desk.ask('blank.send', { bookId })).toEqual({ sent: 1 })
  })
})

describe('a register that names who had a sheet', () => {
  test('goes with the case also where the sheet was sent by hand in another month', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.result', {
      caseId,
      at: desk.now,
      completedAt: desk.now,
      ...handled,
      skipReason: '前台办的',
    })
    await desk.ask('case.close', { caseId, at: desk.now, ...closing })
    desk.now = '2026-12-02T02:00:00.000Z' as Instant
    const { id: departmentId } = await departmentNamed(desk, '综合部')
    const { id: slipId } = await last(caseId, 'F01')
    await desk.ask('slip.move', { slipId, move: { to: 'department', departmentId, with: '小周' } })
    const period = { by: 'day', day: '2026-12-02' } as const
    const register = await desk.ask('slip.printDispatch', { period })
    desk.now = afterThreeYears
    await desk.ask('retention.erase', { kind: 'case', ids: null })
    expect(await desk.reply('slip.show', { slipId: register.id })).toMatchObject({ reason: 'paper-erased' })
  })

  test('shows no whole phone that somebody typed beside a name', async () => {
    const { caseId, view } = await registerJob(desk)
    const { id } = newestOrder(view)
    const worker = '李师傅 138 0000 0009'
    await dispatch(desk, caseId, id, { worker })
    // The card proposes the name as it is shown; what is stored is whom she means.
    const [row] = await desk.ask('order.list', {})
    const by = row?.order.sent?.worker ?? ''
    expect(by).toBe('李师傅 138****0009')
    await desk.ask('order.accept', { caseId, at: desk.now, workOrderId: id, by })
    expect(newestOrder(await shown(caseId)).accepted?.by).toBe(worker)
    desk.pass(hour)
    const all = JSON.stringify([
      await desk.ask('order.list', {}),
      (await desk.ask('handover.show', {})).standing,
      await desk.ask('slip.dispatch', { period: { by: 'day', day: '2026-11-23' }, page: 0 }),
    ])
    expect(all).toContain('李师傅')
    expect(all.replaceAll(/\D/gu, '')).not.toContain('13800000009')
  })
})

describe('交接班', () => {
  test('lists the sheet of every order that is out, side by side and of a closed case, each once', async () => {
    const { caseId, view } = await registerJob(desk)
    await dispatch(desk, caseId, newestOrder(view).id)
    await dispatch(desk, caseId, null, { worker: '孙师傅' })
    const { caseId: complaint } = await registerComplaint(desk)
    const handoffId = await forward(desk, complaint)
    await receive(desk, complaint, handoffId)
    const { papers } = (await desk.ask('handover.show', {})).standing
    expect(papers.map(({ number, holder, isSignedFor }) => [number, holder, isSignedFor])).toEqual([
      [(await shown(caseId)).matter.number, '物业部　李师傅', false],
      [(await shown(complaint)).matter.number, '物业部　张主管', true],
      [(await shown(caseId)).matter.number, '派工单　PG-202611-0002　物业部　孙师傅', false],
    ])
    await complete(desk, complaint, handoffId)
    await desk.ask('case.result', { caseId: complaint, at: desk.now, completedAt: desk.now, ...handled })
    await desk.ask('case.close', { caseId: complaint, at: desk.now, ...closing })
    const after = (await desk.ask('handover.show', {})).standing.papers
    expect(after.map(({ holder }) => holder)).toContain('客户投诉意见表　物业部　张主管')
  })
})
