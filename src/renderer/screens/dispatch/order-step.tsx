import type { Department } from '#shared/domain/organisation'
import type { OrderStep } from '#shared/domain/work-order'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { NameField } from '../../ui/name-field'
import { nowAt } from '../../ui/now'
import { missingWords } from '../../words/case'
import { dispatchWords, missingOrderWords } from '../../words/dispatch'
import { rightNow, type When } from '../../words/when'
import { TextField } from '../case/steps/text-field'
import { EndCard } from './end-card'
import { OrderCard } from './order-card'
import { nobodySent, sendingOf, type TypedSending } from './sending'
import { SendingFields, useTakers } from './sending-fields'
import { record, useTypedOf } from './store'

type Of = { readonly row: OrderRow }

export function OrderStepShown({ row, step }: Of & { readonly step: OrderStep }) {
  switch (step) {
    case 'dispatch':
      return <DispatchCard row={row} />
    case 'accept':
      return <AcceptCard row={row} />
    case 'arrive':
      return <PlainCard row={row} step="arrive" />
    case 'end':
      return <EndCard row={row} />
    case 'return':
      return <PlainCard row={row} step="return" hint={dispatchWords.returnHint} />
    case 'void':
      return <VoidCard row={row} />
  }
}

type Timed = { readonly when: When }

function DispatchCard({ row }: Of) {
  const takers = useTakers()
  // Without the departments there is nothing to choose; what was asked comes within the blink of an eye.
  return takers && <Dispatch row={row} takers={takers} />
}

function Dispatch({ row, takers }: Of & { readonly takers: readonly Department[] }) {
  const [fields, change] = useTypedOf<Timed & TypedSending>(row, 'dispatch', {
    ...nobodySent,
    when: rightNow,
  })
  const ready = sendingOf(fields, nowAt())
  return (
    <OrderCard
      row={row}
      step="dispatch"
      when={fields.when}
      onWhen={(when) => change({ when })}
      missing={ready.kind === 'missing' ? ready.words : null}
      send={(at) => {
        if (ready.kind === 'ready') record(row, 'dispatch', { at, ...ready.value })
      }}
    >
      <SendingFields takers={takers} typed={fields} grade={row.grade} onChange={change} />
    </OrderCard>
  )
}

/** 接单: mostly whoever was sent. */
function AcceptCard({ row }: Of) {
  const worker = row.order.sent?.worker ?? ''
  const [fields, change] = useTypedOf(row, 'accept', { when: rightNow as When, by: worker })
  return (
    <OrderCard
      row={row}
      step="accept"
      when={fields.when}
      onWhen={(when) => change({ when })}
      missing={fields.by.trim() === '' ? missingWords.person : null}
      send={(at) => record(row, 'accept', { at, by: fields.by })}
    >
      <div className="step-fields">
        <NameField
          label={dispatchWords.acceptedBy}
          value={fields.by}
          suggestions={[worker]}
          onChange={(by) => change({ by })}
        />
      </div>
    </OrderCard>
  )
}

/** Nothing but its time. */
function PlainCard({ row, step, hint }: Of & { readonly step: 'arrive' | 'return'; readonly hint?: string }) {
  const [fields, change] = useTypedOf<Timed>(row, step, { when: rightNow })
  return (
    <OrderCard
      row={row}
      step={step}
      when={fields.when}
      onWhen={(when) => change({ when })}
      {...(hint && { hint })}
      missing={null}
      send={(at) => record(row, step, { at })}
    />
  )
}

function VoidCard({ row }: Of) {
  const [fields, change] = useTypedOf(row, 'void', { when: rightNow as When, reason: '' })
  return (
    <OrderCard
      row={row}
      step="void"
      when={fields.when}
      onWhen={(when) => change({ when })}
      missing={fields.reason.trim() === '' ? missingOrderWords.voidReason : null}
      send={(at) => record(row, 'void', { at, reason: fields.reason })}
    >
      <TextField
        label={dispatchWords.voidReason}
        value={fields.reason}
        rows={2}
        onChange={(reason) => change({ reason })}
      />
    </OrderCard>
  )
}
