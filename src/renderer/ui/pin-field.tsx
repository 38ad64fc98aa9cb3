import { Input } from 'antd'
import { Field } from './field'

type Pin = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | null
  readonly value: string
  readonly isFocused?: boolean
  readonly onChange: (pin: string) => void
}

/** Digits that nobody reads over her shoulder. */
export function PinField({ label, hint, error = null, value, isFocused = false, onChange }: Pin) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          className="short"
          type="password"
          size="large"
          autoFocus={isFocused}
          autoComplete="new-password"
          maxLength={40}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
