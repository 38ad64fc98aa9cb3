import { type Customer, type CustomerId, type KnownCustomer, tidyName } from '#shared/domain/customer'
import { dayOf } from '#shared/domain/day'
import type { DraftContent } from '#shared/domain/draft'
import { isSamePhone } from '#shared/domain/phone'
import { isUnit, normalAddress } from '#shared/domain/unit'
import { customerOf, customersNamed, insertCustomer } from '../store/customer'
import { tellCustomer } from '../store/customer-find'
import type { Act } from '../store/event'
import type { Tx } from '../store/tx'
import { addContact } from './add-contact'
import { standingCustomer } from './customer-page'
import { beginStay } from './customer-units'

/**
 * The directory learns from what is registered: a new customer is one from now on, and what is new of a known one
 * (a contact, a phone, a room) is added. Nothing known is changed. Null: no name was left.
 */
export function keepCustomer(tx: Tx, content: DraftContent, customer: Customer, act: Act): CustomerId | null {
  const told = {
    ...customer,
    company: tidyName(customer.company),
    contactName: tidyName(customer.contactName),
  }
  const name = told.company || told.contactName
  if (told.isAnonymous || name === '') return null
  const kind = told.company === '' ? 'person' : 'company'
  const known = knownOne(tx, content, kind, name, told)
  const sinceOn = dayOf(act.happenedAt)
  const id =
    known?.id ?? insertCustomer(tx, { kind, name, note: '', sinceOn }, { ...act, kind: 'customer.added' })
  keepContact(tx, id, known, told, act)
  keepUnit(tx, id, known, told.address, act)
  tellCustomer(tx, id)
  return id
}

/**
 * Whom she chose while typing; else the one of that name. Companies have one name; of people there are many of one name,
 * so that it must be at the same address or have the same phone.
 */
function knownOne(
  tx: Tx,
  { customerId }: DraftContent,
  kind: KnownCustomer['kind'],
  name: string,
  told: Customer,
): KnownCustomer | null {
  // Erased while the draft was parked: what is told now is a new customer's, or it would never fall due again.
  const chosen = customerId === null ? null : standingCustomer(tx, customerId)
  if (chosen?.kind === kind) return chosen
  const named = customersNamed(tx, kind, name).flatMap((id) => customerOf(tx, id) ?? [])
  if (kind === 'company') return named[0] ?? null
  return named.find((one) => isThere(one, told.address) || hasPhoneOf(one, told.phones)) ?? null
}

function isThere({ occupancies }: KnownCustomer, address: string): boolean {
  const wanted = normalAddress(address)
  return wanted !== '' && occupancies.some((one) => one.address === wanted && one.untilOn === null)
}

function hasPhoneOf({ contacts }: KnownCustomer, phones: readonly string[]): boolean {
  return contacts.some((contact) =>
    contact.phones.some((phone) => phones.some((told) => isSamePhone(phone, told))),
  )
}

function keepContact(tx: Tx, id: CustomerId, known: KnownCustomer | null, told: Customer, act: Act): void {
  const name = told.contactName
  if (name === '' && told.phones.length === 0) return
  const same = known?.contacts.find((contact) => contact.name === name && contact.untilOn === null)
  const contact = { name, relation: told.relation, phones: told.phones, sinceOn: dayOf(act.happenedAt) }
  addContact(tx, id, same, contact, (kind) => ({ ...act, kind }))
}

function keepUnit(tx: Tx, id: CustomerId, known: KnownCustomer | null, address: string, act: Act): void {
  // Who moved out and comes once more for the deposit has not moved in again.
  if (!isUnit(address) || known?.movedOutOn || (known && isThere(known, address))) return
  beginStay(tx, id, { address, sinceOn: dayOf(act.happenedAt) }, (kind) => ({ ...act, kind }))
}
