import { addDays, instantAt, monthOf, spanOf, type TimeOfDay } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { ParkedDraft } from '#shared/ipc/board-views'
import { type ContactRow, contactPageLength, type Period } from '#shared/ipc/contact-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { contactEntryOf, type Entry, entriesOf, type Span } from '../store/contact-book'
import { countContacts } from '../store/contact-count'
import type { Draft } from '../store/draft'
import { mattersOf, toldOf } from './contact-lines'
import { withoutKnownPhones } from './draft-customer'
import { draftFor } from './drafts'
import { pageShown } from './page-shown'
import type { SignedStation, Station } from './station'
import { viewOfRegister } from './view-slip'

/** 来电来访登记 of a day or month; of a page that is not there any more the last one. */
export function listContacts(
  station: Station,
  { period, page }: Asked<'contact.list'>,
): Output<'contact.list'> {
  const { db } = station
  const span = periodSpan(period)
  const count = countContacts(db, span)
  const total = count.persons + count.voids
  const shown = pageShown(page, total, contactPageLength)
  const entries = entriesOf(db, span, contactPageLength, shown * contactPageLength)
  return {
    rows: entries.map(rowOf),
    page: shown,
    total,
    count,
    slip: viewOfRegister(station, { month: monthOfPeriod(period), form: 'F04', title: titleOfSheet(period) }),
  }
}

/** From the first moment of the day or month up to, not including, the first of the next. */
export function periodSpan(period: Period): Span {
  if (period.by === 'month') return spanOf(period.month)
  const midnight = '00:00' as TimeOfDay
  return { from: instantAt(period.day, midnight), until: instantAt(addDays(period.day, 1), midnight) }
}

/** `2026-11-23`, `2026年11月`. */
export function periodWords(period: Period): string {
  return period.by === 'day' ? period.day : monthWords(period.month)
}

/** Tells the sheets of one month apart. */
export function titleOfSheet(period: Period): string {
  return `客户来电来访登记表 ${periodWords(period)}`
}

export function monthOfPeriod(period: Period) {
  return period.by === 'day' ? monthOf(period.day) : period.month
}

/** As it stands in the list. */
export function rowOf(entry: Entry): ContactRow {
  return {
    key: `${entry.kind}${entry.id}`,
    at: entry.at,
    channel: entry.channel,
    ...toldOf(entry, 'line'),
    by: entry.by,
    cases: mattersOf(entry).map(({ caseId, number }) => ({ caseId, number })),
    contactId: entry.kind === 'contact' ? entry.id : null,
  }
}

/**
 * 转为案件: a draft with everything that was typed, at the time of the contact, to be gone on with. Asked twice, it is
 * the same draft; the contact becomes the case when it is registered.
 */
export function openCaseOf(
  station: SignedStation,
  { contactId }: Asked<'contact.openCase'>,
): Result<ParkedDraft, Refusal<'contact.openCase'>> {
  const { db } = station
  const entry = contactEntryOf(db, contactId)
  if (!entry) return refuse('no-such-contact')
  if (entry.caseId !== null) return refuse('case-already')
  if (entry.typed === null) return refuse('erased')
  const content = withoutKnownPhones(db, { ...entry.typed, fromContact: contactId })
  const isOfIt = (draft: Draft) => draft.content.fromContact === contactId
  return done(draftFor(station, isOfIt, content, entry.at))
}
