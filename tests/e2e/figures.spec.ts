import { expect, type Page } from '@playwright/test'
import { addMonths, dayOf, hour, type IsoDay, instantAt, monthOf, type TimeOfDay } from '#shared/domain/day'
import { now } from '../../src/main/clock'
import { forward, handle } from '../support/case-way'
import { major, minor, registerComplaint, type TestDesk } from '../support/desk'
import { registerJob } from '../support/order-way'
import { look, test } from './journey'
import { prepare } from './prepared'
import { press, reach, screen, signIn, type } from './steps'

const lastMonth = monthOf(addMonths(`${monthOf(dayOf(now()))}-01` as IsoDay, -1))
const tenth = instantAt(`${lastMonth}-10` as IsoDay, '09:00' as TimeOfDay)

/** A month of the desk: two of them passed on too late, one of them handled, a job. */
async function aMonth(desk: TestDesk): Promise<void> {
  const first = await registerComplaint(desk, minor, '大门岗亭保安说话很冲')
  await handle(desk, first.caseId)
  desk.pass(26 * hour)
  const second = await registerComplaint(desk, major, '空调连着三天不制冷')
  desk.pass(3 * hour)
  await forward(desk, second.caseId)
  await registerComplaint(desk, minor, '车位被别人占了')
  await registerJob(desk, { content: '楼道灯不亮' })
}

const number = (window: Page, name: string | RegExp) =>
  window.getByRole('region', { name: '数字', exact: true }).getByRole('button', { name })

test('every number opens the cases that it counts, and she comes back to it; any days can be looked at', async ({
  launch,
  newFolder,
}) => {
  const { window } = await launch({ dataDir: await prepare(newFolder(), aMonth, tenth) })
  await signIn(window)
  await press(window, 'F6')
  await press(window, 'Control+2')
  await expect(number(window, '受理 0 件')).toBeVisible()
  await look(window, 'figures-0-empty')
  await press(window, 'ArrowDown')
  await expect(number(window, '受理 4 件')).toBeVisible()
  await look(window, 'figures-1-month')
  await press(window, 'Alt+S')
  await expect(number(window, '受理 4 件')).toBeFocused()
  await press(window, 'ArrowDown')
  await expect(number(window, '其中报修求助 1 件')).toBeFocused()
  await press(window, 'ArrowUp')
  await press(window, 'Enter')
  const rows = window.getByRole('table', { name: '是这些' }).getByRole('row')
  await expect(rows).toHaveCount(5)
  await press(window, 'ArrowDown')
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await look(window, 'figures-2-list')
  await press(window, 'Enter')
  await expect(screen(window, 'case').getByText('空调连着三天不制冷').first()).toBeVisible()
  await press(window, 'Escape')
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await press(window, 'Escape')
  await expect(number(window, '受理 4 件')).toBeFocused()

  await press(window, 'ArrowRight')
  await expect(
    window.getByRole('group', { name: '逐月受理和销项' }).getByRole('button').first(),
  ).toBeFocused()
  await press(window, 'Alt+F')
  await expect(window.getByText('本期收到并立项的案件，不含作废和并入')).toBeVisible()
  await look(window, 'figures-3-formulas')

  await press(window, 'Alt+P')
  await expect(window.getByLabel('从哪天')).toBeFocused()
  // In a field the arrows are not the months'.
  await press(window, 'ArrowDown')
  await type(window.getByLabel('从哪天'), `${lastMonth}-11`)
  await press(window, 'Enter')
  await type(window.getByLabel('到哪天'), `${lastMonth}-10`)
  await press(window, 'Enter')
  await expect(window.getByText('日期写成 2026-11-30 或 11-30，先后不要颠倒。')).toBeVisible()
  await type(window.getByLabel('到哪天'), `${lastMonth}-12`)
  await press(window, 'Enter')
  await expect(number(window, '受理 3 件')).toBeFocused()
  await look(window, 'figures-4-days')
  await press(window, 'Alt+M')
  await expect(number(window, '受理 4 件')).toBeVisible()
  await reach(window.getByRole('button', { name: '看全年' }))
})
