import type { KnownCustomer } from '#shared/domain/customer'
import { customerWords, unitCount } from '../../words/customers'
import { saveDay } from './acts'
import { FormFrame } from './form-card'
import { type Form, keyOf } from './store'
import { TypedField, useTyped } from './typed-field'

type Leaving = Extract<Form, { readonly kind: 'endContact' | 'leaveUnit' | 'moveOut' }>
type DayOf = { readonly customer: KnownCustomer; readonly form: Leaving }

/** The day on which a contact left, a unit was given up, or the customer moved out; what it means stands above. */
export function DayForm({ customer, form }: DayOf) {
  const formKey = keyOf(form, customer.id)
  const typed = useTyped(formKey)
  const { title, explain } = wordsOf(form, customer)
  return (
    <FormFrame
      title={title}
      save={form.kind === 'moveOut' ? customerWords.moveOut : customerWords.save}
      isDanger={form.kind === 'moveOut'}
      onSave={() => saveDay(customer.id, form, typed)}
    >
      <p>{explain}</p>
      <TypedField
        formKey={formKey}
        name="on"
        label={customerWords.on}
        hint={customerWords.onHint}
        before="今天"
        longest={20}
        gap="day"
        isFocused
      />
    </FormFrame>
  )
}

function wordsOf(form: Leaving, customer: KnownCustomer) {
  switch (form.kind) {
    case 'endContact': {
      const name = customer.contacts.find(({ id }) => id === form.contactId)?.name || customerWords.nameless
      return { title: customerWords.endContactOf(name), explain: customerWords.endExplain(name) }
    }
    case 'leaveUnit': {
      const address = customer.occupancies.find(({ id }) => id === form.occupancyId)?.address ?? ''
      return { title: customerWords.leaveUnitOf(address), explain: customerWords.leaveExplain(address) }
    }
    case 'moveOut':
      return {
        title: customerWords.moveOut,
        explain: customerWords.moveOutExplain(customer.name, unitCount(customer)),
      }
  }
}
