import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { highest, RestoreNote } from '#shared/domain/backup'
import { type Instant, plus } from '#shared/domain/day'
import type { DataFolder } from '../data-folder'
import { codeOf, obstacleOf, renameDurably, syncFile, writeDurably } from '../durable-file'
import { headFileOf } from '../store/last-head'
import { situationOf } from '../store/situation'
import { clearParts } from './clear-parts'
import { clearHalfPutBack, swapFiles } from './put-back-files'
import type { UndertakeBackup } from './work'

export type Preparing =
  /** `missing`: files that belong to it and lie nowhere any more; the records are restored all the same. */
  | { readonly kind: 'prepared'; readonly missing: readonly string[] }
  | { readonly kind: 'unsound'; readonly findings: readonly string[] }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'disk-full' | 'not-writable' }
  | { readonly kind: 'canceled' }

export type RestoreOrder = {
  readonly folder: DataFolder
  /** The backup's file, from the backup folder or from elsewhere; or what an earlier restore replaced, with its WAL. */
  readonly file: string
  /** The newest schema version that this program knows. */
  readonly newest: number
  /** Below `replaced`: what the restore moves out of the way. */
  readonly aside: string
  readonly work: UndertakeBackup
  readonly progress: (done: number, total: number) => void
  /** Called with what ends the work that is under way. */
  readonly onCancelable?: (cancel: () => void) => void
}

/** The checked copy that waits for its turn, named for its restore: a note of an earlier one never takes it. */
export function preparedFile({ database }: DataFolder, aside: string): string {
  return `${database}.restoring-${aside}`
}

/** The sheets and archives that wait with it, because others lie in their places. */
function waitingFiles(folder: DataFolder, aside: string): string {
  return `${preparedFile(folder, aside)}.files`
}

function noteFile({ root }: DataFolder): string {
  return join(root, 'restoring.json')
}

/** The name below `replaced` of what a restore of that moment moves out of the way. */
export function asideName(folder: DataFolder, now: Instant): string {
  const name = now.replace(/\D/g, '')
  return existsSync(join(folder.replaced, name)) ? asideName(folder, plus(now, 1)) : name
}

/**
 * First half of a restore, while the desk may still be open: a copy of the backup beside the database, checked whole,
 * and the sheets and archives that belong to it. Nothing is replaced yet; cut off here, nothing has happened.
 */
export async function prepareRestore(order: RestoreOrder): Promise<Preparing> {
  const { folder, file, newest, aside, work, progress, onCancelable = () => {} } = order
  const copy = preparedFile(folder, aside)
  let isPrepared = false
  try {
    await clearPrepared(folder)
    await copyFile(file, copy)
    if (existsSync(`${file}-wal`)) await copyFile(`${file}-wal`, `${copy}-wal`)
    // A copy from a read-only medium is read-only itself.
    for (const part of [copy, `${copy}-wal`]) if (existsSync(part)) await chmod(part, 0o600)
    settle(copy)
    await syncFile(copy)
    const checking = work('check', { file: copy }, progress)
    onCancelable(checking.cancel)
    const result = await checking.answer
    if (result === null) return { kind: 'canceled' }
    if (result.kind === 'unsound') return result
    if (result.version > newest) return { kind: 'newer', version: result.version }
    const files = work(
      'putBackFiles',
      { backup: file, root: folder.root, waiting: waitingFiles(folder, aside) },
      progress,
    )
    onCancelable(files.cancel)
    const putBack = await files.answer
    if (putBack === null) return { kind: 'canceled' }
    isPrepared = true
    return { kind: 'prepared', missing: putBack.missing }
  } catch (error) {
    const kind = obstacleOf(codeOf(error))
    if (kind) return { kind }
    const situation = situationOf(error)
    if (situation)
      return {
        kind: 'unsound',
        findings: situation.kind === 'damaged' ? situation.findings : [situation.kind],
      }
    throw error
  } finally {
    onCancelable(() => {})
    if (!isPrepared) {
      await clearPrepared(folder)
      await clearHalfPutBack({ backup: file, root: folder.root })
    }
  }
}

/** What was replaced may have a WAL: merged into the copy, it is one file. */
function settle(copy: string): void {
  const db = new Database(copy)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** Copies and files that no restore waits for, with what SQLite or a reading of their numbers left beside them. */
async function clearPrepared({ root, database }: DataFolder): Promise<void> {
  for (const name of await readdir(root))
    if (name.startsWith(`${basename(database)}.restoring-`))
      await rm(join(root, name), { recursive: true, force: true })
}

/**
 * Second half, with the live database closed: says first on the disk what it is about to do, so that a start after a
 * power cut goes through with it, then moves the old database aside and the copy into its place. Nothing is deleted.
 */
export async function swapIn(folder: DataFolder, note: RestoreNote): Promise<void> {
  // The numbers of a restore that could not be opened afterwards are not forgotten over the next one.
  const before = await pendingRestore(folder)
  const whole = { ...note, numbers: [...highest(before?.numbers ?? [], note.numbers)] }
  await writeDurably(noteFile(folder), Buffer.from(`${JSON.stringify(whole)}\n`))
  await goThrough(folder, whole)
}

/**
 * At each start, before the database is opened: a restore that was cut off is gone through with, or, where nothing was
 * replaced yet, forgotten; half-made copies are cleared away.
 */
export async function finishRestore(folder: DataFolder): Promise<void> {
  const note = await pendingRestore(folder)
  if (note) await goThrough(folder, note)
  await clearPrepared(folder)
  // What is half-made of an archive is looked at once its book is open: it may be whole but for its name.
  for (const part of [folder.backups, folder.paper]) await clearParts(part)
  for (const half of [`${folder.database}.numbers.part`, `${noteFile(folder)}.part`])
    await rm(half, { force: true })
}

async function goThrough(folder: DataFolder, note: RestoreNote): Promise<void> {
  const copy = preparedFile(folder, note.folder)
  // Renamed already: what is at the database's place now is the backup.
  if (!existsSync(copy)) return
  const target = join(folder.replaced, note.folder)
  await mkdir(target, { recursive: true, mode: 0o700 })
  const { database } = folder
  await swapFiles(waitingFiles(folder, note.folder), folder.root, target)
  // The database goes before its WAL: without its WAL it would open as if its last records had never been. A journal that stayed
  // behind (a restored book, cut off as it was first opened) would be rolled back into the book that takes its place.
  const beside = [`${database}-journal`, `${database}-wal`, `${database}-shm`, headFileOf(database)]
  for (const file of [database, ...beside])
    if (existsSync(file)) await renameDurably(file, join(target, basename(file)))
  await renameDurably(copy, database)
}

/** The restore whose numbers have not been raised yet. */
export async function pendingRestore(folder: DataFolder): Promise<RestoreNote | null> {
  return readNote(noteFile(folder))
}

/** The restored book knows of it: the note goes to what was replaced, where it says what can be undone. */
export async function settleRestore(folder: DataFolder, note: RestoreNote): Promise<void> {
  const target = join(folder.replaced, note.folder)
  await mkdir(target, { recursive: true, mode: 0o700 })
  await rename(noteFile(folder), join(target, 'restored.json'))
}

async function readNote(file: string): Promise<RestoreNote | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return RestoreNote.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export type Undoable = { readonly note: RestoreNote; readonly file: string }

/** The last restore that replaced something: that can be put back. */
export async function lastRestore({ replaced }: DataFolder): Promise<Undoable | null> {
  const names = existsSync(replaced) ? await readdir(replaced) : []
  const [newest] = names
    .filter((name) => /^\d{14,17}$/.test(name))
    .toSorted()
    .toReversed()
  if (newest === undefined) return null
  const file = join(replaced, newest, 'desk.db')
  const note = await readNote(join(replaced, newest, 'restored.json'))
  return note && existsSync(file) ? { note, file } : null
}
