import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseLink } from '#shared/domain/follow-up'
import type { CaseNumber } from '#shared/domain/number'
import type { Act } from './event'
import { grouped } from './grouped'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type CaseLinkRow = {
  readonly id: number
  /** The later one. */
  readonly caseId: CaseId
  readonly earlierId: CaseId
  readonly kind: CaseLink['kind']
  readonly at: Instant
}

const links = recordTable<CaseLinkRow>({ name: 'caseLink', personal: [], caseColumn: 'caseId' })

export function insertLink(tx: Tx, link: Omit<CaseLinkRow, 'id'>, act: Act): void {
  insertRecord(tx, links, link, act)
}

/** The links of these cases (a JSON array of ids), each seen from both its ends. */
export function linksOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly CaseLink[]> {
  const rows = statement<[string, string], CaseLinkRow & { number: CaseNumber; isLater: number }>(
    db,
    `SELECT link.caseId, link.earlierId, link.kind, link.at, other.number, 1 AS isLater
       FROM caseLink AS link JOIN caseRecord AS other ON other.id = link.earlierId
       WHERE link.caseId IN (SELECT value FROM json_each(?))
     UNION ALL
     SELECT link.earlierId, link.caseId, link.kind, link.at, other.number, 0
       FROM caseLink AS link JOIN caseRecord AS other ON other.id = link.caseId
       WHERE link.earlierId IN (SELECT value FROM json_each(?))
     ORDER BY 1, 4`,
  ).all(cases, cases)
  return grouped(rows, (row) => ({
    other: row.earlierId,
    number: row.number,
    kind: row.kind,
    isLater: row.isLater === 1,
    at: row.at,
  }))
}
