import type { CaseView } from '#shared/ipc/views'
import { LaterField } from '../../../ui/later-field'
import { nowAt } from '../../../ui/now'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { type Later, laterOf, noLater, rightNow, type When } from '../../../words/when'
import { ApprovalStanding } from '../approval-standing'
import { approvalStateOf, isAllowed } from '../approvals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { laterMissing, useTimes } from '../times'
import { useTyped } from '../typed'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly reason: string
  readonly told: string
  readonly nextAnswer: Later
}

/** 无法处理: why, what the customer was told, and when she hears of it next; allowed by 园总 (S3). */
export function UnsolvableStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const times = useTimes()
  const [fields, change] = useTyped<Fields>(view.matter.id, 'unsolvable', {
    when: rightNow,
    reason: '',
    told: '',
    nextAnswer: noLater,
  })
  return (
    <StepCard
      act="unsolvable"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={whatIsMissing(fields, view)}
      send={(at) => {
        const nextAnswerAt = laterOf(fields.nextAnswer, at)
        const { reason, told } = fields
        if (nextAnswerAt !== null) record('unsolvable', 'case.unsolvable', { at, reason, told, nextAnswerAt })
      }}
    >
      <ApprovalStanding view={view} subject="unsolvable" within="unsolvable" />
      <LineField
        label={sideWords.unsolvableWhy}
        value={fields.reason}
        onChange={(reason) => change({ reason })}
      />
      <LineField label={sideWords.unsolvableTold} value={fields.told} onChange={(told) => change({ told })} />
      <div className="step-fields">
        <LaterField
          label={sideWords.nextAnswer}
          value={fields.nextAnswer}
          suggestions={times}
          onChange={(nextAnswer) => change({ nextAnswer })}
        />
      </div>
    </StepCard>
  )
}

function whatIsMissing({ reason, told, nextAnswer }: Fields, view: CaseView): string | null {
  if (!isAllowed(approvalStateOf(view, 'unsolvable'))) return missingWords.approval
  if (reason.trim() === '') return missingWords.reason
  if (told.trim() === '') return missingWords.told
  return laterMissing(nextAnswer, nowAt())
}
