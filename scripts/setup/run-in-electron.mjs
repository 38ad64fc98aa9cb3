// Runs a TypeScript file that drives the real program, in Electron as Node: there it may import the program's own
// modules, better-sqlite3 included, as the tests do.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBuild } from './build.mjs'
import { setUp } from './set-up.mjs'
import { root } from './step.mjs'
import { forAVirtualScreen, forTheTests } from './system-packages.mjs'
import { startVirtualScreen } from './virtual-screen.mjs'

const loader = fileURLToPath(new URL('typescript-loader.mjs', import.meta.url))

/** Answers its exit code. */
export async function runInElectron(file) {
  const electron = await setUp([...forTheTests, ...forAVirtualScreen])
  await ensureBuild()
  await startVirtualScreen()
  const ended = spawnSync(electron, [loader, file, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  return ended.status ?? 1
}
