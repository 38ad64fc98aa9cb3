import { Input } from 'antd'
import { useState } from 'react'
import type { Instant } from '#shared/domain/day'
import { caseWords } from '../words/case'
import { momentWords } from '../words/moment'
import { isTypedLate, type When, whenTyped, whenWrong } from '../words/when'
import { Field } from './field'
import { nowAt, useNow } from './now'

type Timed = {
  readonly label: string
  readonly value: When
  readonly onChange: (when: When) => void
  /** The receipt: nothing of a case happened earlier. */
  readonly notBefore?: Instant
}

/** When a step happened: now, unless another time is typed; never in the future. Emptied, it is now again. */
export function WhenField({ label, value, onChange, notBefore }: Timed) {
  const now = useNow()
  const [typing, setTyping] = useState<string | null>(null)
  const change = (typed: string) => {
    setTyping(typed)
    onChange(whenTyped(typed, nowAt(), notBefore ?? null))
  }
  return (
    <Field
      label={label}
      error={value.kind === 'wrong' && typing === null ? whenWrong[value.reason] : null}
      hint={hintOf(value, now, typing !== null)}
    >
      {(control) => (
        <Input
          {...control}
          value={typing ?? textOf(value, now)}
          onFocus={(event) => event.target.select()}
          onBlur={() => setTyping(null)}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
}

function textOf(value: When, now: Instant): string {
  switch (value.kind) {
    case 'now':
      return momentWords(now, now)
    case 'at':
      return momentWords(value.at, now)
    case 'wrong':
      return value.typed
  }
}

function hintOf(value: When, now: Instant, isBeingTyped: boolean) {
  if (value.kind !== 'at') return null
  if (isTypedLate(value.at, now)) return <span className="chip soon">{caseWords.lateEntry}</span>
  return isBeingTyped ? momentWords(value.at, now) : null
}
