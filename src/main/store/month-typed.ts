import type { IsoMonth } from '#shared/domain/day'
import { statement } from './statement'
import type { Db } from './tx'

// What is typed for a month's F13 and not recorded yet: no record, it writes no event and goes with the recording.

export function typedOf(db: Db, month: IsoMonth): Readonly<Record<string, string>> {
  const rows = statement<[IsoMonth], { field: string; text: string }>(
    db,
    'SELECT field, text FROM monthTyped WHERE month = ?',
  ).all(month)
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]))
}

export function keepTyped(db: Db, month: IsoMonth, field: string, text: string): void {
  statement(db, 'INSERT OR REPLACE INTO monthTyped (month, field, text) VALUES (?, ?, ?)').run(
    month,
    field,
    text,
  )
}

/** Those fields were recorded, or given up. */
export function forgetTyped(db: Db, month: IsoMonth, fields: readonly string[]): void {
  statement(db, 'DELETE FROM monthTyped WHERE month = ? AND field IN (SELECT value FROM json_each(?))').run(
    month,
    JSON.stringify(fields),
  )
}
