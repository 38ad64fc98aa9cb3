import type { Db } from '../../src/main/store/tx'

type Column = { readonly name: string; readonly type: string; readonly notnull: number }

const prepared = new WeakMap<Db, Map<string, (given: Readonly<Record<string, unknown>>) => void>>()

/**
 * Puts a row into a table past the ledger, without event and hash: for what only the query looks at. Columns that are
 * not given and may not be NULL are '' or 0, so references and checks are off on that connection from then on.
 */
export function insertRaw(db: Db, table: string, given: Readonly<Record<string, unknown>>): void {
  const tables = prepared.get(db) ?? new Map()
  prepared.set(db, tables)
  const insert = tables.get(table) ?? insertInto(db, table)
  tables.set(table, insert)
  insert(given)
}

function insertInto(db: Db, table: string): (given: Readonly<Record<string, unknown>>) => void {
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  const columns = db.pragma(`table_info(${table})`) as readonly Column[]
  const empty = Object.fromEntries(
    columns.map(({ name, type, notnull }) => [name, notnull ? (type === 'INTEGER' ? 0 : '') : null]),
  )
  const names = columns.map(({ name }) => name)
  const statement = db.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  )
  return (given) => {
    statement.run({ ...empty, ...given })
  }
}
