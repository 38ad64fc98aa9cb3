import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { dayOf, type Instant, plus } from '#shared/domain/day'
import { codeOf, obstacleOf, renameDurably, syncFile } from '../durable-file'
import { copyBook } from '../store/copy-book'
import type { ChainHead } from '../store/event'
import { Hindered, type Situation, situationOf } from '../store/situation'
import type { Db } from '../store/tx'
import { backupsIn, discardOld } from './discard-old'
import type { KeptFiles } from './keep-files'
import { manifestOf } from './manifest'
import { type Backup, backupAt } from './name'
import type { UndertakeBackup } from './work'

export type BackingUp =
  | {
      readonly kind: 'made'
      readonly backup: Backup
      readonly discarded: readonly Backup[]
      readonly kept: KeptFiles
    }
  /** The copy was made and is not good: then neither is the live database, or the disk. Older backups all stay. */
  | { readonly kind: 'unsound'; readonly findings: readonly string[] }
  | Situation

export type BackupOrder = {
  /** The live connection: what is written through it meanwhile goes into the copy (findings C2). */
  readonly db: Db
  /** The data folder. */
  readonly root: string
  /** The backup folder. */
  readonly folder: string
  readonly now: Instant
  /** How long the newest backup of a month stays: the retention period. */
  readonly monthsKept: number
  /** In a utility process. */
  readonly work: UndertakeBackup
  readonly progress?: (done: number, total: number) => void
}

const turns = new WeakMap<Db, Promise<unknown>>()

/**
 * Copies the live database, reads the whole copy, takes the sheets and archives along, and only then gives it its dated
 * name and lets older ones go. Never blocks for more than some milliseconds (measured 17). One at a time: a second one
 * waits for the first.
 */
export function backUp(order: BackupOrder): Promise<BackingUp> {
  const before = turns.get(order.db) ?? Promise.resolve()
  const turn = before.catch(() => {}).then(() => makeBackup(order))
  turns.set(order.db, turn)
  return turn
}

/** Before something that must not be done without one; throws Hindered where none comes about. */
export async function backUpFirst(order: BackupOrder, what: string): Promise<void> {
  const outcome = await backUp(order)
  if (outcome.kind === 'made') return
  const { kind } = outcome
  const situation = kind === 'unsound' ? ({ kind: 'damaged', findings: outcome.findings } as const) : outcome
  throw new Hindered(situation, `No backup before ${what}`)
}

async function makeBackup(order: BackupOrder): Promise<BackingUp> {
  const { db, root, folder, now, monthsKept, work, progress = () => {} } = order
  // Always of these names, so that what a killed program left does not stay.
  const copy = join(folder, 'desk.part')
  const manifest = join(folder, 'files.json')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rm(copy, { force: true })
    await copyBook(db, copy, () => null)
    settle(copy)
    const result = await finished(work('check', { file: copy }, progress))
    if (result.kind === 'unsound') return result
    await syncFile(copy)
    const [previous] = await backupsIn(folder)
    const kept = await finished(
      work(
        'keepFiles',
        {
          root,
          folder,
          previous: previous?.file ?? null,
          manifest,
          papers: result.papers,
          isThorough: !previous || dayOf(previous.takenAt) !== dayOf(now),
        },
        progress,
      ),
    )
    const backup = freeName(folder, now, result.head)
    // The manifest goes first: a backup's name stands for a whole one.
    await renameDurably(manifest, manifestOf(backup.file))
    await renameDurably(copy, backup.file)
    const discarded = await discardOld(folder, now, monthsKept)
    if (discarded.length > 0) await finished(work('discardFiles', { folder }, () => {}))
    return { kind: 'made', backup, discarded, kept }
  } catch (error) {
    const situation = fileSituation(error) ?? situationOf(error)
    if (!situation) throw error
    return situation
  } finally {
    for (const leftover of [copy, `${copy}-journal`, manifest]) await rm(leftover, { force: true })
  }
}

/** Nothing of a backup is canceled. */
async function finished<Answer>({ answer }: { readonly answer: Promise<Answer | null> }): Promise<Answer> {
  const value = await answer
  if (value === null) throw new Error('A part of the backup was canceled')
  return value
}

function fileSituation(error: unknown): Situation | null {
  const kind = obstacleOf(codeOf(error))
  return kind && { kind }
}

/** Nothing overwrites a backup: of two within one millisecond the second is a millisecond later. */
function freeName(folder: string, now: Instant, head: ChainHead): Backup {
  const backup = backupAt(folder, now, head)
  return existsSync(backup.file) ? freeName(folder, plus(now, 1), head) : backup
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
