import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Writes the file whole or not at all: beside it, on the disk, then renamed. Without a mode nobody else may read it. */
export async function writeDurably(file: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  const beside = `${file}.part`
  try {
    const handle = await open(beside, 'w', mode)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameDurably(beside, file)
  } catch (error) {
    // Half a file on a full disk would only keep it full.
    await rm(beside, { force: true })
    throw error
  }
}

/** On Windows a virus scanner that has the file open refuses the renaming for a moment (measured 33). */
const patience = 10_000
const heldOpen = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Renames within one file system, so that it still holds after a power cut; overwrites. */
export async function renameDurably(from: string, to: string): Promise<void> {
  for (let waited = 0, wait = 50; ; waited += wait, wait = Math.min(wait * 2, 1_000)) {
    try {
      await rename(from, to)
      break
    } catch (error) {
      const isHeldOpen = process.platform === 'win32' && heldOpen.has(codeOf(error) ?? '')
      if (!isHeldOpen || waited >= patience) throw error
      await pause(wait)
    }
  }
  await syncFolder(dirname(to))
}

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes it with what leads there, so that all of it is still there after a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let made = resolve(folder); made.length >= first.length; made = dirname(made))
    await syncFolder(dirname(made))
}

/** A network place or a foreign file system may know no such thing for a folder. */
const unknownOfFolders = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])

export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder as a file.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!unknownOfFolders.has(codeOf(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}

/** `ENOSPC`, `SQLITE_FULL`: what the system calls the error. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** What keeps a file from being written that the clerk can do something about; null: a mistake of ours. */
export function obstacleOf(code: string | undefined): 'disk-full' | 'not-writable' | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'not-writable'
    default:
      return null
  }
}
