import Database from 'better-sqlite3'
import type { ChainHead } from '../store/event'
import { versionOf } from '../store/migrate'
import { applicationId } from '../store/migrations/0001-ledger'
import { situationOf } from '../store/situation'
import type { Db } from '../store/tx'
import { verify } from '../store/verify'

export type BackupCheck =
  | {
      readonly kind: 'sound'
      readonly version: number
      readonly head: ChainHead
      readonly records: number
      /** The files of the sheets and scans that its records speak of, `<sha256>.pdf`; null: such a book has none. */
      readonly papers: readonly string[] | null
    }
  | { readonly kind: 'unsound'; readonly findings: readonly string[] }

/**
 * Reads the whole copy: pages, references, every hash of the book. Only what passes here counts as a backup (findings
 * 0.10). Knows no Electron and takes seconds: meant for a utility process.
 */
export function checkBackup(file: string): BackupCheck {
  let db: Db | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return examine(db)
  } catch (error) {
    const situation = situationOf(error)
    if (!situation) throw error
    return { kind: 'unsound', findings: situation.kind === 'damaged' ? situation.findings : [situation.kind] }
  } finally {
    db?.close()
  }
}

function examine(db: Db): BackupCheck {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  const pages = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(20)').all()
  const findings = pages.map(({ integrity_check }) => integrity_check)
  if (findings.join() !== 'ok') return { kind: 'unsound', findings }
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    return { kind: 'unsound', findings: ['the file is not a database of this program'] }
  }
  const [orphan] = db.prepare('PRAGMA foreign_key_check').all()
  if (orphan) return { kind: 'unsound', findings: [`a reference to nothing: ${JSON.stringify(orphan)}`] }
  const verdict = verify(db)
  if (verdict.kind === 'broken') {
    return { kind: 'unsound', findings: [`${verdict.table} ${verdict.id}: ${verdict.breach}`] }
  }
  const { head, records } = verdict
  return { kind: 'sound', version: versionOf(db), head, records, papers: papersIn(db) }
}

function papersIn(db: Db): readonly string[] | null {
  if (!hasTable(db, 'slip')) return null
  // A book from before them has no scans and no photos.
  const pictures = ['scan', 'walkPhoto']
    .filter((table) => hasTable(db, table))
    .map((table) => `UNION SELECT file || '.' || format FROM ${table} WHERE file IS NOT NULL`)
    .join(' ')
  return db
    .prepare<[], { paper: string }>(
      `SELECT paper || '.pdf' AS paper FROM slip WHERE paper IS NOT NULL ${pictures} ORDER BY paper`,
    )
    .all()
    .map(({ paper }) => paper)
}

function hasTable(db: Db, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
}
