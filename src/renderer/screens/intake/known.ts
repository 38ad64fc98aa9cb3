import { type Customer, mostPhones } from '#shared/domain/customer'
import type { DraftContent } from '#shared/domain/draft'
import { searchWordsOf } from '#shared/domain/finding'
import type { Suggestion } from '#shared/ipc/customer-views'
import type { Landing } from './landing'

/** Who the draft is about, and whether that is somebody whom the directory knows. */
export type Who = Pick<DraftContent, 'customer' | 'customerId' | 'contactId'>

/**
 * Another company is another customer, another name another contact: their known phones are not this one's. A private
 * person is a customer by her own name.
 */
export function withCustomer({ customer, customerId, contactId }: Who, part: Partial<Customer>): Who {
  const changed = { ...customer, ...part }
  const isOtherCompany = changed.company.trim() !== customer.company.trim()
  const isOtherName = changed.contactName.trim() !== customer.contactName.trim()
  const isOther = isOtherCompany || (isOtherName && customer.company.trim() === '')
  return {
    customer: changed,
    customerId: isOther ? null : customerId,
    contactId: isOther || isOtherName ? null : contactId,
  }
}

/** A customer of whom nothing is known yet: what was typed, each in its field. */
export function withLanding(who: Who, { phone, ...fields }: Landing): Who {
  const { phones } = who.customer
  const isNamed = fields.contactName !== undefined
  return withCustomer(who, {
    ...fields,
    ...(phone !== undefined && { phones: [...phones.slice(0, mostPhones - 1), phone] }),
    ...(isNamed && { isAnonymous: false }),
  })
}

/** 取用: all that the directory knows of her, but for the phones, which main adds. One room is hers; of several none yet. */
export function taken({ customer }: Who, suggestion: Suggestion, words: string): Who {
  const { company, contactName, relation, customerId, contactId } = suggestion
  return {
    customer: {
      ...customer,
      company,
      contactName,
      relation,
      isAnonymous: false,
      address: roomMeant(suggestion.addresses, words) ?? '',
    },
    customerId,
    contactId,
  }
}

/** The one room there is, or the only one that was typed; null: she has to be asked which. */
export function roomMeant(addresses: readonly string[], words: string): string | null {
  if (addresses.length <= 1) return addresses[0] ?? null
  const typed = searchWordsOf(words).filter(({ text }) => /\d/u.test(text))
  const meant = addresses.filter((address) => typed.some(({ text }) => plain(address).includes(plain(text))))
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** 3-1201 and 31201 are looked for as one. */
function plain(address: string): string {
  return address.toLowerCase().replaceAll('-', '')
}
