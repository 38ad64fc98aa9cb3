import type Database from 'better-sqlite3'
import type { Db } from './tx'

type Statement<Bound extends unknown[] | object, Row> = Bound extends unknown[]
  ? Database.Statement<Bound, Row>
  : Database.Statement<[Bound], Row>

const prepared = new WeakMap<Db, Map<string, unknown>>()

/**
 * The statement for this text, prepared once per connection. A registration runs some thirty of them; preparing costs
 * more than running, and each prepared one stays in memory until the next garbage collection.
 */
export function statement<Bound extends unknown[] | object = unknown[], Row = unknown>(
  db: Db,
  sql: string,
): Statement<Bound, Row> {
  const known = prepared.get(db) ?? new Map<string, unknown>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare(sql)
  known.set(sql, found)
  return found as Statement<Bound, Row>
}
