import { create } from 'zustand'
import type { ApprovalSubject } from '#shared/domain/approval'
import type { CaseId } from '#shared/domain/case'
import type { RevisitRecordId } from '#shared/domain/revisit'
import type { RecordStep } from '#shared/domain/revisit-record'
import type { OrderStep, WorkOrderId } from '#shared/domain/work-order'
import type { Act } from './act'

/** What was typed into the cards of cases and is not recorded yet: it outlives the card, the screen and the lock. */
const useAll = create<{ readonly typed: Readonly<Record<string, object>> }>()(() => ({ typed: {} }))

/**
 * What a card is the card of; 请批 stands within another one, 单据去向 is of one sheet, 派工 of one order; each keeps its
 * words apart.
 */
export type TypedAs =
  | Act
  | `ask/${ApprovalSubject}`
  | `sheet/${number}`
  | `order/${WorkOrderId}/${OrderStep}`
  | `record/${RevisitRecordId}/${RecordStep}`

function keyOf(caseId: CaseId, as: TypedAs): string {
  return `${caseId}/${as}`
}

/** The fields of one card: as first proposed until something is typed, and then as typed. */
export function useTyped<Fields extends object>(caseId: CaseId, as: TypedAs, proposed: Fields) {
  const key = keyOf(caseId, as)
  const typed = useAll((all) => all.typed[key]) as Partial<Fields> | undefined
  const change = (part: Partial<Fields>) =>
    useAll.setState((all) => ({
      typed: { ...all.typed, [key]: { ...proposed, ...all.typed[key], ...part } },
    }))
  return [{ ...proposed, ...typed }, change] as const
}

/** Fills a field of a card before it is shown: which of several it is about. */
export function typeInto(caseId: CaseId, as: TypedAs, part: object): void {
  const key = keyOf(caseId, as)
  useAll.setState((all) => ({ typed: { ...all.typed, [key]: { ...all.typed[key], ...part } } }))
}

export function forgetTyped(caseId: CaseId, as: TypedAs): void {
  useAll.setState(({ typed: { [keyOf(caseId, as)]: _, ...others } }) => ({ typed: others }))
}

/** Whether something was typed there and is not recorded yet. */
export function isTyped(caseId: CaseId, as: TypedAs): boolean {
  return keyOf(caseId, as) in useAll.getState().typed
}
