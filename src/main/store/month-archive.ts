import type { OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { ArchiveView } from '#shared/ipc/views'
import type { Act } from './event'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type ArchiveRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly revision: number
  readonly reason: string
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  /** Below the data folder's `archive`. */
  readonly folder: string
  readonly pages: number
  readonly files: string
  readonly seal: string
  /** Its period is over and its folder was destroyed. */
  readonly erasedAt: Instant | null
}

export const archives = recordTable<ArchiveRow>({ name: 'monthArchive', personal: [], caseColumn: null })

export type NewArchive = Omit<ArchiveRow, 'id' | 'files' | 'erasedAt'> & {
  readonly files: ArchiveView['files']
}

export function insertArchive(tx: Tx, archive: NewArchive, act: Act): void {
  insertRecord(tx, archives, { ...archive, files: JSON.stringify(archive.files), erasedAt: null }, act)
}

export type Archive = ArchiveView & { readonly folder: string }

/** All archives, the newest month and revision first. */
export function archivesOf(db: Db): readonly Archive[] {
  return statement<[], ArchiveRow & { madeByName: string | null }>(
    db,
    `SELECT monthArchive.*, operator.name AS madeByName
       FROM monthArchive JOIN operator ON operator.id = monthArchive.madeBy ORDER BY month DESC, revision DESC`,
  )
    .all()
    .map((row) => ({
      month: row.month,
      revision: row.revision,
      reason: row.reason,
      madeAt: row.madeAt,
      madeBy: row.madeByName ?? '',
      folder: row.folder,
      pages: row.pages,
      files: JSON.parse(row.files),
      seal: row.seal,
      isErased: row.erasedAt !== null,
    }))
}

/** Whether the month was closed by then: what is typed later counts in the month of its entry (domain.md, Figures). */
export function isArchived(db: Db, month: IsoMonth): boolean {
  const row = statement<[IsoMonth], { one: 1 }>(db, 'SELECT 1 AS one FROM monthArchive WHERE month = ?').get(
    month,
  )
  return row !== undefined
}
