import { accessSync, constants, statSync } from 'node:fs'
import { connect } from './connect'
import { hasHead, keepHead, lastHead } from './last-head'
import { type Migration, migrate, newestOf, versionOf } from './migrate'
import { applicationId } from './migrations/0001-ledger'
import { type Situation, situationOf } from './situation'
import { type Db, transaction } from './tx'

export type Opening =
  | { readonly kind: 'opened'; readonly db: Db }
  /** The first start in this folder: nothing was here. */
  | { readonly kind: 'new'; readonly db: Db }
  | { readonly kind: 'newer'; readonly version: number }
  /** A database was here and is gone. */
  | { readonly kind: 'missing' }
  /** The database is whole, and less than what was stored last: its WAL was cut or lost, or an older file put there. */
  | { readonly kind: 'behind' }
  | Situation

const smallestPage = 512

export type Start = {
  readonly file: string
  /** Whether the folder shows that it held a database before. */
  readonly wasUsed: boolean
  readonly migrations: readonly Migration[]
  /** Called before a database that holds something is migrated; when it throws, nothing was changed. */
  readonly backUp: (db: Db, version: number) => Promise<void>
}

/**
 * Opens, checks and migrates the database. What a user may meet is an answer, never an exception, and never an empty
 * database in the place of one that is gone or cannot be read.
 */
export async function openStore({ file, wasUsed, migrations, backUp }: Start): Promise<Opening> {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if (size === undefined && wasUsed) return { kind: 'missing' }
  // SQLite takes what is shorter than the smallest page for a new database, and writes over it.
  const isTooShort = size !== undefined && size < smallestPage && (size > 0 || wasUsed)
  if (isTooShort) return { kind: 'damaged', findings: [`the file has ${size} bytes`] }
  if (size !== undefined && !isWritable(file)) return { kind: 'not-writable' }
  let db: Db | undefined
  try {
    db = connect(file)
    const opening = examine(db, { wasUsed, newest: newestOf(migrations) })
    if (opening.kind !== 'opened' && opening.kind !== 'new') {
      db.close()
      return opening
    }
    const head = lastHead(file)
    if (opening.kind === 'opened' && head && !hasHead(db, head)) {
      db.close()
      return { kind: 'behind' }
    }
    await migrate(db, migrations, (version) => backUp(opening.db, version))
    keepHead(db, file)
    return opening
  } catch (error) {
    db?.close()
    const situation = situationOf(error)
    if (!situation) throw error
    return situation
  }
}

function examine(db: Db, { wasUsed, newest }: { wasUsed: boolean; newest: number }): Opening {
  const findings = db
    .prepare<[], { quick_check: string }>('PRAGMA quick_check(20)')
    .all()
    .map(({ quick_check }) => quick_check)
  if (findings.join() !== 'ok') return { kind: 'damaged', findings }
  const version = versionOf(db)
  if (version > newest) return { kind: 'newer', version }
  tryWriting(db, version)
  // A first start that was cut off leaves a file with nothing in it.
  if (version === 0 && isBlank(db) && !wasUsed) return { kind: 'new', db }
  const isOurs = db.pragma('application_id', { simple: true }) === applicationId
  return isOurs
    ? { kind: 'opened', db }
    : { kind: 'damaged', findings: ['the file is not a database of this program'] }
}

/** SQLite would open the file for reading, and fail to lock it with the error of a disk that is broken. */
function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function isBlank(db: Db): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
}

/** A full disk or a folder that cannot be written shows only when something is written. */
function tryWriting(db: Db, version: number): void {
  transaction(db, (tx) => tx.pragma(`user_version = ${version}`))
}
