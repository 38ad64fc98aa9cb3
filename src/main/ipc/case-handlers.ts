import { decide, recordApprovalSigned } from '../actions/approvals'
import { askApproval } from '../actions/ask-approval'
import { linkCase, recordCall } from '../actions/calls-and-links'
import {
  coordinateCase,
  recordOpinion,
  recordResult,
  replyToCustomer,
  signContent,
  signResult,
} from '../actions/case-steps'
import { closeCase } from '../actions/close-case'
import { correctCase, recordCorrectionSigned } from '../actions/correct-case'
import { completeHandling, forwardCase, receiveHandoff, returnSheet } from '../actions/handoff-steps'
import { recordRevisit } from '../actions/revisit-case'
import { seeCase } from '../actions/see-reminders'
import { showCase, showPhones } from '../actions/show-case'
import {
  appoint,
  decideNature,
  declareUnsolvable,
  promise,
  recordPromiseKept,
  regrade,
  sendBack,
  settleOnSpot,
} from '../actions/side-steps'
import type { Station } from '../actions/station'
import { voidCase } from '../actions/void-case'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type CaseQuestion = Exclude<Extract<keyof Handlers, `case.${string}`>, 'case.register'>

/** The way of a case: its steps, and the words of managers. */
export function caseHandlers(around: Station, signed: () => Signed) {
  return {
    'case.show': (input) => {
      const shown = showCase(signed(), input)
      if (shown.ok) seeCase(around, input.caseId)
      return shown
    },
    'case.showPhones': (input) => showPhones(signed(), input),
    'case.signContent': (input) => signContent(signed(), input),
    'case.signResult': (input) => signResult(signed(), input),
    'case.forward': (input) => forwardCase(signed(), input),
    'case.receive': (input) => receiveHandoff(signed(), input),
    'case.coordinate': (input) => coordinateCase(signed(), input),
    'case.reply': (input) => replyToCustomer(signed(), input),
    'case.complete': (input) => completeHandling(signed(), input),
    'case.return': (input) => returnSheet(signed(), input),
    'case.result': (input) => recordResult(signed(), input),
    'case.opinion': (input) => recordOpinion(signed(), input),
    'case.revisit': (input) => recordRevisit(signed(), input),
    'case.close': (input) => closeCase(signed(), input),
    'case.sendBack': (input) => sendBack(signed(), input),
    'case.settle': (input) => settleOnSpot(signed(), input),
    'case.appoint': (input) => appoint(signed(), input),
    'case.promise': (input) => promise(signed(), input),
    'case.keepPromise': (input) => recordPromiseKept(signed(), input),
    'case.regrade': (input) => regrade(signed(), input),
    'case.nature': (input) => decideNature(signed(), input),
    'case.unsolvable': (input) => declareUnsolvable(signed(), input),
    'case.correct': (input) => correctCase(signed(), input),
    'case.signCorrection': (input) => recordCorrectionSigned(signed(), input),
    'case.void': (input) => voidCase(signed(), input),
    'case.link': (input) => linkCase(signed(), input),
    'case.call': (input) => recordCall(signed(), input),
    'approval.ask': (input) => askApproval(signed(), input),
    'approval.decide': (input) => decide(signed(), input),
    'approval.sign': (input) => recordApprovalSigned(signed(), input),
  } satisfies Required<Pick<Handlers, CaseQuestion | 'approval.ask' | 'approval.decide' | 'approval.sign'>>
}
