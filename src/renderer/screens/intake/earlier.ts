import { useEffect } from 'react'
import type { CaseId } from '#shared/domain/case'
import type { DraftContent } from '#shared/domain/draft'
import type { DraftId, ProposedLink } from '#shared/ipc/views'
import { useAnswer } from '../../ask'
import { useIntake } from './store'

type Linked = Pick<DraftContent, 'earlier' | 'answers'>

/** This one is the same thing as those, again: it is raised for the time after them (第 n 次), until she says otherwise. */
export function withEarlier({ answers }: Linked, earlier: readonly CaseId[]): Linked {
  return { earlier: [...earlier], answers: { ...answers, timesRaised: earlier.length + 1 } }
}

export function toggled(linked: Linked, caseId: CaseId, isChecked: boolean): Linked {
  const others = linked.earlier.filter((one) => one !== caseId)
  return withEarlier(linked, isChecked ? [...others, caseId] : others)
}

/** Without those that are no earlier cases of this customer: the name was corrected since. Null: nothing to change. */
export function stillEarlier(
  linked: Linked,
  proposed: readonly Pick<ProposedLink, 'caseId'>[],
): Linked | null {
  const kept = linked.earlier.filter((one) => proposed.some(({ caseId }) => caseId === one))
  return kept.length < linked.earlier.length ? withEarlier(linked, kept) : null
}

type Earlier = {
  readonly earlier: readonly ProposedLink[]
  /** They could not be looked up: that there are none is not said. */
  readonly fault: string | null
}

/** Earlier cases of the same customer; what is no longer among them is not linked either. */
export function useEarlier(draftId: DraftId): Earlier {
  const answer = useAnswer('draft.earlier', { draftId }, ['case'])
  const proposed = answer?.kind === 'ok' ? answer.value : null
  useEffect(() => {
    const { content, change } = useIntake.getState()
    const kept = proposed && stillEarlier(content, proposed)
    if (kept) change(kept)
  }, [proposed])
  return { earlier: proposed ?? [], fault: answer?.kind === 'fault' ? answer.reference : null }
}
