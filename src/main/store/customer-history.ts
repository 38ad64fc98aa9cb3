import type { CaseId } from '#shared/domain/case'
import type { CustomerId, UnitId } from '#shared/domain/customer'
import type { Instant, IsoDay } from '#shared/domain/day'
import type { ContactEnd } from '#shared/domain/draft'
import type { CallPurpose } from '#shared/domain/follow-up'
import type { Grade } from '#shared/domain/grade'
import type { Channel } from '#shared/domain/kind'
import type { CaseNumber } from '#shared/domain/number'
import type { CaseState } from '#shared/domain/progress'
import { normalAddress } from '#shared/domain/unit'
import { wasThere } from './customer'
import { statement } from './statement'
import type { Db } from './tx'

// What happened with a customer and all that were merged into it, or in a unit: the newest first.

export type CaseLine = {
  readonly caseId: CaseId
  readonly number: CaseNumber
  readonly grade: Grade | null
  readonly state: CaseState
  readonly receivedAt: Instant
  /** The beginning of the content; empty: erased. */
  readonly content: string
}

/** The state as the board knows it; a closed case is on no board. */
const line = `caseRecord.id AS caseId, number, grade, receivedAt, substr(coalesce(content, ''), 1, 240) AS content,
  CASE WHEN closedAt IS NULL THEN coalesce(boardLine.state, 'registered')
    WHEN closeOutcome = 'void' THEN 'void' ELSE 'closed' END AS state`

/** Bound: a JSON array of ids, and how many. The index is named: without statistics the order by time would win. */
export const historySql = {
  cases: `SELECT ${line} FROM caseRecord INDEXED BY caseOfCustomer
    LEFT JOIN boardLine ON boardLine.caseId = caseRecord.id
    WHERE customerId IN (SELECT value FROM json_each(?)) ORDER BY receivedAt DESC, caseRecord.id DESC LIMIT ?`,
  contacts: `SELECT contact.at, contact.channel, contact.how, contact.caseId, number,
      substr(json_extract(typed, '$.content'), 1, 240) AS words
    FROM contact INDEXED BY contactOfCustomer LEFT JOIN caseRecord ON caseRecord.id = contact.caseId
    WHERE contact.customerId IN (SELECT value FROM json_each(?)) ORDER BY contact.at DESC, contact.id DESC LIMIT ?`,
  calls: `SELECT at, caseCall.channel, purpose, caseId, number, substr(words, 1, 240) AS words
    FROM caseRecord INDEXED BY caseOfCustomer CROSS JOIN caseCall ON caseCall.caseId = caseRecord.id
    WHERE customerId IN (SELECT value FROM json_each(?)) ORDER BY at DESC, caseCall.id DESC LIMIT ?`,
}

function newest<Row>(db: Db, sql: string, family: readonly CustomerId[], limit: number): readonly Row[] {
  return statement<[string, number], Row>(db, sql).all(JSON.stringify(family), limit)
}

export function casesOfFamily(db: Db, family: readonly CustomerId[], limit: number): readonly CaseLine[] {
  return newest(db, historySql.cases, family, limit)
}

type Contacted = {
  readonly at: Instant
  readonly channel: Channel
  readonly caseId: CaseId | null
  readonly number: CaseNumber | null
  /** The beginning of what was said; null: erased, or nothing was. */
  readonly words: string | null
}

/** Who came or called and opened no case, or one only later. */
export function contactsOfFamily(db: Db, family: readonly CustomerId[], limit: number) {
  return newest<Contacted & { readonly how: ContactEnd }>(db, historySql.contacts, family, limit)
}

/** Who called about a case that was there. */
export function callsOfFamily(db: Db, family: readonly CustomerId[], limit: number) {
  return newest<Contacted & { readonly purpose: CallPurpose }>(db, historySql.calls, family, limit)
}

export type Stay = {
  readonly customerId: CustomerId
  readonly sinceOn: IsoDay
  readonly untilOn: IsoDay | null
}

export function unitOf(db: Db, id: UnitId) {
  return (
    statement<[UnitId], { readonly address: string; readonly building: string }>(
      db,
      'SELECT address, building FROM unit WHERE id = ?',
    ).get(id) ?? null
  )
}

/** Who is there before who was, the latest first. */
export function staysIn(db: Db, unitId: UnitId): readonly Stay[] {
  return statement<[UnitId], Stay>(
    db,
    `SELECT customerId, sinceOn, untilOn FROM occupancy WHERE unitId = ? AND ${wasThere}
     ORDER BY untilOn IS NOT NULL, untilOn DESC, sinceOn DESC, id DESC`,
  ).all(unitId)
}

/** By the customers who were ever there, and by the address as it is spelled; how a case spells it is its clerk's. */
export const unitCasesSql = `SELECT id, address FROM caseRecord INDEXED BY caseOfCustomer
    WHERE customerId IN (SELECT value FROM json_each(@customers)) AND address <> ''
  UNION SELECT id, address FROM caseRecord WHERE address <> '' AND address = @address`

export function casesInUnit(
  db: Db,
  address: string,
  customers: readonly CustomerId[],
  limit: number,
): readonly CaseLine[] {
  const near = statement<[object], { id: CaseId; address: string }>(db, unitCasesSql).all({
    customers: JSON.stringify(customers),
    address,
  })
  const there = near.filter((one) => normalAddress(one.address) === address).map(({ id }) => id)
  return statement<[string, number], CaseLine>(
    db,
    `SELECT ${line} FROM caseRecord LEFT JOIN boardLine ON boardLine.caseId = caseRecord.id
     WHERE caseRecord.id IN (SELECT value FROM json_each(?))
     ORDER BY receivedAt DESC, caseRecord.id DESC LIMIT ?`,
  ).all(JSON.stringify(there), limit)
}
