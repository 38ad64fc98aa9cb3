import type { DepartmentId, OperatorId } from '#shared/domain/case'
import { firstDayOf, type Instant, type IsoDay, type IsoMonth } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Measure, MeasureId, MeasureOutcome, MeasureProgress } from '#shared/domain/month-review'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type MeasureRow = {
  readonly id: MeasureId
  readonly month: IsoMonth
  readonly words: string | null
  readonly departmentId: DepartmentId | null
  readonly dueOn: IsoDay | null
  readonly at: Instant
  readonly operatorId: OperatorId
}

type ProgressRow = {
  readonly id: number
  readonly measureId: MeasureId
  readonly onDay: IsoDay
  readonly outcome: MeasureOutcome
  readonly words: string | null
  readonly at: Instant
  readonly operatorId: OperatorId
}

export const measures = recordTable<MeasureRow>({ name: 'measure', personal: ['words'], caseColumn: null })
export const measureProgress = recordTable<ProgressRow>({
  name: 'measureProgress',
  personal: ['words'],
  caseColumn: null,
})

export function insertMeasure(tx: Tx, measure: Omit<MeasureRow, 'id'>, act: Act): MeasureId {
  return insertRecord(tx, measures, measure, act)
}

export function changeMeasure(
  tx: Tx,
  id: MeasureId,
  changes: Pick<MeasureRow, 'words' | 'departmentId' | 'dueOn'>,
  act: Act,
): void {
  changeRecord(tx, measures, id, changes, act)
}

export function insertProgress(tx: Tx, progress: Omit<ProgressRow, 'id'>, act: Act): void {
  insertRecord(tx, measureProgress, progress, act)
}

export function measureOf(db: Db, id: MeasureId): Measure | null {
  return measuresWhere(db, 'measure.id = ?', id)[0] ?? null
}

/** Decided in that month, in their order. */
export function measuresOf(db: Db, month: IsoMonth): readonly Measure[] {
  return measuresWhere(db, 'measure.month = ?', month)
}

const isEnd = `measureProgress.measureId = measure.id AND measureProgress.outcome IN ('done', 'dropped')`

/** 上月措施: of an earlier month, and neither done nor dropped before this one began. */
export function measuresCarriedInto(db: Db, month: IsoMonth): readonly Measure[] {
  return measuresWhere(
    db,
    `measure.month < ? AND NOT EXISTS (SELECT 1 FROM measureProgress WHERE ${isEnd} AND onDay < ?)`,
    month,
    firstDayOf(month),
  )
}

const isRunning = `NOT EXISTS (SELECT 1 FROM measureProgress WHERE ${isEnd})`

/** Neither done nor dropped, and due by that day; the earliest first. */
export function measuresDue(db: Db, by: IsoDay): readonly Measure[] {
  return measuresWhere(db, `measure.dueOn <= ? AND ${isRunning}`, by).toSorted((a, b) =>
    (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1,
  )
}

/** Decided in the month without a department or a day, and neither done nor dropped. */
export function countUnassigned(db: Db, month: IsoMonth): number {
  return (
    statement<[IsoMonth], { n: number }>(
      db,
      `SELECT count(*) AS n FROM measure WHERE month = ? AND (departmentId IS NULL OR dueOn IS NULL) AND ${isRunning}`,
    ).get(month)?.n ?? 0
  )
}

function measuresWhere(
  db: Db,
  condition: string,
  ...bound: readonly (string | number)[]
): readonly Measure[] {
  const rows = statement<(string | number)[], MeasureRow & { readonly department: string | null }>(
    db,
    `SELECT measure.*, department.name AS department FROM measure
       LEFT JOIN department ON department.id = measure.departmentId WHERE ${condition} ORDER BY measure.id`,
  ).all(...bound)
  const told = progressOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, month, words, departmentId, department, dueOn }) => ({
    id,
    month,
    words: words ?? erasedWords,
    departmentId,
    department: department ?? '',
    dueOn,
    progress: told.get(id) ?? [],
  }))
}

function progressOf(db: Db, ids: readonly MeasureId[]): ReadonlyMap<MeasureId, MeasureProgress[]> {
  const byMeasure = new Map<MeasureId, MeasureProgress[]>()
  for (const { measureId, onDay, outcome, words, by } of statement<
    [string],
    ProgressRow & { readonly by: string | null }
  >(
    db,
    `SELECT measureProgress.*, operator.name AS "by" FROM measureProgress
       JOIN operator ON operator.id = measureProgress.operatorId
       WHERE measureId IN (SELECT value FROM json_each(?)) ORDER BY onDay, measureProgress.id`,
  ).all(JSON.stringify(ids))) {
    const told = byMeasure.get(measureId) ?? []
    told.push({ on: onDay, outcome, words: words ?? erasedWords, by: by ?? '' })
    byMeasure.set(measureId, told)
  }
  return byMeasure
}
