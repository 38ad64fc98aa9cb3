import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { type Desk, launchDesk, type Wishes } from '../support/launch'
import { type PrivateCups, startPrivateCups } from '../support/private-cups'
import { startPrivateScreen } from './private-display'

type JourneyWishes = Wishes & {
  /** The journey does what Chromium refuses, and looks at the refusals itself. */
  readonly provokesRefusals?: boolean
}

type Journey = {
  /** Starts the real program. It is ended with the journey, and must not have complained of anything. */
  readonly launch: (wishes?: JourneyWishes) => Promise<Desk>
  /** A fresh folder, which goes with the journey. */
  readonly newFolder: () => string
}

type Surroundings = {
  readonly cups: PrivateCups
  /** Of each worker: two programs on one screen would take the focus from each other. */
  readonly ownScreen: undefined
}

export const test = base.extend<Journey, Surroundings>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs
  newFolder: async ({}, use) => {
    const folders: string[] = []
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'journey-'))
      folders.push(folder)
      return folder
    })
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
  launch: async ({ newFolder }, use, testInfo) => {
    const started: { readonly desk: Desk; readonly isProvoked: boolean }[] = []
    await use(async ({ provokesRefusals: isProvoked = false, ...wishes } = {}) => {
      const desk = await launchDesk({ dataDir: newFolder(), ...wishes })
      started.push({ desk, isProvoked })
      return desk
    })
    for (const { desk } of started) await desk.close()
    // What a failed journey is understood by.
    const logs = started
      .map(({ desk }) => join(desk.dataDir, 'logs', 'main.log'))
      .filter((log) => existsSync(log))
    if (testInfo.status !== testInfo.expectedStatus)
      for (const log of logs)
        testInfo.attachments.push({ name: log, contentType: 'text/plain', body: readFileSync(log) })
    for (const { desk, isProvoked } of started) {
      expect(desk.pageErrors, 'errors in the window').toEqual([])
      if (isProvoked) continue
      expect(desk.violations, 'what the Content Security Policy refused').toEqual([])
      expect(desk.consoleErrors, 'complaints on the console').toEqual([])
    }
  },
  ownScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs
    async ({}, use) => {
      if (process.platform !== 'linux') return use(undefined)
      const screen = await startPrivateScreen()
      Object.assign(process.env, screen.env)
      delete process.env.WAYLAND_DISPLAY
      await use(undefined)
      await screen.stop()
    },
    { scope: 'worker', auto: true },
  ],
  cups: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads there what a fixture needs
    async ({}, use) => {
      const cups = await startPrivateCups()
      await use(cups)
      await cups.stop()
    },
    { scope: 'worker' },
  ],
})

const pictures = fileURLToPath(new URL('../../out/journeys/', import.meta.url))

/** Keeps what the clerk sees as out/journeys/NAME.png, to be looked at. */
export async function look(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: `${pictures}${name}.png`, animations: 'disabled' })
}

/** A page of a form is on the screen, with ink on it. */
export async function drawn(where: Page | Locator): Promise<void> {
  const canvas = where.locator('canvas').first()
  const hasInk = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { data = [] } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {}
      return data.some((value, at) => at % 4 === 0 && value < 100 && data[at + 3] === 255)
    })
  await expect.poll(hasInk).toBe(true)
}
