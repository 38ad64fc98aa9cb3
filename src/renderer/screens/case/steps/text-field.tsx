import { Input } from 'antd'
import { longestText } from '#shared/domain/draft'
import { Field } from '../../../ui/field'
import { fullWords } from '../../../words/intake'

type Text = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
}

/** What is told in several lines: Enter makes one, Ctrl+Enter records. */
export function TextField({ label, value, onChange, rows = 3 }: Text) {
  return (
    <Field label={label} hint={value.length >= longestText && fullWords(longestText)}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={rows}
          maxLength={longestText}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type Line = Omit<Text, 'rows'> & { readonly maxLength?: number }

export function LineField({ label, value, onChange, maxLength = longestText }: Line) {
  return (
    <Field label={label} hint={value.length >= maxLength && fullWords(maxLength)}>
      {(control) => (
        <Input
          {...control}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
