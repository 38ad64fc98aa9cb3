import { expect, type Page } from '@playwright/test'
import { hour, plus } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { textOf } from '../print/page'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, screen, signIn, type } from './steps'

const rows = (window: Page) => window.getByRole('table', { name: '空白单' }).locator('tbody tr')

async function find(window: Page, words: string): Promise<void> {
  await press(window, 'Control+K')
  await expect(window.getByRole('searchbox', { name: '查找' })).toBeFocused()
  await window.keyboard.insertText(words)
}

test('three blanks are reserved and printed; when the power is back one is typed in under its number', async ({
  launch,
  newFolder,
  cups,
}) => {
  const front = await cups.install('front', '前台打印机')
  const dataDir = await prepare(newFolder(), async () => {}, plus(now(), -24 * hour))
  const { window } = await launch({ dataDir, env: cups.env })
  await signIn(window)

  await look(window, 'blanks-0-today')
  await press(window, 'Alt+B')
  await expect(window.getByLabel('预留几张')).toBeFocused()
  await look(window, 'blanks-1-none')
  await window.keyboard.insertText('3')
  await press(window, 'Enter')
  await expect(rows(window)).toHaveCount(3)
  await expect(window.getByText('用哪台打印机打？')).toBeVisible()
  await choose(window.getByRole('radio', { name: '前台打印机' }))
  await look(window, 'blanks-2-printer')
  await reach(window.getByRole('button', { name: '用这台打印' }))
  await press(window, 'Enter')
  await expect(rows(window).first().getByRole('button')).toBeFocused()
  await press(window, 'Alt+P')
  const numbers = await rows(window).locator('.number').allInnerTexts()
  // CUPS may send one of them anew before the next (private-cups.ts); tests/print holds that the program sends each once.
  const onPaper = async () => {
    const texts = await Promise.all((await front.paper()).map(textOf))
    return numbers.filter((number) => texts.some((text) => text.includes(number)))
  }
  await expect.poll(onPaper, { timeout: 30_000 }).toEqual(numbers)
  expect(new Set(numbers).size).toBe(3)
  await expect(window.getByRole('button', { name: '这一批 3 张都出来了' })).toBeVisible()
  await look(window, 'blanks-3-printed')
  await press(window, 'Alt+A')
  await expect(rows(window).filter({ hasText: '已出纸' })).toHaveCount(3)

  const second = numbers[1] ?? ''
  await press(window, 'F10')
  await find(window, second.slice(-4))
  await expect(window.getByRole('option')).toContainText('未用')
  await look(window, 'blanks-4-found')
  await press(window, 'Enter')
  await expect(window.getByLabel('接待时间（纸上写的）')).toBeFocused()
  await window.keyboard.insertText('昨天 00:00')
  await press(window, 'Enter')
  await expect(window.getByText('早于这张空白单预留的时间')).toBeVisible()
  await look(window, 'blanks-5-time-wrong')
  // Reserved a moment ago: the minute of the reservation is the first that can stand on the sheet.
  await type(window.getByLabel('接待时间（纸上写的）'), `今天 ${clock()}`)
  await press(window, 'Enter')
  await type(window.getByLabel('姓名', { exact: true }), '陈女士')
  await press(window, 'Control+Enter')
  await expect(window.getByLabel('投诉内容')).toBeFocused()
  await window.keyboard.insertText('停电时来的：电梯里关了十分钟')
  await press(window, 'Control+Enter')
  for (const digit of ['2', '1', '2', '2']) await press(window, digit)
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '补录登记' })).toBeFocused()
  await look(window, 'blanks-6-check')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('status').filter({ hasText: second })).toBeVisible()
  await expect(window.getByText('这张纸就是原件')).toBeVisible()
  await press(window, '1')
  await press(window, 'Enter')
  await expect(window.getByRole('button', { name: '去转呈' })).toBeFocused()
  await look(window, 'blanks-7-registered')
  await press(window, 'Alt+B')
  await expect(rows(window).filter({ hasText: '已补录' })).toContainText(second)
  await expect(rows(window).first().getByRole('button', { name: '补录' })).toBeFocused()
  await press(window, 'ArrowDown')
  await press(window, 'Enter')
  await expect(screen(window, 'case').getByRole('heading', { name: second })).toBeVisible()
  await expect(window.getByText(/^补录，今天 .* 录入$/)).toBeVisible()
  await look(window, 'blanks-8-case')
  await press(window, 'F10')
  await expect(window.getByRole('region', { name: '今日' })).toContainText(second)

  await press(window, 'F6')
  const check = window.getByRole('region', { name: '检查' })
  await expect(check).toContainText('编号 1 到 3，一个不缺')
  await expect(check).toContainText('空白编号单没有补录')
  await press(window, '1')
  const lines = window.getByRole('list', { name: '是这些' }).getByRole('listitem')
  await expect(lines).toHaveText([new RegExp(`${numbers[0]}`), new RegExp(`${numbers[2]}`)])
  await look(window, 'blanks-9-archive')
  await press(window, 'Enter')
  await expect(rows(window).filter({ hasText: '已补录' })).toContainText(second)
  await press(window, 'Alt+X')
  await expect(window.getByRole('radio', { name: '写坏了' })).toBeFocused()
  await look(window, 'blanks-10-why')
  await press(window, '1')
  await press(window, 'Enter')
  await expect(rows(window).filter({ hasText: /作废.*写坏了/ })).toHaveCount(1)
  await expect(rows(window).filter({ hasText: '未用' }).getByRole('button', { name: '补录' })).toBeFocused()
  await look(window, 'blanks-11-void')

  await expect.poll(front.isDone, { timeout: 20_000 }).toBe(true)
  const before = (await front.paper()).length
  await press(window, 'Alt+2')
  await expect(window.getByRole('button', { name: '客户投诉意见表' })).toBeFocused()
  await press(window, 'ArrowDown')
  await press(window, 'Enter')
  await expect.poll(async () => (await front.paper()).length).toBe(before + 1)
  await look(window, 'blanks-12-forms')
})

test('a book of 派工单 is reserved; one of it is typed in as the job that it is, and its order has its number', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), async () => {}, plus(now(), -24 * hour))
  const { window } = await launch({ dataDir })
  await signIn(window)
  await press(window, 'Alt+B')
  await expect(window.getByLabel('预留几张')).toBeFocused()
  await window.keyboard.insertText('2')
  await press(window, 'Shift+Tab')
  await expect(window.getByRole('radio', { name: '意见表' })).toBeFocused()
  await press(window, 'ArrowDown')
  await expect(window.getByRole('radio', { name: '派工单' })).toBeChecked()
  await look(window, 'blanks-20-order')
  await press(window, 'Enter')
  await expect(rows(window)).toHaveCount(2)
  // Another Enter reserves no second book.
  await expect(rows(window).first().getByRole('button')).toBeFocused()
  await look(window, 'blanks-21-reserved')
  const [first = ''] = await rows(window).locator('.number').allInnerTexts()
  expect(first).toMatch(/^PG-\d{6}-0001$/)

  await find(window, first)
  await expect(window.getByRole('option')).toContainText('未用')
  await press(window, 'Enter')
  await expect(window.getByLabel('接待时间（纸上写的）')).toBeFocused()
  await window.keyboard.insertText(`今天 ${clock()}`)
  await press(window, 'Enter')
  await type(window.getByLabel('姓名', { exact: true }), '陈女士')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('radio', { name: '报修服务' })).toBeChecked()
  await expect(window.getByRole('radio', { name: '投诉' })).toHaveCount(0)
  await window.keyboard.insertText('停电时来的：水管还在漏')
  await look(window, 'blanks-22-matter')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('button', { name: '补录登记' })).toBeFocused()
  await look(window, 'blanks-23-check')
  await press(window, 'Control+Enter')
  await expect(window.getByRole('status').filter({ hasText: /^TS-\d{6}-0001$/ })).toBeVisible()
  await expect(window.getByText('这张纸就是原件')).toBeVisible()
  await expect(window.getByRole('button', { name: '去派工' })).toBeFocused()
  await look(window, 'blanks-24-registered')
  await press(window, 'Enter')
  await expect(window.getByText(first).first()).toBeVisible()
  await look(window, 'blanks-25-dispatch')
  await press(window, 'F6')
  const check = window.getByRole('region', { name: '检查' })
  await expect(check).toContainText('派工单编号 1 到 2，一个不缺')
  await look(window, 'blanks-26-archive')

  await press(window, 'Alt+W')
  await press(window, 'Alt+3')
  await reach(window.getByRole('button', { name: '打印空白表' }))
  await press(window, 'Enter')
  await expect(window.getByRole('button', { name: '投诉处置记录表' })).toBeFocused()
  await look(window, 'blanks-27-forms')
})

/** The minute that it is at the desk. */
function clock(): string {
  return new Date(Date.parse(now()) + 8 * hour).toISOString().slice(11, 16)
}
