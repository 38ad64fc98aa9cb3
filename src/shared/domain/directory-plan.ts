import type { ContactPersonId, CustomerId, CustomerKind, Relation } from '#shared/domain/customer'
import type { IsoDay } from '#shared/domain/day'
import type { DirectoryFault, DirectoryMapping } from '#shared/domain/directory-file'
import { type FileRow, type ReadRow, readRow, rowKey } from '#shared/domain/directory-row'
import { stepOf } from '#shared/domain/directory-step'
import { type Target, targetsOf } from '#shared/domain/directory-target'
import { phoneKey } from '#shared/domain/phone'

/** A customer that stands by itself, with all that is known of it and of those that were merged into it. */
export type KnownEntry = {
  readonly id: CustomerId
  readonly kind: CustomerKind
  /** Its own name first, then those of the merged ones. */
  readonly names: readonly string[]
  readonly note: string
  readonly sinceOn: IsoDay
  readonly isHere: boolean
  readonly contacts: readonly {
    readonly id: ContactPersonId
    readonly name: string
    readonly relation: Relation | null
    readonly phones: readonly string[]
    readonly isHere: boolean
  }[]
  readonly units: readonly { readonly address: string; readonly sinceOn: IsoDay; readonly isHere: boolean }[]
}

/** What is to be there of one customer, and is not yet. */
export type PlanStep = {
  /** Null: a new one. */
  readonly customerId: CustomerId | null
  readonly kind: CustomerKind
  readonly name: string
  /** Empty: as it is. */
  readonly note: string
  readonly sinceOn: IsoDay
  readonly contacts: readonly {
    readonly name: string
    readonly relation: Relation | null
    readonly phones: readonly string[]
    readonly sinceOn: IsoDay
  }[]
  readonly units: readonly { readonly address: string; readonly sinceOn: IsoDay }[]
}

export type Doubt = {
  readonly line: number
  readonly row: ReadRow['row']
  readonly fault: DirectoryFault
  readonly isLeftOut: boolean
}

export type DirectoryPlan = {
  readonly steps: readonly PlanStep[]
  readonly doubts: readonly Doubt[]
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly leftOut: number
}

/**
 * What the file would add to the directory. Nothing known is changed or taken away; the same file twice adds nothing the
 * second time; what is there at the end does not depend on the order of the rows.
 */
export function planDirectory(
  rows: readonly FileRow[],
  mapping: DirectoryMapping,
  known: readonly KnownEntry[],
  today: IsoDay,
): DirectoryPlan {
  const doubts: Doubt[] = []
  const left = new Set<number>()
  const doubt = ({ line, row }: ReadRow, fault: DirectoryFault, isLeftOut = false) => {
    if (isLeftOut) left.add(line)
    doubts.push({ line, row, fault, isLeftOut })
  }
  const read = rows.map((row) => readRow(row, mapping))
  for (const one of read) for (const fault of one.faults) doubt(one, fault, one.isLeftOut)
  const said = withoutTwice(
    read.filter(({ isLeftOut }) => !isLeftOut),
    (one) => doubt(one, 'twice', true),
  )
  const targets = targetsOf(said, known)
  const steps: PlanStep[] = []
  let same = 0
  for (const target of targets) {
    if (target.known && !target.known.isHere) {
      for (const one of target.rows) doubt(one, 'left-already', true)
      continue
    }
    const step = stepOf(target, today, (one, fault) => doubt(one, fault))
    if (step) steps.push(step)
    else same += 1
  }
  markShared(targets, doubt)
  markPhones(targets, known, doubt)
  return {
    steps,
    doubts: doubts.toSorted((one, other) => one.line - other.line),
    added: steps.filter(({ customerId }) => customerId === null).length,
    changed: steps.filter(({ customerId }) => customerId !== null).length,
    same,
    leftOut: left.size,
  }
}

function withoutTwice(rows: readonly ReadRow[], twice: (row: ReadRow) => void): readonly ReadRow[] {
  const seen = new Set<string>()
  return rows.filter((one) => {
    const key = rowKey(one)
    if (seen.has(key)) twice(one)
    else return seen.add(key)
    return false
  })
}

type Doubting = (row: ReadRow, fault: DirectoryFault) => void

function markShared(targets: readonly Target[], doubt: Doubting): void {
  const inRoom = new Map<string, Set<Target>>()
  for (const target of targets)
    for (const { row } of target.rows)
      for (const address of row.addresses)
        inRoom.set(address, (inRoom.get(address) ?? new Set<Target>()).add(target))
  for (const { rows } of targets)
    for (const one of rows)
      if (one.row.addresses.some((address) => (inRoom.get(address)?.size ?? 0) > 1)) doubt(one, 'room-shared')
}

function markPhones(targets: readonly Target[], known: readonly KnownEntry[], doubt: Doubting): void {
  const owners = new Map<string, Set<CustomerId>>()
  for (const { id, contacts } of known)
    for (const phone of contacts.flatMap(({ phones }) => phones))
      owners.set(phoneKey(phone), (owners.get(phoneKey(phone)) ?? new Set()).add(id))
  for (const target of targets)
    for (const one of target.rows)
      if (one.row.phones.some((phone) => isAnothers(owners.get(phoneKey(phone)), target)))
        doubt(one, 'phone-of-another')
}

function isAnothers(owners: ReadonlySet<CustomerId> | undefined, { known }: Target): boolean {
  return owners !== undefined && (known === null || !owners.has(known.id))
}
