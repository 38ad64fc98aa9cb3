import { done } from '#shared/result'
import { setMeritRules, showMeritRules } from '../actions/merit-rules'
import { printMerits } from '../actions/merit-sheet'
import { decideMerit, listMerits } from '../actions/merits'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `merit.${string}`>

/** The questions of merit-questions.ts: 考核扣分 (F30). */
export function meritHandlers(signed: () => Signed) {
  return {
    'merit.rules': () => done(showMeritRules(signed())),
    'merit.setRules': (input) => setMeritRules(signed(), input),
    'merit.list': (input) => done(listMerits(signed(), input)),
    'merit.decide': (input) => decideMerit(signed(), input),
    'merit.print': (input) => printMerits(signed(), input),
  } satisfies Required<Pick<Handlers, Own>>
}
