import type { CaseView } from '#shared/ipc/views'
import { useNow } from '../../../ui/now'
import { decisionWords } from '../../../words/approval'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { approvalStateOf, approverOf } from '../approvals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { ApproverField } from './approver-field'
import { TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly reason: string
  /** null: whom the procedure names. */
  readonly approver: string | null
}

/** 作废: the number stays. What the customer has signed is void only by a manager's word, which is asked for here. */
export function VoidStep({ view }: { readonly view: CaseView }) {
  const { id, contentSignature } = view.matter
  const now = useNow()
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'void', { when: rightNow, reason: '', approver: null })
  const { reason } = fields
  const named = contentSignature === null ? null : approverOf(view, 'void')
  const state = approvalStateOf(view, 'void')
  const approver = fields.approver ?? named?.name ?? ''
  const who = named && approver.trim() === '' ? missingWords.person : null
  return (
    <StepCard
      act="void"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      hint={named ? sideWords.voidAsk : sideWords.voidHint}
      {...(named && { button: sideWords.askVoid })}
      isDanger
      missing={reason.trim() === '' ? missingWords.reason : who}
      send={(at) => {
        if (named === null) return record('void', 'case.void', { at, reason })
        const nothing = { deadlineId: null, wantedDueAt: null, toGrade: null }
        return record('void', 'approval.ask', { at, subject: 'void', reason, approver, ...nothing })
      }}
    >
      {named && state.kind === 'refused' && <p>{decisionWords(state.approval, now)}</p>}
      <TextField
        label={sideWords.voidWhy}
        value={reason}
        rows={2}
        onChange={(typed) => change({ reason: typed })}
      />
      {named && (
        <div className="step-fields">
          <ApproverField named={named} value={approver} onChange={(name) => change({ approver: name })} />
        </div>
      )}
    </StepCard>
  )
}
