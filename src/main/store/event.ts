import type { Instant } from '#shared/domain/day'
import { canonicalJson } from './canonical'
import { hashOf, type Image } from './seal'
import { statement } from './statement'
import type { Db, Tx } from './tx'

/** Who did what, when it happened and when it was typed in. */
export type Act = {
  /** Noun and past participle: `case.registered`. */
  readonly kind: `${string}.${string}`
  /** null: the program itself. */
  readonly operatorId: number | null
  readonly happenedAt: Instant
  readonly typedAt: Instant
}

/** A row of the event table. `before` and `after` are canonical JSON of sealed fields. */
export type EventRow = Act & {
  readonly id: number
  readonly recordTable: string
  readonly recordId: number
  readonly caseId: number | null
  /** null: the record was made. Else only the fields that changed. */
  readonly before: string | null
  readonly after: string
  /** The record's rowHash from this event on. */
  readonly rowHash: string
  readonly previousHash: string
  readonly hash: string
}

/** Where the chain ends: printed on the month's cover and kept in a backup's name, it is the anchor outside. */
export type ChainHead = { readonly id: number; readonly hash: string }

/** The `previousHash` of the first event. */
export const beginning: ChainHead = { id: 0, hash: '0'.repeat(64) }

export function chainHead(db: Db): ChainHead {
  return (
    statement<[], ChainHead>(db, 'SELECT id, hash FROM event ORDER BY id DESC LIMIT 1').get() ?? beginning
  )
}

/** The latest time at which an event from that one on was typed; null: there is none. */
export function latestTyped(db: Db, fromId: number): Instant | null {
  return (
    statement<[number], { at: Instant | null }>(db, 'SELECT max(typedAt) AS at FROM event WHERE id >= ?').get(
      fromId,
    )?.at ?? null
  )
}

export function eventHash({ hash: _, ...fields }: EventRow): string {
  return hashOf(fields)
}

export type Change = {
  readonly recordTable: string
  readonly recordId: number
  readonly caseId: number | null
  readonly before: Image | null
  readonly after: Image
  readonly rowHash: string
}

/** Adds the next event of the chain; returns its id. */
export function appendEvent(tx: Tx, { kind, operatorId, happenedAt, typedAt }: Act, change: Change): number {
  const last = chainHead(tx)
  const fields = {
    id: last.id + 1,
    kind,
    recordTable: change.recordTable,
    recordId: change.recordId,
    caseId: change.caseId,
    operatorId,
    happenedAt,
    typedAt,
    before: change.before && canonicalJson(change.before),
    after: canonicalJson(change.after),
    rowHash: change.rowHash,
    previousHash: last.hash,
  }
  const event: EventRow = { ...fields, hash: hashOf(fields) }
  statement<EventRow>(
    tx,
    `INSERT INTO event (id, kind, recordTable, recordId, caseId, operatorId, happenedAt, typedAt, before, after,
       rowHash, previousHash, hash)
     VALUES (@id, @kind, @recordTable, @recordId, @caseId, @operatorId, @happenedAt, @typedAt, @before, @after,
       @rowHash, @previousHash, @hash)`,
  ).run(event)
  const stored = statement<[number], EventRow>(tx, 'SELECT * FROM event WHERE id = ?').get(event.id)
  if (!stored || eventHash(stored) !== event.hash)
    throw new Error(`Event ${event.id} was not stored as it was meant`)
  return event.id
}
