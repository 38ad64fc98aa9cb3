import { z } from 'zod'
import { type Calendar, closingOn, openingsFrom, type Span } from '#shared/domain/calendar'
import {
  addDays,
  addMonths,
  dayOf,
  hour,
  Instant,
  IsoDay,
  instantAt,
  millis,
  minute,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import type { Rule } from '#shared/domain/profile'

/** How a due time was counted, for the clerk who asks 为什么是这个时间. */
export const Step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), from: Instant, until: Instant }),
  z.strictObject({ kind: z.literal('leftOut'), from: Instant, until: Instant }),
  z.strictObject({ kind: z.literal('startDayNotCounted'), on: IsoDay }),
  z.strictObject({ kind: z.literal('dueOn'), on: IsoDay, ends: z.enum(['closing', 'midnight']) }),
  z.strictObject({ kind: z.literal('afterClosing'), at: Instant }),
])
export type Step = z.infer<typeof Step>

export type Due = { readonly dueAt: Instant; readonly steps: readonly Step[] }

/** When the clock runs out, and how it was counted. What time it is now is never read here. */
export function due(rule: Pick<Rule, 'limit' | 'runs'>, startedAt: Instant, calendar: Calendar): Due {
  const { limit } = rule
  switch (limit.unit) {
    case 'minutes':
      return afterRunning(limit.count * minute, rule.runs, startedAt, calendar)
    case 'hours':
      return afterRunning(limit.count * hour, rule.runs, startedAt, calendar)
    case 'days':
      return onDay(addDays(dayOf(startedAt), limit.count), startedAt, calendar)
    case 'months':
      return onDay(addMonths(dayOf(startedAt), limit.count), startedAt, calendar)
    case 'sameDay':
      return limit.ends === 'midnight' ? byMidnight(startedAt) : byClosing(startedAt, calendar)
  }
}

function afterRunning(length: number, runs: Rule['runs'], startedAt: Instant, calendar: Calendar): Due {
  if (runs === 'always') {
    const dueAt = plus(startedAt, length)
    return { dueAt, steps: [{ kind: 'counted', from: startedAt, until: dueAt }] }
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
  return { dueAt: reached, steps }
}

// 《民法典》第二百零一、二百零二条: the start day does not count; a month ends on its corresponding or last day.
function onDay(on: IsoDay, startedAt: Instant, calendar: Calendar): Due {
  return {
    dueAt: closingOn(calendar, on),
    steps: [
      { kind: 'startDayNotCounted', on: dayOf(startedAt) },
      { kind: 'dueOn', on, ends: 'closing' },
    ],
  }
}

function byMidnight(startedAt: Instant): Due {
  const on = dayOf(startedAt)
  return { dueAt: instantAt(on, '24:00' as TimeOfDay), steps: [{ kind: 'dueOn', on, ends: 'midnight' }] }
}

/** A start after closing, or on a day off, is due at closing of the next desk day. */
function byClosing(startedAt: Instant, calendar: Calendar): Due {
  const opening = openingsFrom(calendar, startedAt).next().value as Span
  const on = dayOf(opening.from)
  const dueOn: Step = { kind: 'dueOn', on, ends: 'closing' }
  const isLater = on !== dayOf(startedAt)
  return { dueAt: opening.until, steps: isLater ? [{ kind: 'afterClosing', at: startedAt }, dueOn] : [dueOn] }
}
