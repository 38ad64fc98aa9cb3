import { copyFileSync, existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { IssuedNumber } from '#shared/domain/backup'
import { issuedNumbers } from '../store/issued-numbers'
import { situationOf } from '../store/situation'
import type { Db } from '../store/tx'

/**
 * How far the numbers had come in a database that cannot be opened for work, read from a copy with its WAL, so that the
 * file itself is left as it is; null: it cannot be told.
 */
export function numbersIn(database: string): readonly IssuedNumber[] | null {
  if (!existsSync(database)) return null
  const copy = `${database}.numbers.part`
  const copies = [copy, `${copy}-wal`, `${copy}-shm`]
  let db: Db | undefined
  try {
    copyFileSync(database, copy)
    if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${copy}-wal`)
    db = new Database(copy, { fileMustExist: true })
    // A table that can be read beside pages that cannot is still not to be believed.
    const [check] = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(1)').all()
    return check?.integrity_check === 'ok' ? issuedNumbers(db) : null
  } catch (error) {
    if (!situationOf(error) && !(error instanceof Database.SqliteError)) throw error
    return null
  } finally {
    db?.close()
    for (const file of copies) rmSync(file, { force: true })
  }
}
