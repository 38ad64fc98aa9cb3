import type { ContactPersonId, CustomerId } from '#shared/domain/customer'
import type { SearchWord } from '#shared/domain/finding'
import { type FindColumns, matching, worstRank } from './customer-match'
import { statement } from './statement'
import type { Db } from './tx'

// customerFind as it is searched at each key: its rows in memory, where twenty thousand customers are gone through in a
// third of the time that SQLite takes to read them.

export type Meant = { readonly customerId: CustomerId; readonly contactId: ContactPersonId | null }
export type Ranked = Meant & { readonly isHere: number }

type Stored = Ranked & FindColumns & { readonly id: number }

type Held = { rows: readonly Stored[]; readonly changed: Set<CustomerId> }

const held = new WeakMap<Db, Held>()

/** Their rows were written anew; what is held of them is read again when somebody searches. */
export function noteTold(db: Db, ids: Iterable<CustomerId>): void {
  const { changed } = held.get(db) ?? {}
  for (const id of ids) changed?.add(id)
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
  const rankOf = matching(words)
  if (!rankOf) return []
  const ranks: Stored[][] = []
  for (const row of heldCustomers(db)) {
    const found = rankOf(row)
    if (found === null) continue
    const rank = row.isHere === 1 ? found : found + worstRank
    ranks[rank] ??= []
    if (ranks[rank].length < limit) ranks[rank].push(row)
  }
  return ranks.flat().slice(0, limit)
}

export type Only = 'here' | 'movedOut' | 'all'

/** The same, each customer once by its best row, and all of them: who is here first, then the best. */
export function customersMeant(db: Db, words: readonly SearchWord[], only: Only): readonly CustomerId[] {
  const rankOf = matching(words)
  if (!rankOf) return []
  const ranks = new Map<CustomerId, number>()
  for (const row of heldCustomers(db)) {
    const isHere = row.isHere === 1
    if (only !== 'all' && isHere !== (only === 'here')) continue
    const found = rankOf(row)
    if (found === null) continue
    const rank = isHere ? found : found + worstRank
    ranks.set(row.customerId, Math.min(rank, ranks.get(row.customerId) ?? rank))
  }
  return [...ranks].sort(([a, ranked], [b, other]) => ranked - other || a - b).map(([id]) => id)
}
