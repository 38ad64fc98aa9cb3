import { type ReactNode, useId } from 'react'
import './field.css'

/** What Field hands to its control, to be spread on it. */
export type Control = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
  readonly status?: 'error'
}

type FieldOf = {
  readonly label: string
  /** What may help, below the control. */
  readonly hint?: ReactNode
  /** What is wrong with what stands there; takes the hint's place. */
  readonly error?: string | null
  readonly children: (control: Control) => ReactNode
}

/** A control with its label above and its hint or error below. */
export function Field({ label, hint, error, children }: FieldOf) {
  const id = useId()
  const below = error ?? hint
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': error ? true : undefined,
        ...(error && { status: 'error' as const }),
      })}
      {below && (
        <div
          id={`${id}-below`}
          className={error ? 'below wrong' : 'below'}
          role={error ? 'alert' : undefined}
        >
          {below}
        </div>
      )}
    </div>
  )
}
