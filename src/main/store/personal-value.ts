import { createHmac, randomBytes } from 'node:crypto'
import type { SealedPersonal } from './seal'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What is hashed holds names and phones only as HMAC. Value and salt lie here and can be destroyed, and the chain
// stays whole (measured 7, findings C5). The salt has to go with the value: with it, eleven digits are soon guessed.

export type PersonalValue = {
  readonly id: number
  readonly field: string
  readonly salt: Buffer
  readonly value: string
}

/** HMAC-SHA-256(salt, value), 64 hexadecimal digits. */
export function hmacOf(salt: Buffer, value: string): string {
  return createHmac('sha256', salt).update(value, 'utf8').digest('hex')
}

/** Stores a new personal value with a salt of its own; an earlier one of the field stays, for the time line. */
export function sealPersonal(
  tx: Tx,
  recordTable: string,
  recordId: number,
  field: string,
  value: string,
): SealedPersonal {
  const salt = randomBytes(16)
  const { lastInsertRowid } = statement(
    tx,
    'INSERT INTO personalValue (recordTable, recordId, field, salt, value) VALUES (?, ?, ?, ?, ?)',
  ).run(recordTable, recordId, field, salt, value)
  return { personal: Number(lastInsertRowid), hmac: hmacOf(salt, value) }
}

/** The newest value of each field of the record, but for erased ones. */
export function personalValuesOf(
  db: Db,
  recordTable: string,
  recordId: number,
): ReadonlyMap<string, PersonalValue> {
  const values = statement<[string, number], PersonalValue>(
    db,
    `SELECT id, field, salt, value FROM personalValue
       WHERE recordTable = ? AND recordId = ? AND value IS NOT NULL ORDER BY id`,
  ).all(recordTable, recordId)
  return new Map(values.map((value) => [value.field, value]))
}

/** Destroys what the field ever held, and the salts. The event that says so is written before. */
export function destroyPersonal(
  tx: Tx,
  recordTable: string,
  recordId: number,
  field: string,
  eventId: number,
): void {
  statement(
    tx,
    `UPDATE personalValue SET value = NULL, salt = NULL, erasedInEvent = ?
     WHERE recordTable = ? AND recordId = ? AND field = ? AND value IS NOT NULL`,
  ).run(eventId, recordTable, recordId, field)
}
