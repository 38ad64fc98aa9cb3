import { setImmediate } from 'node:timers/promises'
import type { Case } from '#shared/domain/case'
import { searchWordsOf } from '#shared/domain/finding'
import { largestScan, type ScanFault, type ScanId } from '#shared/domain/scan'
import { slipIdOf } from '#shared/domain/slip-code'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import type { ProposedSlip } from '#shared/ipc/scan-questions'
import type { ScanView, SlipId } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { readPaper } from '../paper-store'
import { caseOf, casesOf } from '../store/case'
import { casesFound } from '../store/case-search'
import { type PeriodicVisit, visitsNumbered } from '../store/periodic-list'
import {
  changeScan,
  countUnmatched,
  knownScan,
  type Scan,
  scanOf,
  settledScans,
  unmatchedScans,
} from '../store/scan'
import { type Slip, slipOf, slipsOfCase, slipsOfVisits, slipsOfWalk } from '../store/slip'
import { type Db, type Tx, transaction } from '../store/tx'
import { walksNumbered } from '../store/walk-list'
import { takeChosen } from './choose-file'
import type { OpenFile } from './json-file'
import { customerLine, matterLine } from './lines'
import { customerOfVisit } from './periodic-views'
import { actOf, type SignedStation, type Station } from './station'
import { type ScanStation, type TakenScan, takeScan } from './take-scan'
import { viewOfScan } from './view-scan'

/** 选择扫描件. */
export function chooseScan(
  station: ScanStation,
  openFile: OpenFile,
): Promise<Result<TakenScan | null, ScanFault>> {
  return takeChosen(openFile, ['pdf', 'jpg', 'jpeg', 'png'], largestScan, (chosen) =>
    takeScan(station, chosen),
  )
}

const waitingAtMost = 50
const settledAtMost = 20

export function listScans({ db }: Station): Output<'scan.list'> {
  return {
    waiting: unmatchedScans(db, waitingAtMost).map(viewOfScan),
    total: countUnmatched(db),
    settled: settledScans(db, settledAtMost).map(viewOfScan),
  }
}

type Gone = 'no-such-scan' | 'scan-erased'
type There = Scan & { readonly file: NonNullable<Scan['file']> }

function there({ db }: Station, scanId: ScanId): Result<There, Gone> {
  const scan = scanOf(db, scanId)
  if (!scan) return refuse('no-such-scan')
  return scan.file === null ? refuse('scan-erased') : done({ ...scan, file: scan.file })
}

/** The stored file's bytes, as they were taken in. */
export async function pictureOfScan(
  station: ScanStation,
  { scanId }: { readonly scanId: ScanId },
): Promise<Result<Output<'scan.picture'>, Gone>> {
  const scan = there(station, scanId)
  if (!scan.ok) return scan
  const { file, format } = scan.value
  const paper = await readPaper(station.paperFolder, file, format)
  if (paper.kind !== 'found') throw new Error(`The stored scan ${scanId} is ${paper.kind}`)
  return done({ format, bytes: paper.bytes })
}

/** The same, opened by somebody: a signed sheet shows full phones, and asking for those is recorded (S1). */
export async function showScan(
  station: ScanStation,
  asked: Asked<'scan.show'>,
): Promise<Result<Output<'scan.show'>, Gone>> {
  const shown = await pictureOfScan(station, asked)
  if (!shown.ok) return shown
  transaction(station.db, (tx) => changeScan(tx, asked.scanId, {}, actOf(station, 'scan.shown')))
  station.changed('case')
  return shown
}

const foundAtMost = 6

/** 归到哪张单子: by its own code, or out of the cases that the words find. */
export async function proposeSlips(
  { db }: SignedStation,
  { words }: Asked<'scan.propose'>,
): Promise<ProposedSlip[]> {
  const scanned = slipIdOf(words.trim())
  if (scanned !== null) {
    const slip = slipOf(db, scanned as SlipId)
    return slip && isThere(slip)
      ? [proposed(slip, slip.caseId === null ? null : caseOf(db, slip.caseId))]
      : []
  }
  if (words.trim() === '') return []
  const visits = visitsNumbered(db, words, foundAtMost)
  if (visits.length > 0) return visits.flatMap((visit) => sheetsOfVisit(db, visit))
  const walks = walksNumbered(db, words, foundAtMost)
  if (walks.length > 0)
    return walks.flatMap(({ id }) =>
      slipsOfWalk(db, id)
        .filter(isThere)
        .map((slip) => proposed(slip, null)),
    )
  const ids = casesFound(db, words, searchWordsOf(words), foundAtMost)
  await setImmediate()
  if (!db.open) return []
  const matters = new Map(casesOf(db, ids).map((matter) => [matter.id, matter]))
  return ids.flatMap((id) =>
    slipsOfCase(db, id)
      .filter(isThere)
      .map((slip) => proposed(slip, matters.get(id))),
  )
}

function sheetsOfVisit(db: Db, visit: PeriodicVisit): ProposedSlip[] {
  const { number, address } = visit
  return slipsOfVisits(db, [visit.id])
    .filter(isThere)
    .map(({ id: slipId, title, copy, isVoid }) => ({
      slipId,
      title,
      copy,
      isVoid,
      number: number ?? '',
      customer: customerOfVisit(visit, '　'),
      matter: address,
    }))
}

function isThere(slip: Slip): boolean {
  return !slip.isPaperErased && slip.paper !== null
}

function proposed(
  { id: slipId, title, copy, isVoid, number }: Slip,
  matter: Case | null | undefined,
): ProposedSlip {
  return {
    slipId,
    title,
    copy,
    isVoid,
    number: number ?? '',
    customer: matter ? customerLine(matter) : '',
    matter: matter ? matterLine(matter) : '',
  }
}

/** By hand: this scan is of that slip, and belongs to its case from now on. */
export function matchScan(
  station: SignedStation,
  { scanId, slipId }: Asked<'scan.match'>,
): Result<ScanView, Refusal<'scan.match'>> {
  const scan = there(station, scanId)
  if (!scan.ok) return scan
  if (scan.value.slipId !== null || scan.value.attachedAs !== null) return refuse('matched-already')
  const slip = slipOf(station.db, slipId)
  if (!slip) return refuse('no-such-slip')
  if (slip.isPaperErased) return refuse('slip-erased')
  const { caseId } = slip
  const back = { removedAt: null, removedReason: null }
  const matched = { slipId, caseId, matchedBy: 'hand' as const, ...back }
  return changed(station, scanId, (tx) => changeScan(tx, scanId, matched, actOf(station, 'scan.matched')))
}

/** 归错了. On the case's time line stays that it was there. */
export function releaseScan(
  station: SignedStation,
  { scanId }: Asked<'scan.release'>,
): Result<ScanView, Refusal<'scan.release'>> {
  const scan = there(station, scanId)
  if (!scan.ok) return scan
  if (scan.value.slipId === null) return refuse('not-matched')
  const unmatched = { slipId: null, caseId: null, matchedBy: null }
  return changed(station, scanId, (tx) => {
    changeScan(tx, scanId, {}, actOf(station, 'scan.released'))
    changeScan(tx, scanId, unmatched, actOf(station, 'scan.unmatched'))
  })
}

/** Off the list: it is no sheet of the desk's. The file stays until its period is over. */
export function removeScan(
  station: SignedStation,
  { scanId, reason }: Asked<'scan.remove'>,
): Result<ScanView, Refusal<'scan.remove'>> {
  const scan = there(station, scanId)
  if (!scan.ok) return scan
  if (scan.value.slipId !== null || scan.value.attachedAs !== null) return refuse('matched-already')
  const act = actOf(station, 'scan.removed')
  const removed = { removedAt: act.typedAt, removedReason: reason }
  return changed(station, scanId, (tx) => changeScan(tx, scanId, removed, act))
}

function changed(station: SignedStation, scanId: ScanId, change: (tx: Tx) => void) {
  transaction(station.db, change)
  station.changed('scan', 'case', 'today')
  return done(viewOfScan(knownScan(station.db, scanId)))
}
