import { openCaseOfDemand, settleWithWords } from '../actions/demands'
import type { SignedStation } from '../actions/station'
import type { Handlers } from './answer'
import type { Surroundings } from './handlers'

type DemandQuestion = `demand.${string}`

/** The questions of demand-questions.ts and the actions that answer them. */
export function demandHandlers(around: Pick<Surroundings, 'drafts'>, signed: () => SignedStation) {
  return {
    'demand.openCase': (input) => {
      // Asked twice: the draft that it was begun as may still be typed into.
      around.drafts.flush()
      return openCaseOfDemand(signed(), input)
    },
    'demand.settle': (input) => settleWithWords(signed(), input),
  } satisfies Required<Pick<Handlers, Extract<keyof Handlers, DemandQuestion>>>
}
