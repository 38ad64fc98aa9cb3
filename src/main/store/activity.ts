import type { ActivityId, ActivityKind } from '#shared/domain/activity'
import type { DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { recordTable } from './ledger'

export type ActivityRow = {
  readonly id: ActivityId
  readonly kind: ActivityKind
  readonly month: IsoMonth
  readonly plannedOn: IsoDay | null
  readonly title: string
  readonly audience: string | null
  readonly organiser: string | null
  readonly departmentId: DepartmentId | null
  readonly place: string | null
  /** In 分, as is `spent`. */
  readonly budget: number | null
  readonly plan: string | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly heldOn: IsoDay | null
  readonly attended: number | null
  readonly people: string | null
  readonly record: string | null
  readonly effect: string | null
  readonly spent: number | null
  readonly recordedAt: Instant | null
  readonly recordedBy: OperatorId | null
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
}

export const activities = recordTable<ActivityRow>({
  name: 'activity',
  personal: ['audience', 'organiser', 'people', 'record'],
  caseColumn: null,
})
