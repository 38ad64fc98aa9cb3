import { create } from 'zustand'
import type { Instant } from '#shared/domain/day'
import type { Output } from '#shared/ipc/contract'
import { ask } from '../../../ask'
import { nowAt } from '../../../ui/now'
import { bookCheckRefusal } from '../../../words/check'

type Checking =
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'checked'; readonly verdict: Output<'book.check'>; readonly at: Instant }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

/** The last result stays while she is elsewhere. */
export const useChecking = create<{ readonly checking: Checking }>()(() => ({
  checking: { kind: 'not-yet' },
}))

export async function checkBook(): Promise<void> {
  if (useChecking.getState().checking.kind === 'under-way') return
  useChecking.setState({ checking: { kind: 'under-way' } })
  const reply = await ask('book.check', {})
  useChecking.setState({ checking: after(reply) })
}

function after(reply: Awaited<ReturnType<typeof ask<'book.check'>>>): Checking {
  switch (reply.kind) {
    case 'ok':
      return { kind: 'checked', verdict: reply.value, at: nowAt() }
    case 'refused':
      return { kind: 'refused', words: bookCheckRefusal[reply.reason] }
    case 'fault':
      return { kind: 'fault', reference: reply.reference }
  }
}
