import { dayOf, type Instant, type IsoMonth, monthOf } from '#shared/domain/day'
import type { ScanId } from '#shared/domain/scan'
import type { FormCode, SlipId } from '#shared/ipc/slip-views'
import type { PaperFormat, PaperHash } from '../paper-store'
import { everHeld } from './earlier-values'
import type { Act } from './event'
import { changeRecord, erasePersonal } from './ledger'
import { archives } from './month-archive'
import { scans } from './scan'
import { signedFolderOf } from './signed-page'
import { slips } from './slip-row'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// Files of what is erased. The record says first that its file is to go, and the file goes afterwards: after a power
// cut between the two the next start takes it away. The other way round a record could miss a file that it still needs.

type Paper = { readonly id: SlipId; readonly paper: PaperHash | null }

/**
 * The sheets of a case, a handover, a 月回访, a walk, a notice or a questionnaire: the record keeps that they were
 * printed, when and by whom.
 */
export function eraseSheets(
  tx: Tx,
  of: 'caseId' | 'handoverId' | 'periodicVisitId' | 'walkId' | 'noticeId' | 'surveySheetId',
  id: number,
  act: Act,
): void {
  const sheets = statement<[number], Paper>(
    tx,
    `SELECT id, paper FROM slip WHERE "${of}" = ? AND paperErasedAt IS NULL ORDER BY id`,
  ).all(id)
  for (const sheet of sheets) eraseSheet(tx, sheet, act)
  if (of === 'caseId') for (const scan of attachedTo(tx, id)) eraseScan(tx, scan, act)
}

/** A 复函: of the case without being one of its sheets. */
function attachedTo(tx: Tx, caseId: number): readonly number[] {
  return statement<[number], { id: number }>(
    tx,
    'SELECT id FROM scan WHERE caseId = ? AND attachedAs IS NOT NULL AND file IS NOT NULL ORDER BY id',
  )
    .all(caseId)
    .map(({ id }) => id)
}

/** 月报, 统计表 and printed archives of that month: they are copies of what its archive holds. */
export function eraseMonthSheets(tx: Tx, month: string, act: Act): void {
  const sheets = statement<[string], Paper>(
    tx,
    'SELECT id, paper FROM slip WHERE month = ? AND paperErasedAt IS NULL ORDER BY id',
  ).all(month)
  for (const sheet of sheets) eraseSheet(tx, sheet, act)
}

/**
 * F04, F07 and F09 of the months in which the case, or those who asked about it, came, and its paper went, also by hand:
 * they name who did; F22 of the months in which it stood on one, and F06 of those in which its job was drawn or asked
 * about.
 */
export function eraseRegistersOfCase(tx: Tx, caseId: number, act: Act): void {
  const times = statement<[number, number, number, number, number], { at: Instant }>(
    tx,
    `SELECT receivedAt AS at FROM caseRecord WHERE id = ? UNION SELECT at FROM caseCall WHERE caseId = ?
       UNION SELECT sentAt FROM handoff WHERE caseId = ?
       UNION SELECT happenedAt FROM event WHERE caseId = ? AND kind IN ('slip.sent', 'revisitRecord.taken')
       UNION SELECT madeAt FROM revisitRecord WHERE caseId = ?`,
  ).all(caseId, caseId, caseId, caseId, caseId)
  for (const month of monthsOf(times)) eraseRegisters(tx, month, act)
  const listed = statement<[number], { at: Instant }>(
    tx,
    "SELECT happenedAt AS at FROM event WHERE caseId = ? AND kind = 'revisit.listed'",
  ).all(caseId)
  for (const month of monthsOf(listed)) eraseSheetsOfMonth(tx, month, ['F22'], act)
  const asked = statement<[{ caseId: number }], { at: Instant }>(
    tx,
    `SELECT at FROM revisit WHERE caseId = @caseId
     UNION SELECT happenedAt FROM event WHERE caseId = @caseId AND kind = 'draw.answered'
     UNION SELECT completedAt FROM workOrder JOIN drawnOrder ON drawnOrder.workOrderId = workOrder.id
       WHERE drawnOrder.caseId = @caseId`,
  ).all({ caseId })
  for (const month of monthsOf(asked)) eraseSheetsOfMonth(tx, month, ['F06'], act)
}

function monthsOf(times: readonly { readonly at: Instant }[]): ReadonlySet<IsoMonth> {
  return new Set(times.map(({ at }) => monthOf(dayOf(at))))
}

/** F04, F07 and F09 of that month and of its days. */
export function eraseRegisters(tx: Tx, month: IsoMonth, act: Act): void {
  eraseSheetsOfMonth(tx, month, ['F04', 'F07', 'F09'], act)
}

/** F02b of the month of that visit, which names who was visited. */
export function eraseListsOfVisit(tx: Tx, visitId: number, act: Act): void {
  const row = statement<[number], { month: IsoMonth }>(
    tx,
    'SELECT month FROM periodicVisit WHERE id = ?',
  ).get(visitId)
  if (row) eraseSheetsOfMonth(tx, row.month, ['F02b'], act)
}

/** F30 of the months in which points were taken off for that case. */
export function eraseMeritsOfCase(tx: Tx, caseId: number, act: Act): void {
  const months = statement<[number], { month: IsoMonth }>(
    tx,
    'SELECT DISTINCT month FROM merit WHERE caseId = ? ORDER BY month',
  ).all(caseId)
  for (const { month } of months) eraseSheetsOfMonth(tx, month, ['F30'], act)
}

/** F30 of the month of that one, which names whose points they were. */
export function eraseListsOfMerit(tx: Tx, meritId: number, act: Act): void {
  const row = statement<[number], { month: IsoMonth }>(tx, 'SELECT month FROM merit WHERE id = ?').get(
    meritId,
  )
  if (row) eraseSheetsOfMonth(tx, row.month, ['F30'], act)
}

/** F31 of the month of that 每日巡视, and of each that it stood in before its time was corrected: it names who walked. */
export function eraseListsOfRound(tx: Tx, walkId: number, act: Act): void {
  const isRound =
    statement(tx, "SELECT 1 FROM walk WHERE id = ? AND kind = 'daily'").get(walkId) !== undefined
  if (!isRound) return
  const times = everHeld<Instant>(tx, 'walk', walkId, 'plannedAt').map((at) => ({ at }))
  for (const month of monthsOf(times)) eraseSheetsOfMonth(tx, month, ['F31'], act)
}

/** Lists that name what they are of in their title: those of a campaign, by its number. */
export function eraseSheetsTitled(tx: Tx, words: string, act: Act): void {
  const sheets = statement<[string], Paper>(
    tx,
    `SELECT id, paper FROM slip WHERE caseId IS NULL AND instr(title, ?) > 0 AND paperErasedAt IS NULL ORDER BY id`,
  ).all(words)
  for (const sheet of sheets) eraseSheet(tx, sheet, act)
}

/** What stands there of others can be printed again. */
function eraseSheetsOfMonth(tx: Tx, month: IsoMonth, forms: readonly FormCode[], act: Act): void {
  const sheets = statement<[IsoMonth, string], Paper>(
    tx,
    `SELECT id, paper FROM slip WHERE month = ? AND form IN (SELECT value FROM json_each(?)) AND paperErasedAt IS NULL
       ORDER BY id`,
  ).all(month, JSON.stringify(forms))
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
  for (const scan of scansOfSlip(tx, id)) eraseScan(tx, scan, act)
  if (paper !== null) eraseFile(tx, paper, 'pdf')
}

/** A signed sheet that came back: its picture goes with the sheet it is of. */
export function eraseScan(tx: Tx, id: number, act: Act): void {
  const scan = statement<[number], { file: PaperHash | null; format: PaperFormat }>(
    tx,
    'SELECT file, format FROM scan WHERE id = ?',
  ).get(id)
  if (!scan) throw new Error(`There is no scan ${id}`)
  if (scan.file === null) return
  const scanId = id as ScanId
  erasePersonal(tx, scans, scanId, scans.personal, { ...act, kind: 'record.erased' })
  const gone = { file: null, fileErasedAt: act.typedAt }
  changeRecord(tx, scans, scanId, gone, { ...act, kind: 'scan.fileErased' })
  eraseFile(tx, scan.file, scan.format)
}

function scansOfSlip(tx: Tx, slipId: SlipId): readonly number[] {
  return statement<[SlipId], { id: number }>(
    tx,
    'SELECT id FROM scan WHERE slipId = ? AND file IS NOT NULL ORDER BY id',
  )
    .all(slipId)
    .map(({ id }) => id)
}

/** The same bytes are stored once: a file goes with the last record that speaks of it. */
export function eraseFile(tx: Tx, file: PaperHash, format: PaperFormat): void {
  const needed = statement<[string, string, string, string, string, string], { one: 1 }>(
    tx,
    `SELECT 1 AS one FROM slip WHERE paper = ? AND ? = 'pdf'
     UNION ALL SELECT 1 FROM scan WHERE file = ? AND format = ?
     UNION ALL SELECT 1 FROM walkPhoto WHERE file = ? AND format = ? LIMIT 1`,
  ).get(file, format, file, format, file, format)
  if (needed === undefined) intend(tx, pathOf(file, format))
}

/** The same bytes were taken in once more before their file went (it was open in another program): it stays. */
export function keepFile(tx: Tx, file: PaperHash, format: PaperFormat): void {
  fileErased(tx, pathOf(file, format))
}

function pathOf(file: PaperHash, format: PaperFormat): string {
  return `paper/${file.slice(0, 2)}/${file}.${format}`
}

/** The whole folder of a month's archive, with a record of it. */
export function eraseArchive(tx: Tx, id: number, act: Act): void {
  const archive = statement<[number], { folder: string; month: string }>(
    tx,
    'SELECT folder, month FROM monthArchive WHERE id = ?',
  ).get(id)
  if (!archive) throw new Error(`There is no monthArchive ${id}`)
  erasePersonal(tx, archives, id, archives.personal, { ...act, kind: 'record.erased' })
  changeRecord(tx, archives, id, { erasedAt: act.typedAt }, { ...act, kind: 'month.erased' })
  const folder = `archive/${archive.folder.replaceAll('\\', '/')}`
  intend(tx, folder)
  // The signed pages that lie beside it name who signed.
  intend(tx, signedFolderOf(folder))
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

export function isToErase(db: Db, path: string): boolean {
  return statement(db, 'SELECT 1 FROM fileToErase WHERE path = ?').get(path) !== undefined
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
