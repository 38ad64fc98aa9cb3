import { maskPhonesIn } from '#shared/domain/mask'
import type { ContactShown } from '#shared/ipc/contact-questions'
import type { Asked } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { changeContact } from '../store/contact'
import { contactEntryOf } from '../store/contact-book'
import { transaction } from '../store/tx'
import { rowOf } from './contacts'
import { actOf, type SignedStation, type Station } from './station'

/** One that opened no case: all that was typed, to be read before it becomes one, or nothing. */
export function showContact(
  { db }: Station,
  { contactId }: Asked<'contact.show'>,
): Result<ContactShown, 'no-such-contact'> {
  const entry = contactEntryOf(db, contactId)
  if (!entry || entry.caseId !== null) return refuse('no-such-contact')
  const { key: _key, matter: _matter, handled: _handled, ...row } = rowOf(entry)
  const { typed, how } = entry
  const text = (words: string | undefined) => maskPhonesIn(words ?? '')
  return done({
    ...row,
    how,
    content: text(typed?.content),
    demand: text(typed?.demand),
    occurredWhen: text(typed?.occurredWhen),
    place: text(typed?.place),
    answer: text(entry.answer),
    reason: text(entry.reason),
    isErased: typed === null,
  })
}

/** 显示: to call back who was answered at once. Asking for the full phones is recorded (S1). */
export function showPhonesOfContact(
  station: SignedStation,
  { contactId }: Asked<'contact.showPhones'>,
): Result<string[], 'no-such-contact'> {
  const entry = contactEntryOf(station.db, contactId)
  if (!entry) return refuse('no-such-contact')
  transaction(station.db, (tx) => changeContact(tx, contactId, {}, actOf(station, 'phones.shown')))
  return done((entry.typed?.customer.phones ?? []).filter((phone) => phone.trim() !== ''))
}
