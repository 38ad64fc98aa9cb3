import { type Instant, spanOf } from '#shared/domain/day'
import { chartsOf } from '#shared/domain/figure-charts'
import { type Counted, countedOf } from '#shared/domain/figure-counted'
import type { FigureCounts } from '#shared/domain/figure-counts'
import { type FigurePeriod, type FigureSheet, spanOfDays } from '#shared/domain/figure-sheet'
import { figuresOf } from '#shared/domain/figures'
import { buildingOf } from '#shared/domain/unit'
import type { Asked, Output } from '#shared/ipc/contract'
import { figurePageLength } from '#shared/ipc/figure-questions'
import { addressesReceived } from '../store/figure-count'
import { countItems, listItems } from '../store/figure-item'
import type { Period } from '../store/gauge-item'
import type { Db } from '../store/tx'
import { countFigures } from './figure-counts'
import { rowOf } from './figure-rows'
import { lookedIn } from './gauges'
import type { Pace } from './pace'
import { pageShown } from './page-shown'
import type { Station } from './station'

/** All figures of the period as they stand at `asOf`, and their pictures: on the screen, in 月报, in the archive the same. */
export async function figureSheet(
  db: Db,
  period: FigurePeriod,
  asOf: Instant,
  pace?: Pace,
): Promise<FigureSheet> {
  return sheetOf(await countFigures(db, period, asOf, pace), period, asOf)
}

/** What was counted of the period as it stood at `asOf`, in words and pictures. */
export function sheetOf(counts: FigureCounts, period: FigurePeriod, asOf: Instant): FigureSheet {
  const { until } = spanOfDays(period)
  return {
    period,
    asOf,
    figures: [...figuresOf(counts)],
    charts: [...chartsOf(counts, until < asOf ? until : asOf)],
  }
}

export function showFigures(
  { db, clock }: Station,
  { period }: Asked<'figure.sheet'>,
): Promise<Output<'figure.sheet'>> {
  return figureSheet(db, period, clock())
}

/** One page of what a number counts. */
export function listFigure(
  { db, clock }: Station,
  { period, key, page }: Asked<'figure.list'>,
): Output<'figure.list'> {
  const counted = countedOf(key)
  if (counted === null) throw new Error(`${key} names no list`)
  const looked = lookedFor(counted, period, clock())
  const addresses = addressesOf(db, counted, looked)
  const standings = countItems(db, counted, looked, addresses)
  const total = standings.reduce((sum, { count }) => sum + count, 0)
  const shown = pageShown(page, total, figurePageLength)
  const rows = listItems(db, counted, looked, addresses, {
    limit: figurePageLength,
    offset: shown * figurePageLength,
  })
  return {
    rows: rows.map((item, at) => rowOf(item, shown * figurePageLength + at)),
    page: shown,
    total,
    standings: [...standings],
  }
}

/** The period, or the month of it that a picture shows. */
function lookedFor(counted: Counted, period: FigurePeriod, now: Instant): Period {
  if (counted.of === 'gauge') return lookedIn(counted.name, period, now)
  const looked = lookedIn('open', period, now)
  const month = 'month' in counted ? counted.month : null
  return month === null ? looked : { ...looked, ...spanOf(month) }
}

/** Those of the building that is asked for. */
function addressesOf(db: Db, counted: Counted, looked: Period): readonly string[] {
  const building = buildingAsked(counted)
  if (building === null) return []
  return addressesReceived(db, looked).filter((address) => buildingOf(address) === building)
}

function buildingAsked(counted: Counted): string | null {
  switch (counted.of) {
    case 'repeated':
      return counted.building
    case 'cases':
      return counted.part?.by === 'building' ? counted.part.is : null
    default:
      return null
  }
}
