import { Button } from 'antd'
import { type ContactPerson, type KnownCustomer, relationWord } from '#shared/domain/customer'
import { ask } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { HiddenPhones } from '../../ui/phones'
import { customerWords } from '../../words/customers'
import { bringBack } from './acts'
import { openForm } from './store'

/** 联系人: who speaks for the customer, phones masked; those who left stand below. */
export function ContactsCard({ customer }: { readonly customer: KnownCustomer }) {
  const { contacts } = customer
  const here = contacts.filter(({ untilOn }) => untilOn === null)
  const left = contacts.filter(({ untilOn }) => untilOn !== null)
  return (
    <section className="card part" aria-label={customerWords.contacts}>
      <div className="row">
        <h3>{customerWords.contacts}</h3>
        <span className="push" />
        <ActionButton
          words={customerWords.addContact}
          shortcut="Alt+P"
          run={() => openForm({ kind: 'contact', contactId: null })}
        />
      </div>
      <ul className="scroll lines">
        {contacts.length === 0 && <li className="dim">{customerWords.noContacts}</li>}
        {here.map((contact) => (
          <Contact key={contact.id} customer={customer} contact={contact} />
        ))}
        {left.map((contact) => (
          <Left key={contact.id} customer={customer} contact={contact} />
        ))}
      </ul>
    </section>
  )
}

type ContactOf = { readonly customer: KnownCustomer; readonly contact: ContactPerson }

function Contact({ customer, contact }: ContactOf) {
  const { id, relation, phones } = contact
  const name = contact.name || customerWords.nameless
  const show = () => ask('customer.showPhones', { customerId: customer.id, contactId: id })
  return (
    <li>
      <div className="row">
        <b className="cut">{name}</b>
        {relation && <span className="dim small">{relationWord[relation]}</span>}
        <span className="push" />
        <Button
          size="small"
          aria-label={customerWords.changeContactOf(name)}
          onClick={() => openForm({ kind: 'contact', contactId: id })}
        >
          {customerWords.changeContact}
        </Button>
        <Button
          size="small"
          aria-label={customerWords.endContactOf(name)}
          onClick={() => openForm({ kind: 'endContact', contactId: id })}
        >
          {customerWords.endContact}
        </Button>
      </div>
      <div className="row small">
        <HiddenPhones masked={phones} show={show} of={name} />
      </div>
    </li>
  )
}

function Left({ customer, contact }: ContactOf) {
  const { id, name, sinceOn, untilOn } = contact
  return (
    <li className="row dim">
      <span className="cut">{name || customerWords.nameless}</span>
      <span className="small">{untilOn && customerWords.period(sinceOn, untilOn)}</span>
      <span className="push" />
      <Button
        size="small"
        aria-label={customerWords.contactBackOf(name)}
        onClick={() => bringBack(customer.id, id)}
      >
        {customerWords.contactBack}
      </Button>
    </li>
  )
}
