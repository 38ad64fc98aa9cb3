import { type CaseFacts, currentRound, hasResult, leadOf } from '#shared/domain/case-facts'
import { finalOrder, isPaperOut, workOrderOutcomeWord } from '#shared/domain/work-order'

// What the 派工单 of a case wait for, as far as the case waits for it too.

type Orders = Pick<CaseFacts, 'matter' | 'rounds' | 'handoffs' | 'workOrders'>

/** An order waits, or the work that went with orders is not over and nobody is at it: 无人在家, 退回. */
export function waitsForDispatch(facts: CaseFacts): boolean {
  const { workOrders } = facts
  if (workOrders.some(({ sent, ended }) => sent === null && ended === null)) return true
  const { lead, orders } = byOrder(facts)
  const isIdle = orders.every(({ ended }) => ended !== null) && finalOrder(orders) === null
  return lead !== null && currentRound(facts).result === null && !hasResult(lead) && isIdle
}

/** 领单, 完成 and 交回 come with the steps of an order whose paper is out. */
export function isUnderWayByOrder(facts: CaseFacts): boolean {
  return byOrder(facts).orders.some((order) => isPaperOut(order))
}

/** The lead of the current round and its orders, where it went with one of them. */
function byOrder(facts: Orders) {
  const { number } = currentRound(facts)
  const lead = leadOf(facts, number)
  const isSo = lead !== null && facts.workOrders.some(({ handoffId }) => handoffId === lead.id)
  return isSo
    ? { lead, orders: facts.workOrders.filter(({ round }) => round === number) }
    : { lead: null, orders: [] }
}

/** What the last order of the round tells of the work, for the one 处理结果 that the desk writes; empty while it is not over. */
export function resultByOrder(facts: Orders): string {
  const last = finalOrder(byOrder(facts).orders)
  if (!last) return ''
  const { ended, process, materials } = last
  if (ended.outcome !== 'completed')
    return [workOrderOutcomeWord[ended.outcome], ended.words].filter((part) => part !== '').join('：')
  return [process, materials && `用料：${materials}`].filter((part) => part !== '').join('；')
}
