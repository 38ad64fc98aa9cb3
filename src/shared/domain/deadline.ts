import { z } from 'zod'
import { type Calendar, closingOn, isWorkingDay, nextOpening, openingsFrom } from '#shared/domain/calendar'
import {
  addDays,
  addMonths,
  dayOf,
  hour,
  Instant,
  IsoDay,
  instantAt,
  instantOf,
  millis,
  minute,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import type { AppliedRule } from '#shared/domain/profile'

/** How a due time was counted, for the clerk who asks 为什么是这个时间. */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), from: Instant, until: Instant }),
  z.strictObject({ kind: z.literal('leftOut'), from: Instant, until: Instant }),
  z.strictObject({ kind: z.literal('startDayNotCounted'), on: IsoDay }),
  z.strictObject({ kind: z.literal('dueOn'), on: IsoDay, ends: z.enum(['closing', 'midnight']) }),
  z.strictObject({ kind: z.literal('afterClosing'), at: Instant }),
  /** Working days that counted, and days off between them that did not. */
  z.strictObject({ kind: z.literal('workingDays'), from: IsoDay, until: IsoDay, off: z.array(IsoDay) }),
  z.strictObject({ kind: z.literal('movedOffDays'), from: IsoDay, to: IsoDay }),
  z.strictObject({ kind: z.literal('agreed'), at: Instant }),
  /** 客户约定: the customer wished to be served then; the limit begins at its end. */
  z.strictObject({ kind: z.literal('appointed'), until: Instant, dueAt: Instant }),
  /** 延期: a manager granted more time. */
  z.strictObject({
    kind: z.literal('extended'),
    from: Instant,
    dueAt: Instant,
    approval: z.string(),
    by: z.string(),
  }),
])
export type Step = z.infer<typeof Step>

export type Due = { readonly kind: 'due'; readonly dueAt: Instant; readonly steps: readonly Step[] }

/** The working days of that year are not known: the desk is asked for them, nothing is guessed. */
export type Uncovered = { readonly kind: 'uncovered'; readonly year: number }

type Timed = Pick<AppliedRule, 'limit' | 'runs' | 'movesOffDays'>

/** When the clock runs out, and how it was counted. What time it is now is never read here. */
export function due(rule: Timed, startedAt: Instant, calendar: Calendar): Due | Uncovered {
  const { limit } = rule
  switch (limit.unit) {
    case 'minutes':
      return afterRunning(limit.count * minute, rule.runs, startedAt, calendar)
    case 'hours':
      return afterRunning(limit.count * hour, rule.runs, startedAt, calendar)
    case 'days':
      return onDay(addDays(dayOf(startedAt), limit.count), rule, startedAt, calendar)
    case 'months':
      return onDay(addMonths(dayOf(startedAt), limit.count), rule, startedAt, calendar)
    case 'workingDays':
      return afterWorkingDays(limit.count, startedAt, calendar)
    case 'sameDay':
      return limit.ends === 'midnight' ? byMidnight(startedAt) : byClosing(startedAt, calendar)
    case 'agreed':
      return { kind: 'due', dueAt: limit.at, steps: [{ kind: 'agreed', at: limit.at }] }
  }
}

/** From when on a clock says 将到期: the last `share` of its time. */
export function soonFrom(startedAt: Instant, dueAt: Instant, share: number): Instant {
  const length = Math.max(0, millis(dueAt) - millis(startedAt))
  return instantOf(millis(dueAt) - Math.round(length * share))
}

function afterRunning(length: number, runs: Timed['runs'], startedAt: Instant, calendar: Calendar): Due {
  if (runs === 'always') {
    const dueAt = plus(startedAt, length)
    return { kind: 'due', dueAt, steps: [{ kind: 'counted', from: startedAt, until: dueAt }] }
  }
  const steps: Step[] = []
  let left = length
  let reached = startedAt
  for (const opening of openingsFrom(calendar, startedAt)) {
    if (opening.from > reached) steps.push({ kind: 'leftOut', from: reached, until: opening.from })
    const open = millis(opening.until) - millis(opening.from)
    reached = left <= open ? plus(opening.from, left) : opening.until
    steps.push({ kind: 'counted', from: opening.from, until: reached })
    if (left <= open) break
    left -= open
  }
  return { kind: 'due', dueAt: reached, steps }
}

// 《民法典》第二百零一、二百零二条: the start day does not count; a month ends on its corresponding or last day.
function onDay(
  on: IsoDay,
  { movesOffDays }: Pick<Timed, 'movesOffDays'>,
  startedAt: Instant,
  calendar: Calendar,
): Due | Uncovered {
  const last = movesOffDays ? workingDayFrom(on, calendar) : on
  if (typeof last === 'object') return last
  const moved: Step[] = last === on ? [] : [{ kind: 'movedOffDays', from: on, to: last }]
  return {
    kind: 'due',
    dueAt: closingOn(calendar, last),
    steps: [
      { kind: 'startDayNotCounted', on: dayOf(startedAt) },
      ...moved,
      { kind: 'dueOn', on: last, ends: 'closing' },
    ],
  }
}

function workingDayFrom(on: IsoDay, calendar: Calendar): IsoDay | Uncovered {
  for (let day = on; ; day = addDays(day, 1)) {
    const isWorked = isWorkingDay(calendar, day)
    if (isWorked === null) return uncovered(day)
    if (isWorked) return day
  }
}

/** The start day does not count; due at closing of the last working day. */
function afterWorkingDays(count: number, startedAt: Instant, calendar: Calendar): Due | Uncovered {
  const startedOn = dayOf(startedAt)
  const off: IsoDay[] = []
  let on = startedOn
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    const isWorked = isWorkingDay(calendar, on)
    if (isWorked === null) return uncovered(on)
    if (isWorked) left--
    else off.push(on)
  }
  return {
    kind: 'due',
    dueAt: closingOn(calendar, on),
    steps: [
      { kind: 'startDayNotCounted', on: startedOn },
      { kind: 'workingDays', from: addDays(startedOn, 1), until: on, off },
      { kind: 'dueOn', on, ends: 'closing' },
    ],
  }
}

function uncovered(on: IsoDay): Uncovered {
  return { kind: 'uncovered', year: Number(on.slice(0, 4)) }
}

function byMidnight(startedAt: Instant): Due {
  const on = dayOf(startedAt)
  return {
    kind: 'due',
    dueAt: instantAt(on, '24:00' as TimeOfDay),
    steps: [{ kind: 'dueOn', on, ends: 'midnight' }],
  }
}

/** A start after closing, or on a day off, is due at closing of the next desk day. */
function byClosing(startedAt: Instant, calendar: Calendar): Due {
  const opening = nextOpening(calendar, startedAt)
  const on = dayOf(opening.from)
  const dueOn: Step = { kind: 'dueOn', on, ends: 'closing' }
  const isLater = on !== dayOf(startedAt)
  return {
    kind: 'due',
    dueAt: opening.until,
    steps: isLater ? [{ kind: 'afterClosing', at: startedAt }, dueOn] : [dueOn],
  }
}
