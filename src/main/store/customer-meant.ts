import type { ContactPersonId, CustomerId } from '#shared/domain/customer'
import type { SearchWord } from '#shared/domain/finding'
import { type ToldWord, toldWords } from './customer-match'
import { statement } from './statement'
import type { Db } from './tx'

// customerFind as it is searched at each key: its rows in memory, where twenty thousand customers are gone through in a
// third of the time that SQLite takes to read them. What is not told here is told by customer-match.ts for lists.

export type Meant = { readonly customerId: CustomerId; readonly contactId: ContactPersonId | null }
export type Ranked = Meant & { readonly isHere: number }

type Stored = Ranked & {
  readonly id: number
  readonly names: string
  readonly places: string
  readonly digits: string
  /** Initials and pinyin, each entry after a space. */
  readonly initials: string
  readonly spelled: string
}

type Held = { rows: readonly Stored[]; readonly changed: Set<CustomerId> }

const held = new WeakMap<Db, Held>()

/** Their rows were written anew; what is held of them is read again when somebody searches. */
export function noteTold(db: Db, ids: Iterable<CustomerId>): void {
  const { changed } = held.get(db) ?? {}
  for (const id of ids) changed?.add(id)
}

/** All rows were written anew. */
export function noteAllTold(db: Db): void {
  held.delete(db)
}

const columns =
  'SELECT id, customerId, contactId, isHere, names, places, digits, initials, spelled FROM customerFind'

/** Within a transaction nothing is kept: it may be taken back. */
export function heldCustomers(db: Db): readonly Stored[] {
  const known = held.get(db)
  if (db.inTransaction || !known) {
    const rows = statement<[], Stored>(db, `${columns} ORDER BY id`).all()
    if (!db.inTransaction) held.set(db, { rows, changed: new Set() })
    return rows
  }
  const { changed } = known
  if (changed.size > 0) {
    const again = statement<[string], Stored>(
      db,
      `${columns} WHERE customerId IN (SELECT value FROM json_each(?)) ORDER BY id`,
    ).all(JSON.stringify([...changed]))
    const others = known.rows.filter(({ customerId }) => !changed.has(customerId))
    known.rows = [...others, ...again].sort((a, b) => a.id - b.id)
    changed.clear()
  }
  return known.rows
}

/** All words must match; who is here first, then the best, then in the order in which they were told. */
export function bestMeant(db: Db, words: readonly SearchWord[], limit: number): readonly Ranked[] {
  const told = toldWords(words).map(withEdges)
  if (told.length === 0) return []
  const ranks: Stored[][] = []
  for (const row of heldCustomers(db)) {
    if (!told.every((word) => isMatch(row, word))) continue
    const rank = told.reduce((sum, word) => sum + rankOf(row, word), row.isHere === 1 ? 0 : awayFrom)
    ranks[rank] ??= []
    if (ranks[rank].length < limit) ranks[rank].push(row)
  }
  return ranks.flat().slice(0, limit)
}

/** Behind the worst rank of four words. */
const awayFrom = 30

/** The word with what stands around it where an entry begins and ends; made once, not for each row. */
type Sought = ToldWord & {
  readonly begins: string
  readonly isEntry: string
  readonly beginsLine: string
  readonly isLine: string
  readonly beginsName: string
  readonly isName: string
  readonly beginsRoom: string
  readonly isRoom: string
  readonly ends: string
  readonly beginsPlace: string
  readonly isPlace: string
  readonly isPlain: string
}

function withEdges(word: ToldWord): Sought {
  const { text, place, plain } = word
  return {
    ...word,
    begins: ` ${text}`,
    isEntry: ` ${text} `,
    beginsLine: `\n ${text}`,
    isLine: `\n ${text} `,
    beginsName: `\n${text}`,
    isName: `\n${text}\n`,
    beginsRoom: `-${text}`,
    isRoom: `-${text} `,
    ends: `${text} `,
    beginsPlace: ` ${place}`,
    isPlace: ` ${place} `,
    isPlain: ` ${plain} `,
  }
}

function isMatch({ names, places, digits, initials, spelled }: Stored, word: Sought): boolean {
  const { kind, text, place, plain, mayBeRoom, begins } = word
  switch (kind) {
    case 'digits':
      return digits.includes(text) || places.includes(text) || names.includes(text)
    case 'latin':
      return (
        initials.includes(begins) ||
        spelled.includes(begins) ||
        names.includes(text) ||
        (mayBeRoom && (places.includes(place) || places.includes(plain)))
      )
    case 'other':
      return names.includes(text) || places.includes(place) || places.includes(plain)
  }
}

function rankOf({ names, places, digits, initials, spelled }: Stored, word: Sought): number {
  const { kind, text, begins, isEntry } = word
  switch (kind) {
    case 'digits':
      if (digits.includes(isEntry)) return 0
      if (places.includes(word.isRoom) || places.includes(isEntry)) return 1
      if (text.length >= 4 && digits.includes(word.ends)) return 2
      if (digits.includes(begins)) return 3
      return places.includes(word.beginsRoom) ? 4 : 5
    case 'latin':
      if (initials.includes(word.isLine) || spelled.includes(word.isLine)) return 0
      if (names.includes(word.isName) || isWholePlace(places, word)) return 0
      if (names.includes(word.beginsName)) return 1
      if (initials.includes(word.beginsLine)) return 2
      if (spelled.includes(word.beginsLine)) return 3
      if (initials.includes(isEntry)) return 4
      return spelled.includes(begins) ? 5 : 6
    case 'other':
      if (names.includes(word.isName) || isWholePlace(places, word)) return 0
      if (names.includes(word.beginsName)) return 1
      if (places.includes(word.beginsPlace)) return 2
      return names.includes(text) ? 3 : 4
  }
}

function isWholePlace(places: string, { isPlace, isPlain }: Sought): boolean {
  return places.includes(isPlace) || places.includes(isPlain)
}
