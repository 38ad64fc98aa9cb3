import { create } from 'zustand'
import type { DraftId } from '#shared/ipc/views'

export type Consult = { readonly approver: string; readonly reason: string }

/** `approver` is undefined until somebody typed in it: then the supervisor's name is proposed. */
type Typed = Partial<Consult> & { readonly isOpen: boolean }

const closed: Typed = { isOpen: false }

/** What is typed about 请示主管, for each draft: Esc, F7, the lock or another screen lose nothing. */
const useConsults = create<{ readonly typed: ReadonlyMap<DraftId, Typed> }>()(() => ({ typed: new Map() }))

/** Whether the panel is open, and what is typed in it so far. */
export function useConsult(draftId: DraftId): Typed {
  return useConsults(({ typed }) => typed.get(draftId) ?? closed)
}

export function typeConsult(draftId: DraftId, part: Partial<Typed>): void {
  useConsults.setState(({ typed }) => ({
    typed: new Map(typed).set(draftId, { ...(typed.get(draftId) ?? closed), ...part }),
  }))
}

/** It was registered: nothing more is typed about it. */
export function forgetConsult(draftId: DraftId): void {
  useConsults.setState(({ typed }) => ({ typed: new Map([...typed].filter(([id]) => id !== draftId)) }))
}

/** What is sent; null while one of both is missing. */
export function consultOf({ approver, reason }: Consult): Consult | null {
  const put = { approver: approver.trim(), reason: reason.trim() }
  return put.approver === '' || put.reason === '' ? null : put
}
