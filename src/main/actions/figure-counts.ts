import { setImmediate } from 'node:timers/promises'
import type { Span } from '#shared/domain/calendar'
import { dayOf, type Instant, monthOf, spanOf } from '#shared/domain/day'
import { CountedClock } from '#shared/domain/figure-counted'
import {
  type ByKind,
  type ClockCounts,
  type FigureCounts,
  type Handling,
  handlingOf,
  type PlaceCount,
  type Split,
} from '#shared/domain/figure-counts'
import { type FigurePeriod, spanOfDays } from '#shared/domain/figure-sheet'
import type { Gauge } from '#shared/domain/gauge'
import type { StandingCounts } from '#shared/domain/gauge-list'
import { monthsBetween } from '#shared/domain/month'
import type { AskedOf } from '#shared/domain/satisfaction'
import { buildingOf } from '#shared/domain/unit'
import { type Counting, clockCounts } from '../store/figure-clocks'
import {
  type AddressCount,
  addressCounts,
  againByKind,
  contactCount,
  firstMoment,
  handlingTimes,
  oldestOpen,
  partCounts,
  raisedAgainCount,
  setCount,
  unsignedCounts,
  windowCounts,
} from '../store/figure-count'
import { standingCounts } from '../store/gauge-item'
import { currentProfile } from '../store/profile'
import { type CasePortion, exemptCounts } from '../store/revisit-window'
import type { Db } from '../store/tx'
import { monthsTo } from './figure-months'
import { gaugeOf, lookedIn } from './gauges'
import type { Pace } from './pace'
import { plusSatisfaction, satisfactionIn } from './satisfaction'

const oldestShown = 10

/**
 * All that the figures of a period are made of, as it stands at `now`. No statement looks at more than a month, or, where what
 * was said last is what counts, at a portion of the cases; whoever else wants to be answered comes between.
 */
export async function countFigures(
  db: Db,
  period: FigurePeriod,
  now: Instant,
  pace: Pace = setImmediate,
): Promise<FigureCounts> {
  const whole = spanOfDays(period)
  const spans = monthly(db, period, now)
  const { targets } = currentProfile(db).revisiting
  const each = <Count>(count: (span: Span) => Count) => inTurn(spans, count, pace)
  const once = async <Count>(count: () => Count): Promise<Count> => {
    await pace()
    return count()
  }
  const inAll = async (count: (span: Span) => number) =>
    (await each(count)).reduce((sum, one) => sum + one, 0)
  const portioned = <Count>(portions: number, count: (portion: CasePortion) => Count) =>
    inTurn(
      Array.from({ length: portions }, (_, portion) => ({ portions, portion })),
      count,
      pace,
    )
  // 电话和信函 are those of the year, whatever the period; the others are few, or read whole either way.
  const portions = { complaintSigned: spans.length, periodicSigned: 1, remote: 4, settled: 1 } as const
  const gauges: Gauge[] = []
  for (const name of ['complaintSigned', 'periodicSigned', 'remote', 'settled'] as const) {
    const looked = lookedIn(name, period, now)
    const counts = await portioned(portions[name], (one) => standingCounts(db, name, looked, one))
    gauges.push(gaugeOf(db, name, looked, { targets }, counts.reduce(plusStandings)))
  }
  const said = async (of: AskedOf) =>
    (await portioned(spans.length, (one) => satisfactionIn(db, of, whole, one))).reduce(plusSatisfaction)
  return {
    parts: (await each((span) => partCounts(db, span))).flat(),
    places: (await each((span) => placesOf(addressCounts(db, span)))).flat(),
    again: (await each((span) => againByKind(db, span))).reduce(plusKinds),
    carried: await once(() => setCount(db, 'carried', whole)),
    closed: await inAll((span) => setCount(db, 'closed', span)),
    onSpot: await inAll((span) => setCount(db, 'onSpot', span)),
    merged: await inAll((span) => setCount(db, 'merged', span)),
    contacts: await inAll((span) => contactCount(db, span)),
    raisedAgain: await once(() => raisedAgainCount(db, whole)),
    unsigned: await once(() => unsignedCounts(db, whole)),
    handling: bothHandled(await each((span) => handlingTimes(db, span))),
    clocks: await clocksOf(each, db, { now, counted: whole.until }),
    windows: (await each((span) => windowCounts(db, { ...span, now }))).reduce((a, b) => ({
      notJob: plusStandings(a.notJob, b.notJob),
      job: plusStandings(a.job, b.job),
    })),
    exempt: await once(() => ({
      notJob: exemptCounts(db, 'complaint', { ...whole, now }),
      job: exemptCounts(db, 'job', { ...whole, now }),
    })),
    said: { notJob: await said('complaint'), job: await said('job') },
    targets,
    gauges,
    oldest: await once(() => oldestOpen(db, whole, oldestShown)),
    months: await monthsTo(db, monthOf(period.to), now, pace),
  }
}

/** One after the other, with a breath before each. */
async function inTurn<One, Count>(
  all: readonly One[],
  count: (one: One) => Count,
  pace: Pace,
): Promise<Count[]> {
  const counts: Count[] = []
  for (const one of all) {
    await pace()
    counts.push(count(one))
  }
  return counts
}

/** The period, cut where months begin; the years before anything happened and those to come are not looked through. */
function monthly(db: Db, period: FigurePeriod, now: Instant): readonly Span[] {
  const whole = spanOfDays(period)
  const known = [monthOf(dayOf(firstMoment(db) ?? now)), monthOf(dayOf(now))] as const
  const [first, last] = [latest(monthOf(period.from), known[0]), earliest(monthOf(period.to), known[1])]
  const spans = monthsBetween(first, last).map((month) => {
    const { from, until } = spanOf(month)
    return { from: latest(from, whole.from), until: earliest(until, whole.until) }
  })
  return spans.length > 0 ? spans : [whole]
}

function latest<Time extends string>(one: Time, other: Time): Time {
  return one > other ? one : other
}

function earliest<Time extends string>(one: Time, other: Time): Time {
  return one < other ? one : other
}

async function clocksOf(
  each: <Count>(count: (span: Span) => Count) => Promise<Count[]>,
  db: Db,
  at: Pick<Counting, 'now' | 'counted'>,
): Promise<FigureCounts['clocks']> {
  const counts: [CountedClock, Split<ClockCounts>][] = []
  for (const clock of CountedClock.options) {
    const all = await each((span) => clockCounts(db, clock, { ...span, ...at }))
    counts.push([
      clock,
      {
        notJob: all.map((one) => one.notJob).reduce(plusClocks),
        job: all.map((one) => one.job).reduce(plusClocks),
      },
    ])
  }
  return Object.fromEntries(counts) as FigureCounts['clocks']
}

function plusClocks(a: ClockCounts, b: ClockCounts): ClockCounts {
  return { met: a.met + b.met, late: a.late + b.late }
}

function plusKinds(a: ByKind, b: ByKind): ByKind {
  return { complaint: a.complaint + b.complaint, job: a.job + b.job, other: a.other + b.other }
}

function plusStandings(a: StandingCounts, b: StandingCounts): StandingCounts {
  const sum: Record<string, number> = { ...a }
  for (const [standing, count] of Object.entries(b)) sum[standing] = (sum[standing] ?? 0) + count
  return sum
}

function bothHandled(times: readonly Split<readonly number[]>[]): Split<Handling> {
  const of = (split: keyof Split<unknown>) =>
    handlingOf(times.flatMap((one) => one[split]).sort((a, b) => a - b))
  return { notJob: of('notJob'), job: of('job') }
}

/** The addresses of thousands of cases are those of a few buildings. */
export function placesOf(rows: readonly AddressCount[]): readonly PlaceCount[] {
  const buildings = new Map<string, string>()
  const places = new Map<string, PlaceCount & { count: number }>()
  for (const { address, ...row } of rows) {
    const building = buildings.get(address) ?? buildingOf(address)
    buildings.set(address, building)
    const key = `${row.kind}\n${building}\n${row.category}\n${row.department}`
    const place = places.get(key)
    if (place) place.count += row.count
    else places.set(key, { ...row, building })
  }
  return [...places.values()]
}
