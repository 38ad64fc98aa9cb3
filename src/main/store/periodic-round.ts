import type { IsoMonth } from '#shared/domain/day'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { type PeriodicVisit, readVisit, type StoredVisit, selection } from './periodic-list'
import { statement } from './statement'
import type { Db } from './tx'

// The round of a month by building. Dropped ones are on no building's count.

export type BuildingCount = { readonly building: string; readonly total: number; readonly left: number }

const leftSql = "coalesce(outcome, 'notReached') = 'notReached'"

/** How many the round of the month has in each building, and how many are left. */
export function buildingsOfRound(db: Db, month: IsoMonth): readonly BuildingCount[] {
  return statement<[IsoMonth], BuildingCount>(
    db,
    `SELECT building, count(*) AS total, sum(${leftSql}) AS "left" FROM periodicVisit
       WHERE month = ? AND planId IS NOT NULL AND droppedAt IS NULL GROUP BY building`,
  ).all(month)
}

export type OfRound = {
  readonly month: IsoMonth
  readonly building: string
  readonly only: 'left' | 'done' | 'dropped'
}

const onlySql: Readonly<Record<OfRound['only'], string>> = {
  left: `visit.droppedAt IS NULL AND ${leftSql}`,
  done: `visit.droppedAt IS NULL AND NOT ${leftSql}`,
  dropped: 'visit.droppedAt IS NOT NULL',
}

const ofBuilding = 'visit.month = ? AND visit.building = ? AND visit.planId IS NOT NULL'

/** Of one building, floor by floor: 3号楼-206 before 3号楼-1206. */
export function visitsOfRound(
  db: Db,
  { month, building, only }: OfRound,
  limit: number,
  offset: number,
): readonly PeriodicVisit[] {
  return statement<[IsoMonth, string, number, number], StoredVisit>(
    db,
    `${selection} WHERE ${ofBuilding} AND ${onlySql[only]}
       ORDER BY length(visit.address), visit.address, visit.id LIMIT ? OFFSET ?`,
  )
    .all(month, building, limit, offset)
    .map(readVisit)
}

/** All of a month's round, dropped ones among them; by building as it is written. */
export function roundOfMonth(
  db: Db,
  month: IsoMonth,
  limit: number,
  offset: number,
): readonly PeriodicVisit[] {
  return statement<[IsoMonth, number, number], StoredVisit>(
    db,
    `${selection} WHERE visit.month = ? AND visit.planId IS NOT NULL
       ORDER BY visit.building, length(visit.address), visit.address, visit.id LIMIT ? OFFSET ?`,
  )
    .all(month, limit, offset)
    .map(readVisit)
}

export function countOfRound(db: Db, { month, building, only }: OfRound): number {
  return (
    statement<[IsoMonth, string], { count: number }>(
      db,
      `SELECT count(*) AS count FROM periodicVisit AS visit WHERE ${ofBuilding} AND ${onlySql[only]}`,
    ).get(month, building)?.count ?? 0
  )
}

const unprintedSql = `${ofBuilding} AND ${onlySql.left} AND visit.phones IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM slip WHERE slip.periodicVisitId = visit.id)`

/** Left, and without a sheet yet. */
export function unprintedVisits(
  db: Db,
  month: IsoMonth,
  building: string,
  limit: number,
): readonly PeriodicVisitId[] {
  return statement<[IsoMonth, string, number], { id: PeriodicVisitId }>(
    db,
    `SELECT visit.id FROM periodicVisit AS visit WHERE ${unprintedSql}
       ORDER BY length(visit.address), visit.address, visit.id LIMIT ?`,
  )
    .all(month, building, limit)
    .map(({ id }) => id)
}

export function countUnprinted(db: Db, month: IsoMonth, building: string): number {
  return (
    statement<[IsoMonth, string], { count: number }>(
      db,
      `SELECT count(*) AS count FROM periodicVisit AS visit WHERE ${unprintedSql}`,
    ).get(month, building)?.count ?? 0
  )
}
