import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { dayOf, type Instant } from '#shared/domain/day'
import { codeOf, renameDurably, syncFile } from '../durable-file'
import { type Situation, situationOf } from '../store/situation'
import type { Db } from '../store/tx'
import type { BackupCheck } from './check'
import { backupsToKeep } from './keep'
import { type Backup, backupAt, backupNamed } from './name'

export type BackingUp =
  | { readonly kind: 'made'; readonly backup: Backup; readonly discarded: readonly Backup[] }
  /** The copy was made and is not good: then neither is the live database, or the disk. Older backups all stay. */
  | { readonly kind: 'unsound'; readonly findings: readonly string[] }
  | Situation

export type BackupTask = {
  /** The live connection: what is written through it meanwhile goes into the copy (findings C2). */
  readonly db: Db
  readonly folder: string
  readonly now: Instant
  /** How long the newest backup of a month stays: the retention period. */
  readonly monthsKept: number
  /** checkBackup, in a utility process. */
  readonly check: (file: string) => Promise<BackupCheck>
}

const turns = new WeakMap<Db, Promise<unknown>>()

/**
 * Copies the live database, reads the whole copy, and only then gives it its dated name and lets older ones go. Never
 * blocks for more than some milliseconds (measured 17). One at a time: a second one waits for the first.
 */
export function backUp(task: BackupTask): Promise<BackingUp> {
  const before = turns.get(task.db) ?? Promise.resolve()
  const turn = before.catch(() => {}).then(() => makeBackup(task))
  turns.set(task.db, turn)
  return turn
}

async function makeBackup({ db, folder, now, monthsKept, check }: BackupTask): Promise<BackingUp> {
  // Always of this name, so that what a killed program left does not stay.
  const copy = join(folder, 'desk.part')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rm(copy, { force: true })
    await db.backup(copy)
    settle(copy)
    const result = await check(copy)
    if (result.kind === 'unsound') return result
    await syncFile(copy)
    const backup = backupAt(folder, now, result.head)
    if (existsSync(backup.file)) throw new Error(`There is a backup of ${now} already`)
    await renameDurably(copy, backup.file)
    return { kind: 'made', backup, discarded: await discardOld(folder, now, monthsKept) }
  } catch (error) {
    const situation = codeOf(error) === 'ENOSPC' ? { kind: 'disk-full' as const } : situationOf(error)
    if (!situation) throw error
    return situation
  } finally {
    for (const leftover of [copy, `${copy}-journal`]) await rm(leftover, { force: true })
  }
}

/** The copy of a WAL database is one itself, and then opens only where something can be written beside it. */
function settle(copy: string): void {
  const db = new Database(copy)
  try {
    const mode = db.pragma('journal_mode = DELETE', { simple: true })
    if (mode !== 'delete') throw new Error(`The backup stays in journal_mode ${mode}`)
  } finally {
    db.close()
  }
}

/** The backups in the folder, newest first. */
export async function backupsIn(folder: string): Promise<readonly Backup[]> {
  const names = existsSync(folder) ? await readdir(folder) : []
  const backups = names.map((name) => backupNamed(folder, name)).filter((backup) => backup !== null)
  return backups.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

async function discardOld(folder: string, now: Instant, monthsKept: number): Promise<readonly Backup[]> {
  const backups = await backupsIn(folder)
  const kept = new Set(backupsToKeep(backups, dayOf(now), monthsKept))
  const discarded = backups.filter((backup) => !kept.has(backup))
  for (const { file } of discarded) await rm(file)
  return discarded
}
