import {
  type ContactPerson,
  type CustomerId,
  CustomerKind,
  mostPhones,
  Relation,
} from '#shared/domain/customer'
import { dayOf, type IsoDay } from '#shared/domain/day'
import type { Input } from '#shared/ipc/contract'
import type { CustomerView } from '#shared/ipc/customer-views'
import type { Reply } from '#shared/ipc/exchange'
import { ask } from '../../ask'
import { nowAt } from '../../ui/now'
import { type CustomerGap, customerRefusal, customerWords } from '../../words/customers'
import { dayTyped } from '../../words/day-typed'
import { type Form, forget, keyOf, type Typed, useDirectory } from './store'

type Refused = keyof typeof customerRefusal

/** What a change answered: the page as it stands then, the form closed; or why not, and everything stays typed. */
function hear(
  reply: Reply<CustomerView, Refused>,
  typedKey: string | null,
  done: (view: CustomerView) => string,
): boolean {
  switch (reply.kind) {
    case 'ok':
      if (typedKey !== null) forget(typedKey)
      useDirectory.setState({
        shown: { kind: 'customer', id: reply.value.customer.id },
        form: null,
        gap: null,
        said: { kind: 'done', words: done(reply.value) },
      })
      return true
    case 'refused':
      useDirectory.setState({ said: { kind: 'wrong', words: customerRefusal[reply.reason] } })
      return false
    case 'fault':
      useDirectory.setState({ said: { kind: 'fault', reference: reply.reference } })
      return false
  }
}

function missing(gap: CustomerGap): false {
  useDirectory.setState({ gap })
  return false
}

/** Null: too many of them, or one is too long. */
export function phonesTyped(words: string): string[] | null {
  const phones = words
    .split(/[、，,；;\n]/u)
    .map((phone) => phone.trim())
    .filter((phone) => phone !== '' && phone !== '无')
  return phones.length > mostPhones || phones.some((phone) => phone.length > 40) ? null : phones
}

function dayOfForm({ on = '今天' }: Typed): IsoDay | null {
  return dayTyped(on, dayOf(nowAt()))
}

function relationOf({ relation }: Typed): Relation | null {
  const chosen = Relation.safeParse(relation)
  return chosen.success ? chosen.data : null
}

/** 新增客户. A private person is her own contact. */
export async function addCustomer(typed: Typed, isAnother: boolean): Promise<boolean> {
  const kind = CustomerKind.catch('company').parse(typed.kind)
  const name = (typed.name ?? '').trim()
  const contactName = kind === 'person' ? name : (typed.contactName ?? '').trim()
  const phones = phonesTyped(typed.phones ?? '')
  if (name === '') return missing('name')
  if (phones === null) return missing('phones')
  if (contactName === '' && phones.length > 0) return missing('contactName')
  const contact = contactName === '' ? null : { name: contactName, relation: relationOf(typed), phones }
  const note = typed.note ?? ''
  const input: Input<'customer.add'> = { kind, name, note, address: typed.address ?? '', contact, isAnother }
  return hear(await ask('customer.add', input), 'add', ({ customer }) => customerWords.added(customer.name))
}

export async function saveName(customerId: CustomerId, typed: Typed, before: Typed): Promise<boolean> {
  const { name = '', note = '' } = { ...before, ...typed }
  if (name.trim() === '') return missing('name')
  const reply = await ask('customer.change', { customerId, name, note })
  return hear(reply, keyOf({ kind: 'edit' }, customerId), () => customerWords.saved)
}

/** Phones left empty stay as they are: she sees them masked, and cannot type them again. */
export async function saveContact(
  customerId: CustomerId,
  contact: ContactPerson | null,
  typed: Typed,
): Promise<boolean> {
  const name = (typed.contactName ?? contact?.name ?? '').trim()
  const words = (typed.phones ?? '').trim()
  const phones = phonesTyped(words)
  if (name === '') return missing('contactName')
  if (phones === null) return missing('phones')
  const contactId = contact?.id ?? null
  const reply = await ask('customer.putContact', {
    customerId,
    contactId,
    name,
    relation: typed.relation === undefined ? (contact?.relation ?? null) : relationOf(typed),
    phones: contact !== null && words === '' ? null : phones,
  })
  return hear(reply, keyOf({ kind: 'contact', contactId }, customerId), () => customerWords.saved)
}

export async function saveUnit(customerId: CustomerId, typed: Typed): Promise<boolean> {
  const sinceOn = dayOfForm(typed)
  const address = (typed.address ?? '').trim()
  if (address === '') return missing('address')
  if (sinceOn === null) return missing('day')
  const reply = await ask('customer.putUnit', { customerId, address, sinceOn })
  return hear(reply, keyOf({ kind: 'unit' }, customerId), () => customerWords.saved)
}

/** The day on which a contact left, a unit was given up, or the customer moved out. */
export async function saveDay(customerId: CustomerId, form: Form, typed: Typed): Promise<boolean> {
  const on = dayOfForm(typed)
  if (on === null) return missing('day')
  const key = keyOf(form, customerId)
  switch (form.kind) {
    case 'endContact':
      return hear(
        await ask('customer.endContact', { customerId, contactId: form.contactId, untilOn: on }),
        key,
        () => customerWords.saved,
      )
    case 'leaveUnit':
      return hear(
        await ask('customer.leaveUnit', { customerId, occupancyId: form.occupancyId, untilOn: on }),
        key,
        () => customerWords.saved,
      )
    default:
      return hear(await ask('customer.moveOut', { customerId, on }), key, ({ customer }) =>
        customerWords.movedOutDone(customer.name),
      )
  }
}

export async function moveBack(customerId: CustomerId): Promise<boolean> {
  return hear(await ask('customer.moveOut', { customerId, on: null }), null, ({ customer }) =>
    customerWords.movedBack(customer.name),
  )
}

export async function bringBack(customerId: CustomerId, contactId: ContactPerson['id']): Promise<boolean> {
  const reply = await ask('customer.endContact', { customerId, contactId, untilOn: null })
  return hear(reply, null, () => customerWords.saved)
}

export async function merge(
  { id, name }: { readonly id: CustomerId; readonly name: string },
  into: CustomerId | null,
): Promise<boolean> {
  if (into === null) return missing('other')
  const reply = await ask('customer.merge', { customerId: id, into })
  const isDone = hear(reply, keyOf({ kind: 'merge', into: null }, id), ({ customer }) =>
    customerWords.mergedDone(name, customer.name),
  )
  // What she had typed to find the other finds nobody any more.
  if (isDone) useDirectory.setState({ words: '', page: 0 })
  return isDone
}

/** She stays at the page of the one from which it was taken out: there she sees that both are right again. */
export async function unmerge(
  stays: CustomerId,
  { id, name }: { readonly id: CustomerId; readonly name: string },
): Promise<boolean> {
  const isDone = hear(await ask('customer.unmerge', { customerId: id }), null, () =>
    customerWords.unmerged(name),
  )
  if (isDone) useDirectory.setState({ shown: { kind: 'customer', id: stays } })
  return isDone
}
