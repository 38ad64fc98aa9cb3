import { Button } from 'antd'
import { closeOutcomeWord } from '#shared/domain/case'
import { gapsToExplain } from '#shared/domain/closing'
import type { Nature } from '#shared/domain/kind'
import type { CaseView } from '#shared/ipc/views'
import { Cards } from '../../../ui/cards'
import { Notice } from '../../../ui/notice'
import { caseWords, missingWords } from '../../../words/case'
import { numberTyped } from '../../../words/number'
import { rightNow, type When } from '../../../words/when'
import { ApprovalStanding } from '../approval-standing'
import { approvalStateOf, isAllowed } from '../approvals'
import { closeOutcomesOf, type OpenOutcome } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { Gaps } from './gaps'
import { NatureCards } from './nature-cards'
import { NumberField } from './number-field'
import { LineField } from './text-field'

type Fields = {
  readonly when: When
  readonly outcome: OpenOutcome | null
  readonly nature: Nature | null
  readonly note: string
  readonly mergedInto: string
}

/** 销项 with its outcome. What is missing is listed with the way there, or explained; a critical case needs an approval (S3). */
export function CloseStep({ view }: { readonly view: CaseView }) {
  const { id, nature } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'close', {
    when: rightNow,
    outcome: null,
    nature: null,
    note: '',
    mergedInto: '',
  })
  const { outcome, note } = fields
  const mustExplain = gapsToExplain(view.gaps).length > 0
  return (
    <StepCard
      act="close"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      missing={whatIsMissing(fields, view)}
      send={(at) => {
        if (outcome === null) return
        const mergedInto = outcome === 'merged' ? numberTyped(fields.mergedInto) : null
        record('close', 'case.close', { at, outcome, nature: fields.nature, note, mergedInto })
      }}
    >
      <Gaps view={view} />
      <ApprovalStanding view={view} subject="close" within="close" />
      <div className="outcomes">
        <Cards
          label={caseWords.outcome}
          cards={closeOutcomesOf(view).map((value) => ({ value, words: closeOutcomeWord[value] }))}
          chosen={outcome}
          onChoose={(chosen) => change({ outcome: chosen })}
        />
      </div>
      {outcome === 'merged' && (
        <NumberField
          label={caseWords.mergedInto}
          value={fields.mergedInto}
          view={view}
          onChange={(mergedInto) => change({ mergedInto })}
        />
      )}
      {wantsReply(outcome, view) && <ReplyFirst />}
      {nature === 'pending' && (
        <NatureCards nature={fields.nature} onChoose={(chosen) => change({ nature: chosen })} />
      )}
      <LineField
        label={mustExplain ? caseWords.noteNeeded : caseWords.note}
        value={note}
        onChange={(typed) => change({ note: typed })}
      />
    </StepCard>
  )
}

/** 无效已答复 rests on the answer that was recorded (domain.md, Nature). */
function wantsReply(outcome: OpenOutcome | null, view: CaseView): boolean {
  return outcome === 'invalidAnswered' && view.rounds.every(({ reply }) => reply === null)
}

function ReplyFirst() {
  const choose = useCase((opened) => opened.choose)
  return (
    <Notice look="info">
      {caseWords.replyFirst} <Button onClick={() => choose('reply')}>{caseWords.goReply}</Button>
    </Notice>
  )
}

function whatIsMissing(fields: Fields, view: CaseView): string | null {
  const { outcome, nature, note, mergedInto } = fields
  if (outcome === null) return missingWords.outcome
  if (!isAllowed(approvalStateOf(view, 'close'))) return missingWords.approval
  if (view.gaps.includes('replyLetter')) return missingWords.replyLetter
  if (outcome === 'merged' && numberTyped(mergedInto) === null) return missingWords.merged
  if (wantsReply(outcome, view)) return missingWords.reply
  if (view.matter.nature === 'pending' && nature === null) return missingWords.nature
  return note.trim() === '' && gapsToExplain(view.gaps).length > 0 ? missingWords.note : null
}
