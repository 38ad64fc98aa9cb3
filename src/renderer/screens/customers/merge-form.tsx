import { Input } from 'antd'
import { useState } from 'react'
import type { KnownCustomer } from '#shared/domain/customer'
import type { Suggestion } from '#shared/ipc/customer-views'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { customerWords, otherLine } from '../../words/customers'
import { merge } from './acts'
import { FormFrame } from './form-card'
import { keyOf, openForm, type, useDirectory } from './store'
import { useTyped } from './typed-field'

type Other = {
  readonly id: Suggestion['customerId']
  readonly name: string
  readonly addresses: readonly string[]
}

/** 并入: the other is chosen by typing; what will happen is said before it is done. */
export function MergeForm({ customer }: { readonly customer: KnownCustomer }) {
  const formKey = keyOf({ kind: 'merge', into: null }, customer.id)
  const words = useTyped(formKey).words ?? ''
  const into = useDirectory(({ form }) => (form?.kind === 'merge' ? form.into : null))
  const answer = useAnswer('customer.suggest', { words }, ['customer'])
  const others = answer?.kind === 'ok' ? othersOf(answer.value, customer) : []
  const choose = (other: Other | undefined) => {
    if (other) openForm({ kind: 'merge', into: { id: other.id, name: other.name } })
  }
  return (
    <FormFrame
      title={customerWords.merge}
      save={customerWords.saveMerge}
      onSave={() => merge(customer, into?.id ?? null)}
    >
      <Field label={customerWords.into} hint={customerWords.intoHint}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={120}
            value={words}
            onChange={(event) => {
              type(formKey, { words: event.target.value })
              openForm({ kind: 'merge', into: null })
            }}
          />
        )}
      </Field>
      {into === null ? (
        <Others others={others} onChoose={choose} />
      ) : (
        <Notice look="info">{customerWords.mergeExplain(customer.name, into.name)}</Notice>
      )}
    </FormFrame>
  )
}

/** Of each customer one line, whichever of its contacts was meant. */
function othersOf(suggestions: readonly Suggestion[], { id }: KnownCustomer): readonly Other[] {
  const others = new Map<Suggestion['customerId'], Other>()
  for (const { customerId, company, contactName, addresses } of suggestions)
    if (customerId !== id && !others.has(customerId))
      others.set(customerId, { id: customerId, name: company || contactName, addresses })
  return [...others.values()]
}

type Choice = { readonly others: readonly Other[]; readonly onChoose: (other: Other | undefined) => void }

/** ↑ ↓ move, Enter chooses, as everywhere where something is found while she types. */
function Others({ others, onChoose }: Choice) {
  const [place, setPlace] = useState(0)
  const chosen = Math.min(place, others.length - 1)
  useKeys(
    others.length === 0
      ? []
      : [
          {
            key: 'ArrowDown',
            words: customerWords.down,
            side: 'right',
            run: () => setPlace(Math.min(others.length - 1, chosen + 1)),
          },
          {
            key: 'ArrowUp',
            words: customerWords.up,
            side: 'right',
            run: () => setPlace(Math.max(0, chosen - 1)),
          },
          { key: 'Enter', words: customerWords.choose, side: 'right', run: () => onChoose(others[chosen]) },
        ],
  )
  return (
    <ul className="lines" aria-label={customerWords.others}>
      {others.map((other, at) => (
        <li key={other.id}>
          <button
            type="button"
            tabIndex={-1}
            aria-current={at === chosen}
            className="row line"
            onClick={() => onChoose(other)}
          >
            {otherLine(other)}
          </button>
        </li>
      ))}
    </ul>
  )
}
