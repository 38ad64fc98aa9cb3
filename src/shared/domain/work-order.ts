import { z } from 'zod'
import { DepartmentId, HandoffId, OperatorId } from '#shared/domain/case'
import { Instant, latest } from '#shared/domain/day'
import { Quality, Timeliness } from '#shared/domain/revisit'
import { SignatureOutcome } from '#shared/domain/signature'

// 派工单（三联单）: a job for the people who go to the customer (S0, S2). A case may have several, one after the other
// or side by side.

export const WorkOrderId = z.number().int().positive().brand<'WorkOrderId'>()
export type WorkOrderId = z.infer<typeof WorkOrderId>

/** How it ended. Those of forms.md F05 come back from the customer; the last three are the desk's. */
export const WorkOrderOutcome = z.enum([
  'completed',
  'rescheduled',
  'nobodyThere',
  'feeRefused',
  'notLetIn',
  'notOurs',
  'sentBack',
  'passedOn',
  'void',
])
export type WorkOrderOutcome = z.infer<typeof WorkOrderOutcome>

export const workOrderOutcomeWord: Record<WorkOrderOutcome, string> = {
  completed: '完成',
  rescheduled: '改约',
  nobodyThere: '无人在家（留条）',
  feeRefused: '客户不同意收费',
  notLetIn: '不让进',
  notOurs: '非本单位责任',
  sentBack: '退回派工',
  passedOn: '转他人',
  void: '作废',
}

/** What stands on F05 to be ticked: how it went at the customer's. */
export const printedOutcomes = WorkOrderOutcome.exclude(['sentBack', 'passedOn', 'void']).options

/** “五个一”服务 (S0, 上门工作人员服务标准). */
export const FiveOne = z.enum(['greeting', 'shoeCovers', 'workCloth', 'towel', 'rubbishBag'])
export type FiveOne = z.infer<typeof FiveOne>

export const fiveOneWord: Record<FiveOne, string> = {
  greeting: '见到客户时一声问候',
  shoeCovers: '进门前套一双鞋套',
  workCloth: '工作时先铺好一块工作布',
  towel: '一块毛巾清理现场',
  rubbishBag: '一个垃圾袋带走杂物',
}

/** 收费: none · to be agreed before the work begins (S0, 准备工作 1) · agreed and signed for · refused. */
export const Fee = z.enum(['none', 'open', 'agreed', 'refused'])
export type Fee = z.infer<typeof Fee>

export const feeWord: Record<Fee, string> = {
  none: '不收费',
  open: '有收费，待客户同意',
  agreed: '客户同意收费',
  refused: '客户不同意收费',
}

/** `12.50 元`. */
export function feeWords(cents: number): string {
  return `${(cents / 100).toFixed(2)} 元`
}

const Span = z.strictObject({ at: Instant, until: Instant.nullable() })

export const WorkOrder = z.strictObject({
  id: WorkOrderId,
  number: z.string(),
  round: z.number().int().positive(),
  /** The 转呈 that went with it: its 接单 is that paper's 领单. */
  handoffId: HandoffId.nullable(),
  madeAt: Instant,
  madeBy: OperatorId,
  madeByName: z.string(),
  sent: z
    .strictObject({ at: Instant, departmentId: DepartmentId, department: z.string(), worker: z.string() })
    .nullable(),
  /** Empty: what the case says. */
  content: z.string(),
  appointment: Span.nullable(),
  dueAt: Instant.nullable(),
  /** 两人: always where the customer left a key (S0, 敲门 2). */
  isPair: z.boolean(),
  hasKey: z.boolean(),
  fee: z.strictObject({
    state: Fee,
    items: z.string(),
    cents: z.number().int().nonnegative().nullable(),
    signature: SignatureOutcome.nullable(),
  }),
  accepted: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  arrivedAt: Instant.nullable(),
  sentBack: z.strictObject({ by: z.string(), reason: z.string() }).nullable(),
  /** 改约 and 转他人: the order that goes on in its place. */
  passedTo: WorkOrderId.nullable(),
  process: z.string(),
  materials: z.string(),
  ticks: z.array(FiveOne),
  ended: z.strictObject({ at: Instant, outcome: WorkOrderOutcome, words: z.string() }).nullable(),
  acceptance: z.strictObject({ quality: Quality.nullable(), timeliness: Timeliness.nullable() }).nullable(),
  acceptanceSignature: SignatureOutcome.nullable(),
  returnedAt: Instant.nullable(),
})
export type WorkOrder = z.infer<typeof WorkOrder>

export type WorkOrderState = 'waiting' | 'sent' | 'accepted' | 'arrived' | 'ended'

export const workOrderStateWord: Record<WorkOrderState, string> = {
  waiting: '待派工',
  sent: '已派',
  accepted: '已接单',
  arrived: '已到场',
  ended: '已结束',
}

type Standing = Pick<WorkOrder, 'sent' | 'accepted' | 'arrivedAt' | 'ended' | 'returnedAt'>

export function stateOfOrder({ sent, accepted, arrivedAt, ended }: Standing): WorkOrderState {
  if (ended) return 'ended'
  if (arrivedAt !== null) return 'arrived'
  if (accepted) return 'accepted'
  return sent ? 'sent' : 'waiting'
}

/** How it stands, in words: where it is, or how it ended. */
export function orderStanding(order: Standing): string {
  return order.ended ? workOrderOutcomeWord[order.ended.outcome] : workOrderStateWord[stateOfOrder(order)]
}

export const OrderStep = z.enum(['dispatch', 'accept', 'arrive', 'end', 'return', 'void'])
export type OrderStep = z.infer<typeof OrderStep>

export const orderStepWord: Record<OrderStep, string> = {
  dispatch: '派工',
  accept: '登记接单',
  arrive: '登记到场',
  end: '登记结果',
  return: '登记收回',
  void: '派工单作废',
}

/** What can be done with it now, the next thing first. Who told the desk of no arrival may have been there all the same. */
export function orderSteps(order: Standing): readonly OrderStep[] {
  switch (stateOfOrder(order)) {
    case 'waiting':
      return ['dispatch', 'void']
    case 'sent':
      return ['accept', 'end', 'void']
    case 'accepted':
      return ['arrive', 'end', 'void']
    case 'arrived':
      return ['end', 'void']
    case 'ended':
      return order.returnedAt === null && order.ended?.outcome !== 'void' ? ['return'] : []
  }
}

/** The desk's part of the paper is out until it is back; a void one waits for nothing. */
export function isPaperOut(order: Standing): boolean {
  return order.sent !== null && order.returnedAt === null && order.ended?.outcome !== 'void'
}

/** Before anybody took it, it can only go elsewhere: nobody was at the customer's. */
export function outcomesOf(order: Standing): readonly Exclude<WorkOrderOutcome, 'void'>[] {
  if (order.accepted === null) return ['sentBack', 'passedOn', 'rescheduled']
  return WorkOrderOutcome.exclude(['void']).options
}

/** 改约 and 转他人 make the order that goes on in the same act. */
export function isPassedOn(outcome: WorkOrderOutcome): boolean {
  return outcome === 'rescheduled' || outcome === 'passedOn'
}

/** The job is over with it, done or not to be done; the rest wait for another order, or count as none. */
export function isFinal(outcome: WorkOrderOutcome): boolean {
  switch (outcome) {
    case 'completed':
    case 'feeRefused':
    case 'notLetIn':
    case 'notOurs':
      return true
    case 'rescheduled':
    case 'nobodyThere':
    case 'sentBack':
    case 'passedOn':
    case 'void':
      return false
  }
}

/** The last thing that happened to it once it was sent: nothing is recorded before that. */
export function lastMomentOfOrder({ sent, accepted, arrivedAt, ended }: Standing): Instant | null {
  const moments = [sent?.at, accepted?.at, arrivedAt, ended?.at].filter(
    (at) => at !== undefined && at !== null,
  )
  return moments.length === 0 ? null : moments.reduce(latest)
}

/**
 * The order with which the work of a round came to its end; null while an order is open, none was final, or one that
 * ended otherwise (无人在家, 退回) has no successor. Orders side by side end it with the last of them.
 */
export function finalOrder(orders: readonly WorkOrder[]): EndedOrder | null {
  const isFollowed = ({ ended, passedTo, id }: WorkOrder) =>
    passedTo !== null ||
    orders.some((later) => later.id > id && ended !== null && later.madeAt >= ended.at && !isVoid(later))
  if (orders.some(({ ended }) => ended === null)) return null
  const waiting = orders.filter((order) => !isVoid(order) && !isDone(order) && !isFollowed(order))
  if (waiting.length > 0) return null
  return orders
    .filter(isDone)
    .reduce<EndedOrder | null>((last, order) => (last && last.ended.at > order.ended.at ? last : order), null)
}

type EndedOrder = WorkOrder & { readonly ended: NonNullable<WorkOrder['ended']> }

function isVoid({ ended }: WorkOrder): boolean {
  return ended?.outcome === 'void'
}

function isDone(order: WorkOrder): order is EndedOrder {
  return order.ended !== null && isFinal(order.ended.outcome)
}
