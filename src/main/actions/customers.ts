import { type ContactPerson, type KnownCustomer, tidyName } from '#shared/domain/customer'
import { dayOf } from '#shared/domain/day'
import type { Asked } from '#shared/ipc/contract'
import type { CustomerView } from '#shared/ipc/customer-views'
import { done, type Result, refuse } from '#shared/result'
import {
  changeContactPerson,
  changeCustomer,
  customersNamed,
  insertContactPerson,
  insertCustomer,
  type NewContactPerson,
} from '../store/customer'
import { tellCustomer } from '../store/customer-find'
import { ownContacts, ownerOf } from '../store/customer-own'
import { transaction } from '../store/tx'
import { type Changed, changeDirectory, changedPage, isAhead } from './change-customer'
import { standingCustomer } from './customer-page'
import { beginStay } from './customer-units'
import { actOf, type SignedStation } from './station'

/** 新增客户. Of a private person the first contact is herself. */
export function addCustomer(
  station: SignedStation,
  { kind, note, address, contact, isAnother, ...told }: Asked<'customer.add'>,
): Result<CustomerView, 'same-name'> {
  const name = tidyName(told.name)
  const sinceOn = dayOf(station.clock())
  const added = transaction(station.db, (tx) => {
    if (!isAnother && customersNamed(tx, kind, name).length > 0) return null
    const id = insertCustomer(tx, { kind, name, note, sinceOn }, actOf(station, 'customer.added'))
    for (const one of firstContacts(kind, name, contact))
      insertContactPerson(tx, id, { ...one, sinceOn }, actOf(station, 'contactPerson.added'))
    beginStay(tx, id, { address, sinceOn }, (act) => actOf(station, act))
    tellCustomer(tx, id)
    return id
  })
  if (added === null) return refuse('same-name')
  const page = changedPage(station, added)
  if (!page.ok) throw new Error(`Customer ${added} was not stored`)
  return page
}

function firstContacts(
  kind: KnownCustomer['kind'],
  name: string,
  told: Asked<'customer.add'>['contact'],
): readonly Omit<NewContactPerson, 'sinceOn'>[] {
  const contact = told && { ...told, name: tidyName(told.name) }
  const self = { name, relation: null, phones: [] }
  if (kind === 'company') return contact ? [contact] : []
  if (!contact) return [self]
  return contact.name === name ? [contact] : [self, contact]
}

/** Another name is another one for her own contact as well: a private person's has the same. */
export function renameCustomer(
  station: SignedStation,
  { customerId, note, ...told }: Asked<'customer.change'>,
): Changed<never> {
  const name = tidyName(told.name)
  return changeDirectory<never>(station, customerId, (tx, customer, doing) => {
    if (name === customer.name && note === customer.note) return null
    changeCustomer(tx, customer.id, { name, note }, doing('customer.changed'))
    if (customer.kind === 'person' && name !== customer.name)
      for (const contact of ownContacts(tx, customer.id).filter((one) => one.name === customer.name))
        changeContactPerson(tx, contact.id, { name }, doing('contactPerson.changed'))
    return null
  })
}

/** A further contact, or one whose name, relation or phones change. */
export function putContact(
  station: SignedStation,
  { customerId, contactId, relation, phones, ...told }: Asked<'customer.putContact'>,
): Changed<'no-such-contact'> {
  const name = tidyName(told.name)
  return changeDirectory(station, customerId, (tx, customer, doing) => {
    if (contactId === null) {
      const contact = { name, relation, phones: phones ?? [], sinceOn: dayOf(station.clock()) }
      insertContactPerson(tx, customer.id, contact, doing('contactPerson.added'))
      return null
    }
    const before = customer.contacts.find(({ id }) => id === contactId)
    if (!before) return 'no-such-contact'
    const after = { name, relation, phones: phones ?? before.phones }
    if (isSame(before, after)) return null
    changeContactPerson(tx, contactId, after, doing('contactPerson.changed'))
    const owner = ownerOf(tx, contactId)
    if (owner.kind === 'person' && owner.name === before.name && name !== before.name)
      changeCustomer(tx, owner.id, { name }, doing('customer.changed'))
    return null
  })
}

type Told = Pick<ContactPerson, 'name' | 'relation' | 'phones'>

function isSame(one: Told, other: Told): boolean {
  return (
    one.name === other.name &&
    one.relation === other.relation &&
    JSON.stringify(one.phones) === JSON.stringify(other.phones)
  )
}

/** A contact left, or is there again; what was is kept. */
export function endContact(
  station: SignedStation,
  { customerId, contactId, untilOn }: Asked<'customer.endContact'>,
): Changed<'no-such-contact' | 'day-before-start' | 'day-ahead'> {
  return changeDirectory(station, customerId, (tx, customer, doing) => {
    const contact = customer.contacts.find(({ id }) => id === contactId)
    if (!contact) return 'no-such-contact'
    if (untilOn !== null && untilOn < contact.sinceOn) return 'day-before-start'
    if (isAhead(station, untilOn)) return 'day-ahead'
    const kind = untilOn === null ? 'contactPerson.resumed' : 'contactPerson.ended'
    if (untilOn !== contact.untilOn) changeContactPerson(tx, contactId, { untilOn }, doing(kind))
    return null
  })
}

/** 显示: asking for the full phones of a contact is recorded (S1). */
export function showContactPhones(
  station: SignedStation,
  { customerId, contactId }: Asked<'customer.showPhones'>,
): Result<string[], 'no-such-customer' | 'no-such-contact'> {
  const customer = standingCustomer(station.db, customerId)
  if (!customer) return refuse('no-such-customer')
  const contact = customer.contacts.find(({ id }) => id === contactId)
  if (!contact) return refuse('no-such-contact')
  transaction(station.db, (tx) => changeContactPerson(tx, contactId, {}, actOf(station, 'phones.shown')))
  return done([...contact.phones])
}
