import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DepartmentId } from '#shared/domain/case'
import { hour, type Instant } from '#shared/domain/day'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { slipCodeOf } from '#shared/domain/slip-code'
import { verify } from '../../../src/main/store/verify'
import { packed, textByPoppler } from '../../forms/look'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { answered, fillPark, leftIn, planAll, thisMonth } from '../../support/round'
import { scanned } from '../../support/scanned'

let desk: TestDesk
let visitId: PeriodicVisitId
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  await fillPark(desk)
  await planAll(desk)
  visitId = (await leftIn(desk, '3号楼'))[1]?.id as PeriodicVisitId
})
afterEach(() => desk.close())

const record = (told: Parameters<typeof answered>[2] = {}, id = visitId) =>
  desk.ask('periodic.record', answered(desk, id, told))
const print = (of: { visitId: PeriodicVisitId } | { building: string }) =>
  desk.ask('periodic.print', { month: thisMonth, of })
const complaint = { kind: 'complaint', words: '货梯早高峰调一台直达' } as const

async function textOf(id: PeriodicVisitId): Promise<string> {
  const { slip } = await desk.ask('periodic.show', { visitId: id })
  if (!slip) throw new Error('There is no sheet')
  return packed(textByPoppler((await desk.ask('slip.show', { slipId: slip.id })).pdf))
}

describe('登记月回访', () => {
  test('takes the next number with the answer, and the building has one less', async () => {
    const shown = await record()
    expect(shown).toMatchObject({
      number: 'YH-202611-0001',
      outcome: 'answered',
      quality: 'satisfied',
      by: '王敏',
    })
    expect(await leftIn(desk, '3号楼')).toHaveLength(1)
    const { rows, buildings } = await desk.ask('periodic.list', {
      month: thisMonth,
      building: '3号楼',
      only: 'done',
      page: 0,
    })
    expect(rows).toMatchObject([{ id: visitId, number: 'YH-202611-0001' }])
    expect(buildings[0]).toEqual({ building: '3号楼', total: 2, left: 1 })
  })

  test('of who was not reached counts nothing but the attempt, and stays left', async () => {
    const shown = await record({ outcome: 'notReached', demand: complaint, settled: '说好了' })
    expect(shown).toMatchObject({ outcome: 'notReached', quality: null, signature: null, demand: null })
    expect(await leftIn(desk, '3号楼')).toHaveLength(2)
    expect((await record()).number).toBe(shown.number)
    expect((await record({ outcome: 'refused' })).outcome).toBe('refused')
    expect(await leftIn(desk, '3号楼')).toHaveLength(1)
  })

  test('is refused ahead of time and of who is off the round; a reason takes off, none puts back', async () => {
    const late = { at: '2027-01-01T00:00:00.000Z' as Instant }
    expect(await desk.reply('periodic.record', answered(desk, visitId, late))).toMatchObject({
      reason: 'time-in-future',
    })
    const drop = (reason: string) => desk.reply('periodic.drop', { visitId, reason })
    expect(await drop('')).toMatchObject({ reason: 'nothing-changed' })
    expect(await drop('年底才开门')).toMatchObject({ value: { isDropped: true, dropReason: '年底才开门' } })
    expect(await leftIn(desk, '3号楼')).toHaveLength(1)
    expect(await desk.reply('periodic.record', answered(desk, visitId))).toMatchObject({ reason: 'dropped' })
    expect(await desk.reply('periodic.print', { month: thisMonth, of: { visitId } })).toMatchObject({
      reason: 'dropped',
    })
    expect((await drop('')).kind).toBe('ok')
    await record()
    expect(await drop('不想去了')).toMatchObject({ reason: 'recorded' })
  })

  test('shows what was said the time before, also by who was merged into them', async () => {
    await record({ demand: complaint })
    desk.now = '2026-12-03T02:00:00.000Z' as Instant
    const month = '2026-12' as typeof thisMonth
    await desk.ask('periodic.makePlan', { month, who: { kind: 'building', building: '3号楼' }, way: 'door' })
    const { rows } = await desk.ask('periodic.list', { month, building: null, only: 'left', page: 0 })
    const next = rows.find(({ company }) => company === '晨光包装材料有限公司')
    if (!next) throw new Error('They are not on the round of December')
    const { before, customerId } = await desk.ask('periodic.show', { visitId: next.id })
    expect(before).toMatchObject({ quality: 'satisfied', demand: complaint })
    if (customerId === null) throw new Error('It is nobody’s')
    const page = await desk.ask('customer.show', { customerId })
    expect(page.visits).toMatchObject([{ visitId, number: 'YH-202611-0001', outcome: 'answered' }])
  })
})

describe('投诉、需求', () => {
  test('becomes a case with one key, once; until it is registered it stands open', async () => {
    await record({ demand: complaint })
    const source = { kind: 'periodic', id: visitId } as const
    const draft = await desk.ask('demand.openCase', { source })
    expect(draft.content).toMatchObject({
      content: complaint.words,
      kind: 'complaint',
      customer: { company: '晨光包装材料有限公司', contactName: '王小明', phones: [] },
    })
    expect(draft.knownPhones).toEqual(['138****0001'])
    expect((await desk.ask('demand.openCase', { source })).id).toBe(draft.id)
    expect((await desk.ask('periodic.points', { month: thisMonth, page: 0 })).open).toBe(1)
    const content = {
      ...draft.content,
      answers: { isPromiseBroken: false, timesRaised: 1, isLossCaused: false, isFault: false },
    }
    await desk.ask('draft.save', { draftId: draft.id, atOnce: true, content })
    const { number, caseId } = await desk.ask('case.register', { draftId: draft.id, consult: null })
    const { matter } = await desk.ask('case.show', { caseId })
    expect(matter.customer.phones).toEqual(['138****0001'])
    expect((await desk.ask('periodic.points', { month: thisMonth, page: 0 })).rows).toMatchObject([
      { id: visitId, demand: { case: { id: caseId, number, isClosed: false } } },
    ])
    expect(await desk.reply('demand.openCase', { source })).toMatchObject({ kind: 'refused' })
    // What became a case is that case's now.
    const other = { kind: 'complaint', words: '别的' } as const
    expect(await desk.reply('periodic.record', answered(desk, visitId, { demand: other }))).toMatchObject({
      reason: 'demand-is-case',
    })
    expect((await record({ demand: complaint, record: '补记一句' })).record).toBe('补记一句')
    expect(verify(desk.db).kind).toBe('whole')
  })

  test('is that of a case which is there already, where it is written down as the same thing', async () => {
    const { caseId, number } = await registerComplaint(desk)
    await record({ demand: complaint })
    const draft = await desk.ask('demand.openCase', { source: { kind: 'periodic', id: visitId } })
    const same = { draftId: draft.id, caseId, purpose: 'add', words: '', told: '' } as const
    await desk.ask('draft.endAsCall', same)
    expect((await desk.ask('periodic.show', { visitId })).demand?.case).toMatchObject({ number })
  })

  test('of somebody whom the directory does not know keeps the phones that were typed', async () => {
    const { departments } = await desk.ask('desk.show', {})
    const departmentId = departments.find(({ name }) => name === '招商运营部')?.id as DepartmentId
    const point = {
      departmentId,
      visitor: '孙经理',
      customerId: null,
      company: '己贸易有限公司',
      contactName: '吴先生',
      address: '6号楼 201',
      phones: ['138 0000 0009'],
      at: desk.now,
      demand: { kind: 'need', words: '想再租一间仓库' } as const,
      settled: '',
    }
    const { visitId: id, number } = await desk.ask('periodic.addPoint', point)
    expect(number).toBe('YH-202611-0001')
    for (const [wrong, reason] of [
      [{ company: '', contactName: '' }, 'customer-missing'],
      [{ at: '2027-01-01T00:00:00.000Z' as Instant }, 'time-in-future'],
      [{ departmentId: 99 as DepartmentId }, 'no-such-department'],
    ] as const)
      expect(await desk.reply('periodic.addPoint', { ...point, ...wrong })).toMatchObject({ reason })
    const draft = await desk.ask('demand.openCase', { source: { kind: 'periodic', id } })
    expect(draft.content.customer).toMatchObject({ contactName: '吴先生', phones: ['138 0000 0009'] })
    // It is on no round.
    expect(
      (await desk.ask('periodic.list', { month: thisMonth, building: null, only: 'left', page: 0 }))
        .buildings,
    ).toHaveLength(3)
  })

  test('is settled with words, on the visit or later; F02b says what became of each', async () => {
    await record({ demand: complaint, settled: '当场解释：货梯周六检修' })
    const [other] = await leftIn(desk, 'C座')
    if (!other) throw new Error('Nobody is left in C座')
    desk.pass(hour)
    await record({ demand: { kind: 'need', words: '会议室想借投影' } }, other.id)
    const points = await desk.ask('periodic.points', { month: thisMonth, page: 0 })
    expect(points).toMatchObject({ total: 2, open: 1 })
    await desk.ask('demand.settle', { source: { kind: 'periodic', id: other.id }, words: '已借，周五还' })
    // Corrected on a screen that did not know of it.
    await record({ demand: { kind: 'need', words: '会议室想借投影' }, record: '补记' }, other.id)
    expect((await desk.ask('periodic.points', { month: thisMonth, page: 0 })).open).toBe(0)
    const slip = await desk.ask('periodic.printPoints', { month: thisMonth })
    expect((await desk.ask('periodic.points', { month: thisMonth, page: 0 })).slip?.id).toBe(slip.id)
    const text = packed(textByPoppler((await desk.ask('slip.show', { slipId: slip.id })).pdf))
    for (const words of ['货梯早高峰', '当场解释', '会议室想借投影', '已借，周五还', '张主管', '需求'])
      expect(text).toContain(words)
    const scan = await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })
    expect(scan.belongs).toEqual({ to: 'points', month: thisMonth })
    const november = await desk.reply('periodic.printPoints', { month: '2026-10' as typeof thisMonth })
    expect(november).toMatchObject({ reason: 'nothing-there' })
  })
})

describe('F02', () => {
  test('of a building is printed in one go, numbered without gaps, and nobody’s twice', async () => {
    expect(await print({ building: '3号楼' })).toEqual({
      printed: 2,
      rest: 0,
      first: 'YH-202611-0001',
      last: 'YH-202611-0002',
    })
    const again = { month: thisMonth, of: { building: '3号楼' } }
    expect(await desk.reply('periodic.print', again)).toMatchObject({ reason: 'nobody-left' })
    const text = await textOf(visitId)
    for (const words of [
      'YH-202611-0002',
      '晨光包装材料有限公司',
      '13800000001',
      '□已答',
      '☑上门',
      '2026年11月',
    ])
      expect(text).toContain(words)
    expect((await record()).number).toBe('YH-202611-0002')
    // Typed off the paper: its number finds the visit, and the sheet that a scan without a code is of.
    expect((await desk.ask('find.quick', { words: 'yh-202611-0002' })).visits).toMatchObject([
      { visitId, month: thisMonth, building: '3号楼', outcome: 'answered' },
    ])
    expect((await desk.ask('find.quick', { words: '0002' })).visits).toEqual([])
    expect(await desk.ask('scan.propose', { words: 'YH-202611-0002' })).toMatchObject([
      { number: 'YH-202611-0002', customer: '晨光包装材料有限公司　王小明' },
    ])
    const standing = await desk.ask('periodic.list', {
      month: thisMonth,
      building: '3号楼',
      only: 'left',
      page: 0,
    })
    expect(standing).toMatchObject({ unprinted: 0, unsent: 2, unconfirmed: 0 })
    expect(await desk.reply('periodic.send', { month: thisMonth, building: '3号楼' })).toMatchObject({
      reason: 'no-queue-chosen',
    })
    expect(await desk.ask('periodic.confirm', { month: thisMonth, building: '3号楼' })).toEqual({
      confirmed: 0,
    })
  })

  test('printed again after the signature is a copy that says so, with what was said', async () => {
    await print({ visitId })
    await record({ demand: complaint })
    await print({ visitId })
    const { slip } = await desk.ask('periodic.show', { visitId })
    expect(slip).toMatchObject({ copy: 2, kind: 'copy', number: 'YH-202611-0001' })
    const text = await textOf(visitId)
    for (const words of ['副本（无签名）', '☑已答', '（投诉）货梯早高峰', '☑满意', '本人已签（见原件）'])
      expect(text).toContain(words)
  })

  test('signed and scanned belongs to its visit, and its code opens that', async () => {
    await print({ visitId })
    const { slip } = await desk.ask('periodic.show', { visitId })
    if (!slip) throw new Error('There is no sheet')
    expect(await desk.ask('slip.scan', { code: slipCodeOf(slip.id) })).toMatchObject({
      belongs: { to: 'visit', visitId, month: thisMonth, building: '3号楼', outcome: null },
      proposal: null,
    })
    const { pdf } = await desk.ask('slip.show', { slipId: slip.id })
    const { scan } = await desk.ask('scan.take', {
      name: 'SCAN0001.jpg',
      bytes: await scanned(pdf, { turned: 0, dpi: 100 }),
    })
    expect(scan.slip).toMatchObject({ slipId: slip.id, number: 'YH-202611-0001', matchedBy: 'code' })
    expect((await desk.ask('periodic.show', { visitId })).scans).toMatchObject([{ id: scan.id }])
    await record()
    expect((await desk.ask('periodic.show', { visitId })).slip?.where.marks.revisit).toBe(desk.now)
  })
})

describe('after a year', () => {
  test('what names somebody is erased, row, sheet, scan and list; number, answer and the chain stay', async () => {
    await print({ visitId })
    await record({ demand: complaint, settled: '当场解释' })
    const { slip } = await desk.ask('periodic.show', { visitId })
    const { pdf } = await desk.ask('slip.show', { slipId: slip?.id as never })
    await desk.ask('scan.take', { name: 'SCAN0001.jpg', bytes: await scanned(pdf, { turned: 0, dpi: 100 }) })
    const sheet = await desk.ask('periodic.printPoints', { month: thisMonth })
    const [open] = await leftIn(desk, 'C座')
    if (!open) throw new Error('Nobody is left in C座')
    await record({ contactName: '孙先生', demand: { kind: 'need', words: '还没办' } }, open.id)
    const person = await desk.ask('person.find', { words: '王小明' })
    expect(person).toMatchObject([{ visits: 1, customers: 1 }])
    const keys = person.map(({ key }) => key)
    const { rows } = await desk.ask('person.records', { words: '王小明', keys })
    expect(rows).toBeGreaterThan(8)
    desk.now = '2027-12-01T02:00:00.000Z' as Instant
    const { due } = await desk.ask('retention.show', {})
    // Two are left and one was asked; what is still to be done is never due.
    expect(due.find(({ kind }) => kind === 'periodic')?.total).toBe(3)
    await desk.ask('retention.erase', { kind: 'periodic', ids: null })
    expect(await desk.ask('periodic.show', { visitId })).toMatchObject({
      isErased: true,
      number: 'YH-202611-0001',
      outcome: 'answered',
      quality: 'satisfied',
      signature: { kind: 'self' },
      contactName: '（已删除）',
      phones: [],
      record: '',
      scans: [{ fileName: '（已删除）' }],
      slip: { drawing: 'erased' },
    })
    expect(await desk.reply('slip.show', { slipId: sheet.id })).toMatchObject({ kind: 'refused' })
    expect(await desk.reply('periodic.record', answered(desk, visitId))).toMatchObject({ reason: 'erased' })
    const kept = desk.db.prepare("SELECT count(*) FROM personalValue WHERE value LIKE '%货梯早高峰%'").pluck()
    expect(kept.get()).toBe(0)
    expect((await desk.ask('periodic.show', { visitId: open.id })).demand?.words).toBe('还没办')
    expect(verify(desk.db).kind).toBe('whole')
  })
})
