import { create } from 'zustand'
import type { OperatorId } from '#shared/domain/case'
import { ask, onChanged } from '../../ask'
import { leavingRefusal } from '../../words/leaving'

/** 退出 in 全屏值守: main refused to end and says so; a supervisor's PIN ends it. */
type Stage =
  | { readonly name: 'closed' }
  | { readonly name: 'asked' }
  | { readonly name: 'checking' }
  | { readonly name: 'refused'; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }
  | { readonly name: 'ending' }

export const useLeaving = create<{ readonly stage: Stage }>()(() => ({ stage: { name: 'closed' } }))

let leftAt: Element | null = null

export function openPanel(): void {
  if (useLeaving.getState().stage.name !== 'closed') return
  leftAt = document.activeElement
  // What is typed there goes to the disk at once.
  if (leftAt instanceof HTMLElement) leftAt.blur()
  stand({ name: 'asked' })
}

export function closePanel(): void {
  stand({ name: 'closed' })
}

/** Opens whenever main was asked to end the program and did not. */
export function watchLeaving(): () => void {
  return onChanged(['leaving'], openPanel)
}

/** Where she was, or the lock that came meanwhile. */
export function returnFocus(): void {
  const lock = document.querySelector<HTMLElement>('[data-screen=sign-in] input[type=password]')
  if (leftAt instanceof HTMLElement && leftAt.isConnected && !leftAt.closest('[inert]')) leftAt.focus()
  else if (leftAt) lock?.focus()
  leftAt = null
}

export async function quit(operatorId: OperatorId, pin: string): Promise<void> {
  stand({ name: 'checking' })
  const reply = await ask('desk.quit', { operatorId, pin })
  switch (reply.kind) {
    case 'ok':
      return stand({ name: 'ending' })
    case 'refused':
      return stand({ name: 'refused', words: leavingRefusal[reply.reason] })
    case 'fault':
      return stand({ name: 'failed', reference: reply.reference })
  }
}

function stand(stage: Stage): void {
  useLeaving.setState({ stage })
}
