import { setImmediate } from 'node:timers/promises'
import { dayOf, firstDayOf, type Instant, type IsoMonth, monthOf } from '#shared/domain/day'
import { type FigurePeriod, spanOfDays } from '#shared/domain/figure-sheet'
import {
  type Gauge,
  GaugeName,
  type GaugePeriod,
  spanOfPeriod,
  toTarget,
  yearToDate,
} from '#shared/domain/gauge'
import { besideOf, listedIn, sharedBy, sumOf } from '#shared/domain/gauge-list'
import type { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { type Revisiting, targetOf } from '#shared/domain/revisiting'
import type { Asked, Output } from '#shared/ipc/contract'
import { type GaugeRow, gaugePageLength } from '#shared/ipc/gauge-questions'
import { type Item, listItems, type Period, standingCounts } from '../store/gauge-item'
import { currentProfile } from '../store/profile'
import { exemptCounts } from '../store/revisit-window'
import type { Db } from '../store/tx'
import { storedCustomerLine } from './lines'
import { pageShown } from './page-shown'
import { satisfactionOf } from './satisfaction'
import type { Station } from './station'

/** 指标 of the period, and 满意度 of all who were asked; whoever else wants to be answered comes between. */
export async function showGauges(
  { db, clock }: Station,
  { period }: Asked<'gauge.show'>,
): Promise<Output<'gauge.show'>> {
  const asOf = clock()
  const gauges = await gaugesOf(db, GaugeName.options, period, asOf)
  const complaint = satisfactionOf(db, 'complaint', period)
  await setImmediate()
  return { asOf, gauges, satisfaction: { complaint, job: satisfactionOf(db, 'job', period) } }
}

/** Those of this month that the procedure sets a target for. */
export async function briefGauges({ db, clock }: Station): Promise<Output<'gauge.brief'>> {
  const now = clock()
  const { targets } = currentProfile(db).revisiting
  const demanded = GaugeName.options.filter((name) => targets.some(({ gauge }) => gauge === name))
  return gaugesOf(db, demanded, { by: 'month', month: monthOf(dayOf(now)) }, now)
}

async function gaugesOf(db: Db, names: readonly GaugeName[], period: GaugePeriod, now: Instant) {
  const { revisiting } = currentProfile(db)
  const gauges: Gauge[] = []
  for (const name of names) {
    gauges.push(gaugeOf(db, name, lookedAt(name, period, now), revisiting))
    await setImmediate()
  }
  return gauges
}

/** One gauge of the period as it stands, held against the targets of the procedure. */
export function gaugeOf(
  db: Db,
  name: GaugeName,
  looked: Period,
  revisiting: Pick<Revisiting, 'targets'>,
  counts = standingCounts(db, name, looked),
): Gauge {
  const sums = sharedBy[name]
  const part = sumOf(counts, sums.part)
  const whole = sums.whole && sumOf(counts, sums.whole)
  const target = name === 'open' ? null : targetOf(revisiting, name)
  const standings = besideOf[name].map((word) => ({ word, count: counts[word] ?? 0 }))
  return {
    name,
    part,
    whole,
    target,
    toTarget: toTarget(part, whole ?? 0, target),
    beside: [...standings, ...exempt(db, name, looked)].filter(({ count }) => count > 0),
  }
}

function exempt(db: Db, name: GaugeName, looked: Period): Gauge['beside'] {
  if (name !== 'complaintRate' && name !== 'repairRate') return []
  const { noName, replyOnly } = exemptCounts(db, name === 'repairRate' ? 'job' : 'complaint', looked)
  return [
    { word: 'noName', count: noName },
    { word: 'replyOnly', count: replyOnly },
  ]
}

export function lookedAt(name: GaugeName, of: GaugePeriod, now: Instant): Period {
  // S1 第十二条 looks at the year.
  const span = name === 'remote' ? yearToDate(of) : spanOfPeriod(of)
  return { ...span, ...monthsOf(of), now }
}

/** The same of days that are no month and no year. */
export function lookedIn(name: GaugeName, { from, to }: FigurePeriod, now: Instant): Period {
  const first = name === 'remote' ? firstDayOf(`${to.slice(0, 4)}-01` as IsoMonth) : from
  return { ...spanOfDays({ from: first, to }), firstMonth: monthOf(from), lastMonth: monthOf(to), now }
}

function monthsOf(of: GaugePeriod): { readonly firstMonth: IsoMonth; readonly lastMonth: IsoMonth } {
  if (of.by === 'month') return { firstMonth: of.month, lastMonth: of.month }
  return { firstMonth: `${of.year}-01` as IsoMonth, lastMonth: `${of.year}-12` as IsoMonth }
}

export function listGauge(
  { db, clock }: Station,
  { period, name, part, page }: Asked<'gauge.list'>,
): Output<'gauge.list'> {
  const looked = lookedAt(name, period, clock())
  const counts = standingCounts(db, name, looked)
  const totals = {
    missing: sumOf(counts, listedIn[name].missing),
    counted: sumOf(counts, listedIn[name].counted),
  }
  const shown = pageShown(page, totals[part], gaugePageLength)
  const rows = listItems(db, { name, part }, looked, {
    limit: gaugePageLength,
    offset: shown * gaugePageLength,
  })
  return { rows: rows.map(gaugeRowOf), page: shown, totals }
}

export function gaugeRowOf(item: Item, place: number): GaugeRow {
  const { source, id, standing, number, caseId, address, round, at, way } = item
  return {
    // One case may have several points in one revisit.
    key: `${source} ${id} ${place}`,
    standing,
    number,
    caseId,
    visit: visitOf(item),
    customer: storedCustomerLine(item),
    address: address ?? '',
    round,
    at,
    way,
    isOpen: item.isOpen === 1,
  }
}

function visitOf({ id, caseId, month, building, outcome }: Item): GaugeRow['visit'] {
  if (caseId !== null || month === null) return null
  return { id: id as PeriodicVisitId, month, building: building ?? '', outcome }
}
