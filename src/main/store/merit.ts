import type { CaseId, DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { MeritRule } from '#shared/domain/merit'
import { recordTable } from './ledger'

export type MeritRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly rule: MeritRule
  readonly source: string
  readonly caseId: CaseId | null
  readonly departmentId: DepartmentId | null
  readonly person: string | null
  readonly tenths: number
  readonly standing: 'confirmed' | 'lifted'
  readonly reason: string | null
  readonly at: Instant
  readonly operatorId: OperatorId
}

export const merits = recordTable<MeritRow>({
  name: 'merit',
  personal: ['person', 'reason'],
  caseColumn: null,
})
