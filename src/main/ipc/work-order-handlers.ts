import { done } from '#shared/result'
import { endOrder, voidOrder } from '../actions/end-order'
import { listWorkOrders } from '../actions/list-work-orders'
import { acceptOrder, arriveWithOrder, dispatchOrder, returnOrder } from '../actions/work-order-steps'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type OrderQuestion = Extract<keyof Handlers, `order.${string}`>

/** 派工单. */
export function workOrderHandlers(signed: () => Signed) {
  return {
    'order.list': () => done(listWorkOrders(signed())),
    'order.dispatch': (input) => dispatchOrder(signed(), input),
    'order.accept': (input) => acceptOrder(signed(), input),
    'order.arrive': (input) => arriveWithOrder(signed(), input),
    'order.end': (input) => endOrder(signed(), input),
    'order.return': (input) => returnOrder(signed(), input),
    'order.void': (input) => voidOrder(signed(), input),
  } satisfies Required<Pick<Handlers, OrderQuestion>>
}
