import { Input } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { ActionButton } from '../../ui/action-button'
import { Field } from '../../ui/field'
import { SaidNotice } from '../../ui/said'
import { type ActivityGap, activityGapWords, activityWords } from '../../words/activities'
import { turnTo, type, usePlanning } from './store'
import type { Typed } from './typed'

type FrameOf = {
  readonly title: string
  readonly save: string
  readonly onSave: () => unknown
  readonly isDanger?: boolean
  readonly children: ReactNode
}

/** A form in the place of the card: Ctrl+Enter keeps it, Esc goes back with all that was typed in its place. */
export function FormFrame({ title, save, onSave, isDanger = false, children }: FrameOf) {
  const { gap, said } = usePlanning()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (gap) box.current?.querySelector<HTMLElement>(`[data-gap="${gap}"] :is(input, textarea)`)?.focus()
  }, [gap])
  return (
    <section ref={box} className="card part stack activity-form" aria-label={title}>
      <h2 className="cut">{title}</h2>
      <div className="stack scroll fields">{children}</div>
      <SaidNotice said={said} kept={activityWords.kept} />
      <div className="row">
        <ActionButton
          words={save}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isDanger={isDanger}
          run={onSave}
        />
        <ActionButton words={activityWords.back} shortcut="Escape" bar="right" run={() => turnTo('look')} />
      </div>
    </section>
  )
}

type LineOf = {
  readonly form: string
  readonly typed: Typed
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly most: number
  /** More than one: a field of so many lines. */
  readonly rows?: number
  readonly gap?: ActivityGap
  readonly look?: 'two-of' | 'three-of'
  readonly isFocused?: boolean
}

/** One line of a form, kept under the form's key. */
export function Line({
  form,
  typed,
  name,
  label,
  hint,
  most,
  rows = 1,
  gap,
  look,
  isFocused = false,
}: LineOf) {
  const missing = usePlanning((store) => store.gap)
  const given = {
    autoFocus: isFocused,
    maxLength: most,
    placeholder: hint,
    value: typed[name] ?? '',
  }
  return (
    <div data-gap={gap} className={look}>
      <Field label={label} error={gap !== undefined && missing === gap ? activityGapWords[gap] : null}>
        {(control) =>
          rows > 1 ? (
            <Input.TextArea
              {...control}
              {...given}
              rows={rows}
              onChange={(event) => type(form, { [name]: event.target.value })}
            />
          ) : (
            <Input {...control} {...given} onChange={(event) => type(form, { [name]: event.target.value })} />
          )
        }
      </Field>
    </div>
  )
}
