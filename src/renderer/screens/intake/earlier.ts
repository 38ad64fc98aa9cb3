import { useEffect, useState } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { DraftContent } from '#shared/domain/draft'
import { isWholePhone } from '#shared/domain/phone'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import type { DraftId } from '#shared/ipc/views'
import { type Answer, ask, onChanged, useHeld } from '../../ask'
import { useIntake } from './store'

type Linked = Pick<DraftContent, 'earlier' | 'answers'>

/** This one is the same thing as those, again: it is raised for the time after them (第 n 次), until she says otherwise. */
export function withEarlier({ answers }: Linked, earlier: readonly CaseId[]): Linked {
  return { earlier: [...earlier], answers: { ...answers, timesRaised: earlier.length + 1 } }
}

export function toggled(linked: Linked, caseId: CaseId, isChecked: boolean): Linked {
  const others = linked.earlier.filter((one) => one !== caseId)
  return withEarlier(linked, isChecked ? [...others, caseId] : others)
}

/** Without those that are no earlier cases of this customer: the name was corrected since. Null: nothing to change. */
export function stillEarlier(
  linked: Linked,
  proposed: readonly Pick<EarlierMatter, 'caseId'>[],
): Linked | null {
  const kept = linked.earlier.filter((one) => proposed.some(({ caseId }) => caseId === one))
  return kept.length < linked.earlier.length ? withEarlier(linked, kept) : null
}

/** Whether main has been told enough to look for earlier matters at all. */
export function isSomebody({ customer, customerId }: Pick<DraftContent, 'customer' | 'customerId'>): boolean {
  const { company, contactName, address, phones } = customer
  return customerId !== null || [company, contactName, address, ...phones].some((part) => part.trim() !== '')
}

/**
 * S1: a stranger learns nothing before she gave a number or her phone. A name alone may be anybody's; with the customer,
 * the unit or the phone matched, and a phone known to hold against it, the desk may tell.
 */
export function mayBeTold(
  { matchedBy }: Pick<EarlierMatter, 'matchedBy'>,
  { customer }: Pick<DraftContent, 'customer'>,
  knownPhones: readonly string[],
): boolean {
  if (matchedBy.includes('phone')) return true
  const hasPhone = knownPhones.length > 0 || customer.phones.some(isWholePhone)
  return hasPhone && (matchedBy.includes('customer') || matchedBy.includes('unit'))
}

type Earlier = {
  readonly earlier: readonly EarlierMatter[]
  /** They could not be looked up: that there are none is not said. */
  readonly fault: string | null
}

/** While somebody types a name or a phone, it is looked up when she pauses. */
const pause = 150

/** 又来了: what the desk knows of this customer, asked anew as the fields change; what it no longer is of is not linked. */
export function useEarlier(draftId: DraftId): Earlier {
  const who = useIntake(({ content }) => whoOf(content))
  const isHeld = useHeld((held) => held.isHeld)
  const [answer, setAnswer] = useState<Answer<'draft.earlier'> | null>(null)
  useEffect(() => {
    if (who === null) return setAnswer(null)
    if (isHeld) return
    let newest = 0
    const look = async () => {
      const mine = ++newest
      const reply = await ask('draft.earlier', { draftId })
      if (mine === newest) setAnswer(reply)
    }
    const timer = setTimeout(look, pause)
    const stop = onChanged(['case'], look)
    return () => {
      newest = -1
      clearTimeout(timer)
      stop()
    }
  }, [draftId, who, isHeld])
  const proposed = answer?.kind === 'ok' ? answer.value : null
  useEffect(() => {
    const { content, change } = useIntake.getState()
    const kept = proposed && stillEarlier(content, proposed)
    if (kept) change(kept)
  }, [proposed])
  return { earlier: proposed ?? [], fault: answer?.kind === 'fault' ? answer.reference : null }
}

/** What it is looked up by; null: nothing yet. */
function whoOf(content: DraftContent): string | null {
  const { customer, customerId, contactId } = content
  if (!isSomebody(content)) return null
  const { company, contactName, address, phones } = customer
  return JSON.stringify([company, contactName, address, phones, customerId, contactId])
}
