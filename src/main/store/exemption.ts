import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoDay } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Exemption } from '#shared/domain/revisit'
import type { ScanId } from '#shared/domain/scan'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type ExemptionRow = {
  readonly id: number
  readonly caseId: CaseId
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly words: string | null
  readonly replyNumber: string | null
  readonly repliedOn: IsoDay | null
  readonly scanId: ScanId | null
}

export const exemptions = recordTable<ExemptionRow>({
  name: 'revisitExemption',
  personal: ['words', 'replyNumber'],
  caseColumn: 'caseId',
})

export function insertExemption(
  tx: Tx,
  exemption: Pick<ExemptionRow, 'caseId' | 'at' | 'operatorId' | 'words'>,
  act: Act,
): void {
  insertRecord(tx, exemptions, { ...exemption, replyNumber: null, repliedOn: null, scanId: null }, act)
}

/** 复函: sent, and its file attached. */
export function attachReply(
  tx: Tx,
  caseId: CaseId,
  reply: Pick<ExemptionRow, 'replyNumber' | 'repliedOn' | 'scanId'>,
  act: Act,
): void {
  const row = statement<[CaseId], { id: number }>(tx, 'SELECT id FROM revisitExemption WHERE caseId = ?').get(
    caseId,
  )
  if (!row) throw new Error(`Case ${caseId} is not exempt`)
  changeRecord(tx, exemptions, row.id, reply, act)
}

/** Of these cases (a JSON array of ids), those that are exempt by a 复函. */
export function exemptionsOf(db: Db, cases: string): ReadonlyMap<CaseId, Exemption> {
  const rows = statement<[string], ExemptionRow & { readonly by: string | null }>(
    db,
    `SELECT revisitExemption.*, operator.name AS "by" FROM revisitExemption
       JOIN operator ON operator.id = revisitExemption.operatorId
       WHERE caseId IN (SELECT value FROM json_each(?))`,
  ).all(cases)
  return new Map(
    rows.map(({ caseId, at, by, words, replyNumber, repliedOn }) => [
      caseId,
      {
        at,
        by: by ?? '',
        words: words ?? erasedWords,
        reply: repliedOn && { number: replyNumber ?? erasedWords, on: repliedOn },
      },
    ]),
  )
}
