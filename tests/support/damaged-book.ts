import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { backUp } from '../../src/main/backup/back-up'
import { backupsIn } from '../../src/main/backup/discard-old'
import { dataFolderAt } from '../../src/main/data-folder'
import { headFileOf } from '../../src/main/store/last-head'
import { newestOf } from '../../src/main/store/migrate'
import { migrations } from '../../src/main/store/migrations/all'
import type { Db } from '../../src/main/store/tx'
import { verify } from '../../src/main/store/verify'
import { backupWorkHere } from './backup-work'
import { doOneAct, plainSheets } from './busy-desk'
import { Blocked, mondayMorning, noPrinter, openTestDesk, setUp } from './desk'
import { below, type Dice, dice, oneOf } from './dice'
import { unguard } from './past-the-ledger'
import { restoreWhole } from './restoring'

// A record book that a desk really wrote, and what may befall its file. What comes of a seed is the same every time.

const page = 4096

export type SoundBook = {
  readonly main: Buffer
  /** With the last acts still in it. */
  readonly wal: Buffer
  /** desk.db as it lay beside that WAL. */
  readonly mainOfWal: Buffer
  readonly head: Buffer
  readonly backup: { readonly name: string; readonly bytes: Buffer }
}

/** A day's work, and its backup. */
export async function makeSoundBook(acts = 160): Promise<SoundBook> {
  const roll = dice(7)
  const desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  const { database, backups } = dataFolderAt(desk.dataDir)
  try {
    await setUp(desk)
    for (let act = 0; act < acts; act++) await doOneAct(desk, roll)
    const order = { db: desk.db, root: desk.dataDir, folder: backups, now: desk.now, monthsKept: 120 }
    const made = await backUp({ ...order, work: backupWorkHere })
    if (made.kind !== 'made') throw new Error(`The backup is ${made.kind}`)
    desk.db.pragma('wal_checkpoint(TRUNCATE)')
    for (let act = 0; act < 25; act++) await doOneAct(desk, roll)
    const [mainOfWal, wal, head] = [database, `${database}-wal`, headFileOf(database)].map((file) =>
      readFileSync(file),
    )
    // Pages that hold nothing any more would be damaged without a loss: nothing is to be found there.
    desk.db.exec('VACUUM')
    desk.db.pragma('wal_checkpoint(TRUNCATE)')
    if (!mainOfWal || !wal || !head) throw new Error('A file of the book is missing')
    const backup = { name: basename(made.backup.file), bytes: readFileSync(made.backup.file) }
    return { main: readFileSync(database), wal, mainOfWal, head, backup }
  } finally {
    desk.close()
  }
}

export const damages = ['cut off', 'page zeroed', 'page overwritten', 'header', 'WAL cut'] as const
type Damage = (typeof damages)[number]

type Files = { readonly main: Buffer; readonly wal: Buffer | null }

function damaged(book: SoundBook, damage: Damage, roll: Dice): Files {
  const main = Buffer.from(book.main)
  const at = below(roll, main.length / page) * page
  switch (damage) {
    case 'cut off':
      return { main: main.subarray(0, below(roll, main.length)), wal: null }
    case 'page zeroed':
      return { main: main.fill(0, at, at + page), wal: null }
    case 'page overwritten':
      for (let byte = at; byte < at + page; byte++) main[byte] = below(roll, 256)
      return { main, wal: null }
    case 'header':
      for (let byte = below(roll, 16); byte < 100; byte++) main[byte] = below(roll, 256)
      return { main, wal: null }
    case 'WAL cut':
      return { main: Buffer.from(book.mainOfWal), wal: book.wal.subarray(0, below(roll, book.wal.length)) }
  }
}

export type Damaged = {
  readonly files: number
  /** What the start said, and how often. */
  readonly told: Readonly<Record<string, number>>
  readonly restored: number
  /** In words; nothing is what must be found. */
  readonly wrong: readonly string[]
}

/** Each damaged file, one kind after the other: found at the start, its backup offered and, every tenth time, put back. */
export async function startOnDamagedFiles(book: SoundBook, files: number, seed: number): Promise<Damaged> {
  const roll = dice(seed)
  const wrong: string[] = []
  const told: Record<string, number> = {}
  let restored = 0
  for (let file = 0; file < files; file++) {
    const damage = damages[file % damages.length] ?? 'cut off'
    const dataDir = mkdtempSync(join(tmpdir(), 'damaged-'))
    try {
      lay(dataDir, book, damaged(book, damage, roll))
      const problem = await problemOf(dataDir)
      const kind = problem?.kind ?? 'opened'
      told[`${damage}: ${kind}`] = (told[`${damage}: ${kind}`] ?? 0) + 1
      if (kind !== 'damaged' && kind !== 'behind') wrong.push(`${file} (${damage}): ${kind}`)
      else if (!(await offersBackup(dataDir, book.backup.name)))
        wrong.push(`${file} (${damage}): no backup offered`)
      if (problem && file % 10 < damages.length / 2) {
        if (await comesBack(dataDir)) restored += 1
        else wrong.push(`${file} (${damage}): the backup did not come back`)
      }
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
  return { files, told, restored, wrong }
}

function lay(dataDir: string, book: SoundBook, { main, wal }: Files): void {
  const { database, backups } = dataFolderAt(dataDir)
  mkdirSync(backups, { recursive: true })
  writeFileSync(join(backups, book.backup.name), book.backup.bytes)
  writeFileSync(database, main)
  writeFileSync(headFileOf(database), book.head)
  if (wal) writeFileSync(`${database}-wal`, wal)
}

async function problemOf(dataDir: string): Promise<Blocked['problem'] | null> {
  try {
    const desk = await openTestDesk(noPrinter, { dataDir, now: mondayMorning, draw: plainSheets.draw })
    desk.db.close()
    return null
  } catch (error) {
    if (error instanceof Blocked) return error.problem
    throw error
  }
}

/** What 从哪一份备份恢复 lists. */
async function offersBackup(dataDir: string, name: string): Promise<boolean> {
  const offered = await backupsIn(dataFolderAt(dataDir).backups)
  return offered.some(({ file }) => basename(file) === name)
}

async function comesBack(dataDir: string): Promise<boolean> {
  const folder = dataFolderAt(dataDir)
  const [backup] = await backupsIn(folder.backups)
  if (!backup) return false
  const order = { folder, file: backup.file, now: mondayMorning, newest: newestOf(migrations) }
  const { kind } = await restoreWhole(order)
  return kind === 'prepared' && (await problemOf(dataDir)) === null
}

export type Flips = {
  readonly flips: number
  readonly tables: number
  readonly found: Readonly<Record<string, number>>
  /** Flips that 核对 did not find. */
  readonly missed: readonly string[]
}

/** One bit of one field of one row at a time, anywhere in records, events and sealed values; 核对 each time. */
export function flipBits(book: SoundBook, flips: number, seed: number): Flips {
  const roll = dice(seed)
  // A book in memory has no WAL: its header says so (fileformat2, 1.3.2).
  const bytes = Buffer.from(book.main)
  bytes.fill(1, 18, 20)
  const db = new Database(bytes)
  const before = verify(db)
  if (before.kind !== 'whole') throw new Error(`The book is ${before.breach} before anything was done to it`)
  unguard(db)
  const tables = tablesOf(db)
  const found: Record<string, number> = {}
  const missed: string[] = []
  for (let flip = 0; flip < flips; flip++) {
    const place = flipOne(db, tables, roll)
    const verdict = verify(db)
    db.exec('ROLLBACK')
    if (verdict.kind === 'whole') missed.push(`${flip}: ${place}`)
    else found[verdict.breach] = (found[verdict.breach] ?? 0) + 1
  }
  db.close()
  return { flips, tables: tables.length, found, missed }
}

type Table = { readonly name: string; readonly columns: readonly string[]; readonly ids: readonly number[] }

function tablesOf(db: Db): readonly Table[] {
  const names = db
    .prepare<[], { name: string }>(
      `SELECT DISTINCT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name IN ('rowHash', 'salt')
         WHERE t.type = 'table'`,
    )
    .all()
  return names
    .map(({ name }) => ({
      name,
      columns: (db.pragma(`table_info("${name}")`) as { name: string }[]).map((column) => column.name),
      ids: db
        .prepare<[], { id: number }>(`SELECT id FROM "${name}"`)
        .all()
        .map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0)
}

/** Begins a transaction and leaves it open; answers where the bit was. */
function flipOne(db: Db, tables: readonly Table[], roll: Dice): string {
  for (;;) {
    const { name, columns, ids } = oneOf(roll, tables)
    const [column, id] = [oneOf(roll, columns), oneOf(roll, ids)]
    const row = db
      .prepare<[number], { type: string; bytes: Buffer; number: number }>(
        `SELECT typeof("${column}") AS type, CAST("${column}" AS BLOB) AS bytes, CAST("${column}" AS INTEGER) AS number
           FROM "${name}" WHERE id = ?`,
      )
      .get(id)
    if (!row || row.type === 'null' || row.bytes.length === 0) continue
    const changed = flipped(row, roll)
    const cast = row.type === 'text' ? 'CAST(? AS TEXT)' : '?'
    db.exec('BEGIN')
    try {
      db.prepare(`UPDATE "${name}" SET "${column}" = ${cast} WHERE id = ?`).run(changed, id)
      return `${name} ${id} ${column}`
    } catch (error) {
      // A number that another row has already: no file holds that either.
      db.exec('ROLLBACK')
      if (!(error instanceof Database.SqliteError)) throw error
    }
  }
}

function flipped({ type, bytes, number }: { type: string; bytes: Buffer; number: number }, roll: Dice) {
  if (type === 'integer') return number ^ (1 << below(roll, 20))
  const changed = Buffer.from(bytes)
  const at = below(roll, changed.length)
  changed.writeUInt8(changed.readUInt8(at) ^ (1 << below(roll, 8)), at)
  return changed
}
