import { dayOf, type Instant, type IsoMonth, monthOf } from '#shared/domain/day'
import type { SlipId } from '#shared/ipc/views'
import type { PaperHash } from '../paper-store'
import type { Act } from './event'
import { changeRecord, erasePersonal } from './ledger'
import { archives } from './month-archive'
import { slips } from './slip'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// Files of what is erased. The record says first that its file is to go, and the file goes afterwards: after a power
// cut between the two the next start takes it away. The other way round a record could miss a file that it still needs.

type Paper = { readonly id: SlipId; readonly paper: PaperHash | null }

/** The sheets of a case, or of a handover: the record keeps that they were printed, when and by whom. */
export function eraseSheets(tx: Tx, of: 'caseId' | 'handoverId', id: number, act: Act): void {
  const sheets = statement<[number], Paper>(
    tx,
    `SELECT id, paper FROM slip WHERE "${of}" = ? AND paperErasedAt IS NULL ORDER BY id`,
  ).all(id)
  for (const sheet of sheets) eraseSheet(tx, sheet, act)
}

/** 月报 and printed archives of that month: they are copies of what its archive holds. */
export function eraseMonthSheets(tx: Tx, month: string, act: Act): void {
  const sheets = statement<[string], Paper>(
    tx,
    'SELECT id, paper FROM slip WHERE month = ? AND paperErasedAt IS NULL ORDER BY id',
  ).all(month)
  for (const sheet of sheets) eraseSheet(tx, sheet, act)
}

/** F04 and F07 of the months in which the case, or those who asked about it, came, and its paper went: they name who did. */
export function eraseRegistersOfCase(tx: Tx, caseId: number, act: Act): void {
  const times = statement<[number, number, number], { at: Instant }>(
    tx,
    `SELECT receivedAt AS at FROM caseRecord WHERE id = ? UNION SELECT at FROM caseCall WHERE caseId = ?
       UNION SELECT sentAt FROM handoff WHERE caseId = ?`,
  ).all(caseId, caseId, caseId)
  for (const month of new Set(times.map(({ at }) => monthOf(dayOf(at))))) eraseRegisters(tx, month, act)
}

/** F04 and F07 of that month and of its days. What stands there of others can be printed again. */
export function eraseRegisters(tx: Tx, month: IsoMonth, act: Act): void {
  const sheets = statement<[IsoMonth], Paper>(
    tx,
    `SELECT id, paper FROM slip WHERE month = ? AND form IN ('F04', 'F07') AND paperErasedAt IS NULL ORDER BY id`,
  ).all(month)
  for (const sheet of sheets) eraseSheet(tx, sheet, act)
}

/** With whom it was and why it was lost are personal as well. */
function eraseSheet(tx: Tx, { id, paper }: Paper, act: Act): void {
  erasePersonal(tx, slips, id, slips.personal, { ...act, kind: 'record.erased' })
  changeRecord(
    tx,
    slips,
    id,
    { paper: null, paperErasedAt: act.typedAt },
    { ...act, kind: 'slip.paperErased' },
  )
  if (paper === null || isStillNeeded(tx, paper)) return
  intend(tx, `paper/${paper.slice(0, 2)}/${paper}.pdf`)
}

/** The same bytes are stored once. */
function isStillNeeded(tx: Tx, paper: PaperHash): boolean {
  return (
    statement<[string], { one: 1 }>(tx, 'SELECT 1 AS one FROM slip WHERE paper = ? LIMIT 1').get(paper) !==
    undefined
  )
}

/** The whole folder of a month's archive, with a record of it. */
export function eraseArchive(tx: Tx, id: number, act: Act): void {
  const archive = statement<[number], { folder: string; month: string }>(
    tx,
    'SELECT folder, month FROM monthArchive WHERE id = ?',
  ).get(id)
  if (!archive) throw new Error(`There is no monthArchive ${id}`)
  changeRecord(tx, archives, id, { erasedAt: act.typedAt }, { ...act, kind: 'month.erased' })
  intend(tx, `archive/${archive.folder.replaceAll('\\', '/')}`)
}

function intend(tx: Tx, path: string): void {
  statement(tx, 'INSERT OR IGNORE INTO fileToErase (path) VALUES (?)').run(path)
}

/** Files and folders, below the data folder, whose record says that they are gone. */
export function filesToErase(db: Db): readonly string[] {
  return statement<[], { path: string }>(db, 'SELECT path FROM fileToErase ORDER BY path')
    .all()
    .map(({ path }) => path)
}

/** Without a transaction of its own: said once the file is gone, and asked again if not. */
export function fileErased(db: Db, path: string): void {
  statement(db, 'DELETE FROM fileToErase WHERE path = ?').run(path)
}

/**
 * What was erased leaves the file only now: secure_delete has overwritten the pages, the WAL still holds the old ones
 * (findings C2). False: somebody reads the book, and it has to be done again.
 */
export function forgetOldPages(db: Db): boolean {
  const rows = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  return rows[0]?.busy === 0
}
