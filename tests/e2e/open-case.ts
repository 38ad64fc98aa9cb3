import { expect, type Page } from '@playwright/test'
import { press, screen } from './steps'

/** From 今日 to the case of that number, by the arrows and Enter. */
export async function openCase(window: Page, number: string): Promise<void> {
  const row = window.getByRole('list', { name: '待办案件' }).getByRole('listitem').filter({ hasText: number })
  const button = row.getByRole('button')
  await expect(row).toBeVisible()
  await expect(window.getByRole('list', { name: '待办案件' }).locator(':focus')).toBeVisible()
  for (let moves = 0; moves < 50; moves++) {
    if (await button.evaluate((one) => one === document.activeElement)) break
    await press(window, 'ArrowDown')
  }
  await expect(button).toBeFocused()
  await press(window, 'Enter')
  await expect(screen(window, 'case')).toBeVisible()
}

/** The line of that clock in 时限, the newest on top. */
export const clockOf = (window: Page, clock: string) =>
  window
    .getByRole('region', { name: '时限' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${clock}`) })
