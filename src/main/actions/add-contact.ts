import { type ContactPerson, type CustomerId, mostPhones } from '#shared/domain/customer'
import { isSamePhone } from '#shared/domain/phone'
import { changeContactPerson, insertContactPerson } from '../store/customer'
import type { Tx } from '../store/tx'
import type { Doing } from './change-customer'

/** A contact that is new; of one that is known (`same`) what is new of her, phones and the relation. Nothing known is changed. */
export function addContact(
  tx: Tx,
  customerId: CustomerId,
  same: ContactPerson | undefined,
  contact: Pick<ContactPerson, 'name' | 'relation' | 'sinceOn'> & { readonly phones: readonly string[] },
  doing: Doing,
): void {
  if (!same) {
    const added = { ...contact, phones: [...contact.phones] }
    insertContactPerson(tx, customerId, added, doing('contactPerson.added'))
    return
  }
  const further = contact.phones.filter((phone) => !same.phones.some((known) => isSamePhone(known, phone)))
  const relation = same.relation ?? contact.relation
  if (further.length === 0 && relation === same.relation) return
  const phones = [...same.phones, ...further].slice(0, mostPhones)
  changeContactPerson(tx, same.id, { phones, relation }, doing('contactPerson.completed'))
}
