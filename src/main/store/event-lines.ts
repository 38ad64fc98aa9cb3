import type { Instant } from '#shared/domain/day'
import { canonicalJson } from './canonical'
import type { EventRow } from './event'
import { presentIn } from './seal'
import { statement } from './statement'
import type { Db } from './tx'

// Events as they leave the book: each as the very text that is hashed, with its hash among its fields. Whoever takes the
// hash out again and hashes what is left has checked it.

/** How many events before the first one are looked at for one that is of its time after all. */
const nearby = 1000

/**
 * The first event that was typed then or later, by halving: ids are without a gap, and times run with them as long as the
 * clock is right. Where it was set back for a while halving may end amid a month: from there it goes back as long as there
 * are some before.
 */
export function firstEventFrom(db: Db, at: Instant, last: number): number {
  const typedAt = statement<[number], { typedAt: Instant }>(db, 'SELECT typedAt FROM event WHERE id = ?')
  let [low, high] = [1, last + 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((typedAt.get(middle)?.typedAt ?? '') < at) low = middle + 1
    else high = middle
  }
  for (let found: number | null = low; found !== null; found = firstNear(db, at, found)) low = found
  return low
}

function firstNear(db: Db, at: Instant, before: number): number | null {
  const row = statement<{ at: Instant; before: number; from: number }, { id: number | null }>(
    db,
    'SELECT min(id) AS id FROM event WHERE id >= @from AND id < @before AND typedAt >= @at',
  ).get({ at, before, from: before - nearby })
  return row?.id ?? null
}

export type EventLine = { readonly id: number; readonly previousHash: string; readonly line: string }

export function eventLines(db: Db, fromId: number, limit: number): readonly EventLine[] {
  return statement<[number, number], EventRow>(db, 'SELECT * FROM event WHERE id >= ? ORDER BY id LIMIT ?')
    .all(fromId, limit)
    .map((event) => ({
      id: event.id,
      previousHash: event.previousHash,
      line: canonicalJson(presentIn(event)),
    }))
}
