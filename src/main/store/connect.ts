import Database from 'better-sqlite3'
import type { Db } from './tx'

/** The WAL-reset bug is in all versions before (findings C1, sqlite.org/wal.html#walresetbug). */
const oldestSafeSqlite = '3.51.3'

// Set on every open and read back: better-sqlite3 opens an existing WAL database with synchronous=NORMAL (findings
// 0.3). The exclusive lock keeps every other program off the live file: two programs with two userData would otherwise
// both open it (measured 16). It has to come before the file is read at all, or the WAL's index is shared, in a file
// that a full disk cannot hold (SQLITE_IOERR_SHMSIZE).
const settings = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  // In KiB: what is read at each key of 100,000 cases and 20,000 customers fits.
  ['cache_size', '-65536', -65536],
] as const

/** Opens the live database for this process alone; throws SqliteError for what situationOf can name. */
export function connect(file: string): Db {
  const db = new Database(file, { timeout: 500 })
  try {
    for (const [name, value, answer] of settings) set(db, name, value, answer)
    assertSafeSqlite(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function set(db: Db, name: string, value: string, answer: string | number): void {
  db.pragma(`${name} = ${value}`)
  const found = db.pragma(name, { simple: true })
  if (found !== answer) throw new Error(`SQLite did not take ${name}=${value}: it says ${found}`)
}

function assertSafeSqlite(db: Db): void {
  const row = db.prepare<[], { version: string }>('SELECT sqlite_version() AS version').get()
  const version = row?.version ?? '0'
  if (version.localeCompare(oldestSafeSqlite, 'en', { numeric: true }) < 0) {
    throw new Error(`SQLite ${version} is older than ${oldestSafeSqlite}`)
  }
}
