import type { KnownCustomer } from '#shared/domain/customer'
import { customerWords } from '../../words/customers'
import { saveUnit } from './acts'
import { FormFrame } from './form-card'
import { keyOf } from './store'
import { TypedField, useTyped } from './typed-field'

/** A further unit, from a day on. */
export function UnitForm({ customer: { id } }: { readonly customer: KnownCustomer }) {
  const formKey = keyOf({ kind: 'unit' }, id)
  const typed = useTyped(formKey)
  return (
    <FormFrame title={customerWords.addUnit} save={customerWords.save} onSave={() => saveUnit(id, typed)}>
      <TypedField
        formKey={formKey}
        name="address"
        label={customerWords.address}
        placeholder="3号楼-1201"
        longest={120}
        gap="address"
        isFocused
      />
      <TypedField
        formKey={formKey}
        name="on"
        label={customerWords.fromDay}
        hint={customerWords.onHint}
        before="今天"
        longest={20}
        gap="day"
      />
    </FormFrame>
  )
}
