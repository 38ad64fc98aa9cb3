import type { CaseId, DepartmentId, HandoffId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { recordTable } from './ledger'

export type WorkOrderId = number & { readonly workOrder: unique symbol }

export type WorkOrderRow = {
  readonly id: WorkOrderId
  readonly number: string
  readonly caseId: CaseId
  readonly round: number
  readonly handoffId: HandoffId | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly sentAt: Instant | null
  readonly departmentId: DepartmentId | null
  readonly worker: string | null
  readonly content: string | null
  readonly appointedAt: Instant | null
  readonly appointedUntil: Instant | null
  readonly dueAt: Instant | null
  readonly isPair: 0 | 1
  readonly hasKey: 0 | 1
  readonly fee: 'none' | 'open' | 'agreed' | 'refused'
  readonly feeItems: string | null
  readonly feeCents: number | null
  readonly feeSignature: string | null
  readonly acceptedAt: Instant | null
  readonly acceptedBy: string | null
  readonly arrivedAt: Instant | null
  readonly sentBackAt: Instant | null
  readonly sentBackBy: string | null
  readonly sentBackReason: string | null
  readonly passedTo: WorkOrderId | null
  readonly process: string | null
  readonly materials: string | null
  readonly ticks: string | null
  readonly completedAt: Instant | null
  readonly outcome: string | null
  readonly outcomeWords: string | null
  readonly acceptance: string | null
  readonly acceptanceSignature: string | null
  readonly returnedAt: Instant | null
}

export const workOrders = recordTable<WorkOrderRow>({
  name: 'workOrder',
  personal: [
    'worker',
    'content',
    'feeItems',
    'feeSignature',
    'acceptedBy',
    'sentBackBy',
    'sentBackReason',
    'process',
    'materials',
    'outcomeWords',
    'acceptanceSignature',
  ],
  caseColumn: 'caseId',
})
