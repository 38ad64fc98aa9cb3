import Database from 'better-sqlite3'
import type { Db } from './tx'

/** A copy of the book as of one moment, to be read at leisure while the live one is written to. */
export function openCopy(file: string): Db {
  const db = new Database(file, { fileMustExist: true })
  try {
    // The copy of a WAL database is one itself; nothing of it shall lie beside it.
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    db.pragma('query_only = ON')
    db.pragma('trusted_schema = OFF')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
