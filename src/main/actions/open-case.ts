import type { CaseId } from '#shared/domain/case'
import { dayOf, monthOf } from '#shared/domain/day'
import { type CaseNumber, formatNumber } from '#shared/domain/number'
import { insertCase, type NewCase } from '../store/case'
import { deskOf } from '../store/desk'
import { takeNumber } from '../store/numbering'
import { insertRound } from '../store/round'
import type { Tx } from '../store/tx'
import { countedAt } from './counted-at'
import type { OperatorsAct } from './make-slip'

type Opened = Omit<
  NewCase,
  | 'number'
  | 'countedAt'
  | 'registeredAt'
  | 'registeredBy'
  | 'contentSignature'
  | 'gradeConfirmedAt'
  | 'profileId'
>

/** Takes the month's next number with the case that uses it, and begins its first round. */
export function openCase(
  tx: Tx,
  matter: Opened,
  act: OperatorsAct,
): { readonly caseId: CaseId; readonly number: CaseNumber } {
  const desk = deskOf(tx)
  if (!desk) throw new Error('No case before 首次设置')
  const registeredOn = dayOf(act.typedAt)
  const number = formatNumber({
    prefix: desk.numberPrefix,
    month: monthOf(registeredOn),
    place: takeNumber(tx, 'case', registeredOn),
  })
  const { receivedAt } = matter
  const caseId = insertCase(
    tx,
    {
      ...matter,
      number,
      countedAt: countedAt(tx, receivedAt, act.typedAt),
      registeredAt: act.typedAt,
      registeredBy: act.operatorId,
      contentSignature: null,
      gradeConfirmedAt: null,
      profileId: desk.profileId,
    },
    act,
  )
  insertRound(tx, caseId, 1, receivedAt, { ...act, kind: 'round.begun' })
  return { caseId, number }
}
