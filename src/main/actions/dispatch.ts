import { receiveWayWord } from '#shared/domain/case'
import { gradeWord } from '#shared/domain/grade'
import type { Period } from '#shared/ipc/contact-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { type DispatchRow, slipPageLength } from '#shared/ipc/slip-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { DispatchSheetRow } from '../forms/slip-facts'
import { countDispatches, type Dispatch, dispatchesOf } from '../store/dispatch'
import { monthOfPeriod, periodSpan, periodWords } from './contacts'
import { pageShown } from './page-shown'
import { asOf, printSheet, rowsBesideOthers, type SheetStation, timeWords } from './print-sheet'
import type { Station } from './station'
import { viewOfRegister } from './view-slip'

const titleOf = (period: Period) => `投诉处置记录表 ${periodWords(period)}`

/** 投诉处置记录表 of a day or month; of a page that is not there any more the last one. */
export function showDispatch(
  station: Station,
  { period, page }: Asked<'slip.dispatch'>,
): Output<'slip.dispatch'> {
  const { db } = station
  const span = periodSpan(period)
  const total = countDispatches(db, span)
  const shown = pageShown(page, total, slipPageLength)
  return {
    rows: dispatchesOf(db, span, slipPageLength, shown * slipPageLength).map(dispatchRowOf),
    page: shown,
    total,
    slip: viewOfRegister(station, { month: monthOfPeriod(period), form: 'F07', title: titleOf(period) }),
  }
}

export function dispatchRowOf({ takenWay, isSentBack, grade, backTo, ...one }: Dispatch): DispatchRow {
  const way = takenWay === null || takenWay === 'signed' ? '' : `（${receiveWayWord[takenWay]}）`
  return {
    ...one,
    grade: grade === null ? '—' : gradeWord[grade],
    takenBy: one.takenBy === null ? '' : `${one.takenBy}${way}`,
    backTo: isSentBack ? '退回' : (backTo ?? ''),
  }
}

/** F07 of that day or month; its empty sheet is one of 空白表单. */
export async function printDispatch(
  station: SheetStation,
  { period }: Asked<'slip.printDispatch'>,
): Promise<Result<SlipView, Refusal<'slip.printDispatch'>>> {
  const span = periodSpan(period)
  const dispatches = dispatchesOf(station.db, span)
  if (dispatches.length === 0) return refuse('nothing-sent')
  const wanted = {
    form: 'F07',
    title: titleOf(period),
    month: monthOfPeriod(period),
    isLong: dispatches.length > rowsBesideOthers,
  } as const
  const rows = dispatches.map((one, place) => sheetRow(one, place + 1))
  const words = periodWords(period)
  return done(
    await printSheet(station, wanted, (head) => ({
      form: 'F07',
      facts: { ...head, period: words, asOf: asOf(head, span), rows },
    })),
  )
}

function sheetRow(dispatch: Dispatch, serial: number): DispatchSheetRow {
  const { number, grade, department, sentAt, takenAt, takenBy, dueAt, backAt, backTo } = {
    ...dispatch,
    ...dispatchRowOf(dispatch),
  }
  return {
    serial: String(serial),
    number,
    grade,
    department,
    sent: timeWords(takenAt ?? sentAt),
    takenBy,
    due: timeWords(dueAt),
    back: timeWords(backAt),
    backTo,
  }
}
