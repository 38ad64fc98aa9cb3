import { withCorrections } from '#shared/domain/correction'
import { maskPhonesIn } from '#shared/domain/mask'
import type { Period } from '#shared/ipc/contact-questions'
import type { Asked, Output } from '#shared/ipc/contract'
import { type RepairVisitRow, repairVisitPageLength } from '#shared/ipc/draw-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { countRepairVisits, repairVisitHeads } from '../store/repair-visit'
import { monthOfPeriod, periodSpan, periodWords } from './contacts'
import { customerLine, matterLine } from './lines'
import { pageShown } from './page-shown'
import { asOf, printSheet, rowsBesideOthers, type SheetStation, timeWords } from './print-sheet'
import { answerWords, callerWords, workWords } from './repair-draw-paper'
import { type Visit, visitsOf } from './repair-visit-of'
import type { Station } from './station'
import { viewOfRegister } from './view-slip'

// 维修回访登记表: every work order that a customer was asked about, by the revisit of its case or drawn.

const titleOf = (period: Period) => `维修回访登记表 ${periodWords(period)}`

/** Of a day or month; of a page that is not there any more the last one. */
export function showRepairVisits(
  station: Station,
  { period, page }: Asked<'draw.visits'>,
): Output<'draw.visits'> {
  const { db } = station
  const span = periodSpan(period)
  const total = countRepairVisits(db, span)
  const shown = pageShown(page, total, repairVisitPageLength)
  const heads = repairVisitHeads(db, span, repairVisitPageLength, shown * repairVisitPageLength)
  return {
    rows: visitsOf(db, heads).map(repairVisitRowOf),
    page: shown,
    total,
    slip: viewOfRegister(station, { month: monthOfPeriod(period), form: 'F06', title: titleOf(period) }),
  }
}

export function repairVisitRowOf({ file, numbers, job, answer, isOwn, by, ...visit }: Visit): RepairVisitRow {
  const { customer, content } = withCorrections(file.matter, file.corrections)
  const { at, said, ...judged } = answer
  return {
    key: visit.key,
    caseId: file.matter.id,
    number: numbers.join('、'),
    isDrawn: visit.isDrawn,
    customer: customerLine({ customer }),
    address: customer.address,
    job: matterLine({ content: job || content }),
    completedAt: visit.completedAt,
    askedAt: at,
    ...judged,
    said: maskPhonesIn(said),
    by: callerWords(by, isOwn),
  }
}

/** F06 of that day or month; its empty sheet is one of 空白表单. */
export async function printRepairVisits(
  station: SheetStation,
  { period }: Asked<'draw.printVisits'>,
): Promise<Result<SlipView, 'nobody-asked'>> {
  const { db } = station
  const span = periodSpan(period)
  const visits = visitsOf(db, repairVisitHeads(db, span))
  if (visits.length === 0) return refuse('nobody-asked')
  const wanted = {
    form: 'F06',
    title: titleOf(period),
    month: monthOfPeriod(period),
    isLong: visits.length > rowsBesideOthers,
  } as const
  const rows = visits.map(sheetRow)
  const words = periodWords(period)
  return done(
    await printSheet(station, wanted, (head) => ({
      form: 'F06',
      facts: { ...head, period: words, asOf: asOf(head, span), rows, draw: null },
    })),
  )
}

function sheetRow({ file, numbers, job, completedAt, answer, by, isOwn }: Visit) {
  return {
    ...workWords(file, job, false),
    number: numbers.join('\n'),
    completed: timeWords(completedAt),
    ...answerWords(answer, answer.at),
    by: callerWords(by, isOwn),
  }
}
