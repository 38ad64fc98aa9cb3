import type { OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { Operator } from '#shared/domain/organisation'
import type { Role } from '#shared/domain/role'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type OperatorRow = {
  readonly id: OperatorId
  readonly name: string | null
  readonly pin: string | null
  /** Null: of before there were roles. */
  readonly role: Role | null
  /** 停用. */
  readonly endedAt: Instant | null
  readonly mustChangePin: number | null
  /** The hash of the recovery code of an administrator, while it has not been used. */
  readonly recovery: string | null
}

// Hashes of PINs and codes stand in no event's body: a chain that is kept for good must not keep what opens the desk.
const operators = recordTable<OperatorRow>({
  name: 'operator',
  personal: ['name', 'pin', 'recovery'],
  caseColumn: null,
})

export type NewOperator = {
  readonly name: string
  readonly pin: string
  readonly role: Role
  readonly mustChangePin: boolean
}

export function insertOperator(tx: Tx, { mustChangePin, ...operator }: NewOperator, act: Act): OperatorId {
  return insertRecord(
    tx,
    operators,
    { ...operator, endedAt: null, mustChangePin: mustChangePin ? 1 : null, recovery: null },
    act,
  )
}

export type OperatorChanges = {
  readonly pin?: string
  readonly role?: Role
  readonly endedAt?: Instant | null
  readonly mustChangePin?: boolean
  readonly recovery?: string | null
}

export function changeOperator(
  tx: Tx,
  id: OperatorId,
  { mustChangePin, ...changes }: OperatorChanges,
  act: Act,
): void {
  const must = mustChangePin === undefined ? {} : { mustChangePin: mustChangePin ? 1 : null }
  changeRecord(tx, operators, id, { ...changes, ...must }, act)
}

/** An event on the operator's own record: signed in, locked. */
export function noteOperator(tx: Tx, id: OperatorId, act: Act): void {
  changeRecord(tx, operators, id, {}, act)
}

export type Person = Operator & {
  readonly endedAt: Instant | null
  readonly mustChangePin: boolean
  readonly hasRecovery: boolean
}

/** Everybody who ever had an account, also who has left: old events keep their names. */
export function peopleOf(db: Db): readonly Person[] {
  const rows = statement<[], Omit<OperatorRow, 'pin'>>(
    db,
    'SELECT id, name, role, endedAt, mustChangePin, recovery FROM operator ORDER BY id',
  ).all()
  return rows.map(({ id, name, role, endedAt, mustChangePin, recovery }, place) => ({
    id,
    name: name ?? '',
    // Who set the desk up before there were roles is its administrator.
    role: role ?? (place === 0 ? 'admin' : 'desk'),
    endedAt,
    mustChangePin: mustChangePin === 1,
    hasRecovery: recovery !== null,
  }))
}

export function operatorsOf(db: Db): readonly Operator[] {
  return peopleOf(db).map(({ id, name, role }) => ({ id, name, role }))
}

/** Who may sign in. */
export function activePeople(db: Db): readonly Person[] {
  return peopleOf(db).filter(({ endedAt }) => endedAt === null)
}

export function activePerson(db: Db, id: OperatorId): Person | null {
  return activePeople(db).find((person) => person.id === id) ?? null
}

/** The stored hash of an operator's PIN or recovery code, with its parameters. */
export function secretOf(db: Db, id: OperatorId, what: 'pin' | 'recovery'): string | null {
  const row = statement<[OperatorId], Pick<OperatorRow, 'pin' | 'recovery'>>(
    db,
    'SELECT pin, recovery FROM operator WHERE id = ?',
  ).get(id)
  return row?.[what] ?? null
}
