import { Input } from 'antd'
import type { ReactNode } from 'react'
import { longestText } from '#shared/domain/draft'
import { channelWord, IntakeKind, kindWord } from '#shared/domain/kind'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { SubjectField } from '../../ui/subject-field'
import { categories, intakeWords, lengthWords } from '../../words/intake'
import { EventTimeField } from './event-time-field'
import { StepButtons } from './step-buttons'
import { StepHead } from './step-head'
import { useIntake } from './store'

/** 事项: what the customer says, in the customer's words, then when, where, about whom, and what is asked for. */
export function MatterStep({ problem }: { readonly problem: ReactNode }) {
  const { content, change } = useIntake()
  return (
    <>
      <StepHead words={intakeWords.question.matter} hint={channelWord[content.channel]}>
        <div className="kinds">
          <Cards
            label={intakeWords.kind}
            cards={IntakeKind.options.map((value) => ({ value, words: kindWord[value] }))}
            chosen={content.kind}
            onChoose={(kind) => change({ kind })}
          />
        </div>
      </StepHead>
      <div className="content-field">
        <Field label={intakeWords.content} hint={lengthWords(content.content.length)}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              maxLength={longestText}
              value={content.content}
              placeholder={intakeWords.contentHint}
              onChange={(event) => change({ content: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="categories">
        <Cards
          label={intakeWords.category}
          cards={categories.map((value) => ({ value, words: value }))}
          chosen={content.category}
          onChoose={(category) => change({ category })}
        />
      </div>
      <div className="pair">
        <EventTimeField value={content.occurredWhen} onChange={(occurredWhen) => change({ occurredWhen })} />
        <Field label={intakeWords.place}>
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              value={content.place}
              onChange={(event) => change({ place: event.target.value })}
            />
          )}
        </Field>
        <SubjectField
          label={intakeWords.subject}
          kind={content.subjectKind}
          name={content.subjectName}
          onChange={(subjectKind, subjectName) => change({ subjectKind, subjectName })}
        />
        <Field label={intakeWords.demand}>
          {(control) => (
            <Input
              {...control}
              maxLength={longestText}
              value={content.demand}
              onChange={(event) => change({ demand: event.target.value })}
            />
          )}
        </Field>
      </div>
      <StepButtons problem={problem} hasLines />
    </>
  )
}
