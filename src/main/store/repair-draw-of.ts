import type { Span } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { DrawnOrderId } from '#shared/domain/repair-draw'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { DrawnOrderRow, RepairDrawRow } from './repair-draw'
import { statement } from './statement'
import type { Db } from './tx'

// 抽查: what it is drawn from, what was drawn, and what came of it.

export type FinishedOrder = { readonly id: WorkOrderId; readonly number: string; readonly caseId: CaseId }

/** Exported for the test of its plan: along workOrderCompleted. */
export const finishedSql = `SELECT workOrder.id, workOrder.number, workOrder.caseId
  FROM workOrder JOIN caseRecord ON caseRecord.id = workOrder.caseId
  WHERE workOrder.outcome = 'completed' AND workOrder.completedAt >= @from AND workOrder.completedAt < @until
    AND caseRecord.closeOutcome IS NOT 'void' AND caseRecord.content IS NOT NULL AND caseRecord.isFoundByUs IS NULL
  ORDER BY workOrder.number`

/** Completed in that time, whatever became of the case, if only it is not void, nor erased since. */
export function finishedOrders(db: Db, span: Span): readonly FinishedOrder[] {
  return statement<Span, FinishedOrder>(db, finishedSql).all(span)
}

export type RepairDraw = Omit<RepairDrawRow, 'numbers' | 'madeBy'> & {
  readonly numbers: readonly string[]
  readonly madeBy: string
}

export function repairDrawOf(db: Db, month: IsoMonth): RepairDraw | null {
  const row = statement<[IsoMonth], RepairDrawRow & { madeByName: string | null }>(
    db,
    `SELECT repairDraw.*, operator.name AS madeByName FROM repairDraw
       JOIN operator ON operator.id = repairDraw.madeBy WHERE month = ?`,
  ).get(month)
  if (!row) return null
  const { madeByName, ...draw } = row
  return { ...draw, numbers: JSON.parse(row.numbers), madeBy: madeByName ?? '' }
}

export type DrawnOrder = Omit<DrawnOrderRow, 'id' | 'isSolved'> & {
  readonly id: DrawnOrderId
  readonly isSolved: boolean | null
  /** Of the work order. */
  readonly number: string
  readonly completedAt: Instant
  readonly worker: string | null
  readonly job: string | null
}

type StoredDrawn = DrawnOrderRow & Pick<DrawnOrder, 'number' | 'completedAt' | 'worker' | 'job'>

const drawnSelection = `SELECT drawnOrder.*, workOrder.number, workOrder.completedAt, workOrder.worker,
    workOrder.content AS job
  FROM drawnOrder JOIN workOrder ON workOrder.id = drawnOrder.workOrderId`

/** The draw of that month in the order in which they were drawn, with what came of each. */
export function drawnOrdersOf(db: Db, month: IsoMonth): readonly DrawnOrder[] {
  return statement<[IsoMonth], StoredDrawn>(
    db,
    `${drawnSelection} JOIN repairDraw ON repairDraw.id = drawnOrder.drawId
       WHERE repairDraw.month = ? ORDER BY drawnOrder.place`,
  )
    .all(month)
    .map(read)
}

export function drawnOrderOf(db: Db, id: DrawnOrderId): DrawnOrder | null {
  const row = statement<[DrawnOrderId], StoredDrawn>(db, `${drawnSelection} WHERE drawnOrder.id = ?`).get(id)
  return row ? read(row) : null
}

export function monthOfDraw(db: Db, id: DrawnOrderId): IsoMonth {
  const row = statement<[DrawnOrderId], { month: IsoMonth }>(
    db,
    `SELECT repairDraw.month FROM drawnOrder JOIN repairDraw ON repairDraw.id = drawnOrder.drawId
       WHERE drawnOrder.id = ?`,
  ).get(id)
  if (!row) throw new Error(`There is no drawnOrder ${id}`)
  return row.month
}

export function drawnOrdersOfCase(db: Db, caseId: CaseId): readonly DrawnOrder[] {
  return statement<[CaseId], StoredDrawn>(
    db,
    `${drawnSelection} WHERE drawnOrder.caseId = ? ORDER BY drawnOrder.id`,
  )
    .all(caseId)
    .map(read)
}

function read(row: StoredDrawn): DrawnOrder {
  return {
    ...row,
    id: row.id as DrawnOrderId,
    isSolved: row.isSolved === null ? null : row.isSolved === 1,
  }
}

/** The case that the customer's answer became (又来了): received when she said it. */
export function caseMadeOf(
  db: Db,
  caseId: CaseId,
  saidAt: Instant,
): { readonly caseId: CaseId; readonly number: CaseNumber } | null {
  const row = statement<[CaseId, Instant], { caseId: CaseId; number: CaseNumber }>(
    db,
    `SELECT later.id AS caseId, later.number FROM caseLink JOIN caseRecord AS later ON later.id = caseLink.caseId
       WHERE caseLink.earlierId = ? AND caseLink.kind = 'again' AND later.receivedAt = ? LIMIT 1`,
  ).get(caseId, saidAt)
  return row ?? null
}

/** Rooms of which somebody is in residence: what is proposed as 户数. */
export function unitsInResidence(db: Db): number {
  return (
    statement<[], { count: number }>(
      db,
      `SELECT count(DISTINCT occupancy.unitId) AS count FROM occupancy
         JOIN customer ON customer.id = occupancy.customerId
         WHERE occupancy.untilOn IS NULL AND customer.movedOutOn IS NULL AND customer.name IS NOT NULL`,
    ).get()?.count ?? 0
  )
}
