import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { hour, type Instant, minute } from '#shared/domain/day'
import type { FormCode, SlipId } from '#shared/ipc/slip-views'
import { textOf } from '../../../src/main/forms/prove'
import { packed } from '../../forms/look'
import { askApproval, decided, forward, handle, receive } from '../../support/case-way'
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
import { monthFigures } from '../../support/month-figures'

// What the sheets of a case say, from the record to the stored PDF.

let desk: TestDesk
beforeEach(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
})
afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

async function wordsOn(slipId: SlipId): Promise<string> {
  return packed((await textOf((await desk.ask('slip.show', { slipId })).pdf)).join(''))
}

async function lastSheet(caseId: CaseId, form: FormCode): Promise<string> {
  const slip = (await desk.ask('case.show', { caseId })).slips.findLast((one) => one.form === form)
  if (!slip) throw new Error(`there is no ${form}`)
  return wordsOn(slip.id)
}

describe('住户投诉事件报告', () => {
  test('tells what was done so far with its times, what was promised, and why it is critical', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    desk.pass(5 * minute)
    await receive(desk, caseId, await forward(desk, caseId))
    desk.pass(10 * minute)
    const dueAt = '2026-11-25T10:00:00.000Z' as Instant
    await desk.ask('case.promise', { caseId, at: desk.now, by: '王敏', words: '书面答复', dueAt })
    const { id } = await desk.ask('slip.make', { form: 'F10', caseId })
    const text = await wordsOn(id)
    for (const words of [
      'TS-202611-0001',
      '☑重大',
      '公司责任造成重大经济损失或人身伤害（规程③重大⑵）',
      '初判，待部门意见确认',
      '进C座大门登记时，值班保安说话很冲',
      '客户要求：当面道歉',
      '13800000001',
      '2026-11-2309:00登记，给号TS-202611-0001',
      '2026-11-2309:05转呈物业部刘经理',
      '2026-11-2309:05领单：',
      '2026-11-2518:00前：书面答复（2026-11-2309:15王敏）',
      '报告人王敏报告时间2026-11-2309:15',
    ]) {
      expect(text).toContain(words)
    }
  })

  test('tells the case as it was corrected after the signature', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const changes = [{ field: 'place' as const, after: 'C座地下车库' }]
    await desk.ask('case.correct', { caseId, at: desk.now, reason: '记错了地方', changes })
    const { id } = await desk.ask('slip.make', { form: 'F10', caseId })
    expect(await wordsOn(id)).toContain('C座地下车库')
  })
})

describe('审批单', () => {
  test('asks for more time against the limit as it held then, also once it was moved', async () => {
    const { caseId, view } = await registerComplaint(desk, major)
    const resolve = view.deadlines.find(({ clock }) => clock === 'resolve')
    if (!resolve) throw new Error('there is no 处理 clock')
    const wantedDueAt = '2026-11-30T10:00:00.000Z' as Instant
    const { id: approvalId } = await askApproval(desk, caseId, {
      subject: 'extension',
      approver: '刘经理',
      deadlineId: resolve.id,
      wantedDueAt,
    })
    const asked = await lastSheet(caseId, 'F17')
    for (const words of ['审批编号：SP-202611-0001', '☑延期', '2026-11-2618:00', '2026-11-3018:00', '□同意'])
      expect(asked).toContain(words)
    desk.pass(hour)
    const newDueAt = '2026-11-28T10:00:00.000Z' as Instant
    const said = {
      approvalId,
      by: '刘经理',
      outcome: 'partly',
      way: 'phone',
      newDueAt,
      words: '抓紧',
    } as const
    await desk.ask('approval.decide', decided(desk, caseId, said))
    const { id } = await desk.ask('slip.make', { form: 'F17', caseId, approvalId })
    const text = await wordsOn(id)
    for (const words of ['2026-11-2618:00', '☑部分同意', '新的时间2026-11-2818:00', '☑电话，待补签', '抓紧'])
      expect(text).toContain(words)
  })
})

describe('客户投诉意见表', () => {
  test('corrected before the signature it is a new copy, marked 更正件, and says nothing else of it', async () => {
    const { caseId } = await registerComplaint(desk)
    const changes = [{ field: 'place' as const, after: 'C座地下车库' }]
    await desk.ask('case.correct', { caseId, at: desk.now, reason: '记错了地方', changes })
    const text = await lastSheet(caseId, 'F01')
    expect(text).toContain('更正件')
    expect(text).toContain('发生地点：C座地下车库')
    expect(text).not.toContain('记错了地方')
  })

  test('corrected after it, the signed text stays and the correction stands below, to be signed', async () => {
    const { caseId } = await registerComplaint(desk)
    await desk.ask('case.signContent', { caseId, at: desk.now, outcome: { kind: 'self' } })
    const changes = [{ field: 'place' as const, after: 'C座地下车库' }]
    await desk.ask('case.correct', { caseId, at: desk.now, reason: '记错了地方', changes })
    const text = await lastSheet(caseId, 'F01')
    for (const words of [
      '发生地点：C座大门岗亭',
      '更正2026-11-2309:00王敏',
      '地点：C座大门岗亭→C座地下车库',
      '原因：记错了地方',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('更正件')
  })

  test('settled on the spot, the cell of 接单时间 says so', async () => {
    const { caseId } = await registerComplaint(desk)
    const done = { words: '当面道歉', handler: '王敏', completedAt: desk.now, remedy: '', signature: null }
    await desk.ask('case.settle', { caseId, at: desk.now, ...done })
    const { id } = await desk.ask('slip.reprint', { caseId, kind: 'copy' })
    expect(await wordsOn(id)).toContain('当场办结')
  })

  test('handled though nobody signed for it, the cell says that, and F10 why', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    const handoffId = await forward(desk, caseId)
    const done = { caseId, at: desk.now, handoffId, completedAt: desk.now, handler: '赵队长' }
    await desk.ask('case.complete', { ...done, skipReason: '急修，先处理' })
    const { id } = await desk.ask('slip.reprint', { caseId, kind: 'copy' })
    expect(await wordsOn(id)).toContain('接单时间未签收即处理')
    const { id: report } = await desk.ask('slip.make', { form: 'F10', caseId })
    expect(await wordsOn(report)).toContain('处理完成：物业部赵队长（未签收即处理：急修，先处理）')
  })

  test('a case whose acceptance is asked for is marked 待定立项', async () => {
    const { caseId } = await registerComplaint(desk, minor, '想换停车位', {
      approver: '刘经理',
      reason: '不归我们管',
    })
    expect(await lastSheet(caseId, 'F01')).toContain('待定立项')
  })
})

describe('the month', () => {
  const month = '2026-11'
  const bookOf = async () => {
    const { id } = await desk.ask('month.report', { month })
    return wordsOn(id)
  }
  const archivedBook = async (revision: number) =>
    readFileSync(join(desk.dataDir, 'archive', month, `r${revision}`, '月度归档.pdf'))
  const figure = async (label: string) => (await monthFigures(desk, month))[label]

  test('a void case is none, stands as 作废 in F03, and its number on the cover', async () => {
    const { caseId } = await registerComplaint(desk)
    await registerComplaint(desk, minor, '电梯异响')
    await desk.ask('case.void', { caseId, at: desk.now, reason: '类别选错' })
    expect([await figure('受理'), await figure('销项'), await figure('未结')]).toEqual([
      '1 件',
      '0 件',
      '1 件',
    ])
    const text = await bookOf()
    expect(text).toContain('TS-202611-0001作废：类别选错')
    expect(text).toContain('合计：受理1件')
    const changes = [{ field: 'place' as const, after: '2号楼' }]
    await desk.ask('case.correct', { caseId: (caseId + 1) as CaseId, at: desk.now, reason: '听错', changes })
    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    const { revision } = await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
    const archived = packed((await textOf(await archivedBook(revision))).join(''))
    expect(archived).toContain('作废编号（1）')
    expect(archived).toContain('TS-202611-0001类别选错')
    expect(archived).toContain('更正（1）')
    expect(archived).toContain('地点：C座大门岗亭→2号楼原因：听错')
    expect(archived).toContain('归档副本作废')
    expect(archived).toContain('归档副本未结更正件')
  })

  test('a merged case is listed with the one that goes on, counted apart', async () => {
    const { caseId } = await registerComplaint(desk)
    await registerComplaint(desk, minor, '同一件事')
    await desk.ask('case.close', {
      caseId,
      at: desk.now,
      outcome: 'merged',
      nature: 'valid',
      note: '同一件事',
      mergedInto: 'TS-202611-0002' as never,
    })
    expect([await figure('受理'), await figure('并入')]).toEqual(['1 件', '1 件'])
    const text = await bookOf()
    expect(text).toContain('并入TS-202611-0002')
    expect(text).toContain('并入1件（另计）')
  })

  test('what a department sent back stands as 退回 below who handled it', async () => {
    const { caseId } = await registerComplaint(desk)
    const first = await forward(desk, caseId)
    const back = { caseId, at: desk.now, handoffId: first, by: '张主管', reason: '不是我们管的' }
    await desk.ask('case.sendBack', back)
    await receive(desk, caseId, await forward(desk, caseId, { to: '综合部' }))
    const text = await bookOf()
    expect(text).toMatch(/1TS-202611-0001甲电商有限公司综合部/u)
    expect(text).toMatch(/TS-202611-0001\/2物业部退回2026-11-23/u)
  })

  test('the archive holds the F10 and the F17 of a critical case behind its F01', async () => {
    const { caseId } = await registerComplaint(desk, critical)
    await desk.ask('slip.make', { form: 'F10', caseId })
    await handle(desk, caseId)
    const { id } = await askApproval(desk, caseId, { subject: 'close', approver: '郑总' })
    await desk.ask('approval.decide', decided(desk, caseId, { approvalId: id, by: '郑总' }))
    desk.now = '2026-12-01T01:00:00.000Z' as Instant
    const { revision } = await desk.ask('month.archive', { month, reason: '', openReason: '照实归档' })
    const pages = (await textOf(await archivedBook(revision))).map(packed)
    const first = (words: string) => pages.findIndex((page) => page.includes(words))
    expect(first('客户投诉意见表')).toBeGreaterThan(-1)
    expect(first('住户投诉事件报告')).toBeGreaterThan(first('客户投诉意见表'))
    expect(first('审批编号：SP-202611-0001')).toBeGreaterThan(first('住户投诉事件报告'))
  })
})
