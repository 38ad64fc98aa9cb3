import { clockTimeOf } from '#shared/domain/day'
import { Channel, channelWord } from '#shared/domain/kind'
import type { Period } from '#shared/ipc/contact-questions'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { ContactSheetFacts, ContactSheetRow, ContactTotals } from '../forms/contact-facts'
import { type Entry, entriesOf } from '../store/contact-book'
import { type ContactCount, countContacts } from '../store/contact-count'
import { isConfidential, isCounted, toldOf } from './contact-lines'
import { monthOfPeriod, periodSpan, periodWords, titleOfSheet } from './contacts'
import {
  asOf,
  printSheet,
  rowsBesideOthers,
  type SheetHead,
  type SheetStation,
  timeWords,
} from './print-sheet'

/** F04 of that day or month. */
export async function printContacts(
  station: SheetStation,
  { period }: Asked<'contact.print'>,
): Promise<Result<SlipView, 'nobody-came'>> {
  const entries = entriesOf(station.db, periodSpan(period))
  if (entries.length === 0) return refuse('nobody-came')
  const wanted = {
    form: 'F04',
    title: titleOfSheet(period),
    month: monthOfPeriod(period),
    isLong: entries.length > rowsBesideOthers,
  } as const
  return done(
    await printSheet(station, wanted, (head) => ({
      form: 'F04',
      facts: factsOf(station, head, period, entries),
    })),
  )
}

function factsOf(
  { db }: SheetStation,
  head: SheetHead,
  period: Period,
  entries: readonly Entry[],
): ContactSheetFacts {
  const span = periodSpan(period)
  let serial = 0
  return {
    ...head,
    period: periodWords(period),
    asOf: asOf(head, span),
    rows: entries.map((entry) => sheetRow(entry, isCounted(entry) ? String(++serial) : '—', period)),
    totals: totalsOf(countContacts(db, span)),
  }
}

function sheetRow(entry: Entry, serial: string, period: Period): ContactSheetRow {
  const { phones, ...told } = toldOf(entry, 'whole')
  const row = {
    ...told,
    serial,
    // A month's rows say their day as well.
    time: period.by === 'day' ? clockTimeOf(entry.at) : timeWords(entry.at),
    channel: channelWord[entry.channel],
    phones: phones.join('\n'),
    by: entry.by,
  }
  return isConfidential(entry) ? { ...row, name: '保密', from: '保密', phones: '保密' } : row
}

function totalsOf({ byChannel, ...count }: ContactCount): ContactTotals {
  return {
    ...count,
    byChannel: Channel.options.flatMap((channel) => {
      const persons = byChannel[channel]
      return persons === undefined ? [] : [{ word: channelWord[channel], persons }]
    }),
  }
}
