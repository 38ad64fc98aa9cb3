import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { CallPurpose } from '#shared/domain/follow-up'
import type { EarlierMatter } from '#shared/ipc/customer-views'
import type { DraftId } from '#shared/ipc/views'

export type Calling = {
  readonly caseId: CaseId
  readonly purpose: CallPurpose
  readonly words: string
  readonly told: string
}

/** 记为同一件 as far as it is typed. `words` and `told` are undefined until somebody typed: then they are proposed. */
type Typed = {
  /** The matter that it is about, as it was shown when she chose it; null: the panel is closed. */
  readonly about: EarlierMatter | null
  readonly purpose: CallPurpose | null
  readonly words?: string
  readonly told?: string
}

const untouched: Typed = { about: null, purpose: null }

/** For each draft: Esc, F7, the lock or another screen lose nothing. */
const useCallings = create<{ readonly typed: ReadonlyMap<DraftId, Typed> }>()(() => ({ typed: new Map() }))

export function useCalling(draftId: DraftId): Typed {
  return useCallings(({ typed }) => typed.get(draftId) ?? untouched)
}

function put(draftId: DraftId, change: (typed: Typed) => Typed): void {
  useCallings.setState(({ typed }) => ({
    typed: new Map(typed).set(draftId, change(typed.get(draftId) ?? untouched)),
  }))
}

/** Opens the panel for that matter; what was told about another one is no answer to this. */
export function callAbout(draftId: DraftId, about: EarlierMatter): void {
  put(draftId, ({ told, ...typed }) => ({ ...typed, about }))
}

export function typeCalling(draftId: DraftId, part: Partial<Omit<Typed, 'about'>>): void {
  put(draftId, (typed) => ({ ...typed, ...part }))
}

export function closeCalling(draftId: DraftId): void {
  put(draftId, (typed) => ({ ...typed, about: null }))
}

/** It was recorded: nothing more is typed about it. */
export function forgetCalling(draftId: DraftId): void {
  useCallings.setState(({ typed }) => ({ typed: new Map([...typed].filter(([id]) => id !== draftId)) }))
}
