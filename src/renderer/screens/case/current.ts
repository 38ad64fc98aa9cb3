import type { Handoff, Round } from '#shared/domain/case'
import { currentRound, leadOf, reportOf } from '#shared/domain/clocks'
import type { CaseView } from '#shared/ipc/views'

// A view holds what the rules look at, so the rules read it as it is.

export function roundNow(view: CaseView): Round {
  return currentRound(view)
}

export function leadNow(view: CaseView): Handoff | null {
  return leadOf(view, currentRound(view).number)
}

export function reportNow(view: CaseView): Handoff | null {
  return reportOf(view, currentRound(view).number)
}
