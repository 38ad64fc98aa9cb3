import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Instant } from '#shared/domain/day'
import type { DataFolder } from '../data-folder'
import { codeOf, renameDurably, syncFile } from '../durable-file'
import type { BackupCheck } from './check'

export type Restoring =
  /** `replaced`: the folder with what was here before; null: nothing was. */
  | { readonly kind: 'restored'; readonly replaced: string | null }
  | { readonly kind: 'unsound'; readonly findings: readonly string[] }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'disk-full' }

export type RestoreTask = {
  readonly folder: DataFolder
  /** The backup's file, from the backup folder or from elsewhere. */
  readonly file: string
  readonly now: Instant
  /** The newest schema version that this program knows. */
  readonly newest: number
  readonly check: (file: string) => Promise<BackupCheck>
}

/**
 * Puts a checked copy of the backup in the place of the database. What was there is moved aside, never deleted, so that
 * a restore can be undone (findings C2). The live database must be closed. A restore that is cut off leaves either the
 * old database or none, and none is noticed at the next start.
 */
export async function restore({ folder, file, now, newest, check }: RestoreTask): Promise<Restoring> {
  const copy = `${folder.database}.restoring`
  try {
    await rm(copy, { force: true })
    await copyFile(file, copy)
    // A copy from a read-only medium is read-only itself.
    await chmod(copy, 0o600)
    await syncFile(copy)
    const result = await check(copy)
    if (result.kind === 'unsound') return result
    if (result.version > newest) return { kind: 'newer', version: result.version }
    const replaced = await moveAside(folder, now)
    await renameDurably(copy, folder.database)
    return { kind: 'restored', replaced }
  } catch (error) {
    if (codeOf(error) !== 'ENOSPC') throw error
    return { kind: 'disk-full' }
  } finally {
    await rm(copy, { force: true })
  }
}

async function moveAside({ database, replaced }: DataFolder, now: Instant): Promise<string | null> {
  const target = join(replaced, now.replace(/\D/g, ''))
  // The database goes first: without its WAL it would open as if its last records had never been.
  const files = [database, `${database}-wal`, `${database}-shm`].filter((file) => existsSync(file))
  if (files.length === 0) return null
  await mkdir(target, { recursive: true, mode: 0o700 })
  for (const file of files) await renameDurably(file, join(target, basename(file)))
  return target
}
