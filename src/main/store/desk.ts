import type { DeskHours } from '#shared/domain/calendar'
import type { DepartmentId, OperatorId } from '#shared/domain/case'
import type { Department, Desk, NewDepartment, Operator } from '#shared/domain/organisation'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type DeskRow = {
  readonly id: number
  readonly organisation: string
  readonly numberPrefix: string
  readonly calendar: string
  readonly dutyOutsideHours: string | null
  readonly printQueue: string | null
  readonly profileId: number
}

type DepartmentRow = {
  readonly id: DepartmentId
  readonly name: string
  readonly kind: Department['kind']
  readonly head: string | null
  readonly contact: string | null
}

type OperatorRow = { readonly id: OperatorId; readonly name: string | null; readonly pin: string | null }

const desks = recordTable<DeskRow>({ name: 'desk', personal: ['dutyOutsideHours'], caseColumn: null })
const departments = recordTable<DepartmentRow>({
  name: 'department',
  personal: ['head', 'contact'],
  caseColumn: null,
})
// A PIN's hash stands in no event's body: a chain that is kept for good must not keep what opens the desk.
const operators = recordTable<OperatorRow>({ name: 'operator', personal: ['name', 'pin'], caseColumn: null })

export function insertDesk(tx: Tx, { calendar, ...desk }: Desk, profileId: number, act: Act): void {
  insertRecord(tx, desks, { ...desk, calendar: JSON.stringify(calendar), profileId }, act)
}

export function insertDepartment(tx: Tx, department: NewDepartment, act: Act): void {
  insertRecord(tx, departments, department, act)
}

export function insertOperator(tx: Tx, operator: { name: string; pin: string }, act: Act): OperatorId {
  return insertRecord(tx, operators, operator, act)
}

export function setPrintQueue(tx: Tx, printQueue: string, act: Act): void {
  changeRecord(tx, desks, 1, { printQueue }, act)
}

export function setDeskHours(
  tx: Tx,
  { calendar, dutyOutsideHours }: { readonly calendar: DeskHours; readonly dutyOutsideHours: string },
  act: Act,
): void {
  changeRecord(tx, desks, 1, { calendar: JSON.stringify(calendar), dutyOutsideHours }, act)
}

/** New cases are registered under that version from now on. */
export function setDeskProfile(tx: Tx, profileId: number, act: Act): void {
  changeRecord(tx, desks, 1, { profileId }, act)
}

/** Null until 首次设置 is done. */
export function deskOf(db: Db): (Desk & { readonly profileId: number }) | null {
  const row = statement<[], DeskRow>(db, 'SELECT * FROM desk').get()
  return row
    ? {
        organisation: row.organisation,
        numberPrefix: row.numberPrefix,
        // A desk of version 2 was not asked whether it keeps the public holidays.
        calendar: { keepsHolidays: false, ...JSON.parse(row.calendar) },
        dutyOutsideHours: row.dutyOutsideHours ?? '',
        printQueue: row.printQueue,
        profileId: row.profileId,
      }
    : null
}

export function departmentsOf(db: Db): readonly Department[] {
  return statement<[], DepartmentRow>(db, 'SELECT * FROM department ORDER BY id')
    .all()
    .map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      head: row.head ?? '',
      contact: row.contact ?? '',
    }))
}

export function operatorsOf(db: Db): readonly Operator[] {
  return statement<[], { id: OperatorId; name: string | null }>(
    db,
    'SELECT id, name FROM operator ORDER BY id',
  )
    .all()
    .map(({ id, name }) => ({ id, name: name ?? '' }))
}

/** The stored hash of an operator's PIN, with its parameters. */
export function pinOf(db: Db, id: OperatorId): string | null {
  return (
    statement<[OperatorId], { pin: string | null }>(db, 'SELECT pin FROM operator WHERE id = ?').get(id)
      ?.pin ?? null
  )
}

/** An event on the operator's own record: signed in, locked. */
export function noteOperator(tx: Tx, id: OperatorId, act: Act): void {
  changeRecord(tx, operators, id, {}, act)
}

/** An event on the desk's own record that leaves it as it is. */
export function noteDesk(tx: Tx, act: Act): void {
  changeRecord(tx, desks, 1, {}, act)
}
