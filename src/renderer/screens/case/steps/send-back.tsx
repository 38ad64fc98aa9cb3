import type { HandoffId } from '#shared/domain/case'
import type { CaseView } from '#shared/ipc/views'
import { NameField } from '../../../ui/name-field'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { papersFor } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { TextField } from './text-field'
import { paperOf, WhichPaper } from './which-paper'

type Fields = {
  readonly when: When
  readonly handoffId: HandoffId | null
  /** null: whoever has the paper. */
  readonly by: string | null
  readonly reason: string
}

/** 部门退回: it is not theirs. The next 转呈 gets its own clock. */
export function SendBackStep({ view }: { readonly view: CaseView }) {
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(view.matter.id, 'sendBack', {
    when: rightNow,
    handoffId: null,
    by: null,
    reason: '',
  })
  const handoffs = papersFor('sendBack', view)
  const handoff = paperOf(handoffs, fields.handoffId)
  const by = fields.by ?? handoff?.received?.by ?? handoff?.person ?? ''
  const lacking = by.trim() === '' ? missingWords.person : null
  return (
    <StepCard
      act="sendBack"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      {...(handoff && handoffs.length === 1 && { hint: `${handoff.department}　${handoff.person}` })}
      missing={
        handoff === null ? missingWords.which : fields.reason.trim() === '' ? missingWords.reason : lacking
      }
      send={(at) => {
        if (handoff)
          record('sendBack', 'case.sendBack', { at, handoffId: handoff.id, by, reason: fields.reason })
      }}
    >
      <WhichPaper
        handoffs={handoffs}
        chosen={handoff}
        onChoose={(handoffId) => change({ handoffId, by: null })}
      />
      <TextField
        label={sideWords.sentBackWhy}
        value={fields.reason}
        rows={2}
        onChange={(reason) => change({ reason })}
      />
      <div className="step-fields">
        <NameField label={sideWords.sentBackBy} value={by} onChange={(name) => change({ by: name })} />
      </div>
    </StepCard>
  )
}
