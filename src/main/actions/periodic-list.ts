import { inOrderOfBuildings } from '#shared/domain/periodic-visit'
import { isAskedAbout, isUnsent } from '#shared/ipc/blank-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { type PointLine, visitPageLength } from '#shared/ipc/periodic-questions'
import { done, type Result, refuse } from '#shared/result'
import { countPoints, type PeriodicVisit, periodicVisitOf, pointsOfMonth } from '../store/periodic-list'
import { buildingsOfRound, countOfRound, countUnprinted, visitsOfRound } from '../store/periodic-round'
import { changePeriodicVisit } from '../store/periodic-visit'
import { openSheetsOfRound, slipsOfMonth } from '../store/slip'
import { transaction } from '../store/tx'
import { visitPlanOf } from '../store/visit-plan'
import { pageShown } from './page-shown'
import { customerOfVisit, lineOfVisit, viewOfDemand, viewOfVisit } from './periodic-views'
import { actOf, type SignedStation, type Station } from './station'
import { viewOfSlip } from './view-slip'

/** The round of a month: which buildings, how many are left in each, and who in one of them. */
export function listVisits(
  { db }: Station,
  { month, page, only, ...asked }: Asked<'periodic.list'>,
): Output<'periodic.list'> {
  const buildings = buildingsOfRound(db, month).toSorted((a, b) => inOrderOfBuildings(a.building, b.building))
  const [first] = buildings
  const building =
    buildings.find((one) => one.building === asked.building)?.building ??
    (buildings.find(({ left }) => left > 0) ?? first)?.building ??
    asked.building
  const head = {
    isPlanned: visitPlanOf(db, month) !== null,
    buildings: [...buildings],
    building,
    open: countPoints(db, month).open,
  }
  if (building === null)
    return { ...head, rows: [], page: 0, total: 0, unprinted: 0, unsent: 0, unconfirmed: 0 }
  const total = countOfRound(db, { month, building, only })
  const shown = pageShown(page, total, visitPageLength)
  const rows = visitsOfRound(db, { month, building, only }, visitPageLength, shown * visitPageLength)
  const open = openSheetsOfRound(db, month, building)
  return {
    ...head,
    rows: rows.map(lineOfVisit),
    page: shown,
    total,
    unprinted: countUnprinted(db, month, building),
    unsent: open.filter(({ job }) => isUnsent(job)).length,
    unconfirmed: open.filter(({ job }) => job !== null && isAskedAbout(job)).length,
  }
}

export function showVisit(
  station: Station,
  { visitId }: Asked<'periodic.show'>,
): Result<Output<'periodic.show'>, Refusal<'periodic.show'>> {
  const visit = periodicVisitOf(station.db, visitId)
  return visit ? done(viewOfVisit(station, visit)) : refuse('no-such-visit')
}

/** 显示: to call them. Asking for the full phones is recorded (S1). */
export function showPhonesOfVisit(
  station: SignedStation,
  { visitId }: Asked<'periodic.showPhones'>,
): Result<string[], Refusal<'periodic.showPhones'>> {
  const visit = periodicVisitOf(station.db, visitId)
  if (!visit) return refuse('no-such-visit')
  transaction(station.db, (tx) => changePeriodicVisit(tx, visitId, {}, actOf(station, 'phones.shown')))
  return done([...visit.phones])
}

/** 投诉需求 of a month: what was brought up on the rounds and on the departments' own visits, and what became of it. */
export function listPoints(
  station: Station,
  { month, page }: Asked<'periodic.points'>,
): Output<'periodic.points'> {
  const { db } = station
  const { total, open } = countPoints(db, month)
  const shown = pageShown(page, total, visitPageLength)
  const [slip] = slipsOfMonth(db, month, 'F02b')
  return {
    rows: pointsOfMonth(db, month, visitPageLength, shown * visitPageLength).flatMap(pointLine),
    page: shown,
    total,
    open,
    slip: slip ? viewOfSlip(station, slip) : null,
  }
}

export function pointLine(visit: PeriodicVisit): PointLine[] {
  const { id, number, at, department, address } = visit
  const demand = viewOfDemand(visit.demand)
  if (at === null || demand === null) return []
  return [
    {
      id,
      number,
      at,
      department,
      visitor: visit.visitor || visit.by,
      customer: customerOfVisit(visit, '　'),
      address,
      demand,
    },
  ]
}
