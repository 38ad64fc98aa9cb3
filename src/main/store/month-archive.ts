import type { OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { ArchiveView } from '#shared/ipc/views'
import type { Act } from './event'
import { insertRecord, recordTable } from './ledger'
import { signedPagesOf } from './signed-page'
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
  /** What was open when it was made, as counted then; null: before there was a check. */
  readonly openPoints: string | null
  readonly openReason: string | null
  /** Of a revision: who agreed to it, and how. */
  readonly approvedBy: string | null
}

/** Why it was archived all the same may name anybody; it goes with the folder. */
export const archives = recordTable<ArchiveRow>({
  name: 'monthArchive',
  personal: ['openReason', 'approvedBy'],
  caseColumn: null,
})

export type NewArchive = Omit<ArchiveRow, 'id' | 'files' | 'openPoints' | 'erasedAt'> & {
  readonly files: ArchiveView['files']
  readonly openPoints: ArchiveView['openPoints']
}

export function insertArchive(tx: Tx, archive: NewArchive, act: Act): void {
  const told = { files: JSON.stringify(archive.files), openPoints: JSON.stringify(archive.openPoints) }
  insertRecord(tx, archives, { ...archive, ...told, erasedAt: null }, act)
}

export type Archive = ArchiveView & { readonly id: number; readonly folder: string }

/** All archives, the newest month and revision first. */
export function archivesOf(db: Db): readonly Archive[] {
  const pages = signedPagesOf(db)
  return statement<[], ArchiveRow & { madeByName: string | null }>(
    db,
    `SELECT monthArchive.*, operator.name AS madeByName
       FROM monthArchive JOIN operator ON operator.id = monthArchive.madeBy ORDER BY month DESC, revision DESC`,
  )
    .all()
    .map((row) => ({
      id: row.id,
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
      openPoints: row.openPoints === null ? [] : JSON.parse(row.openPoints),
      openReason: row.openReason ?? '',
      approvedBy: row.approvedBy ?? '',
      signedPages: pages.get(row.id) ?? [],
    }))
}

/**
 * Whether the month, or a later one, was archived or is being archived: what is typed now counts in the month of its entry
 * (domain.md, Figures). A later one counted what this month left open, so that is settled as well.
 */
export function isArchived(db: Db, month: IsoMonth): boolean {
  const row = statement<[IsoMonth], { one: 1 }>(
    db,
    'SELECT 1 AS one FROM archivedMonth WHERE month >= ? LIMIT 1',
  ).get(month)
  return row !== undefined
}

/** The months that have an archive. */
export function archivedMonths(db: Db): ReadonlySet<IsoMonth> {
  const rows = statement<[], { month: IsoMonth }>(db, 'SELECT DISTINCT month FROM monthArchive').all()
  return new Set(rows.map(({ month }) => month))
}
