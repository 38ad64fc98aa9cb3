import { Input } from 'antd'
import type { ReactNode } from 'react'
import { Field } from '../../ui/field'
import { type CustomerGap, customerGapWords } from '../../words/customers'
import { type Typed, type, useDirectory } from './store'

const nothing: Typed = {}

/** What is typed in that form. */
export function useTyped(formKey: string): Typed {
  return useDirectory(({ typed }) => typed.get(formKey) ?? nothing)
}

type FieldOf = {
  readonly formKey: string
  readonly name: string
  readonly label: string
  /** What stands there until something is typed. */
  readonly before?: string
  readonly hint?: ReactNode
  readonly placeholder?: string
  readonly longest: number
  readonly gap?: CustomerGap
  readonly isFocused?: boolean
}

/** One line of a form, kept under the form's key. */
export function TypedField({
  formKey,
  name,
  label,
  before = '',
  hint,
  placeholder,
  longest,
  gap,
  isFocused,
}: FieldOf) {
  const missing = useDirectory((directory) => directory.gap)
  const value = useTyped(formKey)[name] ?? before
  return (
    <Field
      label={label}
      hint={hint}
      error={gap !== undefined && missing === gap ? customerGapWords[gap] : null}
    >
      {(control) => (
        <Input
          {...control}
          autoFocus={isFocused ?? false}
          maxLength={longest}
          placeholder={placeholder}
          value={value}
          onChange={(event) => type(formKey, { [name]: event.target.value })}
        />
      )}
    </Field>
  )
}
