import { type Act, appendEvent } from './event'
import { destroyPersonal, hmacOf, personalValuesOf, sealPersonal } from './personal-value'
import { hashOf, type Image, presentIn, type Value } from './seal'
import { statement } from './statement'
import { assertOpen, type Db, type Tx } from './tx'

// Every change of a record is a row and an event in one transaction, and nothing is kept that does not read back as
// it was meant (Fossil's rule, findings C2).

type Row<R> = { readonly [Column in keyof R]: Value } & { readonly id: number }

type Text<R> = { [Column in keyof R]: R[Column] extends string | null ? Column : never }[keyof R] & string

/** Personal columns may be NULL: an erasure leaves nothing else in them. */
type Erasable<R> = { [Column in Text<R>]: null extends R[Column] ? Column : never }[Text<R>]

export type RecordTable<R extends Row<R>> = {
  readonly name: string
  readonly personal: readonly Erasable<R>[]
  /** The column that says to which case's time line the record's events belong; null: to none. */
  readonly caseColumn: (keyof R & string) | null
}

/**
 * A table whose rows are records. `R` is its row without `rowHash`. Its migration makes it STRICT with
 * `id INTEGER PRIMARY KEY` and `rowHash TEXT NOT NULL`, and adds recordGuards.
 */
export function recordTable<R extends Row<R>>(table: RecordTable<R>): RecordTable<R> {
  return table
}

/** The row is not what its last event left: it was changed past the ledger, or the file is damaged. */
export class AlteredRecord extends Error {
  constructor(
    readonly table: string,
    readonly id: number,
  ) {
    super(`${table} ${id} is not as its last event left it`)
  }
}

/** Writes a new record and its first event; returns its id. */
export function insertRecord<R extends Row<R>>(
  tx: Tx,
  table: RecordTable<R>,
  row: Omit<R, 'id'>,
  act: Act,
): R['id'] {
  assertOpen(tx)
  const id = nextId(tx, table)
  const meant: StoredRow = { ...row, id }
  const image = presentIn(sealed(tx, table, id, meant))
  const rowHash = hashOf(image)
  const columns = [...Object.keys(meant), 'rowHash'].map(quoted)
  statement(
    tx,
    `INSERT INTO ${quoted(table.name)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...Object.values(meant), rowHash)
  appendEvent(tx, act, { ...subject(table, meant), before: null, after: image, rowHash })
  readBack(tx, table, id, rowHash)
  return id as R['id']
}

/**
 * Changes a record and writes the event with the fields that differ. No difference is allowed: an act that leaves the
 * record as it is (a phone number shown) is an event all the same.
 */
export function changeRecord<R extends Row<R>>(
  tx: Tx,
  table: RecordTable<R>,
  id: R['id'],
  changes: Partial<Omit<R, 'id'>>,
  act: Act,
): void {
  assertOpen(tx)
  const { row, image } = readRecord(tx, table, id)
  const changed = Object.fromEntries(
    Object.entries(changes as StoredRow).filter(([column, value]) => row[column] !== value),
  )
  writeChange(tx, table, { row, image, changed, after: sealed(tx, table, id, changed) }, act)
}

/**
 * Erases personal fields for good, earlier values included, and writes the event that says so; hashes made before
 * still hold. What was deleted is out of the file only after `PRAGMA wal_checkpoint(TRUNCATE)` (findings C2).
 */
export function erasePersonal<R extends Row<R>>(
  tx: Tx,
  table: RecordTable<R>,
  id: R['id'],
  fields: readonly Erasable<R>[],
  act: Act,
): void {
  assertOpen(tx)
  const { row, image } = readRecord(tx, table, id)
  const changed = Object.fromEntries(fields.map((field) => [field, null]))
  const eventId = writeChange(tx, table, { row, image, changed, after: changed }, act)
  for (const field of fields) destroyPersonal(tx, table.name, id, field, eventId)
}

type StoredRow = { readonly [column: string]: Value }

type Writing = {
  readonly row: StoredRow
  readonly image: Image
  readonly changed: StoredRow
  readonly after: Image
}

function writeChange<R extends Row<R>>(tx: Tx, table: RecordTable<R>, writing: Writing, act: Act): number {
  const { row, image, changed, after } = writing
  const id = Number(row.id)
  const rowHash = hashOf({ ...image, ...after })
  const columns = Object.keys(changed)
  if (rowHash !== row.rowHash) {
    statement(
      tx,
      `UPDATE ${quoted(table.name)} SET ${[...columns, 'rowHash'].map((column) => `${quoted(column)} = ?`).join(', ')}
       WHERE id = ?`,
    ).run(...Object.values(changed), rowHash, id)
  }
  const before = Object.fromEntries(columns.map((column) => [column, image[column] ?? null]))
  const eventId = appendEvent(tx, act, { ...subject(table, { ...row, ...changed }), before, after, rowHash })
  readBack(tx, table, id, rowHash)
  return eventId
}

function subject<R extends Row<R>>(table: RecordTable<R>, row: StoredRow) {
  const caseId = table.caseColumn === null ? null : (row[table.caseColumn] ?? null)
  if (typeof caseId === 'string') throw new Error(`${table.name}.${table.caseColumn} holds no case id`)
  return { recordTable: table.name, recordId: Number(row.id), caseId }
}

function sealed<R extends Row<R>>(tx: Tx, table: RecordTable<R>, id: number, row: StoredRow): Image {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (value === null || !isPersonal(table, column)) return [column, value]
      return [column, sealPersonal(tx, table.name, id, column, String(value))]
    }),
  )
}

function readRecord<R extends Row<R>>(
  db: Db,
  table: RecordTable<R>,
  id: number,
): { row: StoredRow; image: Image } {
  const row = statement<[number], StoredRow>(db, `SELECT * FROM ${quoted(table.name)} WHERE id = ?`).get(id)
  if (!row) throw new Error(`There is no ${table.name} ${id}`)
  const personal = personalValuesOf(db, table.name, id)
  const { rowHash, ...columns } = row
  const fields = Object.entries(columns).map(([column, value]) => {
    if (value === null || !isPersonal(table, column)) return [column, value]
    const known = personal.get(column)
    if (known?.value !== value) throw new AlteredRecord(table.name, id)
    return [column, { personal: known.id, hmac: hmacOf(known.salt, value) }]
  })
  const image: Image = presentIn(Object.fromEntries(fields))
  if (hashOf(image) !== rowHash) throw new AlteredRecord(table.name, id)
  return { row, image }
}

function readBack<R extends Row<R>>(tx: Tx, table: RecordTable<R>, id: number, rowHash: string): void {
  if (readRecord(tx, table, id).row.rowHash !== rowHash) throw new AlteredRecord(table.name, id)
}

function isPersonal<R extends Row<R>>(table: RecordTable<R>, column: string): boolean {
  return table.personal.some((field) => field === column)
}

// Records are never deleted, so the highest id is the last one given.
function nextId<R extends Row<R>>(tx: Tx, table: RecordTable<R>): number {
  const last = statement<[], { id: number }>(
    tx,
    `SELECT coalesce(max(id), 0) AS id FROM ${quoted(table.name)}`,
  ).get()
  return (last?.id ?? 0) + 1
}

function quoted(name: string): string {
  if (!/^[A-Za-z]\w*$/.test(name)) throw new Error(`Not a name of a table or column: ${name}`)
  return `"${name}"`
}
