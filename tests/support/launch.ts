import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { until } from './private-daemon'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Complaints = {
  readonly pageErrors: string[]
  readonly consoleErrors: string[]
  /** What the Content Security Policy refused, in Chromium's words. */
  readonly violations: string[]
}

/** A running program, its window, and all that the window has complained of so far. */
export type Desk = Complaints & {
  readonly app: ElectronApplication
  readonly window: Page
  readonly dataDir: string
  /** As a power cut or the task manager does it: nothing is written any more. */
  kill(): Promise<void>
  close(): Promise<void>
}

export type Wishes = {
  /** A folder of the caller's, which stays afterwards; without it a fresh one, which goes. */
  readonly dataDir?: string
  readonly env?: Readonly<Record<string, string>>
  /** A program to start in Electron's place, which in the end becomes Electron: `unshare` or `setpriv` in a script. */
  readonly startedBy?: string
  /** Where the program lies, seen from there. */
  readonly project?: string
  readonly isSandboxed?: boolean
  /** `--kiosk`: then the window has the screen, whatever size that is. */
  readonly isKiosk?: boolean
}

/** Starts the built program with a data folder of its own and waits for its window, 1280×800 inside. */
export async function launchDesk(wishes: Wishes = {}): Promise<Desk> {
  const { dataDir, env = {}, startedBy, project = root, isKiosk = false } = wishes
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'desk-'))
  const app = await _electron.launch({
    args: [project, `--data-dir=${folder}`, ...(isKiosk ? ['--kiosk'] : [])],
    env: { ...inherited(), ...env },
    ...(startedBy && { executablePath: startedBy }),
    // Playwright would switch the sandbox off for everybody; only root has to do without (measured 14).
    chromiumSandbox: wishes.isSandboxed ?? process.getuid?.() !== 0,
  })
  // Playwright forgets the process of a program that has ended.
  const program = app.process()
  const kill = async () => {
    const ended = once(program, 'exit')
    program.kill('SIGKILL')
    await ended
  }
  const close = async () => {
    await end(app, program)
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    const complaints = listen(app)
    const window = await app.firstWindow()
    if (!isKiosk)
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
    // On a busy machine it may be there before the screen has given it its size.
    await until('a window that has a size', async () => (await window.evaluate(() => innerWidth)) > 0)
    return { app, window, dataDir: folder, ...complaints, kill, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Violations are taken from the console, where Chromium writes each and repeats the early ones to who comes late. A
 * listener for `securitypolicyviolation` misses those of the first page in every second start (tried: 4 of 8).
 */
function listen(app: ElectronApplication): Complaints {
  const complaints: Complaints = { pageErrors: [], consoleErrors: [], violations: [] }
  app.context().on('weberror', (error) => complaints.pageErrors.push(String(error.error().stack)))
  app.context().on('console', (message) => {
    if (message.type() !== 'error') return
    const isViolation = message.text().includes('Content Security Policy')
    complaints[isViolation ? 'violations' : 'consoleErrors'].push(message.text())
  })
  return complaints
}

/** At once, from inside: a quit would ask for the supervisor (measured 30). One that was killed has ended already. */
async function end(app: ElectronApplication, program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const ended = once(program, 'exit')
  await app.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  await ended
}

/** The tests themselves run in Electron as Node; the program must not. */
export function inherited(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
