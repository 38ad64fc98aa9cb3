import type { ContactPersonId, KnownCustomer } from '#shared/domain/customer'
import { type SearchWord, searchWordsOf } from '#shared/domain/finding'
import { maskPhone } from '#shared/domain/mask'
import { normalAddress } from '#shared/domain/unit'
import type { Asked, Output } from '#shared/ipc/contract'
import { customerPageLength, type Suggestion } from '#shared/ipc/customer-views'
import { customerOf } from '../store/customer'
import { findCustomers, findCustomersOn } from '../store/customer-find'
import { casesCounted, listCustomers, rowsOfCustomers } from '../store/customer-list'
import type { Station } from './station'

const suggestedAtMost = 8

/** Who may be meant by what is being typed, the best first. */
export function suggestCustomers({ db }: Station, { words }: Asked<'customer.suggest'>): Suggestion[] {
  const asked = searchWordsOf(words)
  const meant = findCustomers(db, asked, suggestedAtMost)
  const ids = [...new Set(meant.map(({ customerId }) => customerId))]
  const known = new Map(ids.map((id) => [id, customerOf(db, id)] as const))
  const cases = casesCounted(db, ids)
  return meant.flatMap(({ customerId, contactId }) => {
    const customer = known.get(customerId)
    return customer ? [suggestion(customer, contactId, asked, cases(customerId).openCases)] : []
  })
}

function suggestion(
  customer: KnownCustomer,
  contactId: ContactPersonId | null,
  asked: readonly SearchWord[],
  openCases: number,
): Suggestion {
  const { id, kind, name, movedOutOn } = customer
  const contact = customer.contacts.find((one) => one.id === contactId)
  const isPerson = kind === 'person'
  return {
    customerId: id,
    contactId,
    kind,
    company: isPerson ? '' : name,
    contactName: contact?.name ?? (isPerson ? name : ''),
    relation: contact?.relation ?? null,
    addresses: addressesOf(customer).toSorted(
      (a, b) => Number(isAsked(b, asked)) - Number(isAsked(a, asked)),
    ),
    phones: (contact?.phones ?? []).map(maskPhone),
    movedOutOn,
    openCases,
  }
}

/** Where they are; of those who moved out, where they were last. */
function addressesOf({ occupancies, movedOutOn }: KnownCustomer): string[] {
  return occupancies.filter(({ untilOn }) => untilOn === movedOutOn).map(({ address }) => address)
}

function isAsked(address: string, asked: readonly SearchWord[]): boolean {
  const plain = address.replaceAll('-', '')
  return asked.some(({ kind, text }) =>
    kind === 'digits' ? plain.includes(text) : address.includes(normalAddress(text) || text),
  )
}

/** A page of the directory: what the words find, the best first, or all of them. */
export function showDirectory(
  { db }: Station,
  { words, only, page }: Asked<'customer.list'>,
): Output<'customer.list'> {
  const asked = searchWordsOf(words)
  const wanted = { limit: customerPageLength, offset: page * customerPageLength }
  const { ids, total } =
    asked.length === 0 ? listCustomers(db, only, wanted) : findCustomersOn(db, asked, only, wanted)
  return { rows: rowsOfCustomers(db, ids), page, total }
}
