import { done } from '#shared/result'
import { giveUpRevisit } from '../actions/give-up-revisit'
import { chooseRevisits, listRevisits } from '../actions/list-revisits'
import { lastRound, printRound } from '../actions/print-round'
import { sendLetter } from '../actions/send-letter'
import { showRevisit } from '../actions/show-revisit'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type RevisitQuestion = Extract<keyof Handlers, `revisit.${string}`>

/** 该回访: who is due, and the one that is asked now. */
export function revisitHandlers(signed: () => Signed) {
  return {
    'revisit.list': (input) => done(listRevisits(signed(), input)),
    'revisit.choose': (input) => done(chooseRevisits(signed(), input)),
    'revisit.print': (input) => printRound(signed(), input),
    'revisit.sheet': () => done(lastRound(signed())),
    'revisit.show': (input) => showRevisit(signed(), input),
    'revisit.sendLetter': (input) => sendLetter(signed(), input),
    'revisit.giveUp': (input) => giveUpRevisit(signed(), input),
  } satisfies Required<Pick<Handlers, RevisitQuestion>>
}
