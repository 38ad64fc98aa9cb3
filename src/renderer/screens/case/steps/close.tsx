import { CloseOutcome, closeOutcomeWord } from '#shared/domain/case'
import type { Nature } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { caseWords, missingWords } from '../../../words/case'
import { rightNow, type When } from '../../../words/when'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { ApprovalFields, type ApprovalTyped, approvalOf, noApproval } from './approval'
import { Gaps, gapsToExplain } from './gaps'
import { NatureCards } from './opinion'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly outcome: CloseOutcome | null
  readonly nature: Nature | null
  readonly note: string
  readonly approval: ApprovalTyped
}

/** 销项 with its outcome. What is missing is listed with the way there, or explained; a critical case needs an approval (S3). */
export function CloseStep({ view }: { readonly view: CaseView }) {
  const { id, receivedAt, grade, nature } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'close', {
    when: rightNow,
    outcome: null,
    nature: null,
    note: '',
    approval: noApproval,
  })
  const { outcome, note } = fields
  const mustExplain = gapsToExplain(view).length > 0
  const isCritical = grade === 'critical'
  return (
    <StepCard
      act="close"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={whatIsMissing(fields, view)}
      send={(at) => {
        if (outcome === null) return
        const approval = isCritical ? approvalOf(fields.approval, at) : null
        record('close', 'case.close', { at, outcome, nature: fields.nature, note, approval })
      }}
    >
      <Gaps view={view} />
      <div className="outcomes">
        <Cards
          label={caseWords.outcome}
          cards={CloseOutcome.options.map((value) => ({ value, words: closeOutcomeWord[value] }))}
          chosen={outcome}
          onChoose={(chosen) => change({ outcome: chosen })}
        />
      </div>
      {nature === 'pending' && (
        <NatureCards nature={fields.nature} onChoose={(chosen) => change({ nature: chosen })} />
      )}
      {isCritical && (
        <ApprovalFields
          value={fields.approval}
          notBefore={receivedAt}
          onChange={(approval) => change({ approval })}
        />
      )}
      <LineField
        label={mustExplain ? caseWords.noteNeeded : caseWords.note}
        value={note}
        onChange={(typed) => change({ note: typed })}
      />
    </StepCard>
  )
}

function whatIsMissing(fields: Fields, view: CaseView): string | null {
  const { grade, nature } = view.matter
  if (fields.outcome === null) return missingWords.outcome
  if (nature === 'pending' && fields.nature === null) return missingWords.nature
  if (grade === 'critical' && approvalOf(fields.approval, view.now) === null) return missingWords.approval
  return fields.note.trim() === '' && gapsToExplain(view).length > 0 ? missingWords.note : null
}
