import type Database from 'better-sqlite3'
import type { Db } from '../../src/main/store/tx'

type Statement = Database.Statement<unknown[], unknown>

/** A question that an act put to the database, with the values that it gave. */
export type Run = { readonly sql: string; readonly how: 'all' | 'get'; readonly bound: readonly unknown[] }

/** Runs the act once and answers what it asked the database, in turn. */
export async function statementsOf(db: Db, act: () => unknown): Promise<readonly Run[]> {
  const runs: Run[] = []
  const prototype: Statement = Object.getPrototypeOf(db.prepare<unknown[], unknown>('SELECT 1'))
  const { all, get } = prototype
  prototype.all = function (this: Statement, ...bound: unknown[]) {
    runs.push({ sql: this.source, how: 'all', bound })
    return all.apply(this, bound)
  }
  prototype.get = function (this: Statement, ...bound: unknown[]) {
    runs.push({ sql: this.source, how: 'get', bound })
    return get.apply(this, bound)
  }
  try {
    await act()
  } finally {
    Object.assign(prototype, { all, get })
  }
  if (runs.length === 0) throw new Error('The act ran no statement')
  return runs
}

/** How SQLite goes about it, step by step: `SEARCH caseRecord USING INDEX …`. */
export function planOf(db: Db, { sql, bound }: Pick<Run, 'sql' | 'bound'>): readonly string[] {
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...bound)
    .map(({ detail }) => detail)
}
