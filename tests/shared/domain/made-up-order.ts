import type { DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { type WorkOrder, WorkOrderId } from '#shared/domain/work-order'
import { at } from './made-up-case'

/** 待派工, as it stands after the registering. */
export const waitingOrder: WorkOrder = {
  id: WorkOrderId.parse(1),
  number: 'PG-202611-0001',
  round: 1,
  handoffId: null,
  madeAt: at('23 09:10'),
  madeBy: 1 as OperatorId,
  madeByName: '王敏',
  sent: null,
  content: '',
  appointment: null,
  dueAt: null,
  isPair: false,
  hasKey: false,
  fee: { state: 'none', items: '', cents: null, signature: null },
  accepted: null,
  arrivedAt: null,
  sentBack: null,
  passedTo: null,
  process: '',
  materials: '',
  ticks: [],
  ended: null,
  acceptance: null,
  acceptanceSignature: null,
  returnedAt: null,
}

export const sentOrder = {
  ...waitingOrder,
  sent: { at: at('23 09:20'), departmentId: 1 as DepartmentId, department: '物业部', worker: '李师傅' },
}

export function ended(
  order: WorkOrder,
  outcome: NonNullable<WorkOrder['ended']>['outcome'],
  when: Instant,
): WorkOrder {
  return { ...order, ended: { at: when, outcome, words: '' } }
}
