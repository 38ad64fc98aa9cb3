import { expect, type Page } from '@playwright/test'
import { dayOf, hour, monthOf, plus, spanOf } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { textOf } from '../print/page'
import type { TestDesk } from '../support/desk'
import { drawHalf } from '../support/draw-way'
import { finishJob } from '../support/order-way'
import { look, test } from './journey'
import { prepare } from './prepared'
import { choose, press, reach, signIn, type } from './steps'

const orders = (window: Page) => window.getByRole('list', { name: '抽中的派工单' }).getByRole('listitem')
const asking = (window: Page) => window.getByRole('region', { name: '登记抽查结果' })

/** Five jobs of five customers, all done last month. */
async function lastMonth(desk: TestDesk): Promise<void> {
  await drawHalf(desk)
  for (const place of ['赵', '钱', '孙', '李', '周'].entries()) {
    const [room, name] = place
    await finishJob(desk, {
      customer: {
        company: `${name}记商贸有限公司`,
        contactName: `${name}女士`,
        relation: 'responsible',
        phones: [`138 0000 000${room + 1}`],
        address: `B座 120${room + 1}`,
        isAnonymous: false,
      },
    })
    desk.pass(hour)
  }
}

test('last month’s repairs: households asked for, three drawn, printed for the caller, three answers', async ({
  launch,
  newFolder,
  cups,
}) => {
  const front = await cups.install('front', '前台打印机')
  const then = plus(spanOf(monthOf(dayOf(now()))).from, -10 * 24 * hour)
  const dataDir = await prepare(newFolder(), lastMonth, then)
  const { window } = await launch({ dataDir, env: cups.env })
  await signIn(window)
  await press(window, 'F4')
  await reach(window.getByRole('button', { name: '抽查', exact: true }))
  await press(window, 'Enter')
  const households = window.getByLabel('户数')
  await expect(households).toBeFocused()
  await expect(households).toHaveValue('5')
  await look(window, 'draw-1-before')
  await type(households, '7')
  await press(window, 'Control+Enter')
  await expect(orders(window)).toHaveCount(3)
  await expect(window.getByText('还有 3 张没问到')).toBeVisible()
  await expect(asking(window).getByRole('radio', { name: '已答' })).toBeFocused()
  await look(window, 'draw-2-drawn')

  await press(window, 'F9')
  await expect(window.getByText('用哪台打印机打？')).toBeVisible({ timeout: 30_000 })
  await choose(window.getByRole('radio', { name: '前台打印机' }))
  await reach(window.getByRole('button', { name: '用这台打印' }))
  await press(window, 'Enter')
  await expect.poll(async () => (await front.paper()).length).toBe(1)
  const [sheet = ''] = await front.paper()
  const printed = (await textOf(sheet)).replace(/\s/g, '')
  for (const words of ['维修回访登记表', '抽查', '1380000000', '户数7', '抽3张', 'sha256sum'])
    expect(printed).toContain(words)
  await expect(window.getByText('这张单子出纸了吗？')).toBeVisible()
  await look(window, 'draw-3-printed')
  await press(window, 'Alt+Y')
  await expect(window.getByText('这张单子出纸了吗？')).toBeHidden()

  await reach(asking(window).getByRole('radio', { name: '已答' }))
  for (const digit of ['1', '1', '1']) await press(window, digit)
  await type(asking(window).getByLabel('客户意见'), '修好了，就是等了一下午')
  await press(window, 'Alt+1')
  await expect(asking(window).getByRole('radio', { name: '已解决' })).toBeChecked()
  await look(window, 'draw-4-asked')
  await press(window, 'Control+Enter')
  await expect(orders(window).first()).toContainText('满意')

  await expect(asking(window).getByRole('radio', { name: '已答' })).toBeFocused()
  await press(window, '2')
  await expect(asking(window).getByRole('radio', { name: '没联系上' })).toBeChecked()
  await press(window, 'Control+Enter')
  await expect(orders(window).nth(1)).toContainText('没联系上 1 次')

  await expect(asking(window).getByRole('radio', { name: '已答' })).toBeFocused()
  for (const digit of ['1', '3', '3']) await press(window, digit)
  await type(asking(window).getByLabel('客户意见'), '又漏了，地上都是水')
  await press(window, 'Control+Enter')
  await expect(window.getByText('请问清楚并选：已解决，还是没解决。')).toBeVisible()
  await press(window, '2')
  await expect(asking(window).getByRole('radio', { name: '没解决' })).toBeChecked()
  await press(window, 'Control+Enter')
  await expect(window.getByRole('region', { name: '结果' })).toContainText('“又漏了，地上都是水”')
  await expect(window.getByRole('button', { name: /^打开案件 TS-.*/ }).last()).toBeFocused()
  await expect(window.getByText('还有 1 张没问到')).toBeVisible()
  await look(window, 'draw-5-complained')

  await press(window, 'ArrowUp')
  await expect(window.getByText('没联系上，回访人 王敏')).toBeVisible()
  await look(window, 'draw-6-again')
  await press(window, 'Alt+R')
  await expect(window.getByRole('table', { name: '回访登记表' }).locator('tbody tr')).toHaveCount(3)
  await look(window, 'draw-7-visits')
  await window.emulateMedia({ colorScheme: 'dark' })
  await look(window, 'draw-8-visits-dark')
  await press(window, 'Alt+R')
  await look(window, 'draw-9-dark')
})
