import type { CaseView } from '#shared/ipc/views'
import { caseWords } from '../../words/case'
import type { Act } from './act'
import { leadNow, reportNow } from './current'
import { CloseStep } from './steps/close'
import { CompleteStep } from './steps/complete'
import { CoordinateStep } from './steps/coordinate'
import { ForwardStep } from './steps/forward'
import { OpinionStep } from './steps/opinion'
import { ReceiveStep } from './steps/receive'
import { ReplyStep } from './steps/reply'
import { ResultStep } from './steps/result'
import { ReturnStep } from './steps/return'
import { RevisitStep } from './steps/revisit'
import { SignStep } from './steps/sign'
import { actShown, useCase } from './store'

/** The next step as one large card, or the one she chose instead. */
export function StepShown({ view }: { readonly view: CaseView }) {
  const { chosen, recorded } = useCase()
  const shown = actShown(view, chosen)
  if (shown === null) return <p className="card closed">{caseWords.closed}</p>
  return <StepOf key={`${shown}/${recorded}`} act={shown} view={view} />
}

function StepOf({ act, view }: { readonly act: Act; readonly view: CaseView }) {
  switch (act) {
    case 'forward':
      return <ForwardStep view={view} to="lead" />
    case 'report':
      return <ForwardStep view={view} to="report" />
    case 'receive': {
      const handoff = leadNow(view)
      return handoff && <ReceiveStep view={view} handoff={handoff} act={act} />
    }
    case 'receiveReport': {
      const handoff = reportNow(view)
      return handoff && <ReceiveStep view={view} handoff={handoff} act={act} />
    }
    case 'coordinate':
      return <CoordinateStep view={view} />
    case 'reply':
      return <ReplyStep view={view} />
    case 'complete':
      return <CompleteStep view={view} />
    case 'return':
      return <ReturnStep view={view} />
    case 'result':
      return <ResultStep view={view} />
    case 'opinion':
      return <OpinionStep view={view} />
    case 'revisit':
      return <RevisitStep view={view} />
    case 'close':
      return <CloseStep view={view} />
    case 'signContent':
    case 'signResult':
      return <SignStep view={view} act={act} />
  }
}
