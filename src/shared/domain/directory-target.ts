import type { CustomerKind } from '#shared/domain/customer'
import { addressKeys, nameKey } from '#shared/domain/directory-cell'
import type { KnownEntry } from '#shared/domain/directory-plan'
import { type ReadRow, rowsBy, spelling } from '#shared/domain/directory-row'
import { phoneKey } from '#shared/domain/phone'

/** A customer, and the rows that speak of it. */
export type Target = {
  readonly known: KnownEntry | null
  readonly kind: CustomerKind
  readonly name: string
  readonly rows: readonly ReadRow[]
}

/**
 * Whom each row means. Companies have one name each; of people there are many of one name, so that a row is the same
 * person's as another, or as one of the directory, when a phone or a room is the same. A company's name that is only a
 * private person's means that person: the row is of one who speaks for them.
 */
export function targetsOf(rows: readonly ReadRow[], known: readonly KnownEntry[]): readonly Target[] {
  const companies = namedOf(known.filter(({ kind }) => kind === 'company'))
  const people = namedOf(known.filter(({ kind }) => kind === 'person'))
  const own = rowsBy(
    rows.filter(({ row }) => row.company === ''),
    (row) => nameKey(row.contact),
  )
  const said = rowsBy(
    rows.filter(({ row }) => row.company !== ''),
    (row) => nameKey(row.company),
  )
  const targets: Target[] = []
  for (const [key, of] of said) {
    const company = first(companies.get(key) ?? [])
    if (!company && (people.has(key) || own.has(key))) continue
    const name = company?.names[0] ?? spelling(of.map(({ row }) => row.company))
    targets.push({ known: company, kind: 'company', name, rows: of })
  }
  for (const key of new Set([...own.keys(), ...[...said.keys()].filter((one) => people.has(one))])) {
    const further = companies.has(key) ? [] : (said.get(key) ?? [])
    targets.push(...peopleNamed(own.get(key) ?? [], further, people.get(key) ?? []))
  }
  return targets
}

function namedOf(known: readonly KnownEntry[]): ReadonlyMap<string, readonly KnownEntry[]> {
  const named = new Map<string, KnownEntry[]>()
  for (const one of known)
    for (const key of new Set(one.names.map(nameKey))) named.set(key, [...(named.get(key) ?? []), one])
  return named
}

/** Of several of one name, one that is here, and the one that came first. */
function first(known: readonly KnownEntry[]): KnownEntry | null {
  const byAge = known.toSorted((one, other) => one.id - other.id)
  return byAge.find(({ isHere }) => isHere) ?? byAge[0] ?? null
}

type Group = { readonly known: KnownEntry[]; readonly rows: ReadRow[]; readonly marks: Set<string> }

/** All that have a phone or a room in common, however long the way from one to the other. */
function peopleNamed(
  own: readonly ReadRow[],
  further: readonly ReadRow[],
  known: readonly KnownEntry[],
): readonly Target[] {
  const ofKnown = known.map((one): Group => ({ known: [one], rows: [], marks: marksOf(one) }))
  const marked = own.map(groupOf).filter(({ marks }) => marks.size > 0)
  const { groups, apart } = withFurther(joined([...ofKnown, ...marked]), further.map(groupOf))
  // A name alone is whoever is known by it; so is he for whom somebody speaks that nobody knows yet.
  const bare = [...own.filter((one) => rowMarks(one).size === 0), ...apart.flatMap(({ rows }) => rows)]
  const sorted = groups.sort(order)
  const oldest = oldestOf(sorted)
  if (oldest) oldest.rows.push(...bare)
  else if (bare.length > 0) sorted.push({ known: [], rows: bare, marks: new Set() })
  return sorted
    .filter(({ rows }) => rows.length > 0)
    .map((group) => {
      const one = first(group.known)
      const said = group.rows.map(({ row }) => (row.company === '' ? row.contact : row.company))
      return { known: one, kind: 'person', name: one?.names[0] ?? spelling(said), rows: group.rows }
    })
}

function groupOf(one: ReadRow): Group {
  return { known: [], rows: [one], marks: rowMarks(one) }
}

/** Those who speak for one of these, by a phone or a room; each brings its own, by which another may be known. */
function withFurther(
  groups: Group[],
  further: readonly Group[],
): { readonly groups: Group[]; readonly apart: readonly Group[] } {
  const known = new Set(groups.flatMap(({ marks }) => [...marks]))
  const [near, apart] = [true, false].map((isNear) =>
    further.filter(({ marks }) => [...marks].some((mark) => known.has(mark)) === isNear),
  )
  if (!near || !apart || near.length === 0) return { groups, apart: further }
  return withFurther(joined([...groups, ...near]), apart)
}

/** Who is here, the first of them; else who is new; else who has left. */
function oldestOf(groups: readonly Group[]): Group | undefined {
  const oldest = first(groups.flatMap(({ known }) => known))
  const unknown = groups.find(({ known }) => known.length === 0)
  if (unknown && !oldest?.isHere) return unknown
  return groups.find(({ known }) => oldest !== null && known.includes(oldest))
}

/** New ones get their ids in this order, so that the first of them is the same whatever the order of the rows. */
function order(one: Group, other: Group): number {
  return [...one.marks].sort().join() < [...other.marks].sort().join() ? -1 : 1
}

function joined(groups: readonly Group[]): Group[] {
  const at = new Map<string, Group>()
  const whole = new Set<Group>()
  for (const group of groups) {
    const others = new Set([...group.marks].flatMap((mark) => at.get(mark) ?? []))
    const all = [group, ...others]
    const one: Group = {
      known: all.flatMap((part) => part.known),
      rows: all.flatMap((part) => part.rows),
      marks: new Set(all.flatMap((part) => [...part.marks])),
    }
    for (const other of others) whole.delete(other)
    for (const mark of one.marks) at.set(mark, one)
    whole.add(one)
  }
  return [...whole]
}

function marksOf({ contacts, units }: KnownEntry): Set<string> {
  const phones = contacts.flatMap((contact) => contact.phones).map((phone) => `phone ${phoneKey(phone)}`)
  const rooms = units.flatMap(({ address }) => addressKeys(address)).map((address) => `room ${address}`)
  return new Set([...phones, ...rooms])
}

function rowMarks({ row }: ReadRow): Set<string> {
  return new Set([
    ...row.phones.map((phone) => `phone ${phoneKey(phone)}`),
    ...row.addresses.map((address) => `room ${address}`),
  ])
}
