import { nextOpening } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { SignatureOutcome } from '#shared/domain/signature'
import { isInked, isOut, type SlipMove } from '#shared/domain/slip-place'
import type { Act } from '../store/event'
import { caseFileOf } from '../store/facts'
import { changeRevisitRecord, takenSince } from '../store/revisit-record'
import type { Slip } from '../store/slip'
import { markSlip, moveSlip, paperOfRecord, sheetsOutOfRecord } from '../store/slip-place'
import type { Tx } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { markSigned } from './case-paper'
import type { OperatorsAct } from './make-slip'

// The F08 goes and comes with its 回访记录 (S1 表8-2): whoever took it has it, and 登记收回 brings it back.

const followed = (act: Act): Act => ({ ...act, kind: 'slip.followed' })

/** Who took the form has it, until the revisit is due; where that is over, until the desk closes. */
export function sendRecordPaper(
  tx: Tx,
  caseId: CaseId,
  recordId: RevisitRecordId,
  holder: string,
  act: Act,
): void {
  const paper = paperOfRecord(tx, recordId)
  if (!paper) return
  const spot = { place: 'department', with: holder, dueBackAt: dueBackAt(tx, caseId, act) } as const
  moveSlip(tx, paper.id, spot, followed(act))
}

/** Also the one that became void with its case while somebody had it. */
export function bringRecordPaperBack(tx: Tx, recordId: RevisitRecordId, act: Act): void {
  for (const id of sheetsOutOfRecord(tx, recordId)) moveSlip(tx, id, { place: 'desk' }, followed(act))
}

function dueBackAt(tx: Tx, caseId: CaseId, { happenedAt }: Act): Instant {
  const running = caseFileOf(tx, caseId)?.deadlines.find(
    ({ clock, stoppedAt }) => clock === 'revisit' && stoppedAt === null,
  )
  if (running && running.dueAt > happenedAt) return running.dueAt
  return nextOpening(calendarOf(tx), happenedAt).until
}

/** The customer signed for the revisit: on its F08 where one is there, else on the case's own paper. */
export function markRevisitSigned(
  tx: Tx,
  caseId: CaseId,
  recordId: RevisitRecordId,
  outcome: SignatureOutcome | null,
  act: Act,
): void {
  const paper = isInked(outcome) ? paperOfRecord(tx, recordId) : null
  if (paper) markSlip(tx, paper.id, 'revisit', act.happenedAt, followed(act))
  else markSigned(tx, caseId, 'revisit', outcome, act)
}

/** 送部门 and 收回 of an F08 by hand are its 领取 and 交回 as well; false: it is no F08, or only lies elsewhere. */
export function followRecord(tx: Tx, slip: Slip, move: SlipMove, act: OperatorsAct): boolean {
  const { revisitRecordId: id, kind, isVoid } = slip
  if (id === null || slip.form !== 'F08' || kind === 'copy') return false
  if (move.to === 'department' && !isVoid) {
    const taken = { takenAt: act.happenedAt, takenBy: move.with, returnedAt: null, receivedBy: null }
    changeRevisitRecord(tx, id, taken, { ...act, kind: 'revisitRecord.taken' })
    return true
  }
  if (move.to !== 'desk' || !isOut(slip.where.place) || takenSince(tx, id) === null) return false
  // A void one may come back after the one that is in its place went out.
  if (sheetsOutOfRecord(tx, id).some((out) => out !== slip.id)) return false
  const returned = { returnedAt: act.happenedAt, receivedBy: act.operatorId }
  changeRevisitRecord(tx, id, returned, { ...act, kind: 'revisitRecord.returned' })
  return true
}
