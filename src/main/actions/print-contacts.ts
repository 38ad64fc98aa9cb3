import { Channel, channelWord } from '#shared/domain/kind'
import type { Period } from '#shared/ipc/contact-questions'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import type { ContactSheetFacts, ContactSheetRow, ContactTotals } from '../forms/contact-facts'
import type { DrawnForm } from '../forms/render'
import { keepPaper } from '../paper-store'
import { type Entry, entriesOf } from '../store/contact-book'
import { type ContactCount, countContacts } from '../store/contact-count'
import { deskOf } from '../store/desk'
import { insertSlip, knownSlip, type Slip, setPaper } from '../store/slip'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { isConfidential, isCounted, toldOf } from './contact-lines'
import { monthOfPeriod, periodSpan, periodWords, timeWords, titleOfSheet } from './contacts'
import { makeJob } from './make-slip'
import type { Press } from './press'
import { slipFacts } from './slip-order'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

export type ContactStation = SignedStation & {
  readonly press: Press
  readonly workshop: Workshop
  readonly fontsDir: string
  readonly paperFolder: string
}

/** F04 of that day or month. Drawn first, then sent: a sheet that was cut off is none, and is asked for again. */
export async function printContacts(
  station: ContactStation,
  { period }: Asked<'contact.print'>,
): Promise<Result<SlipView, 'nobody-came'>> {
  const { db, paperFolder, operator } = station
  const entries = entriesOf(db, periodSpan(period))
  if (entries.length === 0) return refuse('nobody-came')
  const act = actOf(station, 'slip.made')
  const wanted = {
    form: 'F04',
    title: titleOfSheet(period),
    caseId: null,
    month: monthOfPeriod(period),
    kind: 'first',
    approvalId: null,
    handoverId: null,
  } as const
  const slipId = transaction(db, (tx) =>
    insertSlip(tx, { ...wanted, printedAt: act.typedAt, printedBy: operator.id }, act),
  )
  const facts = factsOf(station, knownSlip(db, slipId), period, entries)
  const { bytes, pages, missing } = await drawn(station, facts)
  const paper = await keepPaper(paperFolder, bytes)
  const jobId = transaction(db, (tx) => {
    setPaper(tx, slipId, { paper, pages, missingGlyphs: missing }, { ...act, kind: 'slip.drawn' })
    return makeJob(tx, slipId, null, act)
  })
  station.press.start({ slipId, jobId })
  station.changed('print', 'today')
  return done(viewOfSlip(station, knownSlip(db, slipId)))
}

/** Some hundred rows take a second, a month of thousands half a minute: no other sheet waits for those. */
const rowsBesideOthers = 300

async function drawn({ workshop, fontsDir }: ContactStation, facts: ContactSheetFacts): Promise<DrawnForm> {
  const form = { form: 'F04', facts } as const
  if ((facts.rows?.length ?? 0) <= rowsBesideOthers) return workshop.draw(form)
  const answer = await workshop.undertake('form', { form, fontsDir }, () => {}).answer
  if (answer === null) throw new Error('The drawing of F04 was ended')
  return answer
}

function factsOf(
  { db }: ContactStation,
  slip: Slip,
  period: Period,
  entries: readonly Entry[],
): ContactSheetFacts {
  const span = periodSpan(period)
  let serial = 0
  return {
    organisation: deskOf(db)?.organisation ?? '',
    slip: slipFacts(slip),
    period: periodWords(period),
    asOf: slip.printedAt < span.until ? slip.printedAt : null,
    rows: entries.map((entry) => sheetRow(entry, isCounted(entry) ? String(++serial) : '—', period)),
    totals: totalsOf(countContacts(db, span)),
  }
}

function sheetRow(entry: Entry, serial: string, period: Period): ContactSheetRow {
  const { phones, ...told } = toldOf(entry, 'whole')
  const row = {
    ...told,
    serial,
    time: timeWords(entry.at, period),
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
