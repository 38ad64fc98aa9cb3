import type { CaseView } from '#shared/ipc/views'
import { caseWords } from '../../words/case'
import type { Act } from './act'
import { CaseClosed } from './case-closed'
import { papersFor, reportNow } from './current'
import { AppointStep } from './steps/appoint'
import { CallStep } from './steps/call'
import { CloseStep } from './steps/close'
import { CompleteStep } from './steps/complete'
import { CoordinateStep } from './steps/coordinate'
import { CorrectStep } from './steps/correct'
import { DecideStep } from './steps/decide'
import { DispatchStep } from './steps/dispatch'
import { ElsewhereStep } from './steps/elsewhere'
import { ExemptStep } from './steps/exempt'
import { ExtendStep } from './steps/extend'
import { FillInStep } from './steps/fill-in'
import { ForwardStep } from './steps/forward'
import { KeepPromiseStep } from './steps/keep-promise'
import { LinkStep } from './steps/link'
import { NatureStep } from './steps/nature'
import { OpinionStep } from './steps/opinion'
import { PromiseStep } from './steps/promise'
import { ReceiveStep } from './steps/receive'
import { RegradeStep } from './steps/regrade'
import { ReplyStep } from './steps/reply'
import { ReplyLetterStep } from './steps/reply-letter'
import { ResultStep } from './steps/result'
import { ReturnStep } from './steps/return'
import { SendBackStep } from './steps/send-back'
import { SettleStep } from './steps/settle'
import { SignStep } from './steps/sign'
import { SignApprovalStep } from './steps/sign-approval'
import { SignCorrectionStep } from './steps/sign-correction'
import { UnsolvableStep } from './steps/unsolvable'
import { VoidStep } from './steps/void'
import { actShown, useCase } from './store'

/** The next step as one large card, or the one she chose instead. */
export function StepShown({ view }: { readonly view: CaseView }) {
  const { chosen, recorded } = useCase()
  const shown = actShown(view, chosen)
  if (shown === null) return <CaseClosed view={view} />
  return <StepOf key={`${shown}/${recorded}`} act={shown} view={view} />
}

function StepOf({ act, view }: { readonly act: Act; readonly view: CaseView }) {
  const report = reportNow(view)
  switch (act) {
    case 'accept':
    case 'decide':
      return <DecideStep view={view} act={act} />
    case 'fillIn':
      return <FillInStep view={view} />
    case 'dispatch':
      return <DispatchStep view={view} />
    case 'order':
      return <ElsewhereStep view={view} act={act} hint={caseWords.orderHint} />
    case 'forward':
      return <ForwardStep view={view} to="lead" />
    case 'report':
      return <ForwardStep view={view} to="report" />
    case 'support':
      return <ForwardStep view={view} to="support" />
    case 'receive':
      return <ReceiveStep view={view} handoffs={papersFor(act, view)} act={act} />
    case 'receiveReport':
      return <ReceiveStep view={view} handoffs={report ? [report] : []} act={act} />
    case 'complete':
      return <CompleteStep view={view} />
    case 'return':
      return <ReturnStep view={view} />
    case 'coordinate':
      return <CoordinateStep view={view} />
    case 'reply':
      return <ReplyStep view={view} />
    case 'result':
      return <ResultStep view={view} />
    case 'opinion':
      return <OpinionStep view={view} />
    case 'revisit':
      return <ElsewhereStep view={view} act={act} hint={caseWords.revisitHint} />
    case 'close':
      return <CloseStep view={view} />
    case 'call':
      return <CallStep view={view} />
    case 'promise':
      return <PromiseStep view={view} />
    case 'keepPromise':
      return <KeepPromiseStep view={view} />
    case 'sendBack':
      return <SendBackStep view={view} />
    case 'appoint':
      return <AppointStep view={view} />
    case 'extend':
      return <ExtendStep view={view} />
    case 'regrade':
      return <RegradeStep view={view} />
    case 'nature':
      return <NatureStep view={view} />
    case 'settle':
      return <SettleStep view={view} />
    case 'unsolvable':
      return <UnsolvableStep view={view} />
    case 'correct':
      return <CorrectStep view={view} />
    case 'link':
      return <LinkStep view={view} />
    case 'exempt':
      return <ExemptStep view={view} />
    case 'replyLetter':
      return <ReplyLetterStep view={view} />
    case 'void':
      return <VoidStep view={view} />
    case 'signContent':
    case 'signResult':
      return <SignStep view={view} act={act} />
    case 'signCorrection':
      return <SignCorrectionStep view={view} />
    case 'signApproval':
      return <SignApprovalStep view={view} />
  }
}
