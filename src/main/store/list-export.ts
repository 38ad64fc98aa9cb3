import type { OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import type { Tx } from './tx'

type ListExportRow = {
  readonly id: number
  readonly at: Instant
  readonly operatorId: OperatorId
  /** Which of the lists of export-questions.ts. */
  readonly list: string
  /** What it was narrowed to, in words; nobody's name or room among them. */
  readonly scope: string
  readonly hasPhones: number
  readonly rowCount: number
  /** Null: it was begun, and has not ended yet. */
  readonly outcome: 'done' | 'canceled' | 'failed' | null
}

const listExports = recordTable<ListExportRow>({ name: 'listExport', personal: [], caseColumn: null })

export function beginListExport(tx: Tx, row: Omit<ListExportRow, 'id' | 'outcome'>, act: Act): number {
  return insertRecord(tx, listExports, { ...row, outcome: null }, act)
}

export function endListExport(
  tx: Tx,
  id: number,
  outcome: NonNullable<ListExportRow['outcome']>,
  act: Act,
): void {
  changeRecord(tx, listExports, id, { outcome }, act)
}
