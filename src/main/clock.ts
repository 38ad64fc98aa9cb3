import type { Instant } from '#shared/domain/day'

/** What time it is. Handed down from index.ts, so that a test says what time it is. */
export type Clock = () => Instant

/** The only reader of the computer's clock. */
export function now(): Instant {
  return new Date().toISOString() as Instant
}
