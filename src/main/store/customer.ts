import type {
  ContactPerson,
  ContactPersonId,
  CustomerId,
  CustomerKind,
  KnownCustomer,
  Occupancy,
  UnitId,
} from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import { escapedLike } from '#shared/domain/finding'
import { buildingOf, normalAddress } from '#shared/domain/unit'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type CustomerRow = {
  readonly id: CustomerId
  readonly kind: CustomerKind
  readonly name: string | null
  readonly note: string | null
  readonly sinceOn: IsoDay
  readonly movedOutOn: IsoDay | null
  readonly mergedInto: CustomerId | null
}

type UnitRow = { readonly id: UnitId; readonly address: string; readonly building: string }

type OccupancyRow = {
  readonly id: number
  readonly customerId: CustomerId
  readonly unitId: UnitId
  readonly sinceOn: IsoDay
  readonly untilOn: IsoDay | null
}

type ContactPersonRow = {
  readonly id: ContactPersonId
  readonly customerId: CustomerId
  readonly name: string | null
  readonly relation: ContactPerson['relation']
  readonly phones: string | null
  readonly sinceOn: IsoDay
  readonly untilOn: IsoDay | null
}

export const customers = recordTable<CustomerRow>({
  name: 'customer',
  personal: ['name', 'note'],
  caseColumn: null,
})
const units = recordTable<UnitRow>({ name: 'unit', personal: [], caseColumn: null })
const occupancies = recordTable<OccupancyRow>({ name: 'occupancy', personal: [], caseColumn: null })
export const contactPersons = recordTable<ContactPersonRow>({
  name: 'contactPerson',
  personal: ['name', 'phones'],
  caseColumn: null,
})

export function insertCustomer(
  tx: Tx,
  customer: Pick<KnownCustomer, 'kind' | 'name' | 'note' | 'sinceOn'>,
  act: Act,
): CustomerId {
  return insertRecord(tx, customers, { ...customer, movedOutOn: null, mergedInto: null }, act)
}

export type CustomerChanges = Partial<
  Pick<KnownCustomer, 'kind' | 'name' | 'note' | 'movedOutOn' | 'mergedInto'>
>

export function changeCustomer(tx: Tx, id: CustomerId, changes: CustomerChanges, act: Act): void {
  changeRecord(tx, customers, id, changes, act)
}

export type NewContactPerson = Pick<ContactPerson, 'name' | 'relation' | 'phones' | 'sinceOn'>

export function insertContactPerson(
  tx: Tx,
  customerId: CustomerId,
  { phones, ...contact }: NewContactPerson,
  act: Act,
): ContactPersonId {
  const row = { ...contact, customerId, phones: JSON.stringify(phones), untilOn: null }
  return insertRecord(tx, contactPersons, row, act)
}

export function changeContactPerson(
  tx: Tx,
  id: ContactPersonId,
  { phones, ...changes }: Partial<Omit<ContactPerson, 'id'>>,
  act: Act,
): void {
  changeRecord(
    tx,
    contactPersons,
    id,
    { ...changes, ...(phones !== undefined && { phones: JSON.stringify(phones) }) },
    act,
  )
}

/** The unit of that address, made when it is new; its spelling is normalAddress's. */
export function unitAt(tx: Tx, typed: string, act: Act): UnitId {
  const address = normalAddress(typed)
  const known = unitNamed(tx, address)
  return known ?? insertRecord(tx, units, { address, building: buildingOf(address) }, act)
}

export function unitNamed(db: Db, address: string): UnitId | null {
  return (
    statement<[string], { id: UnitId }>(db, 'SELECT id FROM unit WHERE address = ?').get(address)?.id ?? null
  )
}

export function insertOccupancy(
  tx: Tx,
  occupancy: Pick<OccupancyRow, 'customerId' | 'unitId' | 'sinceOn'>,
  act: Act,
): void {
  insertRecord(tx, occupancies, { ...occupancy, untilOn: null }, act)
}

export function endOccupancy(tx: Tx, id: number, untilOn: IsoDay | null, act: Act): void {
  changeRecord(tx, occupancies, id, { untilOn }, act)
}

/** Itself and all that were merged into it, however long the way. */
const familySql = `WITH RECURSIVE family (id) AS (
  SELECT ? UNION SELECT customer.id FROM customer JOIN family ON customer.mergedInto = family.id)`

export function familyOf(db: Db, id: CustomerId): readonly CustomerId[] {
  return statement<[CustomerId], { id: CustomerId }>(db, `${familySql} SELECT id FROM family ORDER BY id`)
    .all(id)
    .map((row) => row.id)
}

/** The customer that this one stands for now: where the merging ends. */
export function standingOf(db: Db, id: CustomerId): CustomerId {
  const row = statement<[CustomerId], { mergedInto: CustomerId | null }>(
    db,
    'SELECT mergedInto FROM customer WHERE id = ?',
  ).get(id)
  return row?.mergedInto ? standingOf(db, row.mergedInto) : id
}

/** With the contacts and units of all that were merged into it, in the order in which they came. */
export function customerOf(db: Db, id: CustomerId): KnownCustomer | null {
  const row = statement<[CustomerId], CustomerRow>(db, 'SELECT * FROM customer WHERE id = ?').get(id)
  if (!row) return null
  const family = JSON.stringify(familyOf(db, id))
  return {
    ...withoutHash(row),
    name: row.name ?? erasedWords,
    note: row.note ?? '',
    contacts: contactsIn(db, family),
    occupancies: occupanciesIn(db, family),
  }
}

function withoutHash({ id, kind, name, note, sinceOn, movedOutOn, mergedInto }: CustomerRow): CustomerRow {
  return { id, kind, name, note, sinceOn, movedOutOn, mergedInto }
}

// What ended before it began was never there: an import that was taken back (directory-withdraw.ts).

function contactsIn(db: Db, family: string): ContactPerson[] {
  return statement<[string], ContactPersonRow>(
    db,
    `SELECT * FROM contactPerson WHERE customerId IN (SELECT value FROM json_each(?))
       AND NOT (name IS NULL AND coalesce(untilOn, sinceOn) < sinceOn) ORDER BY id`,
  )
    .all(family)
    .map(({ id, name, relation, phones, sinceOn, untilOn }) => ({
      id,
      name: name ?? erasedWords,
      relation,
      phones: phones === null ? [] : JSON.parse(phones),
      sinceOn,
      untilOn,
    }))
}

/** A stay of an import that was taken back ends before it began: nobody was ever there. */
export const wasThere = 'coalesce(untilOn, sinceOn) >= sinceOn'

function occupanciesIn(db: Db, family: string): Occupancy[] {
  return statement<[string], Occupancy>(
    db,
    `SELECT occupancy.id, unitId, unit.address, sinceOn, untilOn FROM occupancy JOIN unit ON unit.id = unitId
     WHERE customerId IN (SELECT value FROM json_each(?)) AND ${wasThere} ORDER BY occupancy.id`,
  ).all(family)
}

/** Those that stand by themselves under exactly that name. */
export function customersNamed(db: Db, kind: CustomerKind, name: string): readonly CustomerId[] {
  return statement<[string, CustomerKind], { id: CustomerId }>(
    db,
    'SELECT id FROM customer WHERE name = ? AND kind = ? AND mergedInto IS NULL ORDER BY id',
  )
    .all(name, kind)
    .map(({ id }) => id)
}

/** Units by part of their address, with who is there now; the shortest address first. */
export function unitsLike(
  db: Db,
  typed: string,
  limit: number,
): { unitId: UnitId; address: string; customers: string }[] {
  const address = normalAddress(typed)
  if (address === '') return []
  return statement<[string, number], { unitId: UnitId; address: string; customers: string }>(
    db,
    `SELECT unit.id AS unitId, unit.address,
       coalesce((SELECT group_concat(coalesce(customer.name, ''), '、') FROM occupancy
         JOIN customer ON customer.id = occupancy.customerId
         WHERE occupancy.unitId = unit.id AND occupancy.untilOn IS NULL), '') AS customers
     FROM unit WHERE address LIKE ? ESCAPE '\\' ORDER BY length(address), address LIMIT ?`,
  ).all(`%${escapedLike(address)}%`, limit)
}
