import type { CustomerId, KnownCustomer } from '#shared/domain/customer'
import { addressKey, nameKey } from '#shared/domain/directory-cell'
import type { PlanStep } from '#shared/domain/directory-plan'
import {
  changeCustomer,
  customerOf,
  customersNamed,
  insertCustomer,
  insertOccupancy,
  standingOf,
  unitAt,
} from '../store/customer'
import type { Act } from '../store/event'
import type { Tx } from '../store/tx'
import { addContact } from './add-contact'

/**
 * Writes one step of the plan, as the directory stands now: the desk went on working since it was planned, and what it
 * has added itself is not added twice. Answers with the customer that it became.
 */
export function writeStep(tx: Tx, step: PlanStep, act: Act): CustomerId {
  const known = knownOf(tx, step)
  const { kind, name, note, sinceOn } = step
  const id = known?.id ?? insertCustomer(tx, { kind, name, note, sinceOn }, act)
  if (known && note !== '' && known.note === '') changeCustomer(tx, id, { note }, act)
  for (const contact of step.contacts) writeContact(tx, id, known, contact, act)
  for (const { address, sinceOn } of step.units) {
    const isThere = known?.occupancies.some((one) => addressKey(one.address) === address)
    if (!isThere) insertOccupancy(tx, { customerId: id, unitId: unitAt(tx, address, act), sinceOn }, act)
  }
  return id
}

function knownOf(tx: Tx, { customerId, kind, name }: PlanStep): KnownCustomer | null {
  if (customerId !== null) return customerOf(tx, standingOf(tx, customerId))
  const [named] = kind === 'company' ? customersNamed(tx, kind, name) : []
  return named === undefined ? null : customerOf(tx, named)
}

function writeContact(
  tx: Tx,
  id: CustomerId,
  known: KnownCustomer | null,
  contact: PlanStep['contacts'][number],
  act: Act,
): void {
  const same = known?.contacts.find(
    ({ name, untilOn }) => untilOn === null && nameKey(name) === nameKey(contact.name),
  )
  addContact(tx, id, same, contact, () => act)
}
