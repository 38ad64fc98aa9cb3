import { expect, type Locator, type Page } from '@playwright/test'
import { type ChineseInput, startChineseInput } from './chinese-input'
import { test } from './journey'
import { prepare } from './prepared'
import { type PrivateDisplay, startPrivateDisplay } from './private-display'
import { code, paperOut, recorded, scanFrom, scanUntilOpened, stops } from './scan-everywhere'
import { press, signIn } from './steps'

// The scanner with a Chinese input method on (measured 9), as the receptionist has it: fcitx5 with 拼音.

let display: PrivateDisplay
let input: ChineseInput
test.beforeAll(async () => {
  display = await startPrivateDisplay()
  input = await startChineseInput(display.env)
})
test.afterAll(async () => {
  await input.stop()
  await display.stop()
})

test('a sheet is scanned anywhere with 拼音 on, and in the middle of a composition it is asked for again', async ({
  launch,
  newFolder,
}) => {
  const dataDir = await prepare(newFolder(), paperOut)
  const { window } = await launch({ dataDir, env: input.env })
  await signIn(window)
  const before = await recorded(window)
  for (const [place, stop] of stops.entries()) await scanFrom(window, display, stop, place % 4 === 3)

  const name = window.getByLabel('姓名', { exact: true })
  await press(window, 'F3')
  await expect(window.getByRole('searchbox', { name: '找客户' })).toBeFocused()
  await name.focus()
  await display.write('chen ')
  // The input method is on: a name is written in Chinese.
  await expect(name).toHaveValue(/^\p{Script=Han}+$/u)
  const written = await name.inputValue()
  await scanWhileComposing(window, name)
  expect(await name.inputValue()).not.toMatch(/\d/)
  expect(await name.inputValue()).toContain(written)
  await scanUntilOpened(window, display, '打字打到一半')
  expect(await recorded(window)).toBe(before)
})

/**
 * Its first digits choose a word there, so that the code is not whole, and she is asked to scan again. On a machine that
 * stands still in between, the rest of it looks like a hand's: tried three times.
 */
async function scanWhileComposing(window: Page, name: Locator): Promise<void> {
  const again = window.getByRole('alert').filter({ hasText: '请再扫一次' })
  const before = await name.inputValue()
  for (let tries = 1; ; tries++) {
    await display.write('nvshi')
    await display.scan(code)
    const isHeard = await again.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    )
    if (isHeard) return
    if (tries === 3) throw new Error('A scan in the middle of a composition was not noticed')
    await name.fill(before)
  }
}
