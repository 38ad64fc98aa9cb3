import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import { Field } from '../../ui/field'
import { surveyWords } from '../../words/surveys'
import type { Typed } from './enter-store'

type Of = {
  readonly questions: readonly string[]
  readonly typed: Typed
  readonly isOff: boolean
  readonly onChange: (changed: Partial<Typed>) => void
}

/** What is written on the form beside its ticks. */
export function EnterText({ questions, typed, isOff, onChange }: Of) {
  return (
    <div className="card part stack survey-text">
      {questions.map((question, place) => (
        <Field key={question} label={`${place + 1}．${question}`}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={1}
              disabled={isOff}
              maxLength={longestText}
              data-first={place === 0 || undefined}
              value={typed.open[place] ?? ''}
              onChange={({ target }) =>
                onChange({ open: typed.open.map((words, at) => (at === place ? target.value : words)) })
              }
            />
          )}
        </Field>
      ))}
      <div className="three">
        <Field label={surveyWords.headcount}>
          {(control) => (
            <Input
              {...control}
              disabled={isOff}
              maxLength={6}
              value={typed.headcount}
              onChange={(event) => onChange({ headcount: event.target.value })}
            />
          )}
        </Field>
        <Field label={surveyWords.signer}>
          {(control) => (
            <Input
              {...control}
              disabled={isOff}
              maxLength={60}
              value={typed.signer}
              onChange={(event) => onChange({ signer: event.target.value })}
            />
          )}
        </Field>
        <Field label={surveyWords.filledOn}>
          {(control) => (
            <Input
              {...control}
              disabled={isOff}
              maxLength={20}
              placeholder={surveyWords.dayHint}
              value={typed.filledOn}
              onChange={(event) => onChange({ filledOn: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  )
}
