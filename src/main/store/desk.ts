import type { DeskHours } from '#shared/domain/calendar'
import type { DepartmentId } from '#shared/domain/case'
import type { Department, Desk, NewDepartment } from '#shared/domain/organisation'
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
  readonly lockMinutes: number | null
  /** Null: nobody chose. */
  readonly isKiosk: number | null
  readonly scanFolder: string | null
  /** 户数, for the draw of repairs; null: nobody said. */
  readonly households: number | null
}

type DepartmentRow = {
  readonly id: DepartmentId
  readonly name: string
  readonly kind: Department['kind']
  readonly head: string | null
  readonly contact: string | null
}

const desks = recordTable<DeskRow>({ name: 'desk', personal: ['dutyOutsideHours'], caseColumn: null })
const departments = recordTable<DepartmentRow>({
  name: 'department',
  personal: ['head', 'contact'],
  caseColumn: null,
})

export function insertDesk(tx: Tx, { calendar, ...desk }: Desk, profileId: number, act: Act): void {
  const unset = { lockMinutes: null, isKiosk: null, scanFolder: null, households: null }
  const row = { ...desk, calendar: JSON.stringify(calendar), profileId, ...unset }
  insertRecord(tx, desks, row, act)
}

export function insertDepartment(tx: Tx, department: NewDepartment, act: Act): void {
  insertRecord(tx, departments, department, act)
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

/** Nobody chose another: long enough to listen to a customer, too short to go home. */
const usualLockMinutes = 5

/** After how many minutes without input the desk locks itself. */
export function lockMinutesOf(db: Db): number {
  return (
    statement<[], { lockMinutes: number | null }>(db, 'SELECT lockMinutes FROM desk').get()?.lockMinutes ??
    usualLockMinutes
  )
}

export function setLockMinutes(tx: Tx, lockMinutes: number, act: Act): void {
  changeRecord(tx, desks, 1, { lockMinutes }, act)
}

/** 全屏值守, as it was chosen in the settings. */
export function isKioskSet(db: Db): boolean {
  return statement<[], { isKiosk: number | null }>(db, 'SELECT isKiosk FROM desk').get()?.isKiosk === 1
}

export function setIsKiosk(tx: Tx, isKiosk: boolean, act: Act): void {
  changeRecord(tx, desks, 1, { isKiosk: isKiosk ? 1 : null }, act)
}

/** Where the scanner puts its files; null: nobody chose. */
export function scanFolderOf(db: Db): string | null {
  return (
    statement<[], { scanFolder: string | null }>(db, 'SELECT scanFolder FROM desk').get()?.scanFolder ?? null
  )
}

export function setScanFolder(tx: Tx, scanFolder: string | null, act: Act): void {
  changeRecord(tx, desks, 1, { scanFolder }, act)
}

/** 户数; null: nobody said. */
export function householdsOf(db: Db): number | null {
  return (
    statement<[], { households: number | null }>(db, 'SELECT households FROM desk').get()?.households ?? null
  )
}

export function setHouseholds(tx: Tx, households: number, act: Act): void {
  changeRecord(tx, desks, 1, { households }, act)
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

/** An event on the desk's own record that leaves it as it is. */
export function noteDesk(tx: Tx, act: Act): void {
  changeRecord(tx, desks, 1, {}, act)
}
