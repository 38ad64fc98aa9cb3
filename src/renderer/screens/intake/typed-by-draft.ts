import { create } from 'zustand'
import type { DraftId } from '#shared/ipc/views'

/** What is typed about a draft beside what the draft holds: Esc, F7, the lock or another screen lose nothing of it. */
export function typedByDraft<Typed extends object>(untouched: Typed) {
  const useAll = create<{ readonly typed: ReadonlyMap<DraftId, Typed> }>()(() => ({ typed: new Map() }))
  const typedOf = (draftId: DraftId): Typed => useAll.getState().typed.get(draftId) ?? untouched
  return {
    typedOf,
    useTyped: (draftId: DraftId): Typed => useAll(({ typed }) => typed.get(draftId) ?? untouched),
    type: (draftId: DraftId, part: Partial<Typed>): void =>
      useAll.setState(({ typed }) => ({
        typed: new Map(typed).set(draftId, { ...typedOf(draftId), ...part }),
      })),
    /** It was recorded: nothing more is typed about it. */
    forget: (draftId: DraftId): void =>
      useAll.setState(({ typed }) => ({ typed: new Map([...typed].filter(([id]) => id !== draftId)) })),
  }
}
