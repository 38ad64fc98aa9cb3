import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Revisit } from '#shared/domain/revisit'
import type { Act } from './event'
import { grouped } from './grouped'
import { jsonOrNull, parsed } from './json-column'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type RevisitRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly round: number
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly way: Revisit['way']
  readonly outcome: Revisit['outcome']
  readonly quality: Revisit['quality']
  readonly timeliness: Revisit['timeliness']
  readonly said: string | null
  readonly isSolved: number | null
  readonly signature: string | null
}

export const revisits = recordTable<RevisitRow>({
  name: 'revisit',
  personal: ['said', 'signature'],
  caseColumn: 'caseId',
})

export type NewRevisit = Omit<Revisit, 'by'> & { readonly operatorId: OperatorId }

export function insertRevisit(tx: Tx, caseId: CaseId, revisit: NewRevisit, act: Act): void {
  insertRecord(
    tx,
    revisits,
    {
      ...revisit,
      caseId,
      isSolved: revisit.isSolved === null ? null : Number(revisit.isSolved),
      signature: jsonOrNull(revisit.signature),
    },
    act,
  )
}

/** The revisits of these cases (a JSON array of ids), in the order in which they happened. */
export function revisitsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly Revisit[]> {
  const rows = statement<[string], RevisitRow & { by: string | null }>(
    db,
    `SELECT revisit.*, operator.name AS "by" FROM revisit JOIN operator ON operator.id = revisit.operatorId
       WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY revisit.at, revisit.id`,
  ).all(cases)
  return grouped(rows, (row) => ({
    round: row.round,
    at: row.at,
    by: row.by ?? '',
    way: row.way,
    outcome: row.outcome,
    quality: row.quality,
    timeliness: row.timeliness,
    said: row.said ?? '',
    isSolved: row.isSolved === null ? null : row.isSolved === 1,
    signature: parsed(row.signature),
  }))
}
