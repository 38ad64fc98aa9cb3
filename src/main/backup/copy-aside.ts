import { existsSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Instant } from '#shared/domain/day'
import { clearParts } from './clear-parts'
import { copyChecked, hashOfFile } from './copy-file'
import { discardOld, discardStored } from './discard-old'
import { manifestOf, readManifest, storedFile } from './manifest'

export type CopyAsideOrder = {
  /** The newest backup that was found good. */
  readonly backup: string
  readonly folder: string
  /** The second place: a USB stick, another disk, a share. */
  readonly place: string
  readonly now: Instant
  readonly monthsKept: number
}

export type CopiedAside =
  | { readonly kind: 'copied'; readonly files: number }
  | { readonly kind: 'gone' }
  /** What was read back is not what was written. */
  | { readonly kind: 'wrong'; readonly path: string }

/** The folder of ours at the second place. */
export function asideFolder(place: string): string {
  return join(place, '接诉台备份')
}

/**
 * Copies the backup and the files that it names to the second place, reads each copy back, and puts the database there
 * last: what lies there under a backup's name is whole. Older ones go by the same rule as here.
 */
export async function copyAside(
  { backup, folder, place, now, monthsKept }: CopyAsideOrder,
  progress: (done: number, total: number) => void,
): Promise<CopiedAside> {
  // A stick that is not there must not become a folder on the disk below.
  if (!existsSync(place)) return { kind: 'gone' }
  const aside = asideFolder(place)
  await mkdir(aside, { recursive: true })
  await clearParts(aside)
  const files = (await readManifest(manifestOf(backup)))?.files ?? []
  const total = files.length + 2
  for (const [at, { sha256, bytes }] of files.entries()) {
    progress(at, total)
    const to = storedFile(aside, sha256)
    if ((await sizeOf(to)) === bytes) continue
    const from = storedFile(folder, sha256)
    if ((await copyChecked(from, to, sha256)) !== sha256) return { kind: 'wrong', path: from }
  }
  for (const file of [manifestOf(backup), backup]) {
    if (!existsSync(file)) continue
    const meant = await hashOfFile(file)
    if ((await copyChecked(file, join(aside, basename(file)), meant)) !== meant)
      return { kind: 'wrong', path: file }
  }
  progress(total, total)
  await discardOld(aside, now, monthsKept)
  // A sheet that was erased here goes there too, with the last backup that has it.
  await discardStored(aside)
  return { kind: 'copied', files: files.length }
}

async function sizeOf(file: string): Promise<number | null> {
  return (await stat(file).catch(() => null))?.size ?? null
}
