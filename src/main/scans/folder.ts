import { existsSync } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { renameDurably } from '../durable-file'

// The scanner's folder. It belongs to somebody else: files appear, grow, and are held open by other programs.

/** Where a file goes that was taken in, or that was refused and looked at. */
export const takenFolder = '已收入'
export const leftFolder = '未收入'

export type FolderFile = {
  readonly name: string
  readonly path: string
  readonly bytes: number
  /** Its size and time: the same twice says that nobody writes into it. */
  readonly stamp: string
}

/** What lies in the folder, by name; null: it cannot be opened. What the system or a scanner keeps there is left out. */
export async function filesIn(folder: string): Promise<readonly FolderFile[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) return null
  const files: FolderFile[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isFile() || isSystems(entry.name)) continue
    const path = join(folder, entry.name)
    const about = await stampOf(path)
    if (about !== null) files.push({ name: entry.name, path, ...about })
  }
  return files
}

function isSystems(name: string): boolean {
  return /^[.~]|^(desktop\.ini|thumbs\.db)$|\.(part|tmp|crdownload)$/i.test(name)
}

export async function stampOf(path: string): Promise<Pick<FolderFile, 'bytes' | 'stamp'> | null> {
  const about = await stat(path).catch(() => null)
  return about && { bytes: about.size, stamp: `${about.size}/${about.mtimeMs}` }
}

/** Moves it into a folder beside it, under a name that is free there; false: it does not let itself be moved. */
export async function moveInto(part: string, { path, name }: FolderFile): Promise<boolean> {
  const folder = join(path, '..', part)
  try {
    await mkdir(folder, { recursive: true })
    await renameDurably(path, freeName(folder, name))
    return true
  } catch {
    return false
  }
}

function freeName(folder: string, name: string): string {
  const end = extname(name)
  const start = name.slice(0, name.length - end.length)
  for (let more = 1; ; more++) {
    const path = join(folder, more === 1 ? name : `${start}-${more}${end}`)
    if (!existsSync(path)) return path
  }
}
