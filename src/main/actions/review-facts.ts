import { setImmediate } from 'node:timers/promises'
import { hour, type Instant, type IsoMonth, millis, spanOf } from '#shared/domain/day'
import type { FigureCounts, PlaceCount } from '#shared/domain/figure-counts'
import { ruledClocks, sum } from '#shared/domain/figures'
import { sharedBy, sumOf } from '#shared/domain/gauge-list'
import { isJob, type Kind } from '#shared/domain/kind'
import { previousMonth } from '#shared/domain/month'
import {
  type Both,
  type Part,
  type Repeated,
  type ReviewFacts,
  repeatedFrom,
} from '#shared/domain/month-draft'
import { targetOf } from '#shared/domain/revisiting'
import type { Answers } from '#shared/domain/satisfaction'
import { departmentsOf } from '../store/desk'
import { addressCounts, partCounts } from '../store/figure-count'
import type { Db } from '../store/tx'
import { placesOf } from './figure-counts'
import type { Pace } from './pace'

/** What 月总结 rests on: the figures of its month as they stood at `now`, beside what the month before received. */
export async function reviewFacts(
  db: Db,
  month: IsoMonth,
  now: Instant,
  counts: FigureCounts,
  pace: Pace = setImmediate,
): Promise<ReviewFacts> {
  const { until } = spanOf(month)
  const past = spanOf(previousMonth(month))
  await pace()
  const parts = { now: counts.parts, before: partCounts(db, past) }
  await pace()
  const places = { now: counts.places, before: placesOf(addressCounts(db, past)) }
  const complaints = ofBoth(parts, ({ kind }) => kind === 'complaint')
  const received = sums(parts)
  const windows = counts.windows.notJob
  const { part, whole } = sharedBy.complaintRate
  const [oldest] = counts.oldest
  return {
    month,
    received,
    complaints: sums(complaints),
    jobs: sum(counts.parts.filter(({ kind }) => isJob(kind))),
    categories: groupsOf(complaints, categoryOf),
    departments: groupsOf(complaints, ({ department }) => department || '未转呈'),
    clocks: clocksOf(counts.clocks),
    repeated: repeatedOf(places, new Map(departmentsOf(db).map(({ id, name }) => [name, id]))),
    raisedAgain: counts.raisedAgain,
    revisit: {
      part: sumOf(windows, part),
      whole: sumOf(windows, whole ?? []),
      target: targetOf({ targets: counts.targets }, 'complaintRate')?.percent ?? null,
    },
    content: {
      now: contentOf(counts.said.notJob.quality),
      before: contentOf(counts.months.at(-2)?.said.notJob),
    },
    open: counts.carried + received.now - counts.closed,
    oldest: oldest
      ? { number: oldest.number, days: daysBetween(oldest.receivedAt, now < until ? now : until) }
      : null,
  }
}

type Months<Row> = { readonly now: readonly Row[]; readonly before: readonly Row[] }

function ofBoth<Row>({ now, before }: Months<Row>, is: (row: Row) => boolean): Months<Row> {
  return { now: now.filter(is), before: before.filter(is) }
}

function sums({ now, before }: Months<{ readonly count: number }>): Both {
  return { now: sum(now), before: sum(before) }
}

function categoryOf({ category }: { readonly category: string }): string {
  return category || '未分类'
}

/** Each with its sum in both months, most of this month first. */
function groupsOf<Row extends { readonly count: number }>(
  of: Months<Row>,
  nameOf: (row: Row) => string,
): readonly (Both & { readonly name: string })[] {
  const groups = new Map<string, { now: number; before: number }>()
  for (const when of ['now', 'before'] as const)
    for (const row of of[when]) {
      const name = nameOf(row)
      const group = groups.get(name) ?? { now: 0, before: 0 }
      group[when] += row.count
      groups.set(name, group)
    }
  return [...groups]
    .map(([name, counts]) => ({ name, ...counts }))
    .toSorted((a, b) => b.now - a.now || b.before - a.before || (a.name < b.name ? -1 : 1))
}

/** As figures.ts tells them: 承诺 and 派工 whatever the kind, and nothing of what the customer's own appointment moved. */
function clocksOf(clocks: FigureCounts['clocks']): ReviewFacts['clocks'] {
  const ruled = ruledClocks.flatMap((clock) => [
    { clock, isOfJobs: false, ...clocks[clock].notJob },
    { clock, isOfJobs: true, ...clocks[clock].job },
  ])
  const agreed = (['promise', 'job'] as const).map((clock) => {
    const { notJob, job } = clocks[clock]
    return { clock, isOfJobs: false, met: notJob.met + job.met, late: notJob.late + job.late }
  })
  return [...ruled, ...agreed].filter(({ met, late }) => met + late > 0)
}

/** 同一楼栋、同一分类, as often as is told of: complaints and jobs, as the picture 重复问题 has them. */
function repeatedOf(all: Months<PlaceCount>, departments: ReadonlyMap<string, number>): readonly Repeated[] {
  const placed = ofBoth(all, ({ kind, building }) => building !== '' && isProblem(kind))
  const keyOf = (row: PlaceCount) => `${row.building}\n${categoryOf(row)}`
  return groupsOf(placed, keyOf)
    .filter((group) => group.now >= repeatedFrom)
    .map(({ name, ...counts }) => {
      const [building = '', category = ''] = name.split('\n')
      const theirs = placed.now.filter((row) => keyOf(row) === name && row.department !== '')
      const [most] = groupsOf({ now: theirs, before: [] }, ({ department }) => department)
      return { category, building, ...counts, departmentId: departments.get(most?.name ?? '') ?? null }
    })
}

function isProblem(kind: Kind): boolean {
  return kind === 'complaint' || isJob(kind)
}

function contentOf({ good, answered }: Answers = { good: 0, answered: 0 }): Part {
  return { part: good, whole: answered }
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((millis(to) - millis(from)) / (24 * hour))
}
