import type { Period } from '#shared/ipc/contact-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { recordPageLength } from '#shared/ipc/record-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { RecordRegisterRow } from '../forms/revisit-record-facts'
import type { Span } from '../store/contact-book'
import { countTakings, notYetTaken, takingsOf } from '../store/record-takings'
import type { Db } from '../store/tx'
import { monthOfPeriod, periodSpan, periodWords } from './contacts'
import { pageShown } from './page-shown'
import { asOf, printSheet, rowsBesideOthers, type SheetStation, timeWords } from './print-sheet'
import type { Station } from './station'
import { viewOfRegister } from './view-slip'

const titleOf = (period: Period) => `回访记录签收表 ${periodWords(period)}`

/** Who took which form in that day or month, and its newest F09; of a page that is not there any more the last one. */
export function showRegister(
  station: Station,
  { period, page }: Asked<'record.register'>,
): Output<'record.register'> {
  const { db } = station
  const span = periodSpan(period)
  const taken = countTakings(db, span)
  const shown = pageShown(page, taken, recordPageLength)
  return {
    rows: [...takingsOf(db, span, recordPageLength, shown * recordPageLength)],
    page: shown,
    taken,
    slip: viewOfRegister(station, { month: monthOfPeriod(period), form: 'F09', title: titleOf(period) }),
  }
}

/** F09 of that day or month; its empty sheet is one of 空白表单. */
export async function printRegister(
  station: SheetStation,
  { period }: Asked<'record.printRegister'>,
): Promise<Result<SlipView, Refusal<'record.printRegister'>>> {
  const span = periodSpan(period)
  const rows = rowsOf(station.db, span)
  if (rows.length === 0) return refuse('nothing-taken')
  const wanted = {
    form: 'F09',
    title: titleOf(period),
    month: monthOfPeriod(period),
    isLong: rows.length > rowsBesideOthers,
  } as const
  const words = periodWords(period)
  return done(
    await printSheet(station, wanted, (head) => ({
      form: 'F09',
      facts: { ...head, period: words, asOf: asOf(head, span), rows },
    })),
  )
}

function rowsOf(db: Db, span: Span): readonly RecordRegisterRow[] {
  const taken = takingsOf(db, span).map(({ number, caseNumber, takenAt, takenBy, backAt, backTo }) => ({
    number: `${number}\n${caseNumber}`,
    takenBy,
    taken: timeWords(takenAt),
    back: timeWords(backAt),
    backTo,
    isToSign: backAt === null,
  }))
  const waiting = notYetTaken(db, span).map(({ number, caseNumber }) => ({
    number: `${number}\n${caseNumber}`,
    takenBy: '',
    taken: '',
    back: '',
    backTo: '',
    isToSign: true,
  }))
  return [...taken, ...waiting].map((row, place) => ({ ...row, serial: String(place + 1) }))
}
