import { Input, Select } from 'antd'
import { useId } from 'react'
import { SubjectKind, subjectKindWord } from '#shared/domain/kind'
import { useAnswer } from '../ask'
import { caseWords } from '../words/case'
import { Field } from './field'
import './subject-field.css'

type Subject = {
  readonly label: string
  readonly kind: SubjectKind
  readonly name: string
  readonly onChange: (kind: SubjectKind, name: string) => void
}

/** 被投诉对象: what kind, and the name. A name given while the kind is 不详 is a person's until said otherwise. */
export function SubjectField({ label, kind, name, onChange }: Subject) {
  const list = useId()
  // Who is meant by a few letters: people and departments of the desk, and for other tenants the directory.
  const known = useAnswer('subject.suggest', { kind: kind === 'unknown' ? 'person' : kind, words: name }, [
    'desk',
    'customer',
  ])
  return (
    <Field label={label}>
      {(control) => (
        <div className="subject-field">
          <Select
            aria-label={caseWords.subjectKind}
            value={kind}
            popupMatchSelectWidth={false}
            options={SubjectKind.options.map((value) => ({ value, label: subjectKindWord[value] }))}
            onChange={(chosen) => onChange(chosen, chosen === 'unknown' ? '' : name)}
          />
          <Input
            {...control}
            maxLength={120}
            list={list}
            autoComplete="off"
            value={name}
            onChange={(event) =>
              onChange(kind === 'unknown' && event.target.value !== '' ? 'person' : kind, event.target.value)
            }
          />
          <datalist id={list}>
            {known?.kind === 'ok' &&
              known.value
                .filter((one) => one.name !== name)
                .map((one) => <option key={one.name} value={one.name} label={one.hint} />)}
          </datalist>
        </div>
      )}
    </Field>
  )
}
