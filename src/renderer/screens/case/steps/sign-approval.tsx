import { type ApprovalId, lacksSignature } from '#shared/domain/approval'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { useNow } from '../../../ui/now'
import { decisionWords, subjectWords } from '../../../words/approval'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'

type Fields = { readonly when: When; readonly approvalId: ApprovalId | null }

/** 审批补签: the F17 of a decision by phone came back with its signature. */
export function SignApprovalStep({ view }: { readonly view: CaseView }) {
  const now = useNow()
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'signApproval', {
    when: rightNow,
    approvalId: null,
  })
  const unsigned = view.approvals.filter(lacksSignature)
  const approval = unsigned.find(({ id }) => id === fields.approvalId) ?? unsigned[0] ?? null
  return (
    <StepCard
      act="signApproval"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={approval === null ? missingWords.which : null}
      send={(at) => {
        if (approval) record('signApproval', 'approval.sign', { at, approvalId: approval.id })
      }}
    >
      {unsigned.length > 1 && (
        <Cards
          label={sideWords.whichApproval}
          cards={unsigned.map((each) => ({ value: each.id, words: subjectWords(each) }))}
          chosen={approval?.id ?? null}
          onChoose={(approvalId) => change({ approvalId })}
        />
      )}
      {approval && (
        <p>
          {unsigned.length === 1 && `${subjectWords(approval)}　`}
          {decisionWords(approval, now)}
        </p>
      )}
    </StepCard>
  )
}
