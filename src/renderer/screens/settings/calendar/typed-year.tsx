import { Input } from 'antd'
import type { WorkYear } from '#shared/domain/calendar'
import { ActionButton } from '../../../ui/action-button'
import { Field } from '../../../ui/field'
import { calendarWords } from '../../../words/calendar'
import { Outcome } from './outcome'
import { adoptFile, leaveYear, saveYear, typeYear } from './store'
import type { YearTyped } from './year-lines'

/** One year, typed off the notice: 放假 and 调休上班, a day or span in each line. */
export function TypedYear({ typed }: { readonly typed: YearTyped }) {
  return (
    <>
      <Field label={calendarWords.typedYear}>
        {(control) => (
          <Input
            {...control}
            className="short"
            maxLength={4}
            value={typed.year}
            onChange={(event) => typeYear({ year: event.target.value })}
          />
        )}
      </Field>
      <div className="days">
        <Days field="off" hint={calendarWords.offHint} typed={typed} isFocused />
        <Days field="on" hint={calendarWords.onHint} typed={typed} />
      </div>
      <Foot words={calendarWords.saveYear} run={saveYear} />
    </>
  )
}

type DaysOf = {
  readonly field: 'off' | 'on'
  readonly hint: string
  readonly typed: YearTyped
  readonly isFocused?: boolean
}

function Days({ field, hint, typed, isFocused = false }: DaysOf) {
  return (
    <Field label={calendarWords[field]} hint={hint}>
      {(control) => (
        <Input.TextArea
          {...control}
          autoFocus={isFocused}
          rows={9}
          maxLength={4000}
          value={typed[field]}
          onChange={(event) => typeYear({ [field]: event.target.value })}
        />
      )}
    </Field>
  )
}

/** What a chosen file holds, taken over only when she says so. */
export function ReadFile({ file }: { readonly file: readonly WorkYear[] }) {
  return (
    <>
      <ul>
        {calendarWords.readFile(file).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Foot words={calendarWords.adoptFile} run={adoptFile} />
    </>
  )
}

type FootOf = { readonly words: string; readonly run: () => Promise<void> }

/** Back to the years that are known, or what the pane is there for. */
function Foot({ words, run }: FootOf) {
  return (
    <>
      <Outcome />
      <div className="row">
        <ActionButton words={calendarWords.back} shortcut="Escape" bar="right" run={leaveYear} />
        <span className="push" />
        <ActionButton words={words} shortcut="Ctrl+Enter" bar="right" isMain run={run} />
      </div>
    </>
  )
}
