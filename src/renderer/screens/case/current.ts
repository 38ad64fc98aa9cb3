import { type Handoff, wantsReceipt } from '#shared/domain/case'
import { currentRound, hasResult, leadOf, reportOf, supportsOf } from '#shared/domain/case-facts'
import { maySendBack } from '#shared/domain/progress'
import type { CaseView } from '#shared/ipc/views'

// A view holds what the rules look at, so the rules read it as it is.

export function roundNow(view: CaseView) {
  return currentRound(view)
}

export function leadNow(view: CaseView): Handoff | null {
  return leadOf(view, currentRound(view).number)
}

export function reportNow(view: CaseView): Handoff | null {
  return reportOf(view, currentRound(view).number)
}

type Waiting = 'receive' | 'complete' | 'return' | 'sendBack'

/** The papers that wait for that, the lead's first: it is the one that is meant if nobody says otherwise. */
export function papersFor(act: Waiting, view: CaseView): readonly Handoff[] {
  const lead = leadNow(view)
  const supports = supportsOf(view, roundNow(view).number)
  return [...(lead ? [lead] : []), ...supports].filter((handoff) => waitsFor(act, view, handoff))
}

function waitsFor(act: Waiting, view: CaseView, handoff: Handoff): boolean {
  switch (act) {
    case 'receive':
      return wantsReceipt(handoff)
    case 'complete':
      return !hasResult(handoff)
    case 'sendBack':
      return maySendBack(view, handoff)
    case 'return':
      return handoff.returned === null
  }
}
