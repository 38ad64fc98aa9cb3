import type { ContactPerson, KnownCustomer } from '#shared/domain/customer'
import type { DraftContent } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { useDirectory } from './store'

/**
 * 登记来访 / 登记来电 for a known customer: a draft with who it is filled in. Of several contacts nobody is guessed; the
 * known phones are main's to add.
 */
export async function beginFor(customer: KnownCustomer, channel: Channel): Promise<void> {
  const begun = await ask('draft.begin', { channel, sameVisitAs: null })
  if (begun.kind !== 'ok') return failed(begun)
  const { id: draftId, content } = begun.value
  const saved = await ask('draft.save', { draftId, content: filledFor(customer, content), atOnce: true })
  if (saved.kind !== 'ok') return failed(saved)
  usePlace.getState().go({ name: 'intake', draft: draftId })
}

function failed(
  reply: { readonly kind: 'refused' } | { readonly kind: 'fault'; readonly reference: string },
): void {
  if (reply.kind === 'fault') useDirectory.setState({ said: { kind: 'fault', reference: reply.reference } })
}

export function filledFor(customer: KnownCustomer, content: DraftContent): DraftContent {
  const { id, kind, name, contacts, occupancies } = customer
  const contact = onlyOne(contacts.filter(({ untilOn }) => untilOn === null)) ?? selfOf(customer)
  return {
    ...content,
    customerId: id,
    contactId: contact?.id ?? null,
    customer: {
      ...content.customer,
      company: kind === 'company' ? name : '',
      contactName: contact?.name ?? (kind === 'person' ? name : ''),
      relation: contact?.relation ?? null,
      address: onlyOne(occupancies.filter(({ untilOn }) => untilOn === null))?.address ?? '',
    },
  }
}

/** A private person among her family. */
function selfOf({ kind, name, contacts }: KnownCustomer): ContactPerson | undefined {
  return kind === 'person' ? contacts.find((one) => one.name === name && one.untilOn === null) : undefined
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}
