import { statement } from './statement'
import type { Db } from './tx'

/** What a field that is not personal ever held, out of the record's events: that of its making, and each change. */
export function everHeld<T extends string>(db: Db, table: string, id: number, field: string): readonly T[] {
  return statement<{ table: string; id: number; path: string }, { value: T }>(
    db,
    `SELECT DISTINCT json_extract(after, @path) AS value FROM event
     WHERE recordTable = @table AND recordId = @id AND json_extract(after, @path) IS NOT NULL ORDER BY value`,
  )
    .all({ table, id, path: `$.${field}` })
    .map(({ value }) => value)
}
