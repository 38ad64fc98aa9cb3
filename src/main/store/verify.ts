import { beginning, type ChainHead, type EventRow, eventHash } from './event'
import { hmacOf } from './personal-value'
import { hashOf, type Image, isSealedPersonal, type SealedPersonal, type Value } from './seal'
import { statement } from './statement'
import type { Db } from './tx'

export type Breach =
  | 'event-missing'
  | 'event-changed'
  | 'record-missing'
  | 'record-changed'
  | 'record-without-event'
  | 'personal-value-missing'
  | 'personal-value-changed'
  | 'personal-value-without-event'

export type Verdict =
  | { readonly kind: 'whole'; readonly head: ChainHead; readonly records: number }
  | Breakage

export type Breakage = {
  readonly kind: 'broken'
  readonly breach: Breach
  readonly table: string
  readonly id: number
  /** The column that is not as it was told, where it is one and can be named. */
  readonly field?: string
}

/** Rows read so far, and how many there are: events and records. */
export type ReadSoFar = (done: number, total: number) => void

/**
 * 核对: recomputes every hash of the book and names the first row that is not what its events left. Bits that changed
 * in a record or event are found, which quick_check cannot do (measured 11). Whoever owns the file could write all of
 * it anew: only `anchors`, chain heads that were kept elsewhere (a cover page, a backup's name), tell of that
 * (findings C5); of their hash the first digits are enough. Takes seconds for a large book: not for the main thread.
 * Throws what SQLite throws.
 */
export function verify(db: Db, anchors: readonly ChainHead[] = [], progress: ReadSoFar = () => {}): Verdict {
  try {
    // One transaction: a book that is written to meanwhile is still read as of one moment.
    return db.transaction(() => read(db, anchors, progress))()
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    const { breach, table, id, field } = error
    return { kind: 'broken', breach, table, id, ...(field !== undefined && { field }) }
  }
}

class Broken extends Error {
  constructor(
    readonly breach: Breach,
    readonly table: string,
    readonly id: number,
    readonly field?: string,
  ) {
    super(`${table} ${id}: ${breach}`)
  }
}

/** So often that a bar moves, so seldom that telling costs nothing. */
const toldEvery = 500

function read(db: Db, anchors: readonly ChainHead[], progress: ReadSoFar): Verdict {
  const tables = recordTables(db)
  const total = ['event', ...tables].reduce((sum, table) => sum + rowsIn(db, table), 0)
  let done = 0
  const tick = () => {
    done += 1
    if (done % toldEvery === 0 || done === total) progress(done, total)
  }
  const head = readChain(db, anchors, tick)
  let records = 0
  let personalValues = 0
  for (const table of tables) {
    for (const row of statement<[], RecordRow>(db, `SELECT * FROM "${table}" ORDER BY id`).iterate()) {
      records += 1
      personalValues += readRecord(db, table, row)
      tick()
    }
  }
  refuseOrphans(db, tables, personalValues)
  return { kind: 'whole', head, records }
}

function rowsIn(db: Db, table: string): number {
  return statement<[], { n: number }>(db, `SELECT count(*) AS n FROM "${table}"`).get()?.n ?? 0
}

function readChain(db: Db, anchors: readonly ChainHead[], tick: () => void): ChainHead {
  const awaited = new Map(anchors.map(({ id, hash }) => [id, hash]))
  let last = beginning
  for (const event of statement<[], EventRow>(db, 'SELECT * FROM event ORDER BY id').iterate()) {
    if (event.id !== last.id + 1) throw new Broken('event-missing', 'event', last.id + 1)
    const isKept = event.previousHash === last.hash && eventHash(event) === event.hash
    if (!isKept || !event.hash.startsWith(awaited.get(event.id) ?? ''))
      throw new Broken('event-changed', 'event', event.id)
    last = { id: event.id, hash: event.hash }
    tick()
  }
  const lost = anchors.find(({ id }) => id > last.id)
  if (lost) throw new Broken('event-missing', 'event', last.id + 1)
  return last
}

/** The book says itself what its records are: whatever has a rowHash. */
function recordTables(db: Db): readonly string[] {
  return statement<[], { name: string }>(
    db,
    `SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'rowHash'
       WHERE t.type = 'table' AND t.name <> 'event' ORDER BY t.name`,
  )
    .all()
    .map(({ name }) => name)
}

type RecordRow = { readonly [column: string]: Value } & { readonly id: number; readonly rowHash: string }

/** Retells the record from its events and holds the row against it; returns how many personal values it had. */
function readRecord(db: Db, table: string, { rowHash, ...columns }: RecordRow): number {
  const { id } = columns
  const events = statement<[string, number], EventRow>(
    db,
    'SELECT * FROM event WHERE recordTable = ? AND recordId = ? ORDER BY id',
  ).all(table, Number(id))
  let image: Image = {}
  let personalValues = 0
  for (const event of events) {
    const after: Image = JSON.parse(event.after)
    image = { ...image, ...after }
    if (hashOf(image) !== event.rowHash) throw new Broken('event-changed', 'event', event.id)
    for (const [field, value] of Object.entries(after)) {
      if (!isSealedPersonal(value)) continue
      readPersonal(db, { table, recordId: Number(id), field, eventId: event.id }, value)
      personalValues += 1
    }
  }
  const last = events.at(-1)
  if (!last) throw new Broken('record-without-event', table, Number(id))
  const found: Image = Object.fromEntries(
    Object.entries(columns).map(([column, value]) => [column, asSealed(db, value, image[column])]),
  )
  if (rowHash !== last.rowHash || hashOf(found) !== rowHash) {
    throw new Broken('record-changed', table, Number(id), changedColumn(found, image))
  }
  return personalValues
}

function changedColumn(found: Image, told: Image): string | undefined {
  const text = (value: Image[string] | undefined) => JSON.stringify(value ?? null)
  return Object.keys(found).find((column) => text(found[column]) !== text(told[column]))
}

function asSealed(db: Db, value: Value | undefined, told: Image[string] | undefined): Image[string] {
  if (value === undefined || value === null || !isSealedPersonal(told)) return value ?? null
  const kept = statement<[number], { value: string }>(db, 'SELECT value FROM personalValue WHERE id = ?').get(
    told.personal,
  )
  return kept?.value === value ? told : value
}

type PersonalPlace = {
  readonly table: string
  readonly recordId: number
  readonly field: string
  readonly eventId: number
}

type PersonalRow = {
  readonly recordTable: string
  readonly recordId: number
  readonly field: string
  readonly salt: Buffer | null
  readonly value: string | null
  readonly erasedInEvent: number | null
}

function readPersonal(db: Db, place: PersonalPlace, { personal, hmac }: SealedPersonal): void {
  const kept = statement<[number], PersonalRow>(db, 'SELECT * FROM personalValue WHERE id = ?').get(personal)
  if (!kept) throw new Broken('personal-value-missing', 'personalValue', personal, place.field)
  const isInPlace =
    kept.recordTable === place.table && kept.recordId === place.recordId && kept.field === place.field
  const isKept =
    kept.salt === null || kept.value === null
      ? isErasedBy(db, place, kept.erasedInEvent)
      : hmacOf(kept.salt, kept.value) === hmac
  if (!isInPlace || !isKept)
    throw new Broken('personal-value-changed', 'personalValue', personal, place.field)
}

function isErasedBy(
  db: Db,
  { table, recordId, field, eventId }: PersonalPlace,
  erasedInEvent: number | null,
): boolean {
  if (erasedInEvent === null || erasedInEvent <= eventId) return false
  const event = statement<[number], EventRow>(db, 'SELECT * FROM event WHERE id = ?').get(erasedInEvent)
  if (!event || event.recordTable !== table || event.recordId !== recordId) return false
  const after: Image = JSON.parse(event.after)
  return after[field] === null
}

function refuseOrphans(db: Db, tables: readonly string[], personalValues: number): void {
  const told = statement<[], { recordTable: string }>(db, 'SELECT DISTINCT recordTable FROM event').all()
  for (const { recordTable } of told) {
    const rows = tables.includes(recordTable) ? `"${recordTable}"` : '(SELECT NULL AS id)'
    const missing = statement<[string], { recordId: number }>(
      db,
      `SELECT recordId FROM event e WHERE recordTable = ?
         AND NOT EXISTS (SELECT 1 FROM ${rows} r WHERE r.id = e.recordId) LIMIT 1`,
    ).get(recordTable)
    if (missing) throw new Broken('record-missing', recordTable, missing.recordId)
  }
  // Each sealed value was found for its event, so more of them than that were told of by none.
  const stored = statement<[], { total: number; last: number }>(
    db,
    'SELECT count(*) AS total, max(id) AS last FROM personalValue',
  ).get()
  if (stored && stored.total !== personalValues) {
    throw new Broken('personal-value-without-event', 'personalValue', stored.last)
  }
}
