import type { WalkId } from '#shared/domain/walk'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What is being typed of a walk and not recorded yet: no record, it writes no event and goes with the recording.

/** Null: the round of today, which is none yet. */
type Whose = WalkId | null

export function walkTyped(db: Db, walkId: Whose): Record<string, string> {
  const rows = statement<[number], { field: string; text: string }>(
    db,
    'SELECT field, text FROM walkTyped WHERE walkId = ? ORDER BY field',
  ).all(walkId ?? 0)
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]))
}

export function keepWalkTyped(tx: Tx, walkId: Whose, field: string, text: string): void {
  statement(tx, 'INSERT OR REPLACE INTO walkTyped (walkId, field, text) VALUES (?, ?, ?)').run(
    walkId ?? 0,
    field,
    text,
  )
}

export function forgetWalkTyped(tx: Tx, walkId: Whose, field: string): void {
  statement(tx, 'DELETE FROM walkTyped WHERE walkId = ? AND field = ?').run(walkId ?? 0, field)
}

/** All of it. */
export function forgetWalk(tx: Tx, walkId: WalkId): void {
  statement(tx, 'DELETE FROM walkTyped WHERE walkId = ?').run(walkId)
}
