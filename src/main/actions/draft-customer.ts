import type { CaseId } from '#shared/domain/case'
import { withCorrections } from '#shared/domain/correction'
import { type Customer, mostPhones } from '#shared/domain/customer'
import type { DraftContent } from '#shared/domain/draft'
import { isSamePhone } from '#shared/domain/phone'
import { caseOf } from '../store/case'
import { customerOf, standingOf } from '../store/customer'
import { caseFileOf } from '../store/facts'
import type { Db } from '../store/tx'

// The window never holds a known full phone: what is typed of a known customer has only the new ones, and the known ones
// are added where it is drawn and registered.

/** The customer of a draft with the phones that are known of them, those first. */
export function customerOfDraft(db: Db, content: DraftContent): Customer {
  const { customer } = content
  if (customer.isAnonymous) return customer
  const known = knownPhones(db, content)
  const typed = withoutTwice(customer.phones).filter(
    (phone) => !known.some((other) => isSamePhone(other, phone)),
  )
  // Where there are too many it is a known one that stays behind: what was typed stands nowhere else.
  return { ...customer, phones: [...known.slice(0, mostPhones - typed.length), ...typed] }
}

/** Of the contact that was chosen, or of the case of the same visit. */
export function knownPhones(
  db: Db,
  { customerId, contactId, sameVisitAs, customer }: DraftContent,
): readonly string[] {
  if (customer.isAnonymous) return []
  const known = customerId === null ? null : customerOf(db, standingOf(db, customerId))
  const contact = known?.contacts.find(({ id }) => id === contactId)
  const visit = sameVisitAs === null ? null : customerOfCase(db, sameVisitAs)
  const ofVisit = visit && visit.contactName === customer.contactName ? visit.phones : []
  return withoutTwice([...(contact?.phones ?? []), ...ofVisit])
}

/** As it is known now: a phone that was corrected after the signature is not the one to call. */
function customerOfCase(db: Db, caseId: CaseId): Customer | null {
  const file = caseFileOf(db, caseId)
  return file && withCorrections(file.matter, file.corrections).customer
}

/** The other way round: what the window may hold of a draft that begins with all that is known. */
export function withoutKnownPhones(db: Db, content: DraftContent): DraftContent {
  const known = knownPhones(db, content)
  const phones = content.customer.phones.filter((phone) => !known.some((other) => isSamePhone(other, phone)))
  return { ...content, customer: { ...content.customer, phones } }
}

/** The contact whose known phones a draft begins with; of several of that name the one who is there. */
export function contactNamed(
  db: Db,
  customerId: DraftContent['customerId'],
  name: string,
): DraftContent['contactId'] {
  const known = customerId === null ? null : customerOf(db, standingOf(db, customerId))
  return known?.contacts.find((contact) => contact.untilOn === null && contact.name === name)?.id ?? null
}

function withoutTwice(phones: readonly string[]): string[] {
  const told = phones.filter((phone) => phone.trim() !== '')
  return told
    .filter((phone, place) => told.findIndex((other) => isSamePhone(other, phone)) === place)
    .slice(0, mostPhones)
}

/** 同一客户再登一件: the first case of the visit that this one belongs to. */
export function firstOfVisit(db: Db, caseId: CaseId): CaseId | null {
  const matter = caseOf(db, caseId)
  return matter && (matter.sameVisitAs ?? matter.id)
}
