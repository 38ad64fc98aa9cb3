import { type Calendar, openingOn } from '#shared/domain/calendar'
import {
  addDays,
  dayOf,
  type Instant,
  type IsoDay,
  type IsoMonth,
  instantAt,
  minute,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import { lastDayOf } from '#shared/domain/month'
import type { TestDesk } from '../support/desk'
import type { Life } from './agenda'
import { type Dice, dice } from './dice'
import { type Fate, live } from './handling'
import { long, rare } from './hard-texts'
import { liveJob } from './jobs'
import matters from './matters.json'
import { customer } from './park'
import { patrol } from './patrol'
import { type Arrival, answerAtOnce, leaveDraft, type Matter } from './reception'
import { drawRepairs, walkRound } from './rounds'
import { survey } from './survey'
import { meetings, merits, yearPlan } from './year'

const complaints = matters.complaints as readonly Matter[]
const suggestions = matters.suggestions as readonly Matter[]

const fates: readonly Fate[] = [
  ...Array<Fate>(11).fill({ kind: 'onTime' }),
  { kind: 'late' },
  { kind: 'late' },
  { kind: 'notSolvedOnce' },
  { kind: 'withdrawn' },
]

/** Some sixty cases of the month, three that the month before left over, callers answered at once. */
export async function livesOf(desk: TestDesk, month: IsoMonth): Promise<readonly Life[]> {
  const { calendar } = (await desk.ask('desk.show', {})).desk
  const chance = dice(20_260_305)
  const first = `${month}-01` as IsoDay
  const isOpen = (on: IsoDay) => openingOn(calendar, on) !== null
  const days = daysFrom(first, lastDayOf(month)).filter(isOpen)
  const before = daysFrom(addDays(first, -5), addDays(first, -1)).filter(isOpen)

  const arrival = (on: IsoDay, n: number, matter: Matter): Arrival => ({
    at: morning(openingOn(calendar, on)?.from, chance),
    channel: n % 5 < 3 ? 'walkIn' : 'phone',
    customer: customer(n),
    matter,
  })
  const one = (on: IsoDay, n: number, matter: Matter, fate: Fate) =>
    live(desk, calendar, arrival(on, n, matter), fate, dice(n))
  const dayOfNth = (n: number, all: number) => days[Math.floor((n / all) * days.length)] ?? first

  const carried = before.slice(0, 3).map((on, n) => one(on, 90 + n, at(complaints, 12 + n), { kind: 'late' }))
  const told = Array.from({ length: 52 }, (_, n) =>
    one(dayOfNth(n, 52), n, at(complaints, n), at(fates, n + Math.floor(n / 15))),
  )
  const proposed = Array.from({ length: 9 }, (_, n) =>
    one(dayOfNth(n, 9), 52 + n, at(suggestions, n), { kind: 'onTime' }),
  )
  const left: readonly Fate[] = [
    { kind: 'open', after: 'receive' },
    { kind: 'open', after: 'forward' },
    { kind: 'open', after: 'result' },
  ]
  const open = left.map((fate, n) => one(dayOfNth(n + 9, 13), 61 + n, at(complaints, 14 + n * 2), fate))
  const hard = [long, rare].map(({ customer: who, matter }, n) =>
    live(
      desk,
      calendar,
      { ...arrival(dayOfNth(n + 4, 12), n, matter), customer: who },
      { kind: 'onTime' },
      dice(n),
    ),
  )
  const repairs = Array.from({ length: 12 }, (_, n) => {
    const on = dayOfNth(n, 12)
    const fate = n % 4 === 3 ? 'nobodyThere' : 'done'
    return liveJob(
      desk,
      calendar,
      n,
      morning(openingOn(calendar, on)?.from, chance),
      customer(20 + n),
      fate,
      dice(n),
    )
  })
  const answered = Array.from({ length: 14 }, (_, n) =>
    answerAtOnce(desk, morning(openingOn(calendar, dayOfNth(n, 14))?.from, chance), customer(40 + n)),
  )
  const middle = instantAt(addDays(first, 13), '09:30' as TimeOfDay)
  const asked = [
    walkRound(desk, calendar, middle, 9),
    drawRepairs(desk, calendar, month),
    survey(desk, calendar, month),
  ]
  return [...carried, ...told, ...proposed, ...open, ...hard, ...repairs, ...answered, ...asked]
}

/** 巡检与服务 from the opening on until today. */
export async function livesOfService(
  desk: TestDesk,
  month: IsoMonth,
  from: Instant,
  until: Instant,
): Promise<readonly Life[]> {
  const { calendar } = (await desk.ask('desk.show', {})).desk
  return [
    patrol(desk, calendar, dayOf(from), until),
    yearPlan(desk, from, until),
    meetings(desk, until),
    merits(desk, calendar, from, month),
  ]
}

/** The demo is run at any hour. */
const neverCloses: Calendar = { hours: Array(7).fill(null), keepsHolidays: false }

/** What lies on the desk at `now`: cases of the last hours at each step, so that 今日 shows clocks that run. */
export function livesOfToday(desk: TestDesk, now: Instant): readonly Life[] {
  const recent: readonly (readonly [minutes: number, matter: number, fate: Fate])[] = [
    [8 * 60, 13, { kind: 'open', after: 'receive' }],
    [5 * 60, 1, { kind: 'onTime' }],
    [4 * 60, 6, { kind: 'open', after: 'result' }],
    [170, 20, { kind: 'open', after: 'receive' }],
    [150, 5, { kind: 'open', after: 'receive' }],
    [45, 14, { kind: 'open', after: 'forward' }],
    [14, 9, { kind: 'open', after: 'register' }],
  ]
  const cases = recent.map(([minutes, matter, fate], n) => {
    const start = plus(now, -minutes * minute)
    return live(
      desk,
      neverCloses,
      { at: start, channel: 'walkIn', customer: customer(72 + n), matter: at(complaints, matter) },
      fate,
      dice(n),
    )
  })
  const repairs = (['underWay', 'waiting'] as const).map((fate, n) =>
    liveJob(desk, neverCloses, n + 2, plus(now, -(70 - n * 55) * minute), customer(84 + n), fate, dice(n)),
  )
  const round = walkRound(desk, neverCloses, plus(now, -3 * 60 * minute), 3)
  return [...cases, ...repairs, round, leaveDraft(desk, plus(now, -9 * minute), customer(80))]
}

function at<Item>(items: readonly Item[], n: number): Item {
  const item = items[n % items.length]
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}

function daysFrom(first: IsoDay, last: IsoDay): IsoDay[] {
  const days: IsoDay[] = []
  for (let on = first; on <= last; on = addDays(on, 1)) days.push(on)
  return days
}

/** Within five hours of the opening: a minor matter may still be done the same day. */
function morning(opensAt: Instant | undefined, chance: Dice): Instant {
  if (!opensAt) throw new Error('The desk is closed on that day')
  return plus(opensAt, chance.between(5, 300) * minute)
}
