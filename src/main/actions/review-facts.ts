import { setImmediate } from 'node:timers/promises'
import { hour, type Instant, type IsoMonth, millis, spanOf } from '#shared/domain/day'
import { isJob } from '#shared/domain/kind'
import { previousMonth } from '#shared/domain/month'
import {
  type Both,
  type Part,
  type Repeated,
  type ReviewFacts,
  repeatedFrom,
} from '#shared/domain/month-draft'
import { buildingOfRoom } from '#shared/domain/unit'
import { departmentsOf } from '../store/desk'
import { currentProfile } from '../store/profile'
import {
  countClocks,
  countOpen,
  countPlaces,
  countReceived,
  type PlaceCount,
  type ReceivedCount,
} from '../store/review-counts'
import type { Db } from '../store/tx'
import { gaugeOf, lookedAt } from './gauges'
import type { Pace } from './in-slices'
import { satisfactionOf } from './satisfaction'

/** What 月总结 rests on, as it stands at `now`; whoever else wants to be answered comes between. */
export async function reviewFacts(
  db: Db,
  month: IsoMonth,
  now: Instant,
  pace: Pace = () => setImmediate(),
): Promise<ReviewFacts> {
  const span = spanOf(month)
  const before = spanOf(previousMonth(month))
  const received = { now: countReceived(db, span), before: countReceived(db, before) }
  await pace()
  const places = { now: countPlaces(db, span), before: countPlaces(db, before) }
  await pace()
  const clocks = countClocks(db, { ...span, now })
  await pace()
  const { revisiting } = currentProfile(db)
  const revisit = gaugeOf(
    db,
    'complaintRate',
    lookedAt('complaintRate', { by: 'month', month }, now),
    revisiting,
  )
  await pace()
  const content = { now: contentIn(db, month), before: contentIn(db, previousMonth(month)) }
  await pace()
  const open = countOpen(db, span)
  const names = new Map(departmentsOf(db).map(({ id, name }) => [id, name]))
  const isComplaint = ({ kind }: ReceivedCount) => kind === 'complaint'
  const complaints = { now: received.now.filter(isComplaint), before: received.before.filter(isComplaint) }
  return {
    month,
    received: sums(received),
    complaints: sums(complaints),
    jobs: sums({ now: received.now.filter(({ kind }) => isJob(kind)), before: [] }).now,
    categories: groupsOf(complaints, ({ category }) => category || '未分类'),
    departments: groupsOf(complaints, ({ departmentId }) =>
      departmentId === null ? '未转呈' : (names.get(departmentId) ?? ''),
    ),
    clocks: clocks.map(({ isOfJobs, ...counts }) => ({ ...counts, isOfJobs: isOfJobs === 1 })),
    repeated: repeatedOf(places),
    revisit: {
      part: revisit.part,
      whole: revisit.whole ?? 0,
      target: revisit.target?.percent ?? null,
    },
    content,
    open: open?.open ?? 0,
    oldest: open && {
      number: open.number,
      days: daysBetween(open.receivedAt, now < span.until ? now : span.until),
    },
  }
}

type Months<Row> = { readonly now: readonly Row[]; readonly before: readonly Row[] }

function sums(of: Months<{ readonly count: number }>): Both {
  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0)
  return { now: sum(of.now), before: sum(of.before) }
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

/** 同一楼栋、同一分类, as often as is told of; who is in no building has nobody beside him. */
function repeatedOf(places: Months<PlaceCount>): readonly Repeated[] {
  const of = (rows: readonly PlaceCount[]) => rows.filter(({ address }) => buildingOfRoom(address) !== '')
  const keyOf = ({ category, address }: PlaceCount) => `${buildingOfRoom(address)}\n${category || '未分类'}`
  const now = of(places.now)
  return groupsOf({ now, before: of(places.before) }, keyOf)
    .filter((group) => group.now >= repeatedFrom)
    .map(({ name, ...counts }) => {
      const [building = '', category = ''] = name.split('\n')
      const theirs = now.filter((place) => keyOf(place) === name && place.departmentId !== null)
      const [most] = groupsOf({ now: theirs, before: [] }, ({ departmentId }) => String(departmentId))
      return { category, building, ...counts, departmentId: most ? Number(most.name) : null }
    })
}

function contentIn(db: Db, month: IsoMonth): Part {
  const { good, answered } = satisfactionOf(db, 'complaint', { by: 'month', month }).quality
  return { part: good, whole: answered }
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((millis(to) - millis(from)) / (24 * hour))
}
