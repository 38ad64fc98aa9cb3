import type { Role } from '#shared/domain/role'
import type { TestDesk } from './desk'

// Made-up people with accounts of their own.

export const firstPin = '830174'
export const ownPin = '571926'

/** Who is on duty adds somebody; her first PIN is still to be changed. */
export async function addPerson(desk: TestDesk, { name, role }: { name: string; role: Role }) {
  const { people } = await desk.ask('people.add', { name, role, pin: firstPin })
  const person = people.find((each) => each.name === name && each.endedAt === null)
  if (!person) throw new Error(`${name} was not added`)
  return person
}

/** She signs in for the first time, with a PIN of her own. */
export async function signInAs(desk: TestDesk, name: string) {
  const { operators } = await desk.ask('desk.standing', {})
  const operator = operators.find((each) => each.name === name)
  if (!operator) throw new Error(`${name} may not sign in`)
  await desk.ask('desk.lock', {})
  return desk.ask('desk.signIn', { operatorId: operator.id, pin: firstPin, newPin: ownPin })
}
