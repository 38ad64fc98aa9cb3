import type { CaseId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import { erasedWords as nobody } from '#shared/domain/erased'
import { SignatureOutcome } from '#shared/domain/signature'
import { approvals } from './approval'
import { cases } from './case'
import { calls } from './case-call'
import { forgetCaseFind } from './case-find'
import { contacts } from './contact'
import { corrections } from './correction'
import { contactPersons, customers, familyOf } from './customer'
import { tellCustomer } from './customer-find'
import { ownContacts } from './customer-own'
import { deputies } from './deputy'
import type { Act } from './event'
import { exemptions } from './exemption'
import { gradeChanges } from './grade-change'
import { handoffs } from './handoff'
import { handovers } from './handover'
import { changeRecord, erasePersonal, type RecordTable } from './ledger'
import { merits } from './merit'
import { periodicVisits } from './periodic-visit'
import { exports } from './person-export'
import { promises } from './promise'
import { drawnOrders } from './repair-draw'
import { revisits } from './revisit'
import { revisitRecords } from './revisit-record'
import { rounds } from './round'
import { statement } from './statement'
import type { Tx } from './tx'
import { workOrders } from './work-order'

// Erasure after the retention period: what is personal goes, value and salt, from the row and from all its past; numbers,
// grades, times and the chain stay (domain.md, Words: Void).

type Row = Parameters<typeof erasePersonal>[1] extends RecordTable<infer R> ? R : never

export type Erasable = {
  readonly table: string
  readonly erase: (tx: Tx, id: number, act: Act) => void
}

/** All personal columns of that table's rows; of a signature only how it ended stays, for the figures count it. */
export function erasable<R extends Row>(
  table: RecordTable<R>,
  ...signatures: readonly (keyof R & string)[]
): Erasable {
  return {
    table: table.name,
    erase: (tx, id, act) => {
      const endings = signatures.flatMap((signature) => {
        const ending = endingOf(tx, table.name, signature, id)
        return ending === null ? [] : [[signature, ending] as const]
      })
      erasePersonal(tx, table, id as R['id'], table.personal, act)
      if (endings.length > 0)
        changeRecord(tx, table, id as R['id'], Object.fromEntries(endings) as Partial<Omit<R, 'id'>>, {
          ...act,
          kind: 'record.erased',
        })
    },
  }
}

/** 拒签 and 未签离开 are figures; who signed for whom, why not and before whom is nobody's business any more. */
function endingOf(tx: Tx, table: string, column: string, id: number): string | null {
  const row = statement<[number], { outcome: string | null }>(
    tx,
    `SELECT "${column}" AS outcome FROM "${table}" WHERE id = ?`,
  ).get(id)
  if (!row?.outcome) return null
  const outcome = SignatureOutcome.parse(JSON.parse(row.outcome))
  return JSON.stringify(anonymous(outcome))
}

function anonymous(outcome: SignatureOutcome): SignatureOutcome {
  switch (outcome.kind) {
    case 'proxy':
      return { ...outcome, name: nobody, relation: '' }
    case 'guardian':
    case 'interpreted':
      return { ...outcome, name: nobody }
    case 'refused':
      return { ...outcome, reason: nobody, witness: nobody }
    case 'self':
    case 'fingerprint':
    case 'left':
    case 'readBack':
      return outcome
  }
}

const caseItself = erasable(cases, 'contentSignature')
const ofCase: readonly Erasable[] = [
  erasable(rounds, 'resultSignature'),
  erasable(handoffs),
  erasable(revisits, 'signature'),
  erasable(revisitRecords),
  erasable(exemptions),
  erasable(drawnOrders),
  erasable(gradeChanges),
  erasable(promises),
  erasable(approvals),
  erasable(calls),
  erasable(corrections, 'signature'),
  erasable(workOrders, 'feeSignature', 'acceptanceSignature'),
  erasable(merits),
]

/** The case and everything that belongs to it; its printed sheets are erase-paper.ts's. */
export function eraseCaseRecord(tx: Tx, caseId: number, act: Act): void {
  if (!isClosed(tx, caseId)) throw new Error(`Case ${caseId} is open, and is never erased`)
  // First of all: by it the guards of its archived month know that the case is being erased (archived-guards.ts).
  caseItself.erase(tx, caseId, { ...act, kind: 'case.erased' })
  for (const { table, erase } of ofCase)
    for (const id of idsOf(tx, table, caseId)) erase(tx, id, { ...act, kind: 'record.erased' })
  forgetCaseFind(tx, caseId as CaseId)
}

function isClosed(tx: Tx, caseId: number): boolean {
  const row = statement<[number], { closedAt: string | null }>(
    tx,
    'SELECT closedAt FROM caseRecord WHERE id = ?',
  ).get(caseId)
  return (row?.closedAt ?? null) !== null
}

function idsOf(tx: Tx, table: string, caseId: number): readonly number[] {
  return statement<[number], { id: number }>(tx, `SELECT id FROM "${table}" WHERE caseId = ? ORDER BY id`)
    .all(caseId)
    .map(({ id }) => id)
}

const customerItself = erasable(customers)
const contactPerson = erasable(contactPersons)

/** A customer that moved out, with all that were merged into it and all their contacts; rooms and days stay. */
export function eraseCustomer(tx: Tx, customerId: number, act: Act): void {
  for (const id of familyOf(tx, customerId as CustomerId)) {
    for (const contact of ownContacts(tx, id)) contactPerson.erase(tx, contact.id, act)
    customerItself.erase(tx, id, { ...act, kind: 'customer.erased' })
    tellCustomer(tx, id)
  }
}

/** Records that stand by themselves. */
export const standing = {
  contact: erasable(contacts),
  periodic: erasable(periodicVisits, 'signature'),
  deputy: erasable(deputies),
  export: erasable(exports),
  handover: erasable(handovers),
} as const
