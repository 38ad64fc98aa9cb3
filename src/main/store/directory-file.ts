import type { OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type FileRow = {
  readonly id: number
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly way: 'import' | 'export'
  readonly format: 'xlsx' | 'csv'
  readonly rowCount: number
  /** Null: it was begun, and has not ended yet. */
  readonly outcome: 'done' | 'canceled' | 'failed' | null
}

const files = recordTable<FileRow>({ name: 'directoryFile', personal: [], caseColumn: null })

/** What an import writes carries this kind: what is not finished is found by it, and taken back. */
export const importKind = 'directory.imported'
export const withdrawKind = 'directory.withdrawn'

export function beginFile(tx: Tx, file: Omit<FileRow, 'id' | 'outcome'>, act: Act): number {
  return insertRecord(tx, files, { ...file, outcome: null }, act)
}

export function endFile(tx: Tx, id: number, outcome: NonNullable<FileRow['outcome']>, act: Act): void {
  changeRecord(tx, files, id, { outcome }, act)
}

/** An import that was begun and neither finished nor taken back; `eventId` is the one with which it began. */
export type Unfinished = { readonly id: number; readonly eventId: number }

export function unfinishedImport(db: Db): Unfinished | null {
  return (
    statement<[], Unfinished>(
      db,
      `SELECT directoryFile.id, min(event.id) AS eventId FROM directoryFile
       JOIN event ON recordTable = 'directoryFile' AND recordId = directoryFile.id
       WHERE way = 'import' AND outcome IS NULL GROUP BY directoryFile.id ORDER BY directoryFile.id LIMIT 1`,
    ).get() ?? null
  )
}

export type ImportEvent = {
  readonly id: number
  readonly recordTable: string
  readonly recordId: number
  /** Canonical JSON of sealed fields; null: the record was made. */
  readonly before: string | null
  readonly after: string
}

/** What the import did before that event, the latest first. */
export function importedBefore(
  db: Db,
  from: Unfinished,
  before: number,
  limit: number,
): readonly ImportEvent[] {
  return statement<[number, number, string, number], ImportEvent>(
    db,
    `SELECT id, recordTable, recordId, before, after FROM event
     WHERE id > ? AND id < ? AND kind = ? ORDER BY id DESC LIMIT ?`,
  ).all(from.eventId, before, importKind, limit)
}

export function countImported(db: Db, { eventId }: Unfinished): number {
  return (
    statement<[number, string], { count: number }>(
      db,
      'SELECT count(*) AS count FROM event WHERE id > ? AND kind = ?',
    ).get(eventId, importKind)?.count ?? 0
  )
}
