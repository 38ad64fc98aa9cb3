import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { SlipId } from '#shared/ipc/views'
import type { PaperHash } from '../paper-store'
import { recordTable } from './ledger'

export type ScanRow = {
  readonly id: number
  readonly slipId: SlipId | null
  readonly caseId: CaseId | null
  readonly file: PaperHash | null
  readonly format: 'pdf' | 'jpg' | 'png'
  readonly fileName: string | null
  readonly bytes: number
  readonly pages: number
  readonly matchedBy: 'code' | 'hand' | null
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly removedAt: Instant | null
  readonly removedReason: string | null
  readonly fileErasedAt: Instant | null
}

export const scans = recordTable<ScanRow>({
  name: 'scan',
  personal: ['fileName', 'removedReason'],
  caseColumn: 'caseId',
})
