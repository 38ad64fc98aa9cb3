import type { OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { MeetingId } from '#shared/domain/meeting'
import { recordTable } from './ledger'

export type MeetingRow = {
  readonly id: MeetingId
  readonly customerId: CustomerId | null
  readonly host: string | null
  readonly contactName: string | null
  readonly phones: string | null
  readonly title: string | null
  readonly place: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly people: number
  readonly agreed: string | null
  readonly steps: string
  readonly done: string
  readonly remark: string | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly endedAt: Instant | null
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
}

export const meetings = recordTable<MeetingRow>({
  name: 'meeting',
  personal: ['host', 'contactName', 'phones', 'title', 'agreed', 'remark'],
  caseColumn: null,
})
