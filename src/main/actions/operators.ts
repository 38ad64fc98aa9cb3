import type { OperatorId } from '#shared/domain/case'
import { pinWeakness } from '#shared/domain/pin'
import { mayManage } from '#shared/domain/role'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { lockMinutesOf, setLockMinutes } from '../store/desk'
import { changeOperator, insertOperator, type Person, peopleOf } from '../store/operator'
import { clearTries } from '../store/sign-in-try'
import { type Db, type Tx, transaction } from '../store/tx'
import { checkPin } from './check-pin'
import { actOf, type SignedStation } from './station'

type People = Output<'people.list'>

/** 当班人员. */
export function listPeople({ db }: SignedStation): People {
  return { people: [...peopleOf(db)], lockMinutes: lockMinutesOf(db) }
}

/** Her first PIN is known to whoever chose it, so she replaces it at her first sign-in. */
export async function addPerson(
  station: SignedStation,
  { name, role, pin }: Asked<'people.add'>,
): Promise<Result<People, Refusal<'people.add'>>> {
  if (!mayManage(station.operator.role, role)) return refuse('above-your-role')
  if (pinWeakness(pin) !== null) return refuse('pin-weak')
  const hash = await station.hashPin(pin)
  return change<Refusal<'people.add'>>(station, (tx) => {
    if (isTaken(tx, name)) return refuse('name-taken')
    insertOperator(tx, { name, role, pin: hash, mustChangePin: true }, actOf(station, 'operator.added'))
    return done(undefined)
  })
}

export function setRole(
  station: SignedStation,
  { id, role }: Asked<'people.setRole'>,
): Result<People, Refusal<'people.setRole'>> {
  return change<Refusal<'people.setRole'>>(station, (tx) => {
    const person = personOf(tx, id)
    if (!person) return refuse('no-such-person')
    if (role !== 'admin' && isLastAdmin(tx, person)) return refuse('last-admin')
    changeOperator(tx, id, { role }, actOf(station, 'operator.roleSet'))
    return done(undefined)
  })
}

export function stopPerson(
  station: SignedStation,
  { id }: Asked<'people.stop'>,
): Result<People, Refusal<'people.stop'>> {
  return change<Refusal<'people.stop'>>(station, (tx) => {
    const person = personOf(tx, id)
    if (!person || person.endedAt !== null) return refuse('no-such-person')
    if (isLastAdmin(tx, person)) return refuse('last-admin')
    if (id === station.operator.id) return refuse('yourself')
    if (!mayManage(station.operator.role, person.role)) return refuse('above-your-role')
    changeOperator(tx, id, { endedAt: station.clock() }, actOf(station, 'operator.stopped'))
    return done(undefined)
  })
}

export function resumePerson(
  station: SignedStation,
  { id }: Asked<'people.resume'>,
): Result<People, Refusal<'people.resume'>> {
  return change<Refusal<'people.resume'>>(station, (tx) => {
    const person = personOf(tx, id)
    if (!person || person.endedAt === null) return refuse('no-such-person')
    if (!mayManage(station.operator.role, person.role)) return refuse('above-your-role')
    if (isTaken(tx, person.name)) return refuse('name-taken')
    changeOperator(tx, id, { endedAt: null }, actOf(station, 'operator.resumed'))
    return done(undefined)
  })
}

/** She forgot it: another first PIN, chosen by somebody above her; what she had to wait is over with it. */
export async function resetPin(
  station: SignedStation,
  { id, pin }: Asked<'people.resetPin'>,
): Promise<Result<People, Refusal<'people.resetPin'>>> {
  if (pinWeakness(pin) !== null) return refuse('pin-weak')
  const hash = await station.hashPin(pin)
  return change<Refusal<'people.resetPin'>>(station, (tx) => {
    const person = personOf(tx, id)
    if (!person) return refuse('no-such-person')
    if (id === station.operator.id) return refuse('yourself')
    if (!mayManage(station.operator.role, person.role)) return refuse('above-your-role')
    changeOperator(tx, id, { pin: hash, mustChangePin: true }, actOf(station, 'operator.pinReset'))
    clearTries(tx, id, 'pin')
    return done(undefined)
  })
}

export async function changePin(
  station: SignedStation,
  { pin, newPin }: Asked<'people.changePin'>,
): Promise<Result<Record<string, never>, Refusal<'people.changePin'>>> {
  const { operator } = station
  if (pinWeakness(newPin) !== null) return refuse('pin-weak')
  if (newPin === pin) return refuse('pin-same')
  const checked = await checkPin(station, { operatorId: operator.id, pin })
  if (!checked.ok) return checked
  const hash = await station.hashPin(newPin)
  const act = actOf(station, 'operator.pinChanged')
  transaction(station.db, (tx) => changeOperator(tx, operator.id, { pin: hash, mustChangePin: false }, act))
  return done({})
}

export function setLock(station: SignedStation, { minutes }: Asked<'people.setLock'>): People {
  transaction(station.db, (tx) => setLockMinutes(tx, minutes, actOf(station, 'desk.lockSet')))
  station.changed('desk')
  return listPeople(station)
}

function change<Reason extends string>(
  station: SignedStation,
  write: (tx: Tx) => Result<void, Reason>,
): Result<People, Reason> {
  const outcome = transaction(station.db, write)
  if (!outcome.ok) return outcome
  station.changed('desk')
  return done(listPeople(station))
}

function personOf(db: Db, id: OperatorId): Person | null {
  return peopleOf(db).find((person) => person.id === id) ?? null
}

/** Two active people of one name could not be told apart at the lock, on paper, or as approvers. */
function isTaken(db: Db, name: string): boolean {
  return peopleOf(db).some((person) => person.endedAt === null && person.name === name)
}

function isLastAdmin(db: Db, { id, role, endedAt }: Person): boolean {
  const others = peopleOf(db).filter((other) => other.id !== id)
  const isAdmin = role === 'admin' && endedAt === null
  return isAdmin && !others.some((other) => other.role === 'admin' && other.endedAt === null)
}
