import { Input } from 'antd'
import { Field } from './field'

type Named = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Who it will be most days, one press each. */
  readonly suggestions?: readonly string[]
  readonly error?: string | null
  readonly isFocused?: boolean
}

/** A person's name. */
export function NameField({ label, value, onChange, suggestions = [], error, isFocused }: Named) {
  const others = suggestions.filter((name) => name !== '' && name !== value)
  return (
    <Field
      label={label}
      error={error ?? null}
      hint={
        others.length > 0 && (
          <span className="suggestions">
            {others.map((name) => (
              <button key={name} type="button" onClick={() => onChange(name)}>
                {name}
              </button>
            ))}
          </span>
        )
      }
    >
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={60}
          autoFocus={isFocused ?? false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
