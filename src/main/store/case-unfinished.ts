import type { Case, CaseId } from '#shared/domain/case'
import { cases, oneOrNull } from './case'
import type { Act } from './event'
import { jsonOrNull } from './json-column'
import { changeRecord } from './ledger'
import type { Tx } from './tx'

// 紧急: a case that has its number before the rest of it is known.

/** 补全登记 (紧急): all that was not known when it got its number. */
export function fillInCase(
  tx: Tx,
  id: CaseId,
  {
    customer,
    ...matter
  }: Pick<
    Case,
    | 'kind'
    | 'channel'
    | 'customer'
    | 'customerId'
    | 'category'
    | 'occurredWhen'
    | 'place'
    | 'content'
    | 'demand'
    | 'subjectKind'
    | 'subjectName'
    | 'grade'
    | 'ground'
    | 'answers'
    | 'nature'
    | 'referral'
    | 'isConfidential'
    | 'acceptance'
  >,
  act: Act,
): void {
  changeRecord(
    tx,
    cases,
    id,
    {
      ...matter,
      ...customer,
      phones: JSON.stringify(customer.phones),
      isAnonymous: Number(customer.isAnonymous),
      answers: jsonOrNull(matter.answers),
      referral: jsonOrNull(matter.referral),
      isConfidential: oneOrNull(matter.isConfidential),
      acceptance: matter.acceptance === 'undecided' ? matter.acceptance : null,
      isUnfinished: null,
    },
    act,
  )
}

/** 紧急: a further call was made. */
export function setEmergencyCalls(tx: Tx, id: CaseId, calls: Case['emergency'], act: Act): void {
  changeRecord(tx, cases, id, { emergency: jsonOrNull(calls) }, act)
}
