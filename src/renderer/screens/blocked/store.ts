import { create } from 'zustand'
import { ask } from '../../ask'

type Stage =
  | { readonly name: 'waiting' }
  | { readonly name: 'busy' }
  | { readonly name: 'failed'; readonly reference: string }

export const useBlocked = create<{ readonly stage: Stage }>()(() => ({ stage: { name: 'waiting' } }))

export function tryAgain(): Promise<void> {
  return open('start.tryAgain')
}

export function takeAsItIs(): Promise<void> {
  return open('start.takeAsItIs')
}

async function open(how: 'start.tryAgain' | 'start.takeAsItIs'): Promise<void> {
  useBlocked.setState({ stage: { name: 'busy' } })
  const reply = await ask(how, {})
  useBlocked.setState({
    stage: reply.kind === 'fault' ? { name: 'failed', reference: reply.reference } : { name: 'waiting' },
  })
}
