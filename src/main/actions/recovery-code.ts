import { randomInt } from 'node:crypto'

/** Neither 0 and O nor 1, I and L: it is typed from paper. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 20

/** Twenty characters, 99 bits, in groups of four: `7KQ2-…`. */
export function newRecoveryCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)] ?? '').join('')
  return (code.match(/.{4}/g) ?? []).join('-')
}

/** As it is hashed: however she typed it. */
export function cleanCode(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
}
