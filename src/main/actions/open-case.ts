import type { BlankForm } from '#shared/domain/blank'
import type { CaseId } from '#shared/domain/case'
import type { CaseNumber } from '#shared/domain/number'
import { insertCase, type NewCase } from '../store/case'
import { deskOf } from '../store/desk'
import { nextNumber } from '../store/numbering'
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
  | 'paperNumber'
>

/** 补录 of a sheet that was filled in by hand. */
export type PaperNumber =
  /**
   * Under the number that was reserved for it: it was registered in the hour that stands on it (domain.md, Clocks). Of a
   * 派工单 that number is its order's.
   */
  | { readonly kind: 'reserved'; readonly form: BlankForm; readonly number: CaseNumber }
  /** Its number is void by now: a new one, and the old one is remembered (原纸号). */
  | { readonly kind: 'late'; readonly number: CaseNumber }

/** Takes the month's next number with the case that uses it, and begins its first round. */
export function openCase(
  tx: Tx,
  matter: Opened,
  act: OperatorsAct,
  paper: PaperNumber | null = null,
): { readonly caseId: CaseId; readonly number: CaseNumber } {
  const desk = deskOf(tx)
  if (!desk) throw new Error('No case before 首次设置')
  const { receivedAt } = matter
  const isReserved = paper?.kind === 'reserved'
  const number =
    isReserved && paper.form === 'F01' ? paper.number : nextNumber(tx, 'case', desk.numberPrefix, act.typedAt)
  const caseId = insertCase(
    tx,
    {
      ...matter,
      number,
      countedAt: countedAt(tx, receivedAt, act.typedAt),
      registeredAt: isReserved ? receivedAt : act.typedAt,
      registeredBy: act.operatorId,
      contentSignature: null,
      gradeConfirmedAt: null,
      profileId: desk.profileId,
      paperNumber: paper?.kind === 'late' ? paper.number : null,
    },
    act,
  )
  insertRound(tx, caseId, 1, receivedAt, { ...act, kind: 'round.begun' })
  return { caseId, number }
}
