import { checkNumbers, type NumberCheck, NumberSeries } from '#shared/domain/blank'
import { dayOf, type IsoMonth, monthOf } from '#shared/domain/day'
import { kindWord } from '#shared/domain/kind'
import { isOver, monthsBetween } from '#shared/domain/month'
import { parseNumber } from '#shared/domain/number'
import { OpenPointKind as Kinds, type OpenPoint, type OpenPointKind } from '#shared/domain/open-point'
import type { Asked, Output } from '#shared/ipc/contract'
import { type PointRow, pointPageLength } from '#shared/ipc/month-questions'
import { firstReservedMonth } from '../store/blank'
import { casesOf } from '../store/case'
import {
  firstCountedAt,
  numbersIssuedIn,
  orderNumbersIssuedIn,
  recordNumbersIssuedIn,
  visitNumbersIssuedIn,
} from '../store/case-period'
import { lastNumberOf } from '../store/issued-numbers'
import { countUnassigned } from '../store/measure'
import { archivedMonths } from '../store/month-archive'
import {
  casesOfPoint,
  countCasePoints,
  countOpenBlanks,
  countSheetsOut,
  countVoid,
  isMonthUsed,
  openBlanksOfMonth,
  sheetsOut,
} from '../store/month-points'
import { isAnalysed } from '../store/month-review'
import type { Db } from '../store/tx'
import { customerLine, matterLine } from './lines'
import type { Pace } from './pace'
import { pageShown } from './page-shown'
import type { Station } from './station'

/** 月度检查, before the month is closed: what is open, counted; whether each number of the month is there once. */
export function showPoints({ db, clock }: Station, { month }: Asked<'month.points'>): Output<'month.points'> {
  const now = clock()
  return {
    month,
    asOf: now,
    isOver: isOver(month, now),
    points: openPoints(db, month),
    numbers: allNumbersOf(db, month),
    voids: countVoid(db, month),
  }
}

export function openPoints(db: Db, month: IsoMonth): OpenPoint[] {
  const pieces = countedInPieces(db, month)
  for (let piece = pieces.next(); ; piece = pieces.next()) if (piece.done) return piece.value
}

/** The same while the desk works: a full month takes some hundredths of a second, the first time more. */
export async function openPointsInSlices(db: Db, month: IsoMonth, pace: Pace): Promise<OpenPoint[]> {
  const pieces = countedInPieces(db, month)
  for (let piece = pieces.next(); ; piece = pieces.next()) {
    if (piece.done) return piece.value
    await pace()
  }
}

function* countedInPieces(db: Db, month: IsoMonth): Generator<void, OpenPoint[]> {
  const ofCases = countCasePoints(db, month)
  yield
  let [numbersMissing, numbersTwice] = [0, 0]
  for (const series of NumberSeries.options) {
    const { missing, twice } = numbersOf(db, month, series)
    numbersMissing += missing.length
    numbersTwice += twice.length
    yield
  }
  const counts: Readonly<Record<OpenPointKind, number>> = {
    ...ofCases,
    earlierMonth: earlierMonths(db, month).length,
    numbersMissing,
    numbersTwice,
    openBlanks: countOpenBlanks(db, month),
    sheetsOut: countSheetsOut(db, month),
    analysis: isMonthUsed(db, month) && !isAnalysed(db, month) ? 1 : 0,
    measures: countUnassigned(db, month),
  }
  return Kinds.options.map((kind) => ({ kind, count: counts[kind] }))
}

type Numbers = Output<'month.points'>['numbers']

const issuedIn: Readonly<Record<NumberSeries, (db: Db, month: IsoMonth) => readonly string[]>> = {
  case: numbersIssuedIn,
  dispatch: orderNumbersIssuedIn,
  revisit: recordNumbersIssuedIn,
  'month-revisit': visitNumbersIssuedIn,
}

function numbersOf(db: Db, month: IsoMonth, series: NumberSeries): Numbers[NumberSeries] {
  const places = issuedIn[series](db, month).flatMap((number) => parseNumber(number)?.place ?? [])
  const { last, missing, twice }: NumberCheck = checkNumbers(places, lastNumberOf(db, series, month))
  return { last, missing: [...missing], twice: [...twice] }
}

function allNumbersOf(db: Db, month: IsoMonth): Numbers {
  return {
    case: numbersOf(db, month, 'case'),
    dispatch: numbersOf(db, month, 'dispatch'),
    revisit: numbersOf(db, month, 'revisit'),
    'month-revisit': numbersOf(db, month, 'month-revisit'),
  }
}

/** Those before that gave numbers and were never archived: each archive proves the one before. */
export function earlierMonths(db: Db, month: IsoMonth): readonly IsoMonth[] {
  const counted = firstCountedAt(db)
  const [first] = [
    counted === null ? month : monthOf(dayOf(counted)),
    firstReservedMonth(db) ?? month,
  ].toSorted()
  const archived = archivedMonths(db)
  return monthsBetween(first ?? month, month).filter(
    (one) => one !== month && !archived.has(one) && isMonthUsed(db, one),
  )
}

/** One page of what is open, each with what opens from there. */
export function listPoint(
  { db }: Station,
  { month, kind, page }: Asked<'month.pointList'>,
): Output<'month.pointList'> {
  const total = openPoints(db, month).find((point) => point.kind === kind)?.count ?? 0
  const shown = pageShown(page, total, pointPageLength)
  const rows = rowsOf(db, month, kind, { limit: pointPageLength, offset: shown * pointPageLength })
  return { rows: [...rows], page: shown, total }
}

type Page = { readonly limit: number; readonly offset: number }

function rowsOf(db: Db, month: IsoMonth, kind: OpenPointKind, page: Page): readonly PointRow[] {
  switch (kind) {
    case 'earlierMonth':
      return earlierMonths(db, month)
        .slice(page.offset, page.offset + page.limit)
        .map((earlier) => ({ opens: 'month', month: earlier }))
    case 'numbersMissing':
    case 'numbersTwice':
      return numberRows(db, month, kind).slice(page.offset, page.offset + page.limit)
    case 'openBlanks':
      return openBlanksOfMonth(db, month, page).map(({ number }) => ({ opens: 'blanks', number }))
    case 'sheetsOut': {
      const sheets = sheetsOut(db, month, page)
      const cases = new Map(
        casesOf(
          db,
          sheets.map(({ caseId }) => caseId),
        ).map((one) => [one.id, one]),
      )
      return sheets.flatMap(({ caseId, title, copy, department }) => {
        const matter = cases.get(caseId)
        const sheet = [title, copy > 1 && `第 ${copy} 份`, department && `在 ${department}`].filter(Boolean)
        return matter ? [{ opens: 'case', caseId, number: matter.number, words: sheet.join('　') }] : []
      })
    }
    case 'analysis':
    case 'measures':
      return page.offset === 0 ? [{ opens: 'review' }] : []
    case 'unfinished':
    case 'signature':
    case 'department':
    case 'result':
    case 'nature':
    case 'revisit':
    case 'approval':
      return casesOf(db, casesOfPoint(db, month, kind, page)).map((matter) => ({
        opens: 'case',
        caseId: matter.id,
        number: matter.number,
        words: [kindWord[matter.kind], customerLine(matter), matterLine(matter)].join('　'),
      }))
  }
}

function numberRows(db: Db, month: IsoMonth, kind: 'numbersMissing' | 'numbersTwice'): readonly PointRow[] {
  const numbers = allNumbersOf(db, month)
  return NumberSeries.options.flatMap((series) => {
    const { missing, twice } = numbers[series]
    const places = kind === 'numbersMissing' ? missing : twice
    return places.map((place) => ({ opens: 'nothing', series, place }) as const)
  })
}
