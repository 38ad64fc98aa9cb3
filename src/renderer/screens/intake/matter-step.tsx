import { Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { kindsOn } from '#shared/domain/blank'
import type { Phrases } from '#shared/domain/desk-list'
import { longestText } from '#shared/domain/draft'
import { channelWord, type IntakeKind, isJob, kindWord } from '#shared/domain/kind'
import { useKeys } from '../../keys'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { SubjectField } from '../../ui/subject-field'
import { fullHint } from '../../words/first-step'
import { intakeWords, lengthWords } from '../../words/intake'
import { EventTimeField } from './event-time-field'
import { gapLength, withPhrase } from './insert-phrase'
import { JobGrade } from './job-grade'
import { jobGradeOf } from './job-grade-of'
import { PhraseChips } from './phrases'
import { StepButtons } from './step-buttons'
import { StepHead } from './step-head'
import { useIntake } from './store'

type StepOf = { readonly phrases: Phrases; readonly problem: ReactNode }

/** 事项: what the customer says, in the customer's words, then when, where, about whom, and what is asked for. */
export function MatterStep({ phrases, problem }: StepOf) {
  const { content, change } = useIntake()
  const text = useRef<TextAreaRef>(null)
  const { category } = content
  const chooseKind = (kind: IntakeKind) =>
    change({ kind, jobGrade: jobGradeOf({ category, jobGrade: null }, phrases) })
  const kinds = kindsOn(content.onPaper?.form ?? null)
  // From the text itself: what the customer came for is said in the first words.
  const nextKind = () => {
    chooseKind(kinds[(kinds.indexOf(content.kind) + 1) % kinds.length] ?? content.kind)
  }
  useKeys([{ key: 'Alt+K', words: intakeWords.nextKind, side: 'left', run: nextKind }])
  const write = (phrase: string) => {
    const area = text.current?.resizableTextArea?.textArea
    if (!area) return
    const { selectionStart, selectionEnd } = area
    const inserted = withPhrase(content.content, selectionStart, selectionEnd, phrase, longestText)
    if (inserted === null) return
    flushSync(() => change({ content: inserted.text }))
    area.focus()
    const isGap = inserted.text.startsWith('__', inserted.caret)
    area.setSelectionRange(inserted.caret, inserted.caret + (isGap ? gapLength : 0))
  }
  return (
    <>
      <StepHead words={intakeWords.question.matter} hint={channelWord[content.channel]}>
        <div className="kinds">
          <Cards
            label={intakeWords.kind}
            cards={kinds.map((value) => ({ value, words: kindWord[value] }))}
            chosen={content.kind}
            onChoose={chooseKind}
          />
        </div>
      </StepHead>
      <div className="content-field">
        <Field label={intakeWords.contentOf[content.kind]} hint={lengthWords(content.content.length)}>
          {(control) => (
            <Input.TextArea
              {...control}
              ref={text}
              autoFocus
              maxLength={longestText}
              value={content.content}
              placeholder={intakeWords.contentHint}
              onChange={(event) => change({ content: event.target.value })}
            />
          )}
        </Field>
      </div>
      <PhraseChips
        phrases={phrases.find(({ category }) => category === content.category)?.phrases ?? []}
        onChoose={write}
      />
      <div className="categories">
        <Cards
          label={intakeWords.category}
          cards={phrases.map(({ category }) => ({ value: category, words: category }))}
          chosen={content.category}
          onChoose={(category) =>
            change({ category, jobGrade: jobGradeOf({ category, jobGrade: null }, phrases) })
          }
        />
      </div>
      <div className="pair">
        <EventTimeField value={content.occurredWhen} onChange={(occurredWhen) => change({ occurredWhen })} />
        <PlaceField
          place={content.place}
          address={content.customer.address}
          onChange={(place) => change({ place })}
        />
        {isJob(content.kind) ? (
          <JobGrade phrases={phrases} />
        ) : (
          <SubjectField
            label={intakeWords.subject}
            kind={content.subjectKind}
            name={content.subjectName}
            onChange={(subjectKind, subjectName) => change({ subjectKind, subjectName })}
          />
        )}
        <Field label={intakeWords.demand} hint={fullHint(content.demand, longestText)}>
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

type PlaceOf = {
  readonly place: string
  readonly address: string
  readonly onChange: (place: string) => void
}

const longestPlace = 120

/** 地点: mostly the customer's own unit, which is one press. */
function PlaceField({ place, address, onChange }: PlaceOf) {
  const chip = (
    <button type="button" className="in-field" onClick={() => onChange(address)}>
      {intakeWords.customersPlace(address)}
    </button>
  )
  return (
    <Field label={intakeWords.place} hint={fullHint(place, longestPlace)}>
      {(control) => (
        <Input
          {...control}
          maxLength={longestPlace}
          value={place}
          // Never without a suffix: antd would draw another input in its place, and the focus would be lost.
          suffix={place === '' && address !== '' ? chip : <span />}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
