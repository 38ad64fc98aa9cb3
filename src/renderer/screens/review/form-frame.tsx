import { Input } from 'antd'
import type { ReactNode } from 'react'
import { longestText } from '#shared/domain/draft'
import type { ReviewView } from '#shared/ipc/review-questions'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { reviewWords } from '../../words/review'
import { openForm } from './store'

export type FormOf = { readonly view: ReviewView; readonly typed: Readonly<Record<string, string>> }

type Frame = {
  readonly title: string
  readonly save: string
  readonly isReady: boolean
  readonly run: () => unknown
  readonly children: ReactNode
}

/** A form beside the texts: what it is of, its fields, back or done. */
export function FormFrame({ title, save, isReady, run, children }: Frame) {
  return (
    <div className="card form scroll">
      <h3>{title}</h3>
      {children}
      <div className="row">
        <ActionButton words={reviewWords.back} shortcut="Escape" bar="right" run={() => openForm(null)} />
        <span className="push" />
        <ActionButton words={save} shortcut="Ctrl+Enter" bar="right" isMain isDisabled={!isReady} run={run} />
      </div>
    </div>
  )
}

type Words = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly isFocused?: boolean
}

export function WordsField({ label, value, onChange, hint, isFocused = false }: Words) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoFocus={isFocused}
          rows={2}
          maxLength={longestText}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type Day = Omit<Words, 'hint' | 'isFocused'> & { readonly isWrong: boolean }

export function DayField({ label, value, onChange, isWrong }: Day) {
  return (
    <Field label={label} error={isWrong ? reviewWords.dayWrong : null}>
      {(control) => (
        <Input
          {...control}
          maxLength={20}
          placeholder={reviewWords.dayHint}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Those fields of the form as they are typed, by their names in what is kept. */
export function typedIn(
  typed: Readonly<Record<string, string>>,
  form: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(typed).filter(([field]) => field.startsWith(`${form}/`)))
}
