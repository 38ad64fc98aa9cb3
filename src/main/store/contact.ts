import type { OperatorId } from '#shared/domain/case'
import type { Customer } from '#shared/domain/customer'
import type { Instant } from '#shared/domain/day'
import type { Channel } from '#shared/domain/kind'
import type { Act } from './event'
import { insertRecord, recordTable } from './ledger'
import type { Db, Tx } from './tx'

/** How a contact ended that opened no case: 当场答复 · 挂断 · 打错 · 离开. */
export type ContactEnd = 'answered' | 'hungUp' | 'misdialled' | 'left'

type ContactRow = {
  readonly id: number
  readonly at: Instant
  readonly channel: Channel
  readonly how: ContactEnd
  readonly company: string | null
  readonly contactName: string | null
  readonly phones: string | null
  readonly address: string | null
  readonly matter: string | null
  readonly answer: string | null
  readonly reason: string | null
  readonly operatorId: OperatorId
}

const contacts = recordTable<ContactRow>({
  name: 'contact',
  personal: ['company', 'contactName', 'phones', 'address', 'matter', 'answer', 'reason'],
  caseColumn: null,
})

export type NewContact = Pick<ContactRow, 'at' | 'channel' | 'how' | 'operatorId'> & {
  readonly customer: Customer
  readonly matter: string
  readonly answer: string
  readonly reason: string
}

export function insertContact(tx: Tx, { customer, ...contact }: NewContact, act: Act): void {
  const { company, contactName, address } = customer
  insertRecord(
    tx,
    contacts,
    { ...contact, company, contactName, address, phones: JSON.stringify(customer.phones) },
    act,
  )
}

/** 人次: how many callers and visitors of the period were answered on the spot. */
export function answeredContacts(db: Db, from: Instant, until: Instant): number {
  const row = db
    .prepare<[Instant, Instant], { count: number }>(
      `SELECT count(*) AS count FROM contact WHERE how = 'answered' AND at >= ? AND at < ?`,
    )
    .get(from, until)
  return row?.count ?? 0
}
