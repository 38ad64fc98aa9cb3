import type { CaseId } from '#shared/domain/case'
import { currentRound } from '#shared/domain/case-facts'
import { possibleSteps } from '#shared/domain/progress'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { caseFileOf } from '../store/facts'
import { caseOfRecord } from '../store/revisit-record'
import { knownSlip } from '../store/slip'
import { paperOfRecord } from '../store/slip-place'
import { type Tx, transaction } from '../store/tx'
import { type Made, makeRecordSlip, type OperatorsAct } from './make-slip'
import { openRecord } from './open-record'
import type { SlipStation } from './slips'
import { actOf } from './station'
import { viewOfSlip } from './view-slip'

/**
 * One F08 for the running round of each of these cases, in the order in which they are named; what nobody is asked about
 * is left out. All numbers and slips are stored in one transaction before anything is drawn.
 */
export function printRecordSheets(station: SlipStation, caseIds: readonly CaseId[]): readonly SlipView[] {
  const { db, press } = station
  const act = actOf(station, 'slip.made')
  const made = transaction(db, (tx) => caseIds.flatMap((caseId) => sheetOf(tx, caseId, act)))
  press.startEach(made)
  if (made.length > 0) station.changed('case', 'print', 'today')
  return made.map(({ slipId }) => viewOfSlip(station, knownSlip(db, slipId)))
}

export function printRecords(
  station: SlipStation,
  { caseIds }: Asked<'record.print'>,
): Result<SlipView[], Refusal<'record.print'>> {
  const sheets = printRecordSheets(station, [...new Set(caseIds)])
  return sheets.length > 0 ? done([...sheets]) : refuse('nothing-to-ask')
}

/** Of that record, also where a further round has begun since. */
export function reprintRecord(
  station: SlipStation,
  { recordId }: Asked<'record.reprint'>,
): Result<SlipView, Refusal<'record.reprint'>> {
  const { db, press } = station
  const caseId = caseOfRecord(db, recordId)
  if (caseId === null) return refuse('no-such-record')
  const act = actOf(station, 'slip.made')
  const made = transaction(db, (tx) => makeSheet(tx, caseId, recordId, act))
  press.start(made)
  station.changed('case', 'print', 'today')
  return done(viewOfSlip(station, knownSlip(db, made.slipId)))
}

function sheetOf(tx: Tx, caseId: CaseId, act: OperatorsAct): readonly Made[] {
  const file = caseFileOf(tx, caseId)
  if (!file) return []
  const { number } = currentRound(file)
  const isThere = file.revisitRecords.some(({ round }) => round === number)
  if (!isThere && !possibleSteps(file).includes('revisit')) return []
  const recordId = openRecord(tx, caseId, number, act)
  return [makeSheet(tx, caseId, recordId, act)]
}

/** The one with ink, or with room for it, is there already: a further one is a copy. */
function makeSheet(tx: Tx, caseId: CaseId, recordId: RevisitRecordId, act: OperatorsAct): Made {
  const kind = paperOfRecord(tx, recordId) ? 'copy' : 'first'
  return makeRecordSlip(tx, caseId, recordId, kind, act)
}
