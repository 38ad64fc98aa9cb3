import { Input } from 'antd'
import { useId } from 'react'
import { useAnswer } from '../../ask'
import { Field } from '../../ui/field'
import { revisitWords } from '../../words/revisit'

type Visitor = { readonly value: string; readonly onChange: (name: string) => void }

/** 回访人: who asked, by a few letters of a name that the desk knows, or any other. */
export function VisitorField({ value, onChange }: Visitor) {
  const list = useId()
  const known = useAnswer('subject.suggest', { kind: 'person', words: value }, ['desk'])
  return (
    <Field label={revisitWords.by}>
      {(control) => (
        <>
          <Input
            {...control}
            maxLength={60}
            list={list}
            autoComplete="off"
            value={value}
            onFocus={(event) => event.target.select()}
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={list}>
            {known?.kind === 'ok' &&
              known.value
                .filter(({ name }) => name !== value)
                .map(({ name, hint }) => <option key={name} value={name} label={hint} />)}
          </datalist>
        </>
      )}
    </Field>
  )
}
