import type { Handoff } from '#shared/domain/case'
import { currentRound, leadOf, reportOf, supportsOf } from '#shared/domain/clocks'
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
  return [...(lead ? [lead] : []), ...supports].filter((handoff) => waitsFor(act, handoff))
}

function waitsFor(act: Waiting, { received, skipReason, completion, returned }: Handoff): boolean {
  switch (act) {
    case 'receive':
      return (received === null || received.way === 'phone') && skipReason === null
    case 'complete':
    case 'sendBack':
      return completion === null && returned === null
    case 'return':
      return returned === null
  }
}

/** Nobody signed for this paper: a later step asks why (未签收即处理). */
export function wantsSkipReason({ skipReason, received }: Handoff): boolean {
  return skipReason === null && received === null
}
