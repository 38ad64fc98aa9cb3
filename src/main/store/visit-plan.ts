import type { OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { RevisitWay } from '#shared/domain/revisit'
import { standingOf } from './customer'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type VisitPlanRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly scope: 'all' | 'list'
  readonly way: RevisitWay
  readonly madeAt: Instant
  readonly madeBy: OperatorId
}

const visitPlans = recordTable<VisitPlanRow>({ name: 'visitPlan', personal: [], caseColumn: null })

export function insertVisitPlan(tx: Tx, plan: Omit<VisitPlanRow, 'id'>, act: Act): number {
  return insertRecord(tx, visitPlans, plan, act)
}

/** It was a list, and is everybody now. */
export function widenVisitPlan(tx: Tx, id: number, act: Act): void {
  changeRecord(tx, visitPlans, id, { scope: 'all' }, act)
}

export function visitPlanOf(db: Db, month: IsoMonth): VisitPlanRow | null {
  return statement<[IsoMonth], VisitPlanRow>(db, 'SELECT * FROM visitPlan WHERE month = ?').get(month) ?? null
}

export type Resident = { readonly id: CustomerId; readonly building: string; readonly address: string }

/**
 * 在驻: who stands by itself and has not moved out, with the building and the room that came first, its own or that of one
 * which was merged into it.
 */
const residentsSql = `WITH RECURSIVE family (root, id) AS (
    SELECT id, id FROM customer WHERE name IS NOT NULL AND mergedInto IS NULL AND movedOutOn IS NULL
    UNION ALL SELECT root, customer.id FROM family JOIN customer ON customer.mergedInto = family.id)
  SELECT root AS id, coalesce(building, '') AS building, coalesce(address, '') AS address, min(coalesce(occupancy.id, 0))
  FROM family
    LEFT JOIN occupancy ON occupancy.customerId = family.id AND occupancy.untilOn IS NULL
    LEFT JOIN unit ON unit.id = occupancy.unitId
  GROUP BY root ORDER BY root`

export function residents(db: Db): readonly Resident[] {
  return statement<[], Resident>(db, residentsSql)
    .all()
    .map(({ id, building, address }) => ({ id, building, address }))
}

/** Whom the round of that month has already, dropped ones too: as who they stand for now. */
export function plannedFor(db: Db, month: IsoMonth): ReadonlySet<CustomerId> {
  const rows = statement<[IsoMonth], { id: CustomerId; mergedInto: CustomerId | null }>(
    db,
    `SELECT customer.id, customer.mergedInto FROM periodicVisit JOIN customer ON customer.id = periodicVisit.customerId
       WHERE periodicVisit.month = ? AND periodicVisit.planId IS NOT NULL`,
  ).all(month)
  return new Set(rows.map(({ id, mergedInto }) => (mergedInto === null ? id : standingOf(db, id))))
}
