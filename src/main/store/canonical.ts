import { hash } from 'node:crypto'

export type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json }

const loneSurrogate = /\p{Surrogate}/u

/**
 * The one text of a value, for hashing: keys sorted by code unit, no white space, numbers as JavaScript writes them.
 * Text is not normalised: NFC would turn a name's U+FA19 into U+795E, and what was typed is what is sealed.
 * Throws on what has no such text: NaN, infinities, half of a surrogate pair (SQLite would store another character).
 */
export function canonicalJson(value: Json): string {
  if (value === null) return 'null'
  switch (typeof value) {
    case 'string':
      return textOf(value)
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`No canonical form: ${value}`)
      return JSON.stringify(value)
    case 'object':
      return isList(value) ? `[${value.map(canonicalJson).join(',')}]` : objectText(value)
    default:
      throw new Error(`No canonical form: ${typeof value}`)
  }
}

function textOf(text: string): string {
  if (loneSurrogate.test(text)) throw new Error('No canonical form: text with half of a surrogate pair')
  return JSON.stringify(text)
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}

function objectText(value: { readonly [key: string]: Json }): string {
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${textOf(key)}:${canonicalJson(field)}`).join(',')}}`
}

/** SHA-256 of the UTF-8 text, 64 hexadecimal digits. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}
