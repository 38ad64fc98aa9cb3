import { connect } from '../../src/main/store/connect'
import type { Db } from '../../src/main/store/tx'

type Row = Readonly<Record<string, unknown>>
type Added = readonly (readonly [table: string, rows: readonly Row[]])[]

/** A second file that gets the very rows which a desk writes, and nothing else is done for them. */
export type BareRows = {
  readonly db: Db
  /** Brings over what was written since, and the draft; not timed. */
  readonly keepUp: (draftId: number) => void
  /** Reads what the registration wrote; what it answers writes the same in one transaction, and is timed. */
  readonly register: () => () => void
}

/**
 * The same schema, triggers, indexes and pragmas, the statements prepared beforehand: what SQLite alone takes. Which
 * tables a registration adds to is seen from the file, so that none is forgotten when there is a new one.
 */
export function openBareRows(source: Db, file: string): BareRows {
  source.prepare('VACUUM INTO ?').run(file)
  const db = connect(file)
  const tables = growing(source)
  const prepared = tables.map((table) => ({
    ...table,
    insert: db.prepare(insertInto(source, table.name)),
    read: source.prepare<[number], Row>(
      `SELECT * FROM ${table.name} WHERE ${table.key} > ? ORDER BY ${table.key}`,
    ),
    newest: lastOf(db, table),
  }))
  const inserts = new Map(prepared.map(({ name, insert }) => [name, insert]))
  const insertDraft = db.prepare(insertInto(source, 'draft'))
  const readDraft = source.prepare<[number], Row>('SELECT * FROM draft WHERE id = ?')
  const deleteDraft = db.prepare('DELETE FROM draft WHERE id = ?')
  const takeNumber = db.prepare(
    `INSERT INTO numberSeries (series, month, last) VALUES ('case', '2026-11', 1)
       ON CONFLICT (series, month) DO UPDATE SET last = last + 1 RETURNING last`,
  )
  let draft = 0

  function unwritten(): Added {
    return prepared
      .map((table) => {
        const rows = table.read.all(table.newest)
        table.newest = Number(rows.at(-1)?.[table.key] ?? table.newest)
        return [table.name, rows] as const
      })
      .filter(([, rows]) => rows.length > 0)
  }

  const write = db.transaction((added: Added, isRegistration: boolean) => {
    if (isRegistration) takeNumber.get()
    for (const [table, rows] of added) for (const row of rows) inserts.get(table)?.run(row)
    if (isRegistration) deleteDraft.run(draft)
  })
  return {
    db,
    keepUp: (draftId) => {
      write.immediate(unwritten(), false)
      draft = draftId
      insertDraft.run(readDraft.get(draftId))
    },
    register: () => {
      const added = unwritten()
      return () => write.immediate(added, true)
    },
  }
}

type Table = { readonly name: string; readonly key: string }
type Column = { readonly name: string; readonly type: string; readonly pk: number }

/** All tables whose rows have a whole number for a key, but drafts; what is referred to comes first. */
function growing(db: Db): readonly Table[] {
  const names = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'draft'`)
    .all()
  const waiting = names.flatMap(({ name }) => {
    const keys = columnsOf(db, name).filter(({ pk }) => pk > 0)
    const [key] = keys
    return keys.length === 1 && key?.type === 'INTEGER' ? [{ name, key: key.name }] : []
  })
  const inOrder: Table[] = []
  while (inOrder.length < waiting.length) {
    const next = waiting.filter((table) => !inOrder.includes(table) && isReady(table))
    if (next.length === 0) throw new Error('Tables refer to one another in a ring')
    inOrder.push(...next)
  }
  return inOrder

  function isReady({ name }: Table): boolean {
    const references = db.pragma(`foreign_key_list(${name})`) as readonly { readonly table: string }[]
    return references.every(
      ({ table }) =>
        table === name ||
        inOrder.some((one) => one.name === table) ||
        !waiting.some((one) => one.name === table),
    )
  }
}

function columnsOf(db: Db, table: string): readonly Column[] {
  return db.pragma(`table_info(${table})`) as readonly Column[]
}

function insertInto(db: Db, table: string): string {
  const names = columnsOf(db, table).map(({ name }) => name)
  return `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`
}

function lastOf(db: Db, { name, key }: Table): number {
  return (
    db.prepare<[], { last: number }>(`SELECT coalesce(max(${key}), 0) AS last FROM ${name}`).get()?.last ?? 0
  )
}
