import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Correction } from '#shared/domain/correction'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { SignatureOutcome } from '#shared/domain/signature'
import type { Act } from './event'
import { grouped } from './grouped'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type CorrectionRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly reason: string | null
  readonly changes: string | null
  readonly isAfterSignature: number
  readonly signature: string | null
}

export const corrections = recordTable<CorrectionRow>({
  name: 'correction',
  personal: ['reason', 'changes', 'signature'],
  caseColumn: 'caseId',
})

export type NewCorrection = Omit<Correction, 'id' | 'by' | 'signature'> & { readonly operatorId: OperatorId }

export function insertCorrection(tx: Tx, caseId: CaseId, correction: NewCorrection, act: Act): void {
  insertRecord(
    tx,
    corrections,
    {
      ...correction,
      caseId,
      changes: JSON.stringify(correction.changes),
      isAfterSignature: Number(correction.isAfterSignature),
      signature: null,
    },
    act,
  )
}

export function signCorrection(tx: Tx, id: number, outcome: SignatureOutcome, act: Act): void {
  changeRecord(tx, corrections, id, { signature: jsonOrNull(outcome) }, act)
}

/** What was corrected in these cases (a JSON array of ids), in order. */
export function correctionsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly Correction[]> {
  const rows = statement<[string], CorrectionRow & { by: string | null }>(
    db,
    `SELECT correction.*, operator.name AS "by" FROM correction JOIN operator ON operator.id = correction.operatorId
       WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY correction.id`,
  ).all(cases)
  return grouped(rows, (row) => ({
    id: row.id,
    at: row.at,
    by: row.by ?? '',
    reason: row.reason ?? erasedWords,
    changes: parsed<Correction['changes']>(row.changes) ?? [],
    isAfterSignature: row.isAfterSignature === 1,
    signature: parsed(row.signature),
  }))
}
