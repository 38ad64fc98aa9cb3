import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const project = fileURLToPath(new URL('../../..', import.meta.url))

/** Bundles a program of these tests, so that a process of its own can be killed or given a bad disk. */
export async function bundled(program: string, plugins: readonly Plugin[] = []): Promise<string> {
  // Inside the project, or better-sqlite3 would not be found from there.
  const outDir = mkdtempSync(join(project, 'node_modules', '.child-'))
  await build({
    configFile: false,
    root: project,
    logLevel: 'silent',
    plugins: [...plugins],
    build: {
      ssr: fileURLToPath(new URL(program, import.meta.url)),
      outDir,
      rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return join(outDir, basename(program).replace(/\.ts$/, '.mjs'))
}

/** Starts it in this Electron as Node; `before` is what runs it, `unshare` for instance. */
export function startChild(
  bundle: string,
  args: readonly string[],
  before: readonly string[] = [],
): ChildProcess {
  const [command = '', ...rest] = [...before, process.execPath, bundle, ...args]
  return spawn(command, rest, {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
