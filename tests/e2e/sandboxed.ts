import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asNobody } from '../support/as-nobody'
import type { Desk, Wishes } from '../support/launch'
import type { PrivateDisplay } from './private-display'

// The sandbox is proved on the running program, and root cannot have it (measured 14): as root this is played by
// nobody, who sees the project where he may read it.

const root = fileURLToPath(new URL('../..', import.meta.url))

export function sandboxed(display: PrivateDisplay, folder: string, dataDir: string): Wishes {
  const shown = { project: root, electron: dirname(process.execPath) }
  const startedBy = asNobody(folder, shown, [dataDir], (seen) => join(seen('electron'), 'electron'))
  const project = process.getuid?.() === 0 ? join(folder, 'project') : root
  return { dataDir, startedBy, project, isSandboxed: true, env: display.env }
}

/** Evaluates words in the page, which no bundler has touched. */
export async function inTheWindow(desk: Desk, words: string): Promise<unknown> {
  return await desk.window.evaluate(words)
}
