import { create } from 'zustand'
import type { CaseId } from '#shared/domain/case'
import type { Act } from './act'

/** What was typed into the cards of cases and is not recorded yet: it outlives the card, the screen and the lock. */
const useAll = create<{ readonly typed: Readonly<Record<string, object>> }>()(() => ({ typed: {} }))

function keyOf(caseId: CaseId, act: Act): string {
  return `${caseId}/${act}`
}

/** The fields of one card: as first proposed until something is typed, and then as typed. */
export function useTyped<Fields extends object>(caseId: CaseId, act: Act, proposed: Fields) {
  const key = keyOf(caseId, act)
  const typed = useAll((all) => all.typed[key]) as Fields | undefined
  const change = (part: Partial<Fields>) =>
    useAll.setState((all) => ({
      typed: { ...all.typed, [key]: { ...proposed, ...all.typed[key], ...part } },
    }))
  return [typed ?? proposed, change] as const
}

export function forgetTyped(caseId: CaseId, act: Act): void {
  useAll.setState(({ typed: { [keyOf(caseId, act)]: _, ...others } }) => ({ typed: others }))
}
