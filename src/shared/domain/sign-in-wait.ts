import { type Instant, latest, millis, minute, plus } from '#shared/domain/day'

/** Wrong PINs of one person in a row, and the highest time that was seen while they were counted. */
export type Tries = {
  readonly failures: number
  /** Null: she may try. */
  readonly blockedUntil: Instant | null
  readonly lastSeenAt: Instant
}

const freeFailures = 5
const longest = 30 * minute

/** What the n-th failure in a row costs: nothing before the fifth, then a minute, doubling to half an hour. */
export function waitAfter(failures: number): number {
  if (failures < freeFailures) return 0
  return Math.min(longest, minute * 2 ** Math.min(failures - freeFailures, 10))
}

/** How long she has still to wait, in ms. A clock that was set back stands at the highest time that was seen. */
export function remainingWait(tries: Tries | null, now: Instant): number {
  if (!tries?.blockedUntil) return 0
  return Math.max(0, millis(tries.blockedUntil) - millis(latest(tries.lastSeenAt, now)))
}

/** The tries after one more failure. */
export function afterFailure(tries: Tries | null, now: Instant): Tries {
  const failures = (tries?.failures ?? 0) + 1
  const lastSeenAt = tries ? latest(tries.lastSeenAt, now) : now
  const wait = waitAfter(failures)
  return { failures, blockedUntil: wait === 0 ? null : plus(lastSeenAt, wait), lastSeenAt }
}

/** What is stored when she looks or tries while she has to wait: the time goes on, never back. */
export function seenAt(tries: Tries, now: Instant): Tries {
  return { ...tries, lastSeenAt: latest(tries.lastSeenAt, now) }
}
