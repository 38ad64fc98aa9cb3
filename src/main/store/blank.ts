import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { recordTable } from './ledger'
import type { WorkOrderId } from './work-order'

// 空白编号单: numbers reserved before the power goes, and what became of each.

export type BlankBookRow = {
  readonly id: number
  readonly form: 'F01' | 'F05'
  readonly month: IsoMonth
  readonly size: number
  readonly reservedAt: Instant
  readonly reservedBy: OperatorId
}

export const blankBooks = recordTable<BlankBookRow>({ name: 'blankBook', personal: [], caseColumn: null })

export type BlankRow = {
  readonly id: number
  readonly bookId: number
  readonly number: string
  readonly month: IsoMonth
  readonly usedAt: Instant | null
  readonly caseId: CaseId | null
  readonly workOrderId: WorkOrderId | null
  readonly voidedAt: Instant | null
  readonly voidReason: string | null
}

export const blanks = recordTable<BlankRow>({ name: 'blank', personal: ['voidReason'], caseColumn: 'caseId' })
