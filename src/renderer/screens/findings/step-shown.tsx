import { AnswerCard, SignCard } from './answer-cards'
import { IssueCard } from './issue-card'
import { RecheckCard } from './recheck-card'
import { DropCard, LinkCard, OrderCard, ReportCard, TellCard, VoidCard } from './small-cards'
import type { StepOf } from './step-card'

/** The card of that step. */
export function FindingStepShown(of: StepOf) {
  switch (of.step) {
    case 'report':
      return <ReportCard {...of} />
    case 'issue':
      return <IssueCard {...of} />
    case 'tell':
      return <TellCard {...of} />
    case 'order':
      return <OrderCard {...of} />
    case 'link':
      return <LinkCard {...of} />
    case 'sign':
      return <SignCard {...of} />
    case 'answer':
      return <AnswerCard {...of} />
    case 'recheck':
      return <RecheckCard {...of} />
    case 'void':
      return <VoidCard {...of} />
    case 'drop':
      return <DropCard {...of} />
  }
}
