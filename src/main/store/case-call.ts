import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseCall } from '#shared/domain/follow-up'
import type { Act } from './event'
import { grouped } from './grouped'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type CaseCallRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly at: Instant
  readonly channel: CaseCall['channel']
  readonly purpose: CaseCall['purpose']
  readonly caller: string | null
  readonly phone: string | null
  readonly words: string | null
  readonly told: string | null
  readonly operatorId: OperatorId
  readonly isRaisedAgain: number
}

export const calls = recordTable<CaseCallRow>({
  name: 'caseCall',
  personal: ['caller', 'phone', 'words', 'told'],
  caseColumn: 'caseId',
})

export type NewCall = Omit<CaseCall, 'id' | 'by'> & { readonly operatorId: OperatorId }

export function insertCall(tx: Tx, caseId: CaseId, call: NewCall, act: Act): void {
  insertRecord(tx, calls, { ...call, caseId, isRaisedAgain: Number(call.isRaisedAgain) }, act)
}

/** Who called again about these cases (a JSON array of ids), in the order in which they did. */
export function callsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly CaseCall[]> {
  const rows = statement<[string], CaseCallRow & { by: string | null }>(
    db,
    `SELECT caseCall.*, operator.name AS "by" FROM caseCall JOIN operator ON operator.id = caseCall.operatorId
       WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY caseCall.at, caseCall.id`,
  ).all(cases)
  return grouped(rows, (row) => ({
    id: row.id,
    at: row.at,
    channel: row.channel,
    purpose: row.purpose,
    caller: row.caller ?? '',
    phone: row.phone ?? '',
    words: row.words ?? '',
    told: row.told ?? '',
    by: row.by ?? '',
    isRaisedAgain: row.isRaisedAgain === 1,
  }))
}
