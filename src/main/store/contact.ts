import type { Case, CaseId, OperatorId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { ContactEnd, DraftContent } from '#shared/domain/draft'
import type { Channel } from '#shared/domain/kind'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type ContactRow = {
  readonly id: number
  readonly at: Instant
  readonly channel: Channel
  readonly how: ContactEnd
  /** All that was typed, as it stood in the draft. */
  readonly typed: string | null
  readonly answer: string | null
  readonly reason: string | null
  readonly operatorId: OperatorId
  readonly customerId: CustomerId | null
  /** The case that it became after all. */
  readonly caseId: CaseId | null
}

export const contacts = recordTable<ContactRow>({
  name: 'contact',
  personal: ['typed', 'answer', 'reason'],
  caseColumn: null,
})

export type NewContact = Omit<ContactRow, 'id' | 'typed' | 'channel' | 'customerId' | 'caseId'> & {
  readonly typed: DraftContent
}

export function insertContact(tx: Tx, { typed, ...contact }: NewContact, act: Act): void {
  const { channel, customerId } = typed
  insertRecord(
    tx,
    contacts,
    { ...contact, channel, customerId, caseId: null, typed: JSON.stringify(typed) },
    act,
  )
}

/** What became of a contact later: a case after all, or another ending. */
export function changeContact(
  tx: Tx,
  id: number,
  {
    typed,
    ...changes
  }: Partial<Pick<ContactRow, 'channel' | 'how' | 'answer' | 'reason' | 'caseId' | 'customerId'>> & {
    readonly typed?: DraftContent
  },
  act: Act,
): void {
  changeRecord(
    tx,
    contacts,
    id,
    { ...changes, ...(typed !== undefined && { typed: JSON.stringify(typed) }) },
    act,
  )
}

/** The contact that became this case (转为案件): the case was received at its time. */
export function contactBehind(db: Db, { id, receivedAt }: Pick<Case, 'id' | 'receivedAt'>): number | null {
  const row = statement<[Instant, CaseId], { id: number }>(
    db,
    'SELECT id FROM contact WHERE at = ? AND caseId = ?',
  ).get(receivedAt, id)
  return row?.id ?? null
}
