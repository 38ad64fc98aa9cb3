import type { DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { NoticeForm, NoticeId } from '#shared/domain/notice'
import type { CaseNumber } from '#shared/domain/number'
import type { WalkId } from '#shared/domain/walk'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import { recordTable } from './ledger'

export type NoticeRow = {
  readonly id: NoticeId
  readonly number: CaseNumber
  readonly form: NoticeForm
  readonly walkId: WalkId | null
  readonly departmentId: DepartmentId
  readonly toPerson: string | null
  readonly fromPerson: string | null
  readonly subject: string | null
  readonly demand: string | null
  readonly dueAt: Instant
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly signedAt: Instant | null
  readonly signedBy: string | null
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  readonly answer: string | null
  readonly voidedAt: Instant | null
  readonly voidReason: string | null
}

export type RecheckRow = {
  readonly id: number
  readonly findingId: WalkFindingId
  readonly at: Instant
  readonly checker: string | null
  readonly isPassed: 0 | 1
  readonly words: string | null
  readonly nextDueAt: Instant | null
  readonly operatorId: OperatorId
}

export const notices = recordTable<NoticeRow>({
  name: 'notice',
  personal: ['toPerson', 'fromPerson', 'subject', 'demand', 'signedBy', 'answeredBy', 'answer'],
  caseColumn: null,
})
export const rechecks = recordTable<RecheckRow>({
  name: 'findingRecheck',
  personal: ['checker', 'words'],
  caseColumn: null,
})
