import { Input } from 'antd'
import { useState } from 'react'
import type { Instant } from '#shared/domain/day'
import { momentWords } from '../words/moment'
import { type Later, laterTyped, laterWrong } from '../words/when'
import { Field } from './field'
import { nowAt, useNow } from './now'

type LaterOf = {
  readonly label: string
  readonly value: Later
  readonly onChange: (later: Later) => void
  /** What it has to come after besides this moment: the limit that it moves. */
  readonly laterThan?: Instant | null
  /** What it will be most days, one press each. */
  readonly suggestions?: readonly Instant[]
}

/** A time to come: 延期到, 约定, 答应的时间. */
export function LaterField({ label, value, onChange, laterThan = null, suggestions = [] }: LaterOf) {
  const now = useNow()
  const [typing, setTyping] = useState<string | null>(null)
  const change = (typed: string) => {
    setTyping(typed)
    onChange(laterTyped(typed, nowAt(), laterThan))
  }
  const press = (at: Instant) => {
    setTyping(null)
    onChange({ kind: 'at', at })
  }
  const isBeingTyped = typing !== null
  const offered = suggestions.filter((at) => at > now && (laterThan === null || at > laterThan))
  return (
    <Field
      label={label}
      error={value.kind === 'wrong' && !isBeingTyped ? laterWrong[value.reason] : null}
      hint={
        value.kind === 'at' && isBeingTyped
          ? momentWords(value.at, now)
          : value.kind === 'empty' &&
            offered.length > 0 && (
              <span className="suggestions">
                {offered.map((at) => (
                  <button key={at} type="button" onClick={() => press(at)}>
                    {momentWords(at, now)}
                  </button>
                ))}
              </span>
            )
      }
    >
      {(control) => (
        <Input
          {...control}
          placeholder="明天 10:00"
          value={typing ?? textOf(value, now)}
          onFocus={(event) => event.target.select()}
          onBlur={() => setTyping(null)}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}

function textOf(value: Later, now: Instant): string {
  switch (value.kind) {
    case 'empty':
      return ''
    case 'at':
      return momentWords(value.at, now)
    case 'wrong':
      return value.typed
  }
}
