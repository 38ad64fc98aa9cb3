import type { Span } from '#shared/domain/calendar'
import { hour, plus } from '#shared/domain/day'
import { spanOfDays } from '#shared/domain/figure-sheet'
import { FindingFigure, type FindingFigures } from '#shared/domain/finding-figure'
import { lateBounds, type WalkFindingId } from '#shared/domain/walk-finding'
import type { Asked, Output } from '#shared/ipc/contract'
import { findingPageLength } from '#shared/ipc/finding-questions'
import {
  type Complained,
  complainedOf,
  countByResponsible,
  countCounted,
  findingsCounted,
} from '../store/finding-figure'
import type { Db } from '../store/tx'
import { calendarOf } from '../store/work-year'
import { lineOfFinding } from './finding-views'
import { paceOf } from './pace'
import { pageShown } from './page-shown'
import type { Station } from './station'

/** What was found in those days, in all and by whose it is. */
export async function countedFindings(
  { db, clock }: Station,
  { period }: Asked<'finding.figures'>,
): Promise<Output<'finding.figures'>> {
  const span = spanOfDays(period)
  const complained = await complainedIn(db, span)
  const groups = countByResponsible(db, span, lateBounds(calendarOf(db), clock()), complained)
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
export async function listCounted(
  { db, clock }: Station,
  { period, figure, of, page }: Asked<'finding.counted'>,
): Promise<Output<'finding.counted'>> {
  const span = spanOfDays(period)
  const complained = figure === 'first' ? await complainedIn(db, span) : []
  const now = clock()
  const calendar = calendarOf(db)
  const counted = { span, bounds: lateBounds(calendar, now), figure, of, complained }
  const total = countCounted(db, counted)
  const shown = pageShown(page, total, findingPageLength)
  const rows = findingsCounted(db, counted, findingPageLength, shown * findingPageLength)
  return { rows: rows.map((row) => lineOfFinding(row, calendar, now)), page: shown, total }
}

const piece = 15 * 24 * hour

/** Half a month at once, and the desk works in between: of a busy year in one piece it would stand for a third of a second. */
async function complainedIn(db: Db, { from, until }: Span): Promise<Complained> {
  const pace = paceOf(() => false)
  const complained: WalkFindingId[] = []
  for (let at = from; at < until; at = plus(at, piece)) {
    await pace()
    const next = plus(at, piece)
    complained.push(...complainedOf(db, { from: at, until: next < until ? next : until }))
  }
  return complained
}
