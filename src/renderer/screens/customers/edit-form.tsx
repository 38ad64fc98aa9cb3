import type { KnownCustomer } from '#shared/domain/customer'
import { customerWords } from '../../words/customers'
import { saveName } from './acts'
import { FormFrame } from './form-card'
import { keyOf } from './store'
import { TypedField, useTyped } from './typed-field'

/** 改名称备注. */
export function EditForm({ customer: { id, name, note } }: { readonly customer: KnownCustomer }) {
  const formKey = keyOf({ kind: 'edit' }, id)
  const typed = useTyped(formKey)
  return (
    <FormFrame
      title={customerWords.edit}
      save={customerWords.save}
      onSave={() => saveName(id, typed, { name, note })}
    >
      <TypedField
        formKey={formKey}
        name="name"
        label={customerWords.name}
        before={name}
        longest={120}
        gap="name"
        isFocused
      />
      <TypedField formKey={formKey} name="note" label={customerWords.note} before={note} longest={500} />
    </FormFrame>
  )
}
