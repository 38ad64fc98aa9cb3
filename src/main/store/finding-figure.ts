import type { Span } from '#shared/domain/calendar'
import type { DepartmentId } from '#shared/domain/case'
import { complainedWithinDays, FindingFigure, type FindingFigures } from '#shared/domain/finding-figure'
import type { LateBounds, WalkFindingId } from '#shared/domain/walk-finding'
import { type FindingRow, findingSql, findingsWhere, standing } from './finding-line'
import { statement } from './statement'
import type { Db } from './tx'

/** One spelling for one place: 3号楼 1206, 3号楼-1206 and 3号楼1206 are the same. */
export const spelled = (column: string) =>
  [' ', '　', '-', '－', '—'].reduce((sql, sign) => `replace(${sql}, '${sign}', '')`, `upper(${column})`)

export function daysBefore(at: string): string {
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '-${complainedWithinDays} days')`
}

const complaints = (column: string) => `SELECT ${spelled(column)} AS spot, registeredAt FROM caseRecord
  WHERE kind = 'complaint' AND closeOutcome IS NOT 'void' AND registeredAt < @until
    AND registeredAt >= ${daysBefore('@from')}`

/**
 * Of whose place somebody had complained, of those found in that span. A year has thousands of both: each is spelled once
 * and they meet by an index of the moment; left to be joined as they are, every finding was compared with every complaint,
 * for minutes. Of a month of 2,000 complaints it takes 10 ms: longer ones are asked for in pieces.
 */
export function complainedOf(db: Db, span: Span): readonly WalkFindingId[] {
  return statement<[object], { id: WalkFindingId }>(db, earlierOfPlace)
    .all(span)
    .map(({ id }) => id)
}

const earlierOfPlace = `WITH complained AS MATERIALIZED (${complaints('place')} UNION ALL ${complaints('address')}),
    found AS MATERIALIZED (SELECT id, foundAt, ${spelled('place')} AS spot FROM walkFinding
      WHERE foundAt >= @from AND foundAt < @until AND ${spelled('place')} <> '')
  SELECT DISTINCT found.id FROM found CROSS JOIN complained ON complained.spot = found.spot
    WHERE complained.registeredAt < found.foundAt AND complained.registeredAt >= ${daysBefore('found.foundAt')}`

/** Of its place, or it was put down to a complaint that was there. */
const wasComplainedOf = `(coalesce(finding.caseKind = 'complaint' AND finding.registeredAt < finding.foundAt, 0)
  OR finding.id IN (SELECT value FROM json_each(@complained)))`

const figures: Readonly<Record<FindingFigure, string>> = {
  found: '1',
  first: `NOT coalesce(finding.wasComplained, ${wasComplainedOf})`,
  open: findingSql.isOpen,
  answerLate: findingSql.isAnswerLate,
  recheckLate: findingSql.isRecheckLate,
  passed: 'finding.passedAt IS NOT NULL',
  passedAtOnce: `finding.passedAt IS NOT NULL
    AND (SELECT count(*) FROM findingRecheck WHERE findingId = finding.id) = 1`,
}

const isCounted = 'finding.foundAt >= @from AND finding.foundAt < @until AND finding.droppedAt IS NULL'

type CountedGroup = FindingFigures & {
  /** Null: our own side. */
  readonly departmentId: DepartmentId | null
  readonly department: string | null
}

/** Of all of the span whose place had been complained of: complainedOf. */
export type Complained = readonly WalkFindingId[]

/** By whose they are, the departments in their order, our own side last. */
export function countByResponsible(
  db: Db,
  span: Span,
  bounds: LateBounds,
  complained: Complained,
): readonly CountedGroup[] {
  const sums = FindingFigure.options.map((name) => `coalesce(sum(${figures[name]}), 0) AS ${name}`)
  return statement<[object], CountedGroup>(
    db,
    `SELECT finding.departmentId, finding.department, ${sums.join(', ')} FROM ${standing}
       WHERE ${isCounted} GROUP BY finding.departmentId, finding.department
       ORDER BY finding.departmentId IS NULL, finding.departmentId`,
  ).all({ ...span, ...bounds, complained: JSON.stringify(complained) })
}

export type Counted = {
  readonly span: Span
  readonly bounds: LateBounds
  readonly figure: FindingFigure
  readonly of: 'all' | 'own' | DepartmentId
  readonly complained: Complained
}

const givenOf = ({ span, bounds, of, complained }: Counted) => ({
  ...span,
  ...bounds,
  of,
  complained: JSON.stringify(complained),
})

const whoseSql = `(@of = 'all' OR @of = 'own' AND finding.departmentId IS NULL OR finding.departmentId = @of)`

export function countCounted(db: Db, counted: Counted): number {
  const row = statement<[object], { count: number }>(
    db,
    `SELECT count(*) AS count FROM ${standing} WHERE ${isCounted} AND ${whoseSql} AND ${figures[counted.figure]}`,
  ).get(givenOf(counted))
  return row?.count ?? 0
}

/** The findings that a number counts, the earliest first. */
export function findingsCounted(
  db: Db,
  counted: Counted,
  limit: number,
  offset: number,
): readonly FindingRow[] {
  return findingsWhere(
    db,
    `${isCounted} AND ${whoseSql} AND ${figures[counted.figure]}`,
    'finding.foundAt, finding.id',
    givenOf(counted),
    limit,
    offset,
  )
}
