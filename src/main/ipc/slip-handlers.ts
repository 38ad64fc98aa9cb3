import type { slipQuestions } from '#shared/ipc/slip-questions'
import { done } from '#shared/result'
import { printDispatch, showDispatch } from '../actions/dispatch'
import { printStandard } from '../actions/print-standard'
import { scanSlip } from '../actions/scan-slip'
import { markByHand, moveByHand, voidByHand } from '../actions/slip-places'
import { showClosing, showOut } from '../actions/slips-out'
import type { Handlers } from './answer'
import type { Signed, Surroundings } from './handlers'

/** Where sheets are, and the lists about them. */
export function slipHandlers(around: Pick<Surroundings, 'drafts' | 'builtIn'>, signed: () => Signed) {
  return {
    'slip.scan': (input) => scanSlip(signed(), input),
    'slip.move': (input) => moveByHand(signed(), input),
    'slip.mark': (input) => markByHand(signed(), input),
    'slip.void': (input) => voidByHand(signed(), input),
    'slip.out': (input) => done(showOut(signed(), input)),
    'slip.closing': (input) => {
      around.drafts.flush()
      return done(showClosing(signed(), input))
    },
    'slip.dispatch': (input) => done(showDispatch(signed(), input)),
    'slip.printDispatch': (input) => printDispatch(signed(), input),
    'slip.printStandard': (input) => printStandard(signed(), around.builtIn.standards(), input),
  } satisfies Required<Pick<Handlers, keyof typeof slipQuestions>>
}
