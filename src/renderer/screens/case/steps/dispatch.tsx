import type { Department } from '#shared/domain/organisation'
import type { CaseView } from '#shared/ipc/views'
import { nowAt } from '../../../ui/now'
import { rightNow, type When } from '../../../words/when'
import { nobodySent, sendingOf, type TypedSending } from '../../dispatch/sending'
import { SendingFields, useTakers } from '../../dispatch/sending-fields'
import { proposedTaker } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

/** 派工: of the order that waits; without one, of one more, whose F05 is printed. */
export function DispatchStep({ view }: { readonly view: CaseView }) {
  const takers = useTakers()
  return takers && <Dispatch view={view} takers={takers} />
}

type Of = { readonly view: CaseView; readonly takers: readonly Department[] }

function Dispatch({ view, takers }: Of) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<TypedSending & { readonly when: When }>(view.matter.id, 'dispatch', {
    ...nobodySent,
    departmentId: proposedTaker(takers, view)?.id ?? null,
    when: rightNow,
  })
  const waiting = view.workOrders.find(({ sent, ended }) => sent === null && ended === null)
  const ready = sendingOf(fields, nowAt())
  return (
    <StepCard
      act="dispatch"
      view={view}
      when={fields.when}
      onWhen={(when) => change({ when })}
      missing={ready.kind === 'missing' ? ready.words : null}
      send={(at) => {
        if (ready.kind === 'ready')
          record('dispatch', 'order.dispatch', { at, workOrderId: waiting?.id ?? null, ...ready.value })
      }}
    >
      <SendingFields takers={takers} typed={fields} grade={view.matter.grade} onChange={change} />
    </StepCard>
  )
}
