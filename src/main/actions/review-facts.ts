import { setImmediate } from 'node:timers/promises'
import type { Span } from '#shared/domain/calendar'
import { hour, type Instant, type IsoMonth, millis, plus, spanOf } from '#shared/domain/day'
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
  casesLookedAt,
  countClocks,
  countOpen,
  countRaisedAgain,
  countReceived,
  type ReceivedCount,
} from '../store/review-counts'
import type { Db } from '../store/tx'
import { gaugeOf, lookedAt } from './gauges'
import type { Pace } from './in-slices'
import { satisfactionOf } from './satisfaction'

/** How many days are counted, and of how many cases the clocks are, by one statement: no key waits for more. */
const daysAtOnce = 4
const casesAtOnce = 400

/** What 月总结 rests on, as it stands at `now`; whoever else wants to be answered comes between. */
export async function reviewFacts(
  db: Db,
  month: IsoMonth,
  now: Instant,
  pace: Pace = () => setImmediate(),
): Promise<ReviewFacts> {
  const span = spanOf(month)
  const received: Months<ReceivedCount> = {
    now: await receivedIn(db, span, pace),
    before: await receivedIn(db, spanOf(previousMonth(month)), pace),
  }
  const { clocks, raisedAgain } = await ofCases(db, span, now, pace)
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
  await pace()
  const isComplaint = ({ kind }: ReceivedCount) => kind === 'complaint'
  const complaints = { now: received.now.filter(isComplaint), before: received.before.filter(isComplaint) }
  const names = new Map(departmentsOf(db).map(({ id, name }) => [id, name]))
  const endsAt = now < span.until ? now : span.until
  return {
    month,
    received: sums(received),
    complaints: sums(complaints),
    jobs: sums({ now: received.now.filter(({ kind }) => isJob(kind)), before: [] }).now,
    categories: groupsOf(complaints, categoryOf),
    departments: groupsOf(complaints, ({ departmentId }) =>
      departmentId === null ? '未转呈' : (names.get(departmentId) ?? ''),
    ),
    clocks,
    repeated: repeatedOf(received),
    raisedAgain,
    revisit: {
      part: revisit.part,
      whole: revisit.whole ?? 0,
      target: revisit.target?.percent ?? null,
    },
    content,
    open: open?.open ?? 0,
    oldest: open && { number: open.number, days: daysBetween(open.receivedAt, endsAt) },
  }
}

async function receivedIn(db: Db, { from, until }: Span, pace: Pace): Promise<readonly ReceivedCount[]> {
  const counts: ReceivedCount[] = []
  for (let at = from; at < until; ) {
    const next = plus(at, daysAtOnce * 24 * hour)
    counts.push(...countReceived(db, { from: at, until: next < until ? next : until }))
    at = next
    await pace()
  }
  return counts
}

type OfCases = Pick<ReviewFacts, 'clocks' | 'raisedAgain'>

/** What is counted case by case, of all that the month looks at. */
async function ofCases(db: Db, span: Span, now: Instant, pace: Pace): Promise<OfCases> {
  const ids = casesLookedAt(db, span)
  const clocks = new Map<string, OfCases['clocks'][number]>()
  let raisedAgain = 0
  for (let at = 0; at < ids.length; at += casesAtOnce) {
    await pace()
    const some = ids.slice(at, at + casesAtOnce)
    raisedAgain += countRaisedAgain(db, some, span)
    for (const { clock, isOfJobs, met, late } of countClocks(db, some, { ...span, now })) {
      const key = `${clock} ${isOfJobs}`
      const known = clocks.get(key) ?? { met: 0, late: 0 }
      const counts = { met: known.met + met, late: known.late + late }
      clocks.set(key, { clock, isOfJobs: isOfJobs === 1, ...counts })
    }
  }
  await pace()
  return { clocks: [...clocks.values()], raisedAgain }
}

type Months<Row> = { readonly now: readonly Row[]; readonly before: readonly Row[] }

function sums(of: Months<{ readonly count: number }>): Both {
  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0)
  return { now: sum(of.now), before: sum(of.before) }
}

function categoryOf({ category }: ReceivedCount): string {
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

/** 同一楼栋、同一分类, as often as is told of: complaints and jobs; who is in no building has nobody beside him. */
function repeatedOf(received: Months<ReceivedCount>): readonly Repeated[] {
  const placed = (rows: readonly ReceivedCount[]) =>
    rows
      .filter(({ kind }) => kind === 'complaint' || isJob(kind))
      .map((row) => ({ ...row, building: buildingOfRoom(row.address) }))
      .filter(({ building }) => building !== '')
  const now = placed(received.now)
  const keyOf = (row: ReceivedCount & { readonly building: string }) => `${row.building}\n${categoryOf(row)}`
  return groupsOf({ now, before: placed(received.before) }, keyOf)
    .filter((group) => group.now >= repeatedFrom)
    .map(({ name, ...counts }) => {
      const [building = '', category = ''] = name.split('\n')
      const theirs = now.filter((row) => keyOf(row) === name && row.departmentId !== null)
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
