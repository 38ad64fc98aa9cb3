import { CustomerKind, customerKindWord } from '#shared/domain/customer'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { customerRefusal, customerWords } from '../../words/customers'
import { addCustomer } from './acts'
import { RelationCards } from './contact-form'
import { FormFrame } from './form-card'
import { type, useDirectory } from './store'
import { TypedField, useTyped } from './typed-field'

const formKey = 'add'

/** 新增客户: a company with its first contact, or a private person, who is her own. */
export function AddForm() {
  const typed = useTyped(formKey)
  const said = useDirectory((directory) => directory.said)
  const kind = CustomerKind.catch('company').parse(typed.kind)
  const isNamedAlready = said.kind === 'wrong' && said.words === customerRefusal['same-name']
  return (
    <FormFrame
      title={customerWords.add}
      save={customerWords.saveAdd}
      onSave={() => addCustomer(typed, false)}
      other={
        isNamedAlready && (
          <ActionButton
            words={customerWords.saveAnother}
            shortcut="Alt+Enter"
            run={() => addCustomer(typed, true)}
          />
        )
      }
    >
      <Cards
        label={customerWords.kind}
        cards={CustomerKind.options.map((value) => ({ value, words: customerKindWord[value] }))}
        chosen={kind}
        onChoose={(chosen) => type(formKey, { kind: chosen })}
      />
      <TypedField
        formKey={formKey}
        name="name"
        label={customerWords.name}
        longest={120}
        gap="name"
        isFocused
      />
      <TypedField
        formKey={formKey}
        name="address"
        label={customerWords.address}
        hint={customerWords.addressHint}
        longest={120}
      />
      {kind === 'company' && (
        <TypedField
          formKey={formKey}
          name="contactName"
          label={customerWords.contactName}
          longest={60}
          gap="contactName"
        />
      )}
      <TypedField
        formKey={formKey}
        name="phones"
        label={customerWords.phones}
        hint={customerWords.phonesHint}
        longest={400}
        gap="phones"
      />
      {kind === 'company' && <RelationCards formKey={formKey} typed={typed} before={null} />}
      <TypedField formKey={formKey} name="note" label={customerWords.note} longest={500} />
    </FormFrame>
  )
}
