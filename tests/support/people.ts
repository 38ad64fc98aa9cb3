import type { Role } from '#shared/domain/role'
import { setUp, type TestDesk } from './desk'

// Made-up people with accounts of their own. 首次设置 made 王敏 the administrator.

export const adminPin = '402913'
export const firstPin = '830174'
export const ownPin = '571926'

/** Who is on duty adds somebody; her first PIN is still to be changed. */
export async function addPerson(desk: TestDesk, { name, role }: { name: string; role: Role }) {
  const { people } = await desk.ask('people.add', { name, role, pin: firstPin })
  const person = people.find((each) => each.name === name && each.endedAt === null)
  if (!person) throw new Error(`${name} was not added`)
  return person
}

/** As the lock shows who may sign in. */
export async function operatorNamed(desk: TestDesk, name: string) {
  const { operators } = await desk.ask('desk.standing', {})
  const operator = operators.find((each) => each.name === name)
  if (!operator) throw new Error(`${name} may not sign in`)
  return operator
}

/** She signs in for the first time, with a PIN of her own. */
export async function signInAs(desk: TestDesk, name: string) {
  const { id: operatorId } = await operatorNamed(desk, name)
  await desk.ask('desk.lock', {})
  return desk.ask('desk.signIn', { operatorId, pin: firstPin, newPin: ownPin })
}

/** 王敏 signs in, at a later start or after the lock. */
export async function signIn(desk: TestDesk): Promise<void> {
  const { id: operatorId } = await operatorNamed(desk, '王敏')
  await desk.ask('desk.signIn', { operatorId, pin: adminPin })
}

/** 首次设置 in a fresh folder, 登录 in one that was used; whether it was fresh. */
export async function setUpOrSignIn(desk: TestDesk): Promise<boolean> {
  const isFresh = (await desk.ask('desk.standing', {})).stage === 'setUp'
  await (isFresh ? setUp(desk) : signIn(desk))
  return isFresh
}
