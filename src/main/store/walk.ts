import type { OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { Verdict, WalkId, WalkKind } from '#shared/domain/walk'
import type { WalkFindingId } from '#shared/domain/walk-finding'
import type { PaperHash } from '../paper-store'
import { recordTable } from './ledger'

export type ChecklistRow = {
  readonly id: number
  readonly body: string
  readonly madeAt: Instant
  readonly madeBy: OperatorId
}

export type WalkRow = {
  readonly id: WalkId
  readonly number: CaseNumber | null
  readonly kind: WalkKind
  readonly plannedAt: Instant
  readonly checklistId: number | null
  readonly walkedAt: Instant | null
  readonly walker: string | null
  readonly companions: string | null
  /** SignatureOutcome as JSON. */
  readonly signature: string | null
  readonly remark: string | null
  readonly endedAt: Instant | null
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
}

export type WalkResultRow = {
  readonly id: number
  readonly walkId: WalkId
  readonly point: string
  readonly verdict: Verdict
}

export type WalkPhotoRow = {
  readonly id: number
  readonly findingId: WalkFindingId
  /** SHA-256 of the stored file; null once it was destroyed. */
  readonly file: PaperHash | null
  readonly format: 'jpg' | 'png'
  readonly fileName: string | null
  readonly bytes: number
  readonly at: Instant
  readonly operatorId: OperatorId
  readonly removedAt: Instant | null
  readonly fileErasedAt: Instant | null
}

export const checklists = recordTable<ChecklistRow>({ name: 'checklist', personal: [], caseColumn: null })
export const walks = recordTable<WalkRow>({
  name: 'walk',
  personal: ['walker', 'companions', 'signature', 'remark', 'dropReason'],
  caseColumn: null,
})
export const walkResults = recordTable<WalkResultRow>({ name: 'walkResult', personal: [], caseColumn: null })
export const walkPhotos = recordTable<WalkPhotoRow>({
  name: 'walkPhoto',
  personal: ['fileName'],
  caseColumn: null,
})
