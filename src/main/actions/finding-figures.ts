import { spanOfDays } from '#shared/domain/figure-sheet'
import { FindingFigure, type FindingFigures } from '#shared/domain/finding-figure'
import { lateBounds } from '#shared/domain/walk-finding'
import type { Asked, Output } from '#shared/ipc/contract'
import { findingPageLength } from '#shared/ipc/finding-questions'
import { countByResponsible, countCounted, findingsCounted } from '../store/finding-figure'
import { calendarOf } from '../store/work-year'
import { lineOfFinding } from './finding-views'
import { pageShown } from './page-shown'
import type { Station } from './station'

/** What was found in those days, in all and by whose it is. */
export function countedFindings(
  { db, clock }: Station,
  { period }: Asked<'finding.figures'>,
): Output<'finding.figures'> {
  const bounds = lateBounds(calendarOf(db), clock())
  const groups = countByResponsible(db, spanOfDays(period), bounds)
  const figures = (of: (name: FindingFigure) => number) =>
    Object.fromEntries(FindingFigure.options.map((name) => [name, of(name)])) as FindingFigures
  return {
    total: figures((name) => groups.reduce((sum, group) => sum + group[name], 0)),
    groups: groups.map((group) => ({
      departmentId: group.departmentId,
      name: group.department ?? '',
      counts: figures((name) => group[name]),
    })),
  }
}

/** The findings that a number counts. */
export function listCounted(
  { db, clock }: Station,
  { period, figure, of, page }: Asked<'finding.counted'>,
): Output<'finding.counted'> {
  const now = clock()
  const calendar = calendarOf(db)
  const counted = { span: spanOfDays(period), bounds: lateBounds(calendar, now), figure, of }
  const total = countCounted(db, counted)
  const shown = pageShown(page, total, findingPageLength)
  const rows = findingsCounted(db, counted, findingPageLength, shown * findingPageLength)
  return { rows: rows.map((row) => lineOfFinding(row, calendar, now)), page: shown, total }
}
