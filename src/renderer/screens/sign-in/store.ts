import { create } from 'zustand'
import type { OperatorId } from '#shared/domain/case'
import type { Refusal } from '#shared/ipc/contract'
import { ask } from '../../ask'
import { askStanding } from './standing'

type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'checking' }
  | { readonly name: 'refused'; readonly reason: Refusal<'desk.signIn'> }
  | { readonly name: 'failed'; readonly reference: string }

export const useSignIn = create<{ readonly stage: Stage }>()(() => ({ stage: { name: 'waiting' } }))

function stand(stage: Stage): void {
  useSignIn.setState({ stage })
}

export async function signIn(operatorId: OperatorId, pin: string): Promise<void> {
  stand({ name: 'checking' })
  const reply = await ask('desk.signIn', { operatorId, pin })
  switch (reply.kind) {
    case 'ok':
      stand({ name: 'waiting' })
      return askStanding()
    case 'refused':
      return stand({ name: 'refused', reason: reply.reason })
    case 'fault':
      return stand({ name: 'failed', reference: reply.reference })
  }
}
