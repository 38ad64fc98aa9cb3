import { Button } from 'antd'
import { isPaperOut, orderStanding, type WorkOrder } from '#shared/domain/work-order'
import type { CaseView } from '#shared/ipc/views'
import { usePlace } from '../../place'
import { DeadlineChip } from '../../ui/deadline-chip'
import { dispatchWords } from '../../words/dispatch'

type Of = { readonly view: CaseView }

/** 派工单 of the case: how each stands, and the way to its next step. */
export function CaseOrders({ view }: Of) {
  if (view.workOrders.length === 0) return null
  const isWaiting = view.workOrders.some((order) => order.ended === null || isPaperOut(order))
  return (
    <section className="card case-side" aria-label={dispatchWords.list}>
      <h3>{dispatchWords.list}</h3>
      <ul>
        {view.workOrders.toReversed().map((order) => (
          <OrderLine key={order.id} order={order} view={view} />
        ))}
      </ul>
      {isWaiting && view.matter.closing === null && (
        <Button onClick={() => usePlace.getState().go({ name: 'dispatch', caseId: view.matter.id })}>
          {dispatchWords.openList}
        </Button>
      )}
    </section>
  )
}

function OrderLine({ order, view }: Of & { readonly order: WorkOrder }) {
  const clock = view.deadlines.find(({ cause }) => cause === `order${order.id}`)
  return (
    <li className="side-line">
      <p className="row">
        <b>{order.number}</b>
        <span>{orderStanding(order)}</span>
      </p>
      <div className="row small">
        {clock && <DeadlineChip clock={clock} />}
        <span className="dim">
          {order.sent ? `${order.sent.department}　${order.sent.worker}` : dispatchWords.notSent}
        </span>
      </div>
    </li>
  )
}
