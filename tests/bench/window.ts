import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { launchDesk } from '../support/launch'
import { type Figure, inTurn, median, timed } from './measure'

const bareProgram = join(import.meta.dirname, 'bare')

/**
 * From the start of the process to the first button in sight: 当班登录 of a desk that has worked for a month, and a
 * bare window with one button. Playwright attaches to both, which is no time of either, so what it costs (the bare
 * window with it less the bare window without) is taken off both. The first start of each is a warm-up; ours also makes
 * the day's backup then.
 */
export async function measureWindow(dataDir: string): Promise<readonly Figure[]> {
  const times = await inTurn(7, {
    ours: async () => {
      const { ms, value } = await timed(async () => {
        const desk = await launchDesk({ dataDir })
        await firstButton(desk.window)
        return desk
      })
      await value.close()
      return ms
    },
    bare: async () => {
      const { ms, value } = await timed(async () => {
        const app = await launchBare()
        await firstButton(await app.firstWindow())
        return app
      })
      await endBare(value)
      return ms
    },
    alone: async () => {
      const electron = String(createRequire(import.meta.url)('electron'))
      const child = spawn(electron, [bareProgram, '--no-sandbox'], { env: withoutNode(), stdio: 'pipe' })
      const { ms } = await timed(() => once(child.stdout, 'data'))
      child.kill()
      await once(child, 'exit')
      return ms
    },
  })
  const attaching = Math.max(0, median(times.bare) - median(times.alone))
  return [
    {
      name: 'window ready, from the start of the process',
      unit: 'ms',
      ours: median(times.ours) - attaching,
      bare: median(times.bare) - attaching,
      bound: '≤ 5,000 ms',
      runs: times.ours.length,
    },
  ]
}

/** One window of our size with one button, and nothing else. */
export function launchBare(): Promise<ElectronApplication> {
  const args = [bareProgram, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return _electron.launch({ args, env: withoutNode() })
}

export async function endBare(bare: ElectronApplication): Promise<void> {
  const ended = once(bare.process(), 'exit')
  await bare.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  await ended
}

async function firstButton(window: Page): Promise<void> {
  await window.getByRole('button').first().waitFor()
}

/** The bench runs in Electron as Node; what it starts must not. */
function withoutNode(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE')
  return Object.fromEntries(entries.filter((pair): pair is [string, string] => pair[1] !== undefined))
}
