import type { Act, EventRow } from './event'
import { hmacOf, type PersonalValue } from './personal-value'
import { type Image, isSealedPersonal, type SealedPersonal, type Value } from './seal'
import { statement } from './statement'
import type { Db } from './tx'

/** A field as an event tells it. A personal value that was erased since is gone from the past as well. */
export type Told = Value | { readonly erased: true }

export type ToldFields = { readonly [field: string]: Told }

export type TimelineEvent = Act & {
  readonly id: number
  readonly recordTable: string
  readonly recordId: number
  /** null: the record was made, and `after` is all of it. Else both hold only the fields that changed. */
  readonly before: ToldFields | null
  readonly after: ToldFields
}

/** The case's time line: by when it happened, and what happened at the same time by when it was typed in. */
export function eventsOf(db: Db, caseId: number): readonly TimelineEvent[] {
  const rows = statement<[number], EventRow>(
    db,
    'SELECT * FROM event WHERE caseId = ? ORDER BY happenedAt, id',
  ).all(caseId)
  return rows.map(({ id, kind, operatorId, happenedAt, typedAt, recordTable, recordId, before, after }) => ({
    id,
    kind,
    operatorId,
    happenedAt,
    typedAt,
    recordTable,
    recordId,
    before: before === null ? null : toldOf(db, before),
    after: toldOf(db, after),
  }))
}

/** What an event's sealed fields say. */
export function toldOf(db: Db, fields: string): ToldFields {
  const image: Image = JSON.parse(fields)
  return Object.fromEntries(
    Object.entries(image).map(([field, value]) => [
      field,
      isSealedPersonal(value) ? unsealed(db, value) : value,
    ]),
  )
}

function unsealed(db: Db, { personal, hmac }: SealedPersonal): Told {
  const kept = statement<[number], PersonalValue>(
    db,
    'SELECT salt, value FROM personalValue WHERE id = ? AND value IS NOT NULL',
  ).get(personal)
  if (!kept) return { erased: true }
  if (hmacOf(kept.salt, kept.value) !== hmac)
    throw new Error(`personalValue ${personal} is not what its event sealed`)
  return kept.value
}
