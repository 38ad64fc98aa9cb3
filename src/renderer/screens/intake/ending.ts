import { create } from 'zustand'
import type { Input } from '#shared/ipc/contract'
import type { DraftId } from '#shared/ipc/views'

export type Ending = Omit<Input<'draft.endAsContact'>, 'draftId'>

type Typed = Partial<Ending> & { readonly isOpen: boolean }

const closed: Typed = { isOpen: false }

/** What is typed about the end of a reception, for each draft: Esc, F7, the lock or another screen lose nothing. */
const useEndings = create<{ readonly typed: ReadonlyMap<DraftId, Typed> }>()(() => ({ typed: new Map() }))

/** Whether the panel is open, and what is typed in it so far. */
export function useEnding(draftId: DraftId): Typed {
  return useEndings(({ typed }) => typed.get(draftId) ?? closed)
}

export function typeEnding(draftId: DraftId, part: Partial<Typed>): void {
  useEndings.setState(({ typed }) => ({
    typed: new Map(typed).set(draftId, { ...(typed.get(draftId) ?? closed), ...part }),
  }))
}

/** The reception ended: nothing more is typed about it. */
export function forgetEnding(draftId: DraftId): void {
  useEndings.setState(({ typed }) => ({ typed: new Map([...typed].filter(([id]) => id !== draftId)) }))
}
