import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { csvOf } from '../../src/main/csv'
import { xlsxOf } from '../../src/main/directory/write-xlsx'
import type { Desk } from '../support/launch'
import { look, test } from './journey'
import { press, setUpDesk } from './steps'

// The system's own dialogs cannot be pressed from outside: they answer what the clerk would have chosen.

async function choose({ app }: Desk, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)
}

const heads = ['序号', '企业名称', '联系人', '手机', '楼栋', '房间', '备注说明']
const row = (at: number) => [
  String(at),
  `第${at}号贸易有限公司`,
  `联系人${at}`,
  `1380000${String(at).padStart(4, '0')}`,
  `${(at % 5) + 1}号楼`,
  String(100 + at),
  '',
]

const wizard = (window: Page) => window.getByRole('region', { name: '导入、导出客户名录' })

test('a list that the office has comes in by keyboard, and goes out as a file that comes in again unchanged', async ({
  launch,
  newFolder,
}) => {
  const desk = await launch()
  const { window } = desk
  await setUpDesk(window)
  const folder = newFolder()
  const rows = Array.from({ length: 60 }, (_, at) => row(at + 1))
  rows[3] = ['4', '', '', '13800000004', '', '', '']
  rows[7] = [...(rows[6] ?? [])]
  rows[9] = row(10).with(3, '0571-1')
  writeFileSync(join(folder, '租户.xlsx'), xlsxOf([['某某产业园 租户名单'], heads, ...rows]))

  await press(window, 'Alt+C')
  await press(window, 'Alt+I')
  await expect(window.getByRole('button', { name: '选择文件' })).toBeFocused()
  await look(window, 'directory-1-file')

  // What is no table is said to be none, and why.
  writeFileSync(join(folder, '旧.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await choose(desk, join(folder, '旧.xls'))
  await press(window, 'Control+Enter')
  await expect(wizard(window)).toContainText('另存为 .xlsx')

  await choose(desk, join(folder, '租户.xlsx'))
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('客户单位')).toBeFocused()
  await expect(window.getByLabel('客户单位')).toHaveValue('1')
  await expect(window.getByLabel('房号')).toHaveValue('5')
  await expect(window.getByLabel('备注')).toHaveValue('')
  await expect(wizard(window)).toContainText('138****0001')
  await look(window, 'directory-2-columns')

  await press(window, 'Control+Enter')
  await expect(wizard(window)).toContainText('新增 58 户')
  await expect(wizard(window)).toContainText('2 行不导入')
  const doubts = window.getByRole('list', { name: '请看一眼的行' })
  await expect(doubts.getByRole('listitem')).toHaveCount(3)
  await expect(doubts).toContainText('第 6 行')
  await expect(doubts).toContainText('没有单位，也没有姓名')
  await expect(doubts).toContainText('电话位数不像')
  await look(window, 'directory-3-preview')
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1920, 1080))
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1920)
  await look(window, 'directory-3-preview-1920')
  await expect(window.getByRole('button', { name: '导入这 58 户' })).toBeFocused()
  await press(window, 'Control+Enter')
  await expect(wizard(window)).toContainText('导入好了：新增 58 户')
  await expect(window.getByRole('list', { name: '客户名录' })).toContainText('第56号贸易有限公司')
  await look(window, 'directory-4-imported')

  const out = join(folder, '名录.csv')
  await choose(desk, out)
  await press(window, 'Alt+V')
  await expect(wizard(window)).toContainText('共 58 行')
  const csv = readFileSync(out, 'utf8')
  expect(csv).toContain('"第1号贸易有限公司","联系人1","","13800000001","2号楼","","101"')
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csvOf([['=1+1']]).toString()).not.toContain('"=1')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('客户单位')).toBeFocused()
  await press(window, 'Control+Enter')
  await expect(wizard(window)).toContainText('新增 0 户，补充 0 户，58 户已经有了')
  await expect(wizard(window)).toContainText('不用导入')
})
