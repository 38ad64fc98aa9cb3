import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import type { ReviewView } from '#shared/ipc/review-questions'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { useNow } from '../../ui/now'
import { momentWords } from '../../words/moment'
import { reviewWords } from '../../words/review'
import { draft, leaveDraft, print, recordTexts, type Texts, take, useReviewing } from './store'
import { type } from './typed'

type Of = {
  readonly view: ReviewView
  readonly typed: Readonly<Record<string, string>>
  /** Beside it something is being typed: Ctrl+Enter is that form's. */
  readonly hasForm: boolean
}

/** As typed, else as recorded; once the month is archived only what was recorded is of its F13. */
function textsOf({ review, isArchived }: ReviewView, typed: Of['typed']): Texts {
  const [repeated, analysis] = isArchived ? [] : [typed.repeated, typed.analysis]
  return {
    repeated: repeated ?? review?.repeated ?? '',
    analysis: analysis ?? review?.analysis ?? '',
  }
}

/** 重复问题 and 分析: drafted, typed, recorded. */
export function TextsCard({ view, typed, hasForm }: Of) {
  const { month, isArchived, review } = view
  const texts = textsOf(view, typed)
  const isUnrecorded =
    texts.repeated !== (review?.repeated ?? '') || texts.analysis !== (review?.analysis ?? '')
  return (
    <div className="card texts">
      <TextOf view={view} field="repeated" value={texts.repeated} rows={2} />
      <div className="long">
        <TextOf view={view} field="analysis" value={texts.analysis} rows={4} />
      </div>
      <Standing view={view} isUnrecorded={isUnrecorded} />
      {isArchived && <LeftTyped typed={typed} />}
      {!isArchived && (
        <div className="row">
          <ActionButton words={reviewWords.draft} shortcut="Alt+D" run={() => draft(month, texts)} />
          <span className="push" />
          <ActionButton
            words={reviewWords.printShort}
            label={reviewWords.print}
            shortcut="F9"
            run={() => print(month, isUnrecorded ? texts : null)}
          />
          <ActionButton
            words={reviewWords.record}
            {...(!hasForm && { shortcut: 'Ctrl+Enter', bar: 'right' })}
            isMain={!hasForm}
            run={() => recordTexts(month, texts)}
          />
        </div>
      )}
    </div>
  )
}

function Standing({
  view: { review },
  isUnrecorded,
}: {
  readonly view: ReviewView
  readonly isUnrecorded: boolean
}) {
  const now = useNow()
  if (isUnrecorded) return <span className="dim small">{reviewWords.unrecorded}</span>
  if (!review) return null
  return <span className="dim small">{reviewWords.recordedBy(momentWords(review.at, now), review.by)}</span>
}

/** What was typed and never recorded is in no archive, and is shown all the same. */
function LeftTyped({ typed }: Pick<Of, 'typed'>) {
  const left = [typed.repeated, typed.analysis].filter((text) => text !== undefined && text !== '')
  return left.length === 0 ? null : <p className="dim small">{reviewWords.leftTyped(left.join('　'))}</p>
}

type TextField = {
  readonly view: ReviewView
  readonly field: keyof Texts
  readonly value: string
  readonly rows: number
}

function TextOf({ view: { month, isArchived, review }, field, value, rows }: TextField) {
  const isFirst = field === 'analysis' && !isArchived && review === null
  return (
    <Field label={reviewWords[field]} hint={isFirst && value === '' ? reviewWords.analysisHint : undefined}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoFocus={field === 'analysis'}
          rows={rows}
          readOnly={isArchived}
          maxLength={longestText}
          value={value}
          onChange={(event) => type(month, { [field]: event.target.value })}
        />
      )}
    </Field>
  )
}

/** A draft beside what is typed already: hers to say what becomes of it. */
export function Asking({ view, typed }: Pick<Of, 'view' | 'typed'>) {
  const asking = useReviewing((store) => store.asking)
  const { month } = view
  const texts = textsOf(view, typed)
  if (asking === null) return null
  return (
    <Notice look="info">
      <div className="row">
        <span>{reviewWords.asking}</span>
        <ActionButton
          words={reviewWords.append}
          shortcut="Alt+A"
          run={() => take(month, texts, asking, 'append')}
        />
        <ActionButton
          words={reviewWords.replace}
          shortcut="Alt+H"
          run={() => take(month, texts, asking, 'replace')}
        />
        <ActionButton words={reviewWords.leave} shortcut="Escape" run={leaveDraft} />
      </div>
    </Notice>
  )
}
