import type { CustomerId } from '#shared/domain/customer'
import { buildingOf } from '#shared/domain/unit'
import { customerOf } from '../store/customer'
import type { Tx } from '../store/tx'

/** Who lives there, where, and how they are called, as a sheet that is planned today keeps it. Null: meanwhile gone, or moved out. */
export function residentNow(tx: Tx, customerId: CustomerId) {
  const customer = customerOf(tx, customerId)
  if (!customer || customer.movedOutOn !== null || customer.mergedInto !== null) return null
  const here = customer.occupancies.filter(({ untilOn }) => untilOn === null)
  const contacts = customer.contacts.filter(({ untilOn }) => untilOn === null)
  const contact = contacts.find(({ relation }) => relation === 'responsible') ?? contacts[0]
  const isCompany = customer.kind === 'company'
  return {
    customerId,
    company: isCompany ? customer.name : null,
    contactName: contact?.name ?? (isCompany ? null : customer.name),
    address: here.map(({ address }) => address).join('、') || null,
    phones: contact?.phones ?? [],
    building: here[0] ? buildingOf(here[0].address) : '',
  }
}
