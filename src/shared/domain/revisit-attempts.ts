import { type Calendar, openingsFrom } from '#shared/domain/calendar'
import type { CaseFacts } from '#shared/domain/case-facts'
import type { Customer } from '#shared/domain/customer'
import {
  addDays,
  dayOf,
  hour,
  type Instant,
  instantAt,
  millis,
  plus,
  type TimeOfDay,
} from '#shared/domain/day'
import type { Revisit, RevisitWay } from '#shared/domain/revisit'
import type { Revisiting } from '#shared/domain/revisiting'

/** How many attempts, days and ways are still missing before 联系不上 may be said. */
export type AttemptsMissing = { readonly attempts: number; readonly days: number; readonly ways: number }

type Tried = Pick<Revisit, 'at' | 'way' | 'outcome'>

/** 没联系上, 号码错误, 已搬离, and a letter that nobody has answered: tried, and nobody was there. */
export function isAttempt({ outcome }: Pick<Revisit, 'outcome'>): boolean {
  return outcome === 'notReached' || outcome === 'wrongNumber'
}

/** The ways by which that customer can be asked at all; the counter and the questionnaire wait for the customer. */
export function waysTo({ phones, address }: Pick<Customer, 'phones' | 'address'>): readonly RevisitWay[] {
  return [
    ...(phones.length > 0 ? (['phone'] as const) : []),
    ...(address === '' ? [] : (['door', 'letter'] as const)),
  ]
}

/** What one round still lacks before 联系不上 may be recorded; null: nothing. */
export function attemptsMissing(
  revisits: readonly Tried[],
  customer: Pick<Customer, 'phones' | 'address'>,
  rule: Pick<Revisiting['attempts'], 'count' | 'days'>,
): AttemptsMissing | null {
  const tried = revisits.filter(isAttempt)
  const days = new Set(tried.map(({ at }) => dayOf(at)))
  const ways = new Set(tried.map(({ way }) => way))
  const missing = {
    attempts: Math.max(0, rule.count - tried.length),
    days: Math.max(0, rule.days - days.size),
    // By two ways where there are two.
    ways: Math.max(0, Math.min(2, waysTo(customer).length) - ways.size),
  }
  return missing.attempts + missing.days + missing.ways > 0 ? missing : null
}

const pause = 2 * hour
/** Where the desk never closes nobody is called at midnight. */
const morning = '09:00' as TimeOfDay

/**
 * When it is tried again: two hours of the desk later, and after two attempts on one day in the morning of the next. What
 * went by letter has three days to come back.
 */
export function nextTry(
  revisits: readonly Tried[],
  { at, way }: Pick<Tried, 'at' | 'way'>,
  calendar: Calendar,
): Instant {
  if (way === 'letter' || way === 'questionnaire') return morningAfter(at, 3, calendar)
  const today = revisits.filter((tried) => isAttempt(tried) && dayOf(tried.at) === dayOf(at))
  // The attempt that is being written down is one of them.
  return today.length + 1 >= 2 ? morningAfter(at, 1, calendar) : afterPause(at, calendar)
}

function morningAfter(at: Instant, days: number, calendar: Calendar): Instant {
  const first = addDays(dayOf(at), days)
  if (calendar.hours.every((opening) => opening === null)) return instantAt(first, morning)
  return openingsFrom(calendar, instantAt(first, '00:00' as TimeOfDay)).next().value.from
}

function afterPause(at: Instant, calendar: Calendar): Instant {
  let left = pause
  for (const { from, until } of openingsFrom(calendar, at)) {
    const open = millis(until) - millis(from)
    if (left <= open) return plus(from, left)
    left -= open
  }
  throw new Error('The desk has no further opening')
}

/** Another way once this one led nowhere twice, or at once where the number is wrong or they have moved. */
export function nextWay(
  revisits: readonly Tried[],
  now: Pick<Revisit, 'way' | 'outcome'>,
  customer: Pick<Customer, 'phones' | 'address'>,
): RevisitWay {
  const tried = [...revisits.filter(isAttempt), now]
  const wrong = new Set(tried.filter(({ outcome }) => outcome === 'wrongNumber').map(mediumOf))
  const isAlive = (way: RevisitWay) => !wrong.has(mediumOf({ way }))
  const timesByThis = tried.filter(({ way }) => way === now.way).length
  if (isAlive(now.way) && timesByThis < 2) return now.way
  const others = waysTo(customer).filter((way) => way !== now.way && isAlive(way))
  return others.find((way) => tried.every((each) => each.way !== way)) ?? others[0] ?? now.way
}

/** Who has moved is found there neither at the door nor by letter. */
function mediumOf({ way }: Pick<Revisit, 'way'>): 'number' | 'address' {
  return way === 'phone' ? 'number' : 'address'
}

/**
 * Whether the procedure wants somebody to go: a complaint only from a certain round on, and one of the gravest class never,
 * by phone alone (S1 第十五条). Then who phones says why.
 */
export function wantsPhoneReason(
  { matter, profile }: Pick<CaseFacts, 'matter' | 'profile'>,
  round: number,
): boolean {
  const { phoneFromRound } = profile.revisiting
  if (matter.kind !== 'complaint' || phoneFromRound === 1) return false
  return round < phoneFromRound || matter.grade === 'critical'
}
