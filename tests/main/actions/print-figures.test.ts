import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import type { SlipId } from '#shared/ipc/slip-views'
import { eraseMonthSheets } from '../../../src/main/store/erase-paper'
import { transaction } from '../../../src/main/store/tx'
import { packed, textByPoppler } from '../../forms/look'
import {
  major,
  minor,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { actAt } from '../../support/erasing'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk(noPrinter)
  await setUp(desk)
  await registerComplaint(desk, minor)
  desk.pass(24 * 3_600_000)
  await registerComplaint(desk, major)
  await registerComplaint(desk, major)
})
afterAll(() => {
  expect(desk.faults).toEqual([])
  desk.close()
})

const print = async (from: string, to: string) => {
  const slip = await desk.ask('figure.print', { period: { from: from as IsoDay, to: to as IsoDay } })
  const { pdf } = await desk.ask('slip.show', { slipId: slip.id as SlipId })
  return { slip, text: packed(textByPoppler(pdf)) }
}

test('the figures of a month are printed with their charts, as they are now', async () => {
  const { slip, text } = await print('2026-11-01', '2026-11-30')
  expect(slip).toMatchObject({ form: 'figures', title: '统计表 2026年11月', drawing: 'stored', copy: 1 })
  expect(text).toContain('2026年11月')
  expect(text).toMatch(/数据截至2026-11-24/u)
  expect(text).toContain('受理3件')
  expect(text).toContain('按等级')
})

test('those of some days count those days alone', async () => {
  const { slip, text } = await print('2026-11-23', '2026-11-23')
  expect(slip.title).toBe('统计表 2026-11-23')
  expect(text).toContain('受理1件')
  const { text: none } = await print('2026-10-01', '2026-10-05')
  expect(none).toContain('2026-10-01至2026-10-05')
  expect(none).toContain('受理0件')
})

test('they are destroyed with the first of their months', async () => {
  const { slip } = await print('2026-01-01', '2026-12-31')
  expect(slip.title).toBe('统计表 2026年')
  transaction(desk.db, (tx) => eraseMonthSheets(tx, '2026-11', actAt(desk.now)))
  expect(await desk.reply('slip.show', { slipId: slip.id as SlipId })).toMatchObject({
    reason: 'paper-erased',
  })
})

test('the 月报 can be canceled from its first breath, and nothing of it is kept', async () => {
  const making = desk.reply('month.report', { month: '2026-11' })
  await vi.waitFor(async () => expect(await desk.ask('work.standing', {})).not.toBeNull(), { interval: 1 })
  await desk.ask('work.cancel', {})
  expect(await making).toEqual({ kind: 'refused', reason: 'canceled' })
  expect(readdirSync(join(desk.dataDir, 'paper')).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('the 月报 begins with the same pages', async () => {
  const report = await desk.ask('month.report', { month: '2026-11' })
  const { pdf } = await desk.ask('slip.show', { slipId: report.id as SlipId })
  const text = packed(textByPoppler(pdf))
  for (const words of ['案件', '受理3件', '按等级', '投诉处理记录汇总表']) expect(text).toContain(words)
})
