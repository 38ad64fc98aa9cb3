import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { MatchedBy, ScanFormat, ScanId } from '#shared/domain/scan'
import type { SurveySheetId } from '#shared/domain/survey'
import type { WalkId } from '#shared/domain/walk'
import type { FormCode, SlipId } from '#shared/ipc/slip-views'
import type { PaperHash } from '../paper-store'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type ScanRow = {
  readonly id: ScanId
  readonly slipId: SlipId | null
  readonly caseId: CaseId | null
  readonly file: PaperHash | null
  readonly format: ScanFormat
  readonly fileName: string | null
  readonly bytes: number
  readonly pages: number
  readonly matchedBy: MatchedBy | null
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly removedAt: Instant | null
  readonly removedReason: string | null
  readonly fileErasedAt: Instant | null
  /** A 复函: of its case without being one of its slips. */
  readonly attachedAs: 'reply' | null
}

export const scans = recordTable<ScanRow>({
  name: 'scan',
  personal: ['fileName', 'removedReason'],
  caseColumn: 'caseId',
})

type NewScan = Omit<ScanRow, 'id' | 'removedAt' | 'removedReason' | 'fileErasedAt' | 'attachedAs'>

/** The file it speaks of lies on the disk already. */
export function insertScan(tx: Tx, scan: NewScan, act: Act): ScanId {
  const whole = { removedAt: null, removedReason: null, fileErasedAt: null, attachedAs: null }
  return insertRecord(tx, scans, { ...scan, ...whole }, act)
}

export function changeScan(
  tx: Tx,
  id: ScanId,
  changes: Partial<
    Pick<ScanRow, 'slipId' | 'caseId' | 'matchedBy' | 'attachedAs' | 'removedAt' | 'removedReason'>
  >,
  act: Act,
): void {
  changeRecord(tx, scans, id, changes, act)
}

/** What was scanned of a sheet before it became a case's is the case's as well. */
export function giveScansToCase(tx: Tx, slipId: SlipId, caseId: CaseId, act: Act): void {
  const found = statement<[SlipId], { id: ScanId }>(tx, 'SELECT id FROM scan WHERE slipId = ? ORDER BY id')
  for (const { id } of found.all(slipId)) changeScan(tx, id, { caseId }, { ...act, kind: 'scan.becameCase' })
}

/** A scan with what it is of. */
export type Scan = ScanRow & {
  readonly form: FormCode | null
  readonly title: string | null
  readonly copy: number | null
  readonly number: CaseNumber | null
  readonly by: string | null
}

const selection = `SELECT scan.*, slip.form, slip.title, slip.copy,
    coalesce(caseRecord.number, blank.number, periodicVisit.number, walk.number, survey.number) AS number,
    operator.name AS by
  FROM scan JOIN operator ON operator.id = scan.operatorId LEFT JOIN slip ON slip.id = scan.slipId
  LEFT JOIN caseRecord ON caseRecord.id = scan.caseId LEFT JOIN blank ON blank.id = slip.blankId
  LEFT JOIN periodicVisit ON periodicVisit.id = slip.periodicVisitId LEFT JOIN walk ON walk.id = slip.walkId
  LEFT JOIN surveySheet ON surveySheet.id = slip.surveySheetId LEFT JOIN survey ON survey.id = surveySheet.surveyId`

export function scanOf(db: Db, id: ScanId): Scan | null {
  return statement<[ScanId], Scan>(db, `${selection} WHERE scan.id = ?`).get(id) ?? null
}

/** A scan that was stored before, and is there. */
export function knownScan(db: Db, id: ScanId): Scan {
  const scan = scanOf(db, id)
  if (!scan) throw new Error(`There is no scan ${id}`)
  return scan
}

/** The same bytes are the same scan, whether it was matched, waits or was removed. */
export function scanByFile(db: Db, file: PaperHash): Scan | null {
  return (
    statement<[PaperHash], Scan>(db, `${selection} WHERE scan.file = ? ORDER BY scan.id LIMIT 1`).get(file) ??
    null
  )
}

export function scansOfCase(db: Db, caseId: CaseId): readonly Scan[] {
  return statement<[CaseId], Scan>(
    db,
    `${selection} WHERE scan.caseId = ? AND scan.removedAt IS NULL ORDER BY scan.id`,
  ).all(caseId)
}

/** Of the sheets of a 月回访. */
export function scansOfVisit(db: Db, visitId: PeriodicVisitId): readonly Scan[] {
  return statement<[PeriodicVisitId], Scan>(
    db,
    `${selection} WHERE slip.periodicVisitId = ? AND scan.removedAt IS NULL ORDER BY scan.id`,
  ).all(visitId)
}

/** The signed sheets of a walk that came back. */
export function scansOfWalk(db: Db, walkId: WalkId): readonly Scan[] {
  return statement<[WalkId], Scan>(
    db,
    `${selection} WHERE slip.walkId = ? AND scan.removedAt IS NULL ORDER BY scan.id`,
  ).all(walkId)
}

/** Of the F14 of one customer. */
export function scansOfSheet(db: Db, sheetId: SurveySheetId): readonly Scan[] {
  return statement<[SurveySheetId], Scan>(
    db,
    `${selection} WHERE slip.surveySheetId = ? AND scan.removedAt IS NULL ORDER BY scan.id`,
  ).all(sheetId)
}

/** 待归档: those that belong to no slip yet, the oldest first. */
export function unmatchedScans(db: Db, limit: number): readonly Scan[] {
  return statement<[number], Scan>(
    db,
    `${selection} WHERE scan.slipId IS NULL AND scan.attachedAs IS NULL AND scan.removedAt IS NULL AND scan.file IS NOT NULL
     ORDER BY scan.id LIMIT ?`,
  ).all(limit)
}

export function countUnmatched(db: Db): number {
  return (
    statement<[], { waiting: number }>(
      db,
      `SELECT count(*) AS waiting FROM scan WHERE slipId IS NULL AND attachedAs IS NULL AND removedAt IS NULL AND file IS NOT NULL`,
    ).get()?.waiting ?? 0
  )
}

/** What was matched or removed last, the newest first. */
export function settledScans(db: Db, limit: number): readonly Scan[] {
  return statement<[number], Scan>(
    db,
    `${selection} WHERE (scan.slipId IS NOT NULL OR scan.removedAt IS NOT NULL) AND scan.file IS NOT NULL
     ORDER BY scan.id DESC LIMIT ?`,
  ).all(limit)
}
