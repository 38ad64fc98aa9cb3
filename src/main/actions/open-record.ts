import type { CaseId } from '#shared/domain/case'
import type { RevisitRecordId } from '#shared/domain/revisit'
import { nextNumber } from '../store/numbering'
import { insertRevisitRecord, recordOfRound } from '../store/revisit-record'
import type { Tx } from '../store/tx'
import type { OperatorsAct } from './make-slip'

/**
 * The 回访记录 of that round. Whatever needs it first (a sheet that is printed ahead, an attempt) takes its number
 * (HF-202611-0001), in its own transaction.
 */
export function openRecord(tx: Tx, caseId: CaseId, round: number, act: OperatorsAct): RevisitRecordId {
  const there = recordOfRound(tx, caseId, round)
  if (there !== null) return there
  const number = nextNumber(tx, 'revisit', 'HF', act.typedAt)
  return insertRevisitRecord(
    tx,
    { number, caseId, round, madeAt: act.typedAt, madeBy: act.operatorId },
    { ...act, kind: 'revisitRecord.made' },
  )
}
