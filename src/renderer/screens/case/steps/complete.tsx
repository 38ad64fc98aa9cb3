import type { HandoffId } from '#shared/domain/case'
import type { CaseView } from '#shared/ipc/views'
import { NameField } from '../../../ui/name-field'
import { WhenField } from '../../../ui/when-field'
import { caseWords, missingWords } from '../../../words/case'
import { momentOf, rightNow, type When, whenWrong } from '../../../words/when'
import { papersFor } from '../current'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { SkipReason, skipMissing } from './skip-reason'
import { paperOf, WhichPaper } from './which-paper'

type Fields = {
  readonly when: When
  readonly completedWhen: When
  /** null: whoever took the paper. */
  readonly handler: string | null
  readonly handoffId: HandoffId | null
  readonly skipReason: string
}

/** 登记完成: told by phone, the paper is not back yet. When it was done, and when the desk was told, are two times. */
export function CompleteStep({ view }: { readonly view: CaseView }) {
  const { id, receivedAt } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'complete', {
    when: rightNow,
    completedWhen: rightNow,
    handler: null,
    handoffId: null,
    skipReason: '',
  })
  const { completedWhen, skipReason } = fields
  const handoffs = papersFor('complete', view)
  const handoff = paperOf(handoffs, fields.handoffId)
  const handler = fields.handler ?? handoff?.received?.by ?? ''
  return (
    <StepCard
      act="complete"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      whenLabel={caseWords.toldAt}
      missing={
        handoff === null
          ? missingWords.which
          : handler.trim() === ''
            ? missingWords.person
            : (skipMissing(handoff, skipReason) ?? wrongTime(completedWhen))
      }
      send={(at) => {
        const completedAt = momentOf(completedWhen, at)
        if (completedAt === null || handoff === null) return
        record('complete', 'case.complete', { at, handoffId: handoff.id, completedAt, handler, skipReason })
      }}
    >
      <WhichPaper
        handoffs={handoffs}
        chosen={handoff}
        onChoose={(handoffId) => change({ handoffId, handler: null })}
      />
      <div className="step-fields">
        <WhenField
          label={caseWords.completedAt}
          value={completedWhen}
          notBefore={receivedAt}
          onChange={(when) => change({ completedWhen: when })}
        />
        <NameField
          label={caseWords.handler}
          value={handler}
          suggestions={handoff ? [handoff.person] : []}
          onChange={(name) => change({ handler: name })}
        />
      </div>
      <SkipReason
        handoff={handoff}
        value={skipReason}
        onChange={(reason) => change({ skipReason: reason })}
      />
    </StepCard>
  )
}

/** What is wrong with a time in words; null if it is one. */
export function wrongTime(when: When): string | null {
  return when.kind === 'wrong' ? whenWrong[when.reason] : null
}
