import { Checkbox } from 'antd'
import { CorrectedField, correctedFieldWord } from '#shared/domain/correction'
import type { CaseView } from '#shared/ipc/views'
import { missingWords } from '../../../words/case'
import { sideWords } from '../../../words/side-step'
import { rightNow, type When } from '../../../words/when'
import { textNow } from '../proposals'
import { StepCard } from '../step-card'
import { useCase } from '../store'
import { useTyped } from '../typed'
import { LineField, TextField } from './text-field'

type Fields = {
  readonly when: When
  readonly reason: string
  /** What each chosen field is to say. */
  readonly after: Partial<Readonly<Record<CorrectedField, string>>>
}

/** 更正: before the content signature a new copy; after it the signed text stays and the correction prints below it. */
export function CorrectStep({ view }: { readonly view: CaseView }) {
  const { id, contentSignature } = view.matter
  const record = useCase((opened) => opened.record)
  const [fields, change] = useTyped<Fields>(id, 'correct', { when: rightNow, reason: '', after: {} })
  const { after, reason } = fields
  const chosen = CorrectedField.options.filter((field) => after[field] !== undefined)
  const say = (field: CorrectedField, words: string) => change({ after: { ...after, [field]: words } })
  const toggle = (field: CorrectedField) => {
    const { [field]: had, ...others } = after
    change({ after: had === undefined ? { ...after, [field]: textNow(field, view) } : others })
  }
  return (
    <StepCard
      act="correct"
      view={view}
      when={fields.when}
      onWhen={(typed) => change({ when: typed })}
      hint={contentSignature === null ? sideWords.correctBefore : sideWords.correctAfter}
      missing={chosen.length === 0 ? missingWords.changes : reason.trim() === '' ? missingWords.reason : null}
      send={(at) => {
        const changes = chosen.map((field) => ({ field, after: after[field] ?? '' }))
        record('correct', 'case.correct', { at, reason, changes })
      }}
    >
      <fieldset>
        <legend className="dim small">{sideWords.correctWhich}</legend>
        <div className="corrected-fields">
          {CorrectedField.options.map((field) => (
            <Checkbox key={field} checked={after[field] !== undefined} onChange={() => toggle(field)}>
              {correctedFieldWord[field]}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      {chosen.map((field) =>
        isLong(field) ? (
          <TextField
            key={field}
            label={sideWords.correctedTo(correctedFieldWord[field])}
            rows={2}
            value={after[field] ?? ''}
            onChange={(words) => say(field, words)}
          />
        ) : (
          <LineField
            key={field}
            label={sideWords.correctedTo(correctedFieldWord[field])}
            value={after[field] ?? ''}
            maxLength={120}
            onChange={(words) => say(field, words)}
          />
        ),
      )}
      <LineField
        label={sideWords.correctWhy}
        value={reason}
        onChange={(typed) => change({ reason: typed })}
      />
    </StepCard>
  )
}

function isLong(field: CorrectedField): boolean {
  return field === 'content' || field === 'demand'
}
