import { create } from 'zustand'
import { addDays, addMonths, dayOf, firstDayOf, type Instant, type IsoDay, monthOf } from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'
import type { Period } from '#shared/ipc/contact-questions'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { openCaseRefusal, printContactsRefusal } from '../../words/contacts'

type Looking = {
  /** Null: today, also after midnight. */
  readonly period: Period | null
  readonly page: number
  /** The row that ↑ ↓ chose; null: the first. */
  readonly chosen: string | null
  /** A contact without a case whose detail is shown. */
  readonly contactId: number | null
  readonly isPrinting: boolean
  readonly said: Said
}

const nothing: Said = { kind: 'nothing' }

/** Where she looked last stays while she is in a case or a draft. */
export const useContacts = create<Looking>()(() => ({
  period: null,
  page: 0,
  chosen: null,
  contactId: null,
  isPrinting: false,
  said: nothing,
}))

/** Null: today. */
export function periodOf(period: Period | null, now: Instant): Period {
  return period ?? { by: 'day', day: dayOf(now) }
}

/** The day or month before or after; none lies ahead. */
export function neighbour(period: Period, by: -1 | 1, today: IsoDay): Period | null {
  const next = moved(period, by)
  const isAhead = next.by === 'day' ? next.day > today : next.month > monthOf(today)
  return isAhead ? null : next
}

function moved(period: Period, by: -1 | 1): Period {
  return period.by === 'day'
    ? { by: 'day', day: addDays(period.day, by) }
    : { by: 'month', month: monthOf(addMonths(firstDayOf(period.month), by)) }
}

/** The month of the day, and back to the last of its days that has come. */
export function otherWay(period: Period, today: IsoDay): Period {
  if (period.by === 'day') return { by: 'month', month: monthOf(period.day) }
  const last = lastDayOf(period.month)
  return { by: 'day', day: last < today ? last : today }
}

export function show(period: Period | null): void {
  useContacts.setState({ period, page: 0, chosen: null, contactId: null, said: nothing })
}

export function showPage(page: number): void {
  useContacts.setState({ page: Math.max(0, page), chosen: null })
}

export function choose(chosen: string): void {
  useContacts.setState({ chosen })
}

export function look(contactId: number | null): void {
  useContacts.setState({ contactId, said: nothing })
}

/** 转为案件: on to the draft that has everything. */
export async function makeCase(contactId: number): Promise<void> {
  const answer = await ask('contact.openCase', { contactId })
  if (answer.kind === 'ok') {
    useContacts.setState({ contactId: null, said: nothing })
    usePlace.getState().go({ name: 'intake', draft: answer.value.id })
  } else useContacts.setState({ said: saidOf(answer, openCaseRefusal) })
}

/** F04. The sheet and how its printing stands come with the list. */
export async function print(period: Period): Promise<void> {
  if (useContacts.getState().isPrinting) return
  useContacts.setState({ isPrinting: true, said: nothing })
  const answer = await ask('contact.print', { period })
  useContacts.setState({
    isPrinting: false,
    said: saidOf(answer, printContactsRefusal),
  })
}
