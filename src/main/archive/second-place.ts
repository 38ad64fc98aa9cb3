import { existsSync } from 'node:fs'
import { chmod, copyFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, renameDurably, syncFile } from '../durable-file'
import {
  type ArchivedFile,
  bytesOf,
  type Counter,
  fileOf,
  hashOf,
  inHundredths,
  manifestName,
  type PlacedArchive,
  sealedFiles,
  sealName,
} from './archived-files'

/** Where the months lie at the second place: plain folders, that are read without this program. */
export function archiveAside(place: string): string {
  return join(place, '接诉台归档')
}

export type CopyArchivesOrder = {
  readonly place: string
  /** As they lie here. */
  readonly archives: readonly (PlacedArchive & { readonly name: string; readonly signedName: string })[]
  /** Below archiveAside: their period is over, and their folders here are gone. */
  readonly erased: readonly string[]
}

export type CopiedArchives = { readonly kind: 'copied' | 'gone' | 'wrong' }

/**
 * Copies every month that does not lie there yet, reads each copy back, and gives it its name when it is whole. What is
 * not what was sealed is not copied: it would take the place of a good copy that comes from a backup.
 */
export async function copyArchives(
  { place, archives, erased }: CopyArchivesOrder,
  progress: (done: number, total: number) => void,
): Promise<CopiedArchives> {
  // A stick that is not there must not become a folder on the disk below.
  if (!existsSync(place)) return { kind: 'gone' }
  const aside = archiveAside(place)
  let isWrong = false
  const lacking = archives.filter(({ name }) => !existsSync(join(aside, name)))
  const count = inHundredths(await bytesOf(lacking), progress)
  for (const archive of archives) {
    if (!(await copyOne(archive, join(aside, archive.name), count))) isWrong = true
    for (const page of archive.signedPages)
      if (!(await copyFileOf(archive.signedFolder, page, join(aside, archive.signedName, page.name))))
        isWrong = true
  }
  for (const name of erased) await removeArchive(join(aside, name))
  progress(100, 100)
  return { kind: isWrong ? 'wrong' : 'copied' }
}

async function copyOne({ folder, seal }: PlacedArchive, to: string, count: Counter): Promise<boolean> {
  if (existsSync(to)) return true
  const files = await sealedFiles(folder, seal)
  if (!files) return false
  const beside = `${to}.part`
  await removeArchive(beside)
  const unnamed = await Promise.all([manifestName, sealName].map((name) => fileOf(folder, name)))
  for (const file of [...files, ...unnamed])
    if (!(await copyFileOf(folder, file, join(beside, file.name), count))) {
      await removeArchive(beside)
      return false
    }
  await renameDurably(beside, to)
  return true
}

/** False: what was written, or what there was to be copied, is not that file. */
async function copyFileOf(
  folder: string,
  { name, sha256 }: ArchivedFile,
  to: string,
  count?: Counter,
): Promise<boolean> {
  if (existsSync(to) && (await hashOf(to)) === sha256) return true
  await makeFolder(dirname(to))
  const beside = `${to}.part`
  await rm(beside, { force: true })
  await copyFile(join(folder, name), beside)
  // The copy of a read-only file is read-only itself, and could not be opened to be synced.
  await setMode(beside, 0o600)
  await syncFile(beside)
  const isGood = (await hashOf(beside, count)) === sha256
  if (!isGood) await rm(beside, { force: true })
  else {
    await renameDurably(beside, to)
    await setMode(to, 0o400)
  }
  return isGood
}

/** Where files have such modes: a stick or a network place may know none, and is a good second place all the same. */
async function setMode(file: string, mode: number): Promise<void> {
  await chmod(file, mode).catch(() => {})
}

/** Its files are read-only, which on Windows keeps them from being removed. */
export async function removeArchive(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
