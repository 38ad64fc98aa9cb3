import type { CaseId, DepartmentId, HandoffId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Fee, WorkOrder, WorkOrderId, WorkOrderOutcome } from '#shared/domain/work-order'
import type { Act } from './event'
import { jsonOrNull } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import type { Tx } from './tx'

export type { WorkOrderId } from '#shared/domain/work-order'

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
  readonly fee: Fee
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
  readonly outcome: WorkOrderOutcome | null
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

export type NewWorkOrder = Pick<WorkOrder, 'number' | 'round' | 'madeAt' | 'madeBy'>

/** 待派工: its number is on the paper, nobody is sent yet. */
export function insertWorkOrder(tx: Tx, caseId: CaseId, order: NewWorkOrder, act: Act): WorkOrderId {
  return insertRecord(
    tx,
    workOrders,
    {
      ...order,
      caseId,
      handoffId: null,
      sentAt: null,
      departmentId: null,
      worker: null,
      content: null,
      appointedAt: null,
      appointedUntil: null,
      dueAt: null,
      isPair: 0,
      hasKey: 0,
      fee: 'none',
      feeItems: null,
      feeCents: null,
      feeSignature: null,
      acceptedAt: null,
      acceptedBy: null,
      arrivedAt: null,
      sentBackAt: null,
      sentBackBy: null,
      sentBackReason: null,
      passedTo: null,
      process: null,
      materials: null,
      ticks: null,
      completedAt: null,
      outcome: null,
      outcomeWords: null,
      acceptance: null,
      acceptanceSignature: null,
      returnedAt: null,
    },
    act,
  )
}

export type WorkOrderChanges = Partial<
  Pick<
    WorkOrder,
    | 'round'
    | 'handoffId'
    | 'content'
    | 'appointment'
    | 'dueAt'
    | 'isPair'
    | 'hasKey'
    | 'fee'
    | 'accepted'
    | 'arrivedAt'
    | 'passedTo'
    | 'process'
    | 'materials'
    | 'ticks'
    | 'ended'
    | 'sentBack'
    | 'acceptance'
    | 'acceptanceSignature'
    | 'returnedAt'
  > & { readonly sent: Omit<NonNullable<WorkOrder['sent']>, 'department'> }
>

export function changeWorkOrder(tx: Tx, id: WorkOrderId, changes: WorkOrderChanges, act: Act): void {
  changeRecord(tx, workOrders, id, columnsOf(changes), act)
}

function columnsOf(changes: WorkOrderChanges): Partial<Omit<WorkOrderRow, 'id'>> {
  const { sent, appointment, fee, accepted, ended, sentBack, isPair, hasKey, ...words } = changes
  const { content, process, materials, ticks, acceptance, acceptanceSignature, ...same } = words
  return {
    ...same,
    ...(sent && { sentAt: sent.at, departmentId: sent.departmentId, worker: sent.worker }),
    ...(content !== undefined && { content: content || null }),
    ...(appointment && { appointedAt: appointment.at, appointedUntil: appointment.until }),
    ...(isPair !== undefined && { isPair: isPair ? 1 : 0 }),
    ...(hasKey !== undefined && { hasKey: hasKey ? 1 : 0 }),
    ...(fee && {
      fee: fee.state,
      feeItems: fee.items || null,
      feeCents: fee.cents,
      feeSignature: jsonOrNull(fee.signature),
    }),
    ...(accepted && { acceptedAt: accepted.at, acceptedBy: accepted.by }),
    ...(process !== undefined && { process: process || null }),
    ...(materials !== undefined && { materials: materials || null }),
    ...(ticks && { ticks: JSON.stringify(ticks) }),
    ...(ended && { completedAt: ended.at, outcome: ended.outcome, outcomeWords: ended.words || null }),
    ...(sentBack &&
      ended && { sentBackAt: ended.at, sentBackBy: sentBack.by, sentBackReason: sentBack.reason }),
    ...(acceptance !== undefined && { acceptance: jsonOrNull(acceptance) }),
    ...(acceptanceSignature !== undefined && { acceptanceSignature: jsonOrNull(acceptanceSignature) }),
  }
}
