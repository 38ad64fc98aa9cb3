import type { ContactPerson, ContactPersonId, CustomerId, KnownCustomer } from '#shared/domain/customer'
import { statement } from './statement'
import type { Db } from './tx'

// What is of one customer alone, without those that were merged into it: taken out again, it has nothing of the others.

export function ownContacts(db: Db, id: CustomerId): readonly Pick<ContactPerson, 'id' | 'name'>[] {
  return statement<[CustomerId], Pick<ContactPerson, 'id' | 'name'>>(
    db,
    "SELECT id, coalesce(name, '') AS name FROM contactPerson WHERE customerId = ? ORDER BY id",
  ).all(id)
}

/** The customer that the contact was typed in for. */
export function ownerOf(db: Db, contactId: ContactPersonId): Pick<KnownCustomer, 'id' | 'kind' | 'name'> {
  const owner = statement<[ContactPersonId], Pick<KnownCustomer, 'id' | 'kind' | 'name'>>(
    db,
    `SELECT customer.id, kind, coalesce(customer.name, '') AS name FROM contactPerson
     JOIN customer ON customer.id = contactPerson.customerId WHERE contactPerson.id = ?`,
  ).get(contactId)
  if (!owner) throw new Error(`There is no contactPerson ${contactId}`)
  return owner
}
