import { dayOf, shortDay, spanOf } from '#shared/domain/day'
import { monthWords } from '#shared/domain/month'
import type { CaseNumber } from '#shared/domain/number'
import { demandKindWord, type PeriodicVisitId } from '#shared/domain/periodic-visit'
import { wayFor } from '#shared/domain/print-setting'
import { isInked } from '#shared/domain/slip-place'
import { isAskedAbout, isUnsent } from '#shared/ipc/blank-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { mostSheets } from '#shared/ipc/periodic-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { PointRow } from '../forms/visit-facts'
import { countPoints, type PeriodicVisit, periodicVisitOf, pointsOfMonth } from '../store/periodic-list'
import { countUnprinted, unprintedVisits } from '../store/periodic-round'
import { changePeriodicVisit } from '../store/periodic-visit'
import { changeJob } from '../store/print-job'
import { printSettingsOf } from '../store/print-setting'
import { openSheetsOfRound } from '../store/slip'
import { type Tx, transaction } from '../store/tx'
import { type Made, makeJob, makeSlip, type OperatorsAct } from './make-slip'
import { handledWords } from './periodic-facts'
import { nextVisitNumber } from './periodic-record'
import { customerOfVisit } from './periodic-views'
import type { Press } from './press'
import { asOf, printSheet, rowsBesideOthers, type SheetStation } from './print-sheet'
import { actOf, type SignedStation } from './station'

type Printing = SignedStation & { readonly press: Press }
type Printed = Result<Output<'periodic.print'>, Refusal<'periodic.print'>>

/**
 * F02 of one visit, or of all in a building who are left and have none. Numbers, sheets and jobs are stored in one
 * transaction before anything is drawn: what is cut off then is asked about at the next start.
 */
export function printVisits(station: Printing, { month, of }: Asked<'periodic.print'>): Printed {
  const { db, press } = station
  const act = actOf(station, 'slip.made')
  const made = transaction(db, (tx) => {
    const ids = 'visitId' in of ? [of.visitId] : unprintedVisits(tx, month, of.building, mostSheets)
    const visits = ids.map((id) => periodicVisitOf(tx, id))
    const [first] = visits
    if (first === undefined) return refuse('nobody-left')
    if (first === null) return refuse('no-such-visit')
    if (first.dropped) return refuse('dropped')
    if (first.isErased) return refuse('erased')
    return done(visits.flatMap((visit) => (visit ? [sheetOf(tx, visit, act)] : [])))
  })
  if (!made.ok) return made
  press.startEach(made.value)
  station.changed('visit', 'print', 'today')
  return done({
    printed: made.value.length,
    rest: 'visitId' in of ? 0 : countUnprinted(db, month, of.building),
    first: numberOf(made.value[0]),
    last: numberOf(made.value.at(-1)),
  })
}

type MadeSheet = Made & { readonly number: CaseNumber }

function numberOf(made: MadeSheet | undefined): CaseNumber {
  if (!made) throw new Error('No sheet was made')
  return made.number
}

/** The sheet that still waits for ink is printed with room for it; of what was signed it is a copy. */
function sheetOf(tx: Tx, visit: PeriodicVisit, act: OperatorsAct): MadeSheet {
  const number = visit.number ?? takeNumber(tx, visit.id, act)
  const made = makeSlip(
    tx,
    {
      form: 'F02',
      title: '客户月回访信息登记表',
      caseId: null,
      month: visit.month,
      kind: isInked(visit.signature) ? 'copy' : 'first',
      periodicVisitId: visit.id,
    },
    act,
  )
  return { ...made, number }
}

function takeNumber(tx: Tx, id: PeriodicVisitId, act: OperatorsAct): CaseNumber {
  const number = nextVisitNumber(tx, act.typedAt)
  changePeriodicVisit(tx, id, { number }, { ...act, kind: 'periodic.numbered' })
  return number
}

/** What of a building's sheets was drawn and not sent, or did not come out: all of it in one go. */
export function sendSheets(
  station: Printing,
  { month, building }: Asked<'periodic.send'>,
): Result<Output<'periodic.send'>, Refusal<'periodic.send'>> {
  const { db } = station
  const unsent = openSheetsOfRound(db, month, building).filter(({ job }) => isUnsent(job))
  if (wayFor('F02', printSettingsOf(db)).queue === null) return refuse('no-queue-chosen')
  const act = actOf(station, 'print.made')
  const made = transaction(db, (tx) =>
    unsent.map(({ id }) => ({ slipId: id, jobId: makeJob(tx, id, null, act) })),
  )
  station.press.startEach(made)
  station.changed('visit', 'print')
  return done({ sent: made.length })
}

/** The clerk's word: what was sent of that building came out. */
export function confirmSheets(
  station: SignedStation,
  { month, building }: Asked<'periodic.confirm'>,
): Output<'periodic.confirm'> {
  const act = actOf(station, 'print.confirmed')
  const sent = openSheetsOfRound(station.db, month, building).flatMap(({ job }) =>
    job && isAskedAbout(job) ? [job.id] : [],
  )
  transaction(station.db, (tx) => {
    for (const jobId of sent) changeJob(tx, jobId, { state: 'confirmed', trouble: null }, act)
  })
  station.changed('visit', 'print', 'today')
  return { confirmed: sent.length }
}

/** F02b of a month, as it is now. */
export async function printPoints(
  station: SheetStation,
  { month }: Asked<'periodic.printPoints'>,
): Promise<Result<SlipView, Refusal<'periodic.printPoints'>>> {
  const { total } = countPoints(station.db, month)
  if (total === 0) return refuse('nothing-there')
  const visits = pointsOfMonth(station.db, month, total, 0)
  const wanted = {
    form: 'F02b',
    title: `月回访客户投诉需求登记 ${monthWords(month)}`,
    month,
    isLong: total > rowsBesideOthers,
  } as const
  const slip = await printSheet(station, wanted, (head) => ({
    form: 'F02b',
    facts: { ...head, month, asOf: asOf(head, spanOf(month)), rows: visits.flatMap(pointRow) },
  }))
  station.changed('visit')
  return done(slip)
}

function pointRow(visit: PeriodicVisit, place: number): PointRow[] {
  const { at, demand } = visit
  if (at === null || demand === null) return []
  return [
    {
      serial: String(place + 1),
      date: shortDay(dayOf(at)),
      // Of the desk's own round.
      department: visit.department || '前台',
      visitor: visit.visitor || visit.by,
      customer: customerOfVisit(visit, '\n'),
      address: visit.address,
      kind: demandKindWord[demand.kind],
      words: demand.words,
      handled: handledWords(demand),
      by: visit.by,
    },
  ]
}
