import type { OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import type { Tx } from './tx'

type ExportRow = {
  readonly id: number
  readonly at: Instant
  readonly operatorId: OperatorId
  /** Whose data it was: what was looked for. */
  readonly person: string | null
  readonly format: 'pdf' | 'csv'
  readonly rowCount: number
  /** Null: it was asked for, and the program ended before the file was chosen. */
  readonly outcome: 'saved' | 'canceled' | 'failed' | null
}

export const exports = recordTable<ExportRow>({
  name: 'personExport',
  personal: ['person'],
  caseColumn: null,
})

/** 导出个人信息 is recorded before the file is written: none leaves the desk unseen. */
export function insertExport(tx: Tx, asked: Omit<ExportRow, 'id' | 'outcome'>, act: Act): number {
  return insertRecord(tx, exports, { ...asked, outcome: null }, act)
}

export function endExport(tx: Tx, id: number, outcome: NonNullable<ExportRow['outcome']>, act: Act): void {
  changeRecord(tx, exports, id, { outcome }, act)
}
