import type { CustomerId, CustomerKind } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import type { CustomerRow } from '#shared/ipc/customer-views'
import type { Found, Page } from './customer-find'
import type { Only } from './customer-meant'
import { statement } from './statement'
import type { Db } from './tx'

// The directory as a list. Those of one name stand together; who moved out last stands first among those who did.

const standing = 'name IS NOT NULL AND mergedInto IS NULL'

/** Exported for the test of its plans: each is the order of an index. */
export const listSql: Readonly<Record<Only, string>> = {
  here: `SELECT id FROM customer WHERE ${standing} AND movedOutOn IS NULL
    ORDER BY name, id LIMIT @limit OFFSET @offset`,
  movedOut: `SELECT id FROM customer WHERE ${standing} AND movedOutOn IS NOT NULL
    ORDER BY movedOutOn DESC, id DESC LIMIT @limit OFFSET @offset`,
  all: `SELECT id FROM customer WHERE ${standing} ORDER BY name, id LIMIT @limit OFFSET @offset`,
}

/** Each counted along an index: all that have a name, without those that were merged, and those of them that moved out. */
export const totalsSql = `SELECT
  (SELECT count(*) FROM customer WHERE name IS NOT NULL)
    - (SELECT count(*) FROM customer WHERE mergedInto IS NOT NULL AND name IS NOT NULL) AS "all",
  (SELECT count(*) FROM customer WHERE ${standing} AND movedOutOn IS NOT NULL) AS movedOut`

export function listCustomers(db: Db, only: Only, page: Page): Found {
  const totals = statement<[], { all: number; movedOut: number }>(db, totalsSql).get()
  const { all, movedOut } = totals ?? { all: 0, movedOut: 0 }
  const rows = statement<[Page], { id: CustomerId }>(db, listSql[only]).all(page)
  return { ids: rows.map(({ id }) => id), total: { all, movedOut, here: all - movedOut }[only] }
}

/** With each customer all that were merged into it; one query for each thing that a list shows, however long it is. */
const families = `WITH RECURSIVE family (root, id) AS (
  SELECT value, value FROM json_each(?)
  UNION SELECT root, customer.id FROM customer JOIN family ON customer.mergedInto = family.id)`

export const familySqls = {
  cases: `${families} SELECT root, count(*) AS cases, sum(closedAt IS NULL) AS openCases
    FROM family JOIN caseRecord ON caseRecord.customerId = family.id GROUP BY root`,
  addresses: `${families} SELECT DISTINCT root, address AS words FROM family
    JOIN occupancy ON occupancy.customerId = family.id JOIN unit ON unit.id = unitId
    WHERE untilOn IS NULL ORDER BY occupancy.id`,
  contacts: `${families} SELECT DISTINCT root, name AS words FROM family
    JOIN contactPerson ON contactPerson.customerId = family.id
    WHERE untilOn IS NULL AND name <> '' ORDER BY contactPerson.id`,
}

type Counted = { readonly root: CustomerId; readonly cases: number; readonly openCases: number }
type Told = { readonly root: CustomerId; readonly words: string }

/** How many cases each of them has, those of merged ones counted; none: 0. */
export function casesCounted(db: Db, ids: readonly CustomerId[]) {
  const rows = statement<[string], Counted>(db, familySqls.cases).all(JSON.stringify(ids))
  const counted = new Map(rows.map((row) => [row.root, row]))
  return (id: CustomerId) => ({
    cases: counted.get(id)?.cases ?? 0,
    openCases: counted.get(id)?.openCases ?? 0,
  })
}

type Stored = {
  readonly id: CustomerId
  readonly kind: CustomerKind
  readonly name: string
  readonly movedOutOn: IsoDay | null
}

/** In the order in which they are asked for. */
export function rowsOfCustomers(db: Db, ids: readonly CustomerId[]): CustomerRow[] {
  const asked = JSON.stringify(ids)
  const stored = statement<[string], Stored>(
    db,
    `SELECT id, kind, name, movedOutOn FROM customer
     WHERE id IN (SELECT value FROM json_each(?)) AND name IS NOT NULL`,
  ).all(asked)
  const told = (sql: string) => {
    const all = new Map<CustomerId, string[]>(ids.map((id) => [id, []]))
    for (const { root, words } of statement<[string], Told>(db, sql).all(asked)) all.get(root)?.push(words)
    return (id: CustomerId) => all.get(id) ?? []
  }
  const cases = casesCounted(db, ids)
  const addresses = told(familySqls.addresses)
  const contacts = told(familySqls.contacts)
  const known = new Map(stored.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = known.get(id)
    return row ? [{ ...row, ...cases(id), addresses: addresses(id), contacts: contacts(id) }] : []
  })
}
