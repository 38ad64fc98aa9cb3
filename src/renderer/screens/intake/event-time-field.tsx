import { Input, type InputRef } from 'antd'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Field } from '../../ui/field'
import { nowAt } from '../../ui/now'
import { intakeWords, spokenTimeWord } from '../../words/intake'
import { eventTimeOf, type SpokenTime, timeOfDayPlace } from './event-time'

type EventTime = { readonly value: string; readonly onChange: (value: string) => void }

/** 发生时间 in the customer's words; what is said most days is one press, its hour then ready to be typed over. */
export function EventTimeField({ value, onChange }: EventTime) {
  const input = useRef<InputRef>(null)
  const put = (spoken: SpokenTime) => {
    // The hour is selected in the words that are there, and the next key replaces it.
    flushSync(() => onChange(eventTimeOf(spoken, nowAt())))
    input.current?.focus()
    input.current?.setSelectionRange(timeOfDayPlace.from, timeOfDayPlace.until)
  }
  const chips = (['justNow', 'thisMorning', 'lastNight'] as const).map((spoken) => (
    <button key={spoken} type="button" className="in-field" onClick={() => put(spoken)}>
      {spokenTimeWord[spoken]}
    </button>
  ))
  return (
    <Field label={intakeWords.occurredWhen}>
      {(control) => (
        <Input
          {...control}
          ref={input}
          maxLength={120}
          value={value}
          // Never without a suffix: antd would draw another input in its place, and the focus would be lost.
          suffix={value === '' ? chips : <span />}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
