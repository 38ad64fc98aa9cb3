import Database from 'better-sqlite3'
import type { BookVerdict } from '#shared/ipc/check-questions'
import { applicationId } from './migrations/0001-ledger'
import { situationOf } from './situation'
import { statement } from './statement'
import type { Db } from './tx'
import { type Breakage, type ReadSoFar, verify } from './verify'

/** A chain head that was kept outside the book. A cover has the whole hash and no event's id, a backup's name the reverse. */
export type Anchor = {
  readonly from: 'backup' | 'archive'
  /** The backup's moment, the archive's month. */
  readonly of: string
  readonly id: number | null
  readonly hash: string
  /** When it was kept; null: not known. */
  readonly at: string | null
}

export type CheckOrder = { readonly file: string; readonly anchors: readonly Anchor[] }

/**
 * 核对 of a copy of the book: its pages, every hash, and the heads that were kept elsewhere. Takes seconds for a large
 * book and knows no Electron: meant for a utility process, never for the live file.
 */
export function checkBook({ file, anchors }: CheckOrder, progress: ReadSoFar): BookVerdict {
  const db = new Database(file, { fileMustExist: true })
  try {
    // A copy of a WAL database is one itself; nothing of it shall lie beside it.
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    return examine(db, anchors, progress)
  } catch (error) {
    if (situationOf(error)?.kind !== 'damaged') throw error
    return { kind: 'unreadable' }
  } finally {
    db.close()
  }
}

function examine(db: Db, anchors: readonly Anchor[], progress: ReadSoFar): BookVerdict {
  const isOurs = db.pragma('application_id', { simple: true }) === applicationId
  const isReadable = db.pragma('integrity_check(1)', { simple: true }) === 'ok'
  if (!isOurs || !isReadable) return { kind: 'unreadable' }
  const verdict = verify(db, [], progress)
  if (verdict.kind === 'broken') return named(db, verdict)
  const standing = standingAnchors(db, anchors)
  const astray = standing.find((anchor) => !isInChain(db, anchor))
  if (astray) return { kind: 'astray', from: astray.from, of: astray.of }
  return {
    kind: 'whole',
    events: verdict.head.id,
    records: verdict.records,
    head: verdict.head.hash.slice(0, 16),
    anchors: standing.length,
  }
}

/** Without those of what a restore took back: kept after the last event of the restored book, and before its restore. */
function standingAnchors(db: Db, anchors: readonly Anchor[]): readonly Anchor[] {
  const restores = statement<[], { endedAt: string; restoredAt: string }>(
    db,
    `SELECT last.typedAt AS endedAt, event.typedAt AS restoredAt FROM event
       JOIN event last ON last.id = event.id - 1 WHERE event.kind = 'desk.restored'`,
  ).all()
  return anchors.filter(
    ({ at }) => at === null || !restores.some(({ endedAt, restoredAt }) => endedAt <= at && at <= restoredAt),
  )
}

/** Every hash of the chain was recomputed before: what is stored is what it is. */
function isInChain(db: Db, { id, hash }: Anchor): boolean {
  if (id === 0) return true
  const sql = id === null ? 'SELECT hash FROM event WHERE hash = ?' : 'SELECT hash FROM event WHERE id = ?'
  const found = statement<[string | number], { hash: string }>(db, sql).get(id ?? hash)
  return found?.hash.startsWith(hash) ?? false
}

type Place = { readonly table: string; readonly id: number; readonly caseId: number | null }

/** What the clerk knows of the row: in which table of the desk it stands, and of which case it is. */
function named(db: Db, { breach, table, id, field }: Breakage): BookVerdict {
  const { caseId, ...place } = placeOf(db, table, id)
  const caseNumber =
    caseId === null
      ? null
      : (statement<[number], { number: string }>(db, 'SELECT number FROM caseRecord WHERE id = ?').get(caseId)
          ?.number ?? null)
  return { kind: 'broken', breach, found: table, row: id, ...place, field: field ?? null, caseNumber }
}

/** The record that the row is, or speaks of. */
function placeOf(db: Db, table: string, id: number): Place {
  if (table === 'event' || table === 'personalValue') {
    const caseId = table === 'event' ? 'caseId' : 'NULL AS caseId'
    const row = statement<[number], { recordTable: string; recordId: number; caseId: number | null }>(
      db,
      `SELECT recordTable, recordId, ${caseId} FROM ${table} WHERE id = ?`,
    ).get(id)
    if (!row) return { table, id, caseId: null }
    const known = placeOfRecord(db, row.recordTable, row.recordId)
    return { ...known, caseId: row.caseId ?? known.caseId }
  }
  return placeOfRecord(db, table, id)
}

function placeOfRecord(db: Db, table: string, id: number): Place {
  // By the events, which are sound wherever a row is named: the row itself is what may be wrong.
  const told = statement<[string, number], { caseId: number | null }>(
    db,
    'SELECT caseId FROM event WHERE recordTable = ? AND recordId = ? AND caseId IS NOT NULL LIMIT 1',
  ).get(table, id)
  return { table, id, caseId: told?.caseId ?? null }
}
