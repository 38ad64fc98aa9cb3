import { mostPhones, Relation } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import { addressKeys, nameKey, phonesIn } from '#shared/domain/directory-cell'
import type { DirectoryFault } from '#shared/domain/directory-file'
import type { KnownEntry, PlanStep } from '#shared/domain/directory-plan'
import { type ReadRow, rowKey, rowsBy, spelling } from '#shared/domain/directory-row'
import type { Target } from '#shared/domain/directory-target'
import { phoneKey } from '#shared/domain/phone'

type Telling = (row: ReadRow, fault: DirectoryFault) => void

/** What its rows add to a customer; null: all of it is known. */
export function stepOf({ known, kind, name, rows }: Target, today: IsoDay, tell: Telling): PlanStep | null {
  // One order for the same rows, whatever their order in the file.
  const sorted = rows.toSorted((one, other) => (rowKey(one) < rowKey(other) ? -1 : 1))
  const contacts = contactsOf({ known, kind, name, rows: sorted }, today, tell)
  const units = unitsOf(known, sorted, today, tell)
  const note = known && known.note !== '' ? '' : noteOf(sorted, tell)
  if (known && contacts.length === 0 && units.length === 0 && note === '') return null
  return {
    customerId: known?.id ?? null,
    kind,
    name,
    note,
    sinceOn: firstDay(sorted, today),
    contacts,
    units,
  }
}

type Contact = PlanStep['contacts'][number]

function contactsOf(target: Target, today: IsoDay, tell: Telling): readonly Contact[] {
  const named = rowsBy(target.rows.filter(isOfContact), (row) => nameKey(row.contact))
  return [...named.values()].flatMap((rows) => contactOf(target, rows, today, tell) ?? [])
}

/** Null: all that the rows say of the contact is known. */
function contactOf(
  { known, kind, name }: Target,
  rows: readonly ReadRow[],
  today: IsoDay,
  tell: Telling,
): Contact | null {
  const contact = spelling(rows.map(({ row }) => row.contact))
  const same = known?.contacts.filter((one) => nameKey(one.name) === nameKey(contact)) ?? []
  const here = same.filter(({ isHere }) => isHere)
  const isSelf = kind === 'person' && nameKey(contact) === nameKey(name)
  // A private person's name alone says nothing of how to reach them.
  const isNameAlone = known !== null && isSelf && rows.every(({ row }) => row.phones.length === 0)
  if (same.length > 0 && here.length === 0) {
    if (!isNameAlone) for (const row of rows) tell(row, 'left-already')
    return null
  }
  const phones = newPhones(
    rows,
    here.flatMap((one) => one.phones),
    here[0]?.phones.length ?? 0,
    tell,
  )
  const relation = here[0]?.relation ? null : relationOf(rows)
  const isNews = phones.length > 0 || relation !== null || (here.length === 0 && !isNameAlone)
  return isNews ? { name: contact, relation, phones, sinceOn: firstDay(rows, today) } : null
}

/** Those that are not known, as far as there is room for them. */
function newPhones(
  rows: readonly ReadRow[],
  known: readonly string[],
  held: number,
  tell: Telling,
): readonly string[] {
  const taken = new Set(known.flatMap((phone) => [phone, ...phonesIn(phone)]).map(phoneKey))
  const phones: string[] = []
  for (const row of rows)
    for (const phone of row.row.phones) {
      if (taken.has(phoneKey(phone))) continue
      taken.add(phoneKey(phone))
      if (held + phones.length < mostPhones) phones.push(phone)
      else tell(row, 'too-long')
    }
  return phones
}

function isOfContact({ row }: ReadRow): boolean {
  return row.contact !== '' || row.phones.length > 0
}

function relationOf(rows: readonly ReadRow[]): Relation | null {
  return Relation.options.find((relation) => rows.some(({ row }) => row.relation === relation)) ?? null
}

function unitsOf(
  known: KnownEntry | null,
  rows: readonly ReadRow[],
  today: IsoDay,
  tell: Telling,
): PlanStep['units'] {
  const standing = new Map<string, boolean>()
  for (const { address, isHere } of known?.units ?? [])
    for (const key of addressKeys(address)) standing.set(key, isHere || (standing.get(key) ?? false))
  const saying = new Map<string, ReadRow[]>()
  for (const one of rows)
    for (const address of one.row.addresses) {
      const isHere = standing.get(address)
      if (isHere === false) tell(one, 'left-already')
      if (isHere === undefined) saying.set(address, [...(saying.get(address) ?? []), one])
    }
  return [...saying].map(([address, same]) => ({ address, sinceOn: firstDay(same, today) }))
}

function noteOf(rows: readonly ReadRow[], tell: Telling): string {
  const notes = [...new Set(rows.map(({ row }) => row.note).filter((note) => note !== ''))].sort()
  const joined = notes.join('；')
  if (joined.length <= 500) return joined
  for (const one of rows) if (one.row.note !== '') tell(one, 'too-long')
  return notes[0] ?? ''
}

function firstDay(rows: readonly ReadRow[], today: IsoDay): IsoDay {
  return rows.flatMap(({ row }) => row.sinceOn ?? []).sort()[0] ?? today
}
