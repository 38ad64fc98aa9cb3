import { create } from 'zustand'
import type { Refusal } from '#shared/ipc/contract'
import { ask } from '../../ask'

type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'busy' }
  | { readonly name: 'refused'; readonly reason: Refusal<'start.restore'> }
  | { readonly name: 'failed'; readonly reference: string }

export const useBlocked = create<{ readonly stage: Stage }>()(() => ({ stage: { name: 'waiting' } }))

/** Puts a backup in the database's place; main then opens the desk, and says so. */
export async function restoreBackup(name: string): Promise<void> {
  useBlocked.setState({ stage: { name: 'busy' } })
  const reply = await ask('start.restore', { name })
  switch (reply.kind) {
    case 'ok':
      return useBlocked.setState({ stage: { name: 'waiting' } })
    case 'refused':
      return useBlocked.setState({ stage: { name: 'refused', reason: reply.reason } })
    case 'fault':
      return useBlocked.setState({ stage: { name: 'failed', reference: reply.reference } })
  }
}

export async function tryAgain(): Promise<void> {
  useBlocked.setState({ stage: { name: 'busy' } })
  const reply = await ask('start.tryAgain', {})
  useBlocked.setState({
    stage: reply.kind === 'fault' ? { name: 'failed', reference: reply.reference } : { name: 'waiting' },
  })
}
