import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import type { Department } from '#shared/domain/organisation'
import { Quality, qualityWord, Timeliness, timelinessWord } from '#shared/domain/revisit'
import { FiveOne, fiveOneWord, outcomesOf, workOrderOutcomeWord } from '#shared/domain/work-order'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { Cards } from '../../ui/cards'
import { NameField } from '../../ui/name-field'
import { nowAt } from '../../ui/now'
import { SignatureChoice } from '../../ui/signature-choice'
import { signatureKindsFor } from '../../ui/signature-draft'
import { dispatchWords } from '../../words/dispatch'
import { rightNow, type When } from '../../words/when'
import { LineField, TextField } from '../case/steps/text-field'
import { endOf, endProposed, type TypedEnd } from './ending'
import { OrderCard } from './order-card'
import { FeeFields, SendingFields, useTakers } from './sending-fields'
import { record, useTypedOf } from './store'

type Of = { readonly row: OrderRow }

/** 登记结果: how it ended, and just what that outcome asks for. */
export function EndCard({ row }: Of) {
  const { order } = row
  const takers = useTakers()
  const [fields, change] = useTypedOf<TypedEnd & { readonly when: When }>(row, 'end', {
    ...endProposed(order),
    when: rightNow,
  })
  const ready = endOf(fields, order, nowAt())
  return (
    <OrderCard
      row={row}
      step="end"
      when={fields.when}
      onWhen={(when) => change({ when })}
      missing={ready.kind === 'missing' ? ready.words : null}
      send={(at) => {
        if (ready.kind === 'ready') record(row, 'end', { at, ...ready.end })
      }}
    >
      <div className="outcomes">
        <Cards
          label={dispatchWords.outcome}
          cards={outcomesOf(order).map((value) => ({ value, words: workOrderOutcomeWord[value] }))}
          chosen={fields.outcome}
          onChoose={(outcome) => change({ outcome })}
        />
      </div>
      <Asked row={row} takers={takers ?? []} fields={fields} change={change} />
    </OrderCard>
  )
}

type Fields = Of & {
  readonly takers: readonly Department[]
  readonly fields: TypedEnd
  readonly change: (part: Partial<TypedEnd>) => void
}

function Asked({ row, takers, fields, change }: Fields) {
  switch (fields.outcome) {
    case null:
      return null
    case 'completed':
      return <Completed fields={fields} change={change} />
    case 'sentBack':
      return (
        <div className="step-fields">
          <LineField
            label={dispatchWords.sentBackReason}
            value={fields.words}
            onChange={(words) => change({ words })}
          />
          <NameField label={dispatchWords.sentBackBy} value={fields.by} onChange={(by) => change({ by })} />
        </div>
      )
    case 'rescheduled':
    case 'passedOn':
      return (
        <>
          <div className="beside">
            <LineField
              label={dispatchWords.words}
              value={fields.words}
              onChange={(words) => change({ words })}
            />
          </div>
          <SendingFields
            takers={takers}
            typed={fields.next}
            grade={row.grade}
            onChange={(part) => change({ next: { ...fields.next, ...part } })}
          />
        </>
      )
    case 'nobodyThere':
    case 'feeRefused':
    case 'notLetIn':
    case 'notOurs':
      return (
        <LineField label={dispatchWords.words} value={fields.words} onChange={(words) => change({ words })} />
      )
  }
}

const fees = [
  { value: 'none', words: dispatchWords.noFee },
  { value: 'agreed', words: dispatchWords.feeAgreed },
] as const

function Completed({ fields, change }: Pick<Fields, 'fields' | 'change'>) {
  const { ticks } = fields
  const tick = (one: FiveOne, isTicked: boolean) =>
    change({ ticks: FiveOne.options.filter((each) => (each === one ? isTicked : ticks.includes(each))) })
  return (
    <>
      <div className="step-fields beside">
        <TextField
          label={dispatchWords.process}
          value={fields.process}
          rows={1}
          onChange={(process) => change({ process })}
        />
        <LineField
          label={dispatchWords.materials}
          value={fields.materials}
          onChange={(materials) => change({ materials })}
        />
      </div>
      <fieldset className="five-ones" aria-label={dispatchWords.ticks}>
        {FiveOne.options.map((one) => (
          <Checkbox
            key={one}
            checked={ticks.includes(one)}
            onChange={(event) => tick(one, event.target.checked)}
          >
            {fiveOneWord[one]}
          </Checkbox>
        ))}
      </fieldset>
      <div className={fields.fee === 'agreed' ? 'fee-line agreed' : 'fee-line'}>
        <Line label={dispatchWords.feeState}>
          <Cards
            label={dispatchWords.feeState}
            cards={fees}
            chosen={fields.fee}
            onChoose={(fee) => change({ fee })}
          />
        </Line>
        {fields.fee === 'agreed' && <FeeFields typed={fields} onChange={change} />}
      </div>
      {fields.fee === 'agreed' && (
        <Line label={dispatchWords.feeSignature}>
          <SignatureChoice
            label={dispatchWords.feeSignature}
            kinds={signatureKindsFor('walkIn')}
            value={fields.feeSignature}
            onChange={(feeSignature) => change({ feeSignature })}
          />
        </Line>
      )}
      <div className="step-fields">
        <Line label={dispatchWords.quality}>
          <Cards
            label={dispatchWords.quality}
            cards={Quality.options.map((value) => ({ value, words: qualityWord[value] }))}
            chosen={fields.quality}
            onChoose={(quality) => change({ quality })}
          />
        </Line>
        <Line label={dispatchWords.timeliness}>
          <Cards
            label={dispatchWords.timeliness}
            cards={Timeliness.options.map((value) => ({ value, words: timelinessWord[value] }))}
            chosen={fields.timeliness}
            onChoose={(timeliness) => change({ timeliness })}
          />
        </Line>
      </div>
      <Line label={dispatchWords.signature}>
        <SignatureChoice
          label={dispatchWords.signature}
          kinds={signatureKindsFor('walkIn')}
          value={fields.signature}
          mayWait
          onChange={(signature) => change({ signature })}
        />
      </Line>
    </>
  )
}

/** A question beside its cards. */
function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="asked-line">
      <span className="dim">{label}</span>
      {children}
    </div>
  )
}
