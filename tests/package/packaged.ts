import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asNobody } from '../support/as-nobody'

export const folder = fileURLToPath(new URL('../../out/package/linux-unpacked', import.meta.url))
export const program = join(folder, 'jiesutai')
export const pictures = fileURLToPath(new URL('../../out/package/', import.meta.url))

export type Ended = { readonly code: number | null; readonly said: string }

/** Starts the packaged program as nobody; `dataDir` becomes his. */
export function startPackaged(
  place: string,
  dataDir: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  const startedBy = asNobody(place, { program: folder }, [dataDir], (seen) =>
    join(seen('program'), 'jiesutai'),
  )
  // The test itself runs in Electron as Node.
  const { ELECTRON_RUN_AS_NODE: _, ...inherited } = process.env
  return spawn(startedBy, [`--data-dir=${dataDir}`, ...args], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/** What it said, and how it ended; one that does not end by itself within the time is ended. */
export async function endOf(started: ChildProcess, within = 20_000): Promise<Ended> {
  let said = ''
  started.stderr?.setEncoding('utf8').on('data', (words: string) => {
    said += words
  })
  const limit = setTimeout(() => started.kill('SIGKILL'), within)
  const [code] = await once(started, 'close')
  clearTimeout(limit)
  return { code, said }
}

/** The processes that were started from the program's folder, by their kind; '' is the first one. */
export function processesOf(
  started: ChildProcess,
): readonly { readonly pid: number; readonly kind: string }[] {
  const lines = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), words: commandOf(pid) }))
  const ours = lines.filter(
    ({ pid, words }) => words[0]?.endsWith('/jiesutai') && isBelow(pid, Number(started.pid)),
  )
  return ours.map(({ pid, words }) => ({
    pid,
    kind: words.find((word) => word.startsWith('--type='))?.slice('--type='.length) ?? '',
  }))
}

function commandOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/)
  } catch {
    return []
  }
}

function isBelow(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true
    try {
      at = Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0)
    } catch {
      return false
    }
  }
  return false
}

const made: string[] = []

export function newPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'package-'))
  made.push(place)
  return place
}

export function removePlaces(): void {
  for (const place of made.splice(0)) rmSync(place, { recursive: true, force: true })
}
