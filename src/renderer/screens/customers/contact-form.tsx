import { type ContactPersonId, type KnownCustomer, Relation, relationWord } from '#shared/domain/customer'
import { Cards } from '../../ui/cards'
import { customerWords } from '../../words/customers'
import { saveContact } from './acts'
import { FormFrame } from './form-card'
import { keyOf, type Typed, type } from './store'
import { TypedField, useTyped } from './typed-field'

type ContactOf = { readonly customer: KnownCustomer; readonly contactId: ContactPersonId | null }

/** A further contact, or one that changes. */
export function ContactForm({ customer, contactId }: ContactOf) {
  const formKey = keyOf({ kind: 'contact', contactId }, customer.id)
  const typed = useTyped(formKey)
  const contact = customer.contacts.find(({ id }) => id === contactId) ?? null
  const title = contact === null ? customerWords.addContact : customerWords.changeContactOf(contact.name)
  return (
    <FormFrame
      title={title}
      save={customerWords.save}
      onSave={() => saveContact(customer.id, contact, typed)}
    >
      <TypedField
        formKey={formKey}
        name="contactName"
        label={customerWords.contactName}
        before={contact?.name ?? ''}
        longest={60}
        gap="contactName"
        isFocused
      />
      <TypedField
        formKey={formKey}
        name="phones"
        label={customerWords.phones}
        hint={
          contact && contact.phones.length > 0
            ? customerWords.phonesKept(contact.phones.join('、'))
            : customerWords.phonesHint
        }
        longest={400}
        gap="phones"
      />
      <RelationCards formKey={formKey} typed={typed} before={contact?.relation ?? null} />
    </FormFrame>
  )
}

type RelationOf = { readonly formKey: string; readonly typed: Typed; readonly before: Relation | null }

export function RelationCards({ formKey, typed, before }: RelationOf) {
  return (
    <div className="field">
      <span className="label">{customerWords.relation}</span>
      <Cards
        label={customerWords.relation}
        cards={Relation.options.map((value) => ({ value, words: relationWord[value] }))}
        chosen={Relation.nullable()
          .catch(null)
          .parse(typed.relation ?? before)}
        onChoose={(relation) => type(formKey, { relation })}
      />
    </div>
  )
}
