import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { now } from '../../src/main/clock'
import { registerComplaint, type TestDesk } from '../support/desk'
import type { Desk } from '../support/launch'
import { sheetsOf } from '../support/opened-book'
import { toAsk } from '../support/to-ask'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, screen, signIn } from './steps'

/** The system's own dialog cannot be pressed from outside: it answers what the clerk would have chosen. */
async function saveTo({ app }: Desk, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
}

test('a list and F03 become Excel files by one key, and whole phones only when a supervisor asks for them', async ({
  launch,
  newFolder,
}) => {
  const filled = async (desk: TestDesk) => {
    await registerComplaint(desk)
    await toAsk(desk, { contactName: '赵先生', phones: ['139 0000 0002'] }, { isConfidential: true })
  }
  // Now: of today and of this month, also soon after midnight.
  const dataDir = await prepare(newFolder(), filled, now())
  const desk = await launch({ dataDir })
  const { window } = desk
  const folder = newFolder()
  const sheets = (name: string) => sheetsOf(readFileSync(join(folder, name)))
  await signIn(window)
  await press(window, 'Alt+L')
  await expect(screen(window, 'contacts').getByRole('button', { name: '导出 Excel' })).toBeVisible()

  await saveTo(desk, null)
  await press(window, 'Control+E')
  await expect(window.getByRole('status').filter({ hasText: '没有存文件' })).toBeVisible()
  expect(readdirSync(folder)).toEqual([])

  await saveTo(desk, join(folder, '登记.xlsx'))
  await press(window, 'Control+E')
  const saved = window.getByRole('status').filter({ hasText: '登记.xlsx，共 2 行。电话中间几位已遮盖' })
  await expect(saved).toBeVisible()
  await look(window, 'export-1-contacts')
  const masked = JSON.stringify(sheets('登记.xlsx'))
  expect(masked).toContain('138****0001')
  expect(masked).not.toContain('赵先生')

  await saveTo(desk, join(folder, '完整.xlsx'))
  await press(window, 'Control+H')
  await expect(window.getByRole('status').filter({ hasText: '里面有完整电话' })).toBeVisible()
  expect(JSON.stringify(sheets('完整.xlsx'))).toContain('138 0000 0001')

  // It is about the list that she saw.
  await press(window, 'Alt+M')
  await expect(window.getByRole('status').filter({ hasText: '完整电话' })).toBeHidden()

  await press(window, 'F6')
  await saveTo(desk, join(folder, 'F03.xlsx'))
  await press(window, 'Control+E')
  await expect(window.getByRole('status').filter({ hasText: 'F03.xlsx，共 2 行' })).toBeVisible()
  await look(window, 'export-2-summary')
  expect(Object.keys(sheets('F03.xlsx'))).toEqual(['投诉处理记录汇总表', '合计', '说明'])
  // Written beside and renamed: nothing else is left.
  expect(readdirSync(folder).toSorted()).toEqual(['F03.xlsx', '完整.xlsx', '登记.xlsx'].toSorted())

  await press(window, 'F10')
  await expect(screen(window, 'today').getByRole('button', { name: '导出 Excel' })).toBeVisible()
  await look(window, 'export-3-today')
})
