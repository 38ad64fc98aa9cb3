import { create } from 'zustand'
import type { OperatorId } from '#shared/domain/case'
import { pinWeakness } from '#shared/domain/pin'
import type { Reply } from '#shared/ipc/exchange'
import { ask } from '../../ask'
import { pinWeaknessWords, pinWords } from '../../words/pin'
import { recoverRefusal, signInRefusal } from '../../words/sign-in'
import { askStanding } from './standing'

type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'checking' }
  | { readonly name: 'refused'; readonly at: 'pin' | 'newPin' | 'again' | 'code'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }

/** How she comes in: with her PIN, with a first PIN that she has to replace, with the code of the sealed sheet. */
export type Way = 'pin' | 'change' | 'recover'

type SignIn = { readonly way: Way; readonly stage: Stage }

export const useSignIn = create<SignIn>()(() => ({ way: 'pin', stage: { name: 'waiting' } }))

export function goBy(way: Way): void {
  useSignIn.setState({ way, stage: { name: 'waiting' } })
}

function stand(stage: Stage): void {
  useSignIn.setState({ stage })
}

export async function signIn(operatorId: OperatorId, pin: string): Promise<void> {
  stand({ name: 'checking' })
  const reply = await ask('desk.signIn', { operatorId, pin })
  if (reply.kind === 'refused' && reply.reason === 'pin-must-change') return goBy('change')
  await settle(reply, (reason) => stand({ name: 'refused', at: 'pin', words: signInRefusal[reason] }))
}

export type NewPin = { readonly newPin: string; readonly again: string }

/** The first PIN was right; with her own she is in. */
export async function changeAndEnter(operatorId: OperatorId, pin: string, typed: NewPin): Promise<void> {
  if (!isGood(typed)) return
  stand({ name: 'checking' })
  const reply = await ask('desk.signIn', { operatorId, pin, newPin: typed.newPin })
  await settle(reply, (reason) => stand({ name: 'refused', at: 'newPin', words: signInRefusal[reason] }))
}

export async function recover(operatorId: OperatorId, code: string, typed: NewPin): Promise<void> {
  if (!isGood(typed)) return
  stand({ name: 'checking' })
  const reply = await ask('desk.recover', { operatorId, code, newPin: typed.newPin })
  await settle(reply, (reason) =>
    stand({ name: 'refused', at: reason === 'pin-weak' ? 'newPin' : 'code', words: recoverRefusal[reason] }),
  )
}

function isGood({ newPin, again }: NewPin): boolean {
  const weakness = pinWeakness(newPin)
  if (weakness) stand({ name: 'refused', at: 'newPin', words: pinWeaknessWords[weakness] })
  else if (newPin !== again) stand({ name: 'refused', at: 'again', words: pinWords.different })
  return weakness === null && newPin === again
}

async function settle<Reason extends string>(
  reply: Reply<unknown, Reason>,
  refused: (reason: Reason) => void,
): Promise<void> {
  switch (reply.kind) {
    case 'ok':
      goBy('pin')
      return askStanding()
    case 'refused':
      return refused(reply.reason)
    case 'fault':
      return stand({ name: 'failed', reference: reply.reference })
  }
}
