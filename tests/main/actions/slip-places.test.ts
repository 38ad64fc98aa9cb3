import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, minute, plus } from '#shared/domain/day'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { SlipView } from '#shared/ipc/slip-views'
import { textByPoppler } from '../../forms/look'
import {
  askApproval,
  complete,
  decided,
  departmentNamed,
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
let caseId: CaseId
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  caseId = (await registerComplaint(desk)).caseId
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const closing = { outcome: 'solved', nature: 'valid', note: '已确认', mergedInto: null } as const
const shown = () => desk.ask('case.show', { caseId })
async function sheet(form: SlipView['form'] = 'F01'): Promise<SlipView> {
  const found = (await shown()).slips.findLast((slip) => slip.form === form && slip.kind !== 'copy')
  if (!found) throw new Error(`There is no ${form}`)
  return found
}
const place = async (form: SlipView['form'] = 'F01') => {
  const { where, department } = await sheet(form)
  return [where.place, department, where.with].filter(Boolean).join(' ')
}
const marks = async (form: SlipView['form'] = 'F01') => Object.keys((await sheet(form)).where.marks)
const said = async () => (await shown()).timeline.map(({ words }) => words)
const scan = async (slip: SlipView) => (await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })).proposal

describe('the steps of a case move its paper', () => {
  test('from the desk to who was given it, to who took it, and back; each signature stays on it', async () => {
    expect(await place()).toBe('desk')
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const handoffId = await forward(desk, caseId)
    expect(await place()).toBe('department 物业部 刘经理')
    await receive(desk, caseId, handoffId)
    expect(await place()).toBe('department 物业部 张主管')
    expect(await marks()).toEqual(['content', 'receipt'])
    await complete(desk, caseId, handoffId)
    await takeBack(desk, caseId, handoffId)
    expect(await place()).toBe('desk')
    await desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
    expect(await marks()).toEqual(['content', 'receipt', 'result'])
    const { timeline } = await shown()
    expect(timeline.filter(({ words }) => words.includes('第 1 份')).map(({ kind }) => kind)).toEqual([
      'slip.made',
    ])
  })

  test('it should be back when 交回 is due, from 登记完成 until it is back', async () => {
    const handoffId = await forward(desk, caseId)
    await receive(desk, caseId, handoffId)
    expect((await sheet()).where.dueBackAt).toBeNull()
    await complete(desk, caseId, handoffId)
    // "Same day": the desk closes at 18:00 in its own zone.
    expect((await sheet()).where.dueBackAt).toBe('2026-11-23T10:00:00.000Z')
    await takeBack(desk, caseId, handoffId)
    expect((await sheet()).where.dueBackAt).toBeNull()
  })

  test('closed over it, it is still awaited, and a scan brings it back', async () => {
    const handoffId = await forward(desk, caseId)
    await receive(desk, caseId, handoffId)
    await complete(desk, caseId, handoffId)
    await desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
    await desk.ask('case.close', { caseId, at: desk.now, ...closing })
    expect((await sheet()).where.dueBackAt).toBe('2026-11-23T10:00:00.000Z')
    expect(await scan(await sheet())).toEqual({ kind: 'move', to: 'desk' })
  })

  test('what the department sends back lies at the desk; words instead of ink leave no mark', async () => {
    const refused = { kind: 'refused', reason: '赶时间', witness: '小李' } as const
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: refused })
    const handoffId = await forward(desk, caseId)
    await receive(desk, caseId, handoffId, 'left')
    expect(await marks()).toEqual([])
    await desk.ask('case.sendBack', { caseId, at: desk.now, handoffId, by: '张主管', reason: '不归我们' })
    expect(await place()).toBe('desk')
  })

  test('a 领单 that is typed after the paper came back does not send it away again', async () => {
    const handoffId = await forward(desk, caseId)
    await desk.ask('case.complete', {
      caseId,
      at: desk.now,
      handoffId,
      completedAt: desk.now,
      handler: '赵队长',
      skipReason: '师傅先去了',
    })
    await takeBack(desk, caseId, handoffId)
    await receive(desk, caseId, handoffId)
    expect(await place()).toBe('desk')
    expect(await marks()).toEqual(['receipt'])
  })

  test('a copy goes nowhere: who helps works from it', async () => {
    await forward(desk, caseId)
    await forward(desk, caseId, { role: 'support', to: '综合部' })
    expect(await place()).toBe('department 物业部 刘经理')
  })

  test('the F17 lies with the manager until its limit, and comes back with the signature', async () => {
    const { caseId: other } = await registerComplaint(desk, major)
    caseId = other
    const clock = (await shown()).deadlines.find(({ clock }) => clock === 'resolve')
    const { id: approvalId } = await askApproval(desk, caseId, {
      subject: 'extension',
      approver: '刘经理',
      deadlineId: clock?.id ?? null,
      wantedDueAt: plus(clock?.dueAt ?? desk.now, 24 * hour),
    })
    expect(await place('F17')).toBe('department 刘经理')
    expect((await sheet('F17')).where.dueBackAt).toBe(clock?.dueAt)
    expect(await scan(await sheet('F17'))).toEqual({ kind: 'act', act: 'decide' })
    await desk.ask('approval.decide', {
      ...decided(desk, caseId, { approvalId, by: '刘经理' }),
      way: 'phone',
    })
    expect(await place('F17')).toBe('department 刘经理')
    expect(await scan(await sheet('F17'))).toEqual({ kind: 'act', act: 'signApproval' })
    await desk.ask('approval.sign', { caseId, at: desk.now, approvalId })
    expect(await place('F17')).toBe('desk')
  })

  test('the F10 goes up with 呈报, and bears who took it', async () => {
    caseId = (await registerComplaint(desk, critical)).caseId
    await forward(desk, caseId)
    const report = await forward(desk, caseId, { role: 'report', to: '园总' })
    expect(await place('F10')).toBe('department 园总 郑总')
    await receive(desk, caseId, report)
    expect(await marks('F10')).toEqual(['receipt'])
  })
})

describe('what is done with a sheet by hand', () => {
  const move = async (input: Parameters<typeof desk.ask<'slip.move'>>[1]['move']) =>
    desk.reply('slip.move', { slipId: (await sheet()).id, move: input })

  test('it goes from hand to box to borrower and back, each on the time line', async () => {
    const { id: departmentId } = await departmentNamed(desk, '综合部')
    const tomorrow = plus(desk.now, 24 * hour)
    await move({ to: 'department', departmentId, with: '小周' })
    await move({ to: 'customer', with: '陈女士', dueBackAt: tomorrow })
    await move({ to: 'desk' })
    await move({ to: 'filed', filedAs: '3 - 12 – 45' })
    await move({ to: 'lent', with: '李会计', dueBackAt: tomorrow })
    expect((await sheet()).where).toMatchObject({ place: 'lent', filedAs: '3-12-45', with: '李会计' })
    expect(await scan(await sheet())).toEqual({ kind: 'move', to: 'filed' })
    expect((await desk.ask('handover.show', {})).standing.papers).toMatchObject([
      { number: 'TS-202611-0001', holder: '客户投诉意见表　李会计' },
    ])
    expect((await desk.ask('find.quick', { words: '0001' })).cases[0]?.paper).toBe('李会计（借出）')
    await move({ to: 'filed', filedAs: '3-12-45' })
    const title = '客户投诉意见表第 1 份'
    expect((await said()).filter((words) => words.startsWith(title)).toReversed()).toEqual([
      `${title} 送到 综合部 · 小周`,
      `${title} 交给客户 陈女士，2026-11-24 09:00 前收回`,
      `${title} 收回前台`,
      `${title} 归档 3-12-45`,
      `${title} 借给 李会计，2026-11-24 09:00 前还`,
      `${title} 放回柜盒`,
    ])
  })

  test.each([
    [
      'a borrower wants a day to come',
      { to: 'lent', with: '李会计', dueBackAt: '2026-11-23T00:59:00.000Z' as Instant },
      'time-not-later',
    ],
    [
      'a department that is there',
      { to: 'department', departmentId: 99 as never, with: '某人' },
      'no-such-department',
    ],
    ['what lies at the desk does not come back to it', { to: 'desk' }, 'not-from-there'],
  ] as const)('%s', async (_, input, reason) => {
    const events = () => desk.db.prepare('SELECT count(*) AS n FROM event').get()
    const before = events()
    expect(await move(input)).toMatchObject({ kind: 'refused', reason })
    expect(events()).toEqual(before)
  })

  test('a phone beside the name of who has it is masked wherever that is shown', async () => {
    await move({ to: 'customer', with: '陈女士 138 0000 0001', dueBackAt: plus(desk.now, hour) })
    const { standing } = await desk.ask('handover.show', {})
    desk.pass(2 * hour)
    const out = await desk.ask('slip.out', { page: 0 })
    const all = JSON.stringify([
      (await shown()).slips,
      standing,
      out,
      await desk.ask('find.quick', { words: '0001' }),
    ])
    expect(all).toContain('陈女士 138')
    expect(all.replaceAll(/\D/gu, '')).not.toContain('13800000001')
  })

  test('a lost sheet is replaced by one that is signed anew; turned up again it replaces nothing', async () => {
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    expect(await desk.reply('slip.reprint', { caseId, kind: 'lost' })).toMatchObject({
      kind: 'refused',
      reason: 'reason-missing',
    })
    const { id: lostId } = await sheet()
    const { id } = await desk.ask('slip.reprint', { caseId, kind: 'lost', reason: '部门搬家时丢了' })
    const replacing = await sheet()
    expect(replacing).toMatchObject({ id, kind: 'lost', wants: ['content'] })
    expect(await said()).toContain('客户投诉意见表第 1 份 遗失：部门搬家时丢了')
    expect(await scan(replacing)).toEqual({ kind: 'mark' })
    await desk.ask('slip.mark', { slipId: id, mark: 'content' })
    expect(await sheet()).toMatchObject({ wants: [], where: { place: 'desk' } })
    expect(await desk.reply('slip.mark', { slipId: id, mark: 'result' })).toMatchObject({
      reason: 'not-wanted',
    })
    // The case goes on with the new one.
    await forward(desk, caseId)
    expect(await place()).toBe('department 物业部 刘经理')
    const old = (await shown()).slips.find((slip) => slip.id === lostId)
    expect(old).toMatchObject({ replacedBy: id, where: { place: 'lost' } })
    if (old) expect(await scan(old)).toEqual({ kind: 'move', to: 'desk' })
    await desk.ask('slip.move', { slipId: lostId, move: { to: 'desk' } })
    await desk.ask('slip.void', { slipId: lostId })
    expect((await shown()).slips.find((slip) => slip.id === lostId)).toMatchObject({ isVoid: true })
  })

  test('a sheet is void only for a newer one, and not while it alone is signed', async () => {
    const first = await sheet()
    expect(await desk.reply('slip.void', { slipId: first.id })).toMatchObject({
      reason: 'nothing-replaces-it',
    })
    await desk.ask('slip.reprint', { caseId, kind: 'copy' })
    await desk.ask('slip.move', { slipId: first.id, move: { to: 'lost', reason: '找不到' } })
    await desk.ask('slip.reprint', { caseId, kind: 'lost' })
    await desk.ask('slip.move', { slipId: first.id, move: { to: 'desk' } })
    await desk.ask('slip.void', { slipId: first.id })
    const voided = (await shown()).slips.find(({ id }) => id === first.id)
    expect(voided).toMatchObject({ isVoid: true, replacedBy: (await sheet()).id })
    expect(await desk.reply('slip.void', { slipId: first.id })).toMatchObject({ reason: 'void-already' })
  })
})

describe('a scan proposes', () => {
  test('the next step of the way of the paper, and after 销项 its box', async () => {
    const act = (name: string) => ({ kind: 'act', act: name })
    expect(await scan(await sheet())).toEqual(act('forward'))
    const handoffId = await forward(desk, caseId)
    expect(await scan(await sheet())).toEqual(act('receive'))
    await receive(desk, caseId, handoffId)
    expect(await scan(await sheet())).toEqual(act('complete'))
    await complete(desk, caseId, handoffId)
    expect(await scan(await sheet())).toEqual(act('return'))
    await takeBack(desk, caseId, handoffId)
    expect(await scan(await sheet())).toBeNull()
    await desk.ask('case.result', { caseId, at: desk.now, completedAt: desk.now, ...handled })
    await revisit(desk, caseId, true)
    await desk.ask('case.close', { caseId, at: desk.now, ...closing })
    expect(await scan(await sheet())).toEqual({ kind: 'move', to: 'filed' })
    await desk.ask('slip.move', { slipId: (await sheet()).id, move: { to: 'filed', filedAs: '1-1-1' } })
    expect(await scan(await sheet())).toBeNull()
  })

  test('nothing by a code that was misread, or is no sheet of this desk; it changes nothing', async () => {
    const events = () => desk.db.prepare('SELECT count(*) AS n FROM event').get()
    const before = events()
    const code = slipCodeOf((await sheet()).id)
    expect(await desk.reply('slip.scan', { code: `1${code.slice(1)}` })).toMatchObject({ reason: 'misread' })
    expect(await desk.reply('slip.scan', { code: slipCodeOf(999) })).toMatchObject({ reason: 'no-such-slip' })
    await scan(await sheet())
    expect(events()).toEqual(before)
  })

  test('what is no case’s leads to where it is made', async () => {
    const belongs = async (slip: SlipView) =>
      (await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })).belongs
    const period = { by: 'day', day: '2026-11-23' } as const
    expect(await belongs(await desk.ask('contact.print', { period }))).toEqual({ to: 'contacts', period })
    await forward(desk, caseId)
    expect(await belongs(await desk.ask('slip.printDispatch', { period }))).toEqual({
      to: 'dispatch',
      period,
    })
    expect(await belongs(await desk.ask('slip.printStandard', { standard: 'door' }))).toEqual({
      to: 'standards',
    })
    expect(await belongs(await desk.ask('month.report', { month: '2026-11' }))).toEqual({
      to: 'month',
      month: '2026-11',
    })
  })
})

describe('该收回未收回', () => {
  test('counts what is out past its time, and leads to it; the closing check takes what is due today', async () => {
    const handoffId = await forward(desk, caseId)
    await receive(desk, caseId, handoffId)
    await complete(desk, caseId, handoffId)
    const late = async () => (await desk.ask('today.show', { only: null })).slipsLate
    expect(await late()).toBe(0)
    const closing = await desk.ask('slip.closing', { page: 0 })
    expect(closing).toMatchObject({ total: 1, closesAt: '2026-11-23T10:00:00.000Z' })
    expect(closing.rows[0]).toMatchObject({ holder: '在 物业部 · 张主管', since: desk.now })
    desk.now = '2026-11-23T10:00:00.001Z' as Instant
    expect(await late()).toBe(1)
    const { rows, total } = await desk.ask('slip.out', { page: 3 })
    expect(total).toBe(1)
    expect(rows[0]).toMatchObject({
      slip: { caseId },
      matter: expect.stringContaining('保安'),
      proposal: { kind: 'act', act: 'return' },
    })
    await takeBack(desk, caseId, handoffId)
    expect(await late()).toBe(0)
  })

  test('the closing check is proposed in the last half hour, and names drafts and unconfirmed sheets', async () => {
    const isSoon = async () => (await desk.ask('today.show', { only: null })).isClosingSoon
    expect(await isSoon()).toBe(false)
    desk.now = '2026-11-23T09:29:59.000Z' as Instant
    expect(await isSoon()).toBe(false)
    desk.pass(1000)
    expect(await isSoon()).toBe(true)
    const draft = await desk.ask('draft.begin', { channel: 'phone' })
    await desk.ask('draft.save', {
      draftId: draft.id,
      atOnce: true,
      content: { ...draft.content, content: '停水' },
    })
    expect((await desk.ask('slip.closing', { page: 0 })).drafts).toHaveLength(1)
    desk.pass(30 * minute)
    expect(await isSoon()).toBe(false)
  })
})

describe('客户回执', () => {
  const receipt = async () => {
    const { id } = await desk.ask('slip.make', { form: 'F19', caseId })
    return textByPoppler((await desk.ask('slip.show', { slipId: id })).pdf)
  }

  test('tells the number, the promise and a masked phone; where 保密 was asked for, neither name nor phone', async () => {
    const dueAt = plus(desk.now, 4 * hour)
    await desk.ask('case.promise', { caseId, at: desk.now, by: '王敏', words: '今天回话', dueAt })
    const told = await receipt()
    for (const words of ['TS-202611-0001', '138****0001', '2026-11-23 13:00 前', '今天回话', '08:30–18:00'])
      expect(told).toContain(words)
    const draft = await desk.ask('draft.begin', { channel: 'walkIn' })
    const customer = { ...draft.content.customer, contactName: '周女士', phones: ['138 0000 0003'] }
    const content = { ...draft.content, customer, content: '停水', answers: minor, isConfidential: true }
    await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
    caseId = (await desk.ask('case.register', { draftId: draft.id, consult: null })).caseId
    const secret = await receipt()
    expect(secret).toContain('保密')
    expect(secret).not.toMatch(/周女士|138/)
    expect(await scan((await shown()).slips.find(({ form }) => form === 'F19') ?? (await sheet()))).toBeNull()
  })
})

describe('投诉处置记录表', () => {
  const period = { by: 'day', day: '2026-11-23' } as const

  test('is written by the steps: who took which form when, what came back, and what was sent by hand', async () => {
    await handle(desk, caseId)
    const { caseId: other } = await registerComplaint(desk, minor, '空调不制冷')
    await forward(desk, other, { to: '综合部' })
    const { id: departmentId } = await departmentNamed(desk, '保安')
    await desk.ask('slip.move', {
      slipId: (await sheet()).id,
      move: { to: 'department', departmentId, with: '冯队长' },
    })
    desk.pass(hour)
    await desk.ask('slip.move', { slipId: (await sheet()).id, move: { to: 'desk' } })
    const { rows, total } = await desk.ask('slip.dispatch', { period, page: 0 })
    expect(total).toBe(3)
    expect(rows.map(({ department, takenBy, backTo }) => [department, takenBy, backTo])).toEqual([
      ['物业部', '张主管', '王敏'],
      ['综合部', '', ''],
      ['保安', '冯队长', '王敏'],
    ])
    const printed = await desk.ask('slip.printDispatch', { period })
    expect(printed).toMatchObject({ form: 'F07', title: '投诉处置记录表 2026-11-23', copy: 1 })
    expect((await desk.ask('slip.dispatch', { period, page: 0 })).slip?.id).toBe(printed.id)
  })

  test('a day on which nothing went out has none', async () => {
    expect(await desk.reply('slip.printDispatch', { period })).toMatchObject({ reason: 'nothing-sent' })
  })
})
