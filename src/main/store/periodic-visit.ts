import type { CaseId, DepartmentId, OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { DemandKind, PeriodicOutcome, PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { Quality, RevisitWay, Timeliness } from '#shared/domain/revisit'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import type { Tx } from './tx'

export type PeriodicVisitRow = {
  readonly id: PeriodicVisitId
  readonly number: CaseNumber | null
  readonly planId: number | null
  readonly departmentId: DepartmentId | null
  readonly month: IsoMonth
  readonly customerId: CustomerId | null
  readonly company: string | null
  readonly contactName: string | null
  readonly address: string | null
  /** A JSON array; null once it was erased. */
  readonly phones: string | null
  readonly building: string
  readonly way: RevisitWay
  readonly at: Instant | null
  readonly visitor: string | null
  readonly operatorId: OperatorId | null
  readonly outcome: PeriodicOutcome | null
  readonly record: string | null
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly signature: string | null
  readonly demandKind: DemandKind | null
  readonly demand: string | null
  readonly demandCaseId: CaseId | null
  readonly demandSettledAt: Instant | null
  readonly demandSettled: string | null
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
}

export const periodicVisits = recordTable<PeriodicVisitRow>({
  name: 'periodicVisit',
  personal: [
    'company',
    'contactName',
    'address',
    'phones',
    'visitor',
    'record',
    'signature',
    'demand',
    'demandSettled',
    'dropReason',
  ],
  caseColumn: null,
})

/** What is not known before somebody was there. */
const unasked = {
  number: null,
  planId: null,
  departmentId: null,
  at: null,
  visitor: null,
  operatorId: null,
  outcome: null,
  record: null,
  quality: null,
  timeliness: null,
  signature: null,
  demandKind: null,
  demand: null,
  demandCaseId: null,
  demandSettledAt: null,
  demandSettled: null,
  droppedAt: null,
  dropReason: null,
} as const

type Unasked = keyof typeof unasked

export type NewPeriodicVisit = Omit<PeriodicVisitRow, 'id' | Unasked | 'phones'> &
  Partial<Pick<PeriodicVisitRow, Unasked>> & { readonly phones: readonly string[] }

export function insertPeriodicVisit(
  tx: Tx,
  { phones, ...visit }: NewPeriodicVisit,
  act: Act,
): PeriodicVisitId {
  return insertRecord(tx, periodicVisits, { ...unasked, ...visit, phones: JSON.stringify(phones) }, act)
}

export type PeriodicVisitChanges = Partial<Omit<PeriodicVisitRow, 'id' | 'phones' | 'madeAt' | 'madeBy'>>

export function changePeriodicVisit(
  tx: Tx,
  id: PeriodicVisitId,
  changes: PeriodicVisitChanges,
  act: Act,
): void {
  changeRecord(tx, periodicVisits, id, changes, act)
}
