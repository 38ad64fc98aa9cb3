import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { prepare } from '../e2e/prepared'
import { type PrivateDisplay, startPrivateDisplay } from '../e2e/private-display'
import { code, paperOut, proposed, recorded, scanFrom, stops } from '../e2e/scan-everywhere'
import { press, signIn } from '../e2e/steps'
import { launchDesk } from '../support/launch'
import { startChineseInput } from './chinese-input'
import { type Figure, median } from './measure'

/**
 * The scanner with a Chinese input method on (measured 9), in every screen and in the middle of a composition; any wrong
 * step throws. Wants fcitx5, fcitx5-pinyin and fcitx5-frontend-gtk3 from Debian, which take too long for `npm test`.
 */
export async function measureScanner(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'scanner-'))
  const display = await startPrivateDisplay()
  const input = await startChineseInput(display.env)
  const dataDir = await prepare(join(folder, 'desk'), paperOut)
  const { window, close } = await launchDesk({ dataDir, env: input.env })
  try {
    await signIn(window)
    const before = await recorded(window)
    const times: number[] = []
    const scanner = {
      scan: async (wanted: string) => {
        const startedAt = performance.now()
        await display.scan(wanted)
        times.push(performance.now() - startedAt)
      },
    }
    for (const [place, stop] of stops.entries()) await scanFrom(window, scanner, stop, place % 4 === 3)

    const name = window.getByLabel('姓名', { exact: true })
    await press(window, 'F3')
    await name.focus()
    await display.write('chen ')
    // The input method is on: a name is written in Chinese.
    await expect(name).toHaveValue(/^\p{Script=Han}+$/u)
    const written = await name.inputValue()
    await scanWhileComposing(window, display, name)
    expect(await name.inputValue()).not.toMatch(/\d/)
    expect(await name.inputValue()).toContain(written)
    await scanner.scan(code)
    await proposed(window, '打字打到一半')
    expect(await recorded(window)).toBe(before)
    return [
      {
        name: 'scanner with 拼音 on: thirteen digits and Enter, as typed',
        unit: 'ms',
        ours: median(times),
        bare: null,
        bound: null,
        runs: times.length,
      },
    ]
  } finally {
    await close()
    await input.stop()
    await display.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * In the middle of a composition its first digits choose a word, so that the code is not whole, and she is asked to scan
 * again. On a machine that stands still in between, the rest of it looks like a hand's: tried three times.
 */
async function scanWhileComposing(window: Page, display: PrivateDisplay, name: Locator): Promise<void> {
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
