import type { ContactPersonId, CustomerId, CustomerKind, Relation } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import type { KnownEntry } from '#shared/domain/directory-plan'
import { wasThere } from './customer'
import { statement } from './statement'
import type { Db } from './tx'

// The whole directory, some hundred customers at a time: one at a time it would be three statements for each of them.

type StandingRow = {
  readonly id: CustomerId
  readonly kind: CustomerKind
  readonly name: string
  readonly note: string | null
  readonly sinceOn: IsoDay
  readonly movedOutOn: IsoDay | null
}

type MemberRow = { readonly id: CustomerId; readonly name: string | null; readonly root: CustomerId }

type ContactRow = {
  readonly root: CustomerId
  readonly id: ContactPersonId
  readonly name: string
  readonly relation: Relation | null
  readonly phones: string | null
  readonly untilOn: IsoDay | null
}

type UnitRow = {
  readonly root: CustomerId
  readonly address: string
  readonly sinceOn: IsoDay
  readonly untilOn: IsoDay | null
}

/** The next customers after that id which stand by themselves; none is the end. Erased ones are nobody. */
export function directoryAfter(db: Db, after: number, limit: number): readonly KnownEntry[] {
  const standing = statement<[number, number], StandingRow>(
    db,
    `SELECT id, kind, name, note, sinceOn, movedOutOn FROM customer
     WHERE id > ? AND mergedInto IS NULL AND name IS NOT NULL ORDER BY id LIMIT ?`,
  ).all(after, limit)
  const members = membersOf(
    db,
    standing.map(({ id }) => id),
  )
  const given = JSON.stringify(members.map(({ id, root }) => [id, root]))
  const contacts = Map.groupBy(
    statement<[string], ContactRow>(
      db,
      `SELECT value ->> 1 AS root, contactPerson.id, name, relation, phones, untilOn
       FROM json_each(?) JOIN contactPerson ON customerId = value ->> 0 WHERE name IS NOT NULL ORDER BY contactPerson.id`,
    ).all(given),
    ({ root }) => root,
  )
  const units = Map.groupBy(
    statement<[string], UnitRow>(
      db,
      `SELECT value ->> 1 AS root, unit.address, sinceOn, untilOn
       FROM json_each(?) JOIN occupancy ON customerId = value ->> 0 JOIN unit ON unit.id = unitId
       WHERE ${wasThere} ORDER BY occupancy.id`,
    ).all(given),
    ({ root }) => root,
  )
  return standing.map(({ name, note, movedOutOn, ...customer }) => ({
    ...customer,
    names: [name, ...members.flatMap((one) => (one.root === customer.id && one.name ? [one.name] : []))],
    note: note ?? '',
    isHere: movedOutOn === null,
    contacts: (contacts.get(customer.id) ?? []).map(({ id, name, relation, phones, untilOn }) => ({
      id,
      name,
      relation,
      phones: phones === null ? [] : JSON.parse(phones),
      isHere: untilOn === null,
    })),
    units: (units.get(customer.id) ?? []).map(({ address, sinceOn, untilOn }) => ({
      address,
      sinceOn,
      isHere: untilOn === null,
    })),
  }))
}

/** Those customers and all that were merged into them; of the latter with their names. */
function membersOf(db: Db, ids: readonly CustomerId[]): readonly MemberRow[] {
  return statement<[string], MemberRow>(
    db,
    `WITH RECURSIVE member (id, name, root) AS (
       SELECT value, NULL, value FROM json_each(?)
       UNION ALL
       SELECT customer.id, customer.name, root FROM customer JOIN member ON customer.mergedInto = member.id)
     SELECT id, name, root FROM member`,
  ).all(JSON.stringify(ids))
}
