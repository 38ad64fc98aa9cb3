import Database from 'better-sqlite3'

/** What may befall the file on a bad day. */
export type Situation =
  | { readonly kind: 'damaged'; readonly findings: readonly string[] }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'not-writable' }
  /** The disk itself fails: another disk, not another copy, is what helps. */
  | { readonly kind: 'disk-fails'; readonly code: string }

/** What had to be done first met that situation, and so nothing was done. */
export class Hindered extends Error {
  constructor(
    readonly situation: Situation,
    what: string,
  ) {
    super(`${what}: ${situation.kind}`)
  }
}

/** The situation that SQLite's error stands for; null: a mistake of ours. */
export function situationOf(error: unknown): Situation | null {
  if (error instanceof Hindered) return error.situation
  if (!(error instanceof Database.SqliteError)) return null
  const { code, message } = error
  const [, family] = /^SQLITE_([A-Z]+)/.exec(code) ?? []
  switch (family) {
    case 'NOTADB':
    case 'CORRUPT':
      return { kind: 'damaged', findings: [message] }
    case 'FULL':
      return { kind: 'disk-full' }
    case 'BUSY':
    case 'LOCKED':
      return { kind: 'in-use' }
    case 'READONLY':
    case 'CANTOPEN':
    case 'PERM':
      return { kind: 'not-writable' }
    case 'IOERR':
      return { kind: 'disk-fails', code }
    default:
      return null
  }
}
