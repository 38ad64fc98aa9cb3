import { create } from 'zustand'
import type { OperatorId } from '#shared/domain/case'
import { pinWeakness } from '#shared/domain/pin'
import type { Role } from '#shared/domain/role'
import type { Reply } from '#shared/ipc/exchange'
import { ask } from '../../../ask'
import { peopleRefusal, peopleWords } from '../../../words/people'
import { pinWeaknessWords, pinWords } from '../../../words/pin'

/** What stands at the right. */
export type Part = 'add' | 'own' | 'lock' | 'recovery'

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'wrong'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

type People = {
  readonly part: Part
  /** Whose standing is open at the left. */
  readonly managed: OperatorId | null
  readonly name: string
  readonly role: Role
  readonly saidLeft: Said
  readonly said: Said
  /** The code of the sealed sheet, while it can be seen. */
  readonly code: string | null
}

const nothing: Said = { kind: 'nothing' }

export const usePeople = create<People>()(() => ({
  part: 'add',
  managed: null,
  name: '',
  role: 'desk',
  saidLeft: nothing,
  said: nothing,
  code: null,
}))

export function open(part: Part): void {
  usePeople.setState({ part, said: nothing, code: null })
}

export function manage(managed: OperatorId | null): void {
  usePeople.setState({ managed, saidLeft: nothing })
}

export function type(typed: Partial<Pick<People, 'name' | 'role'>>): void {
  usePeople.setState({ ...typed, said: nothing })
}

export async function addPerson(pin: string): Promise<boolean> {
  const { name, role } = usePeople.getState()
  if (name.trim() === '') return say('said', { kind: 'wrong', words: `请填${peopleWords.name}` })
  if (isWeak('said', pin)) return false
  const reply = await ask('people.add', { name, role, pin })
  const isDone = hear('said', reply, peopleRefusal['people.add'], peopleWords.added(name.trim()))
  if (isDone) usePeople.setState({ name: '' })
  return isDone
}

export async function setRole(id: OperatorId, role: Role): Promise<boolean> {
  return hear('saidLeft', await ask('people.setRole', { id, role }), peopleRefusal['people.setRole'])
}

export async function stop(id: OperatorId): Promise<boolean> {
  return hear('saidLeft', await ask('people.stop', { id }), peopleRefusal['people.stop'])
}

export async function resume(id: OperatorId): Promise<boolean> {
  return hear('saidLeft', await ask('people.resume', { id }), peopleRefusal['people.resume'])
}

export async function resetPin(id: OperatorId, pin: string): Promise<boolean> {
  if (isWeak('saidLeft', pin)) return false
  return hear('saidLeft', await ask('people.resetPin', { id, pin }), peopleRefusal['people.resetPin'])
}

export async function changePin(pin: string, newPin: string, again: string): Promise<boolean> {
  if (isWeak('said', newPin)) return false
  if (newPin !== again) return say('said', { kind: 'wrong', words: pinWords.different })
  const reply = await ask('people.changePin', { pin, newPin })
  return hear('said', reply, peopleRefusal['people.changePin'], peopleWords.pinChanged)
}

export async function setLock(typed: string): Promise<boolean> {
  const minutes = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0
  if (minutes < 1 || minutes > 60) return say('said', { kind: 'wrong', words: peopleWords.notMinutes })
  return hear('said', await ask('people.setLock', { minutes }), {})
}

export async function makeRecovery(pin: string): Promise<boolean> {
  const reply = await ask('recovery.make', { pin })
  if (reply.kind === 'ok') usePeople.setState({ code: reply.value.code, said: nothing })
  return reply.kind === 'ok' || hear('said', reply, peopleRefusal['recovery.make'])
}

export async function printRecovery(code: string): Promise<boolean> {
  const reply = await ask('recovery.print', { code })
  return hear('said', reply, peopleRefusal['recovery.print'], peopleWords.printed)
}

type Side = 'said' | 'saidLeft'

/** False, so that a caller can end with it. */
function say(side: Side, said: Said): boolean {
  usePeople.setState({ [side]: said })
  return false
}

function isWeak(side: Side, pin: string): boolean {
  const weakness = pinWeakness(pin)
  if (weakness) say(side, { kind: 'wrong', words: pinWeaknessWords[weakness] })
  return weakness !== null
}

function hear<Reason extends string>(
  side: Side,
  reply: Reply<unknown, Reason>,
  refusals: Readonly<Record<Reason, string>>,
  words: string = peopleWords.done,
): boolean {
  switch (reply.kind) {
    case 'ok':
      say(side, { kind: 'done', words })
      return true
    case 'refused':
      return say(side, { kind: 'wrong', words: refusals[reply.reason] })
    case 'fault':
      return say(side, { kind: 'fault', reference: reply.reference })
  }
}
