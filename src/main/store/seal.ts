import { canonicalJson, sha256 } from './canonical'

/** What a column of a record may hold. Booleans are 0 and 1, JSON is text. */
export type Value = string | number | null

/** How a personal value stands in what is hashed: its row in personalValue, and HMAC-SHA-256(its salt, it). */
export type SealedPersonal = { readonly personal: number; readonly hmac: string }

export type SealedValue = Value | SealedPersonal

/** A record as it is hashed: personal values sealed, columns that are NULL left out. */
export type Image = Readonly<Record<string, SealedValue>>

/**
 * The hash of a row. NULL counts as absent, so that a later migration may add a column (NULL for the old rows) and
 * every hash made before still holds. Any other migration of record rows has to write an event for each.
 */
export function hashOf(row: Image): string {
  return sha256(canonicalJson(presentIn(row)))
}

export function presentIn(row: Image): Image {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

export function isSealedPersonal(value: SealedValue | undefined): value is SealedPersonal {
  return typeof value === 'object' && value !== null
}
