import { Input } from 'antd'
import { useEffect } from 'react'
import { useAnswer } from '../../../ask'
import { Field } from '../../../ui/field'
import { NameField } from '../../../ui/name-field'
import { deputyGapWords, deputyWords } from '../../../words/deputies'
import { type, useDeputies } from './store'

/** Who may decide for whom, and in which days. */
export function DeputyForm() {
  const { typed, said } = useDeputies()
  const desk = useAnswer('desk.show', {}, ['desk'])
  const departments = desk?.kind === 'ok' ? desk.value.departments : []
  const heads = [...new Set(departments.map(({ head }) => head))]
  const gap = said.kind === 'incomplete' ? said.gap : null
  const wrong = (field: typeof gap) => (field !== null && gap === field ? deputyGapWords[field] : null)
  useEffect(() => {
    if (gap) document.querySelector<HTMLElement>('.settings [aria-invalid=true]')?.focus()
  }, [gap])
  return (
    <>
      <NameField
        label={deputyWords.principal}
        value={typed.principal}
        suggestions={heads}
        error={wrong('principal')}
        onChange={(principal) => type({ principal })}
      />
      <NameField
        label={deputyWords.deputy}
        value={typed.deputy}
        error={wrong('deputy')}
        onChange={(deputy) => type({ deputy })}
      />
      <div className="pair">
        <DayField
          label={deputyWords.from}
          value={typed.from}
          error={wrong('from')}
          onChange={(from) => type({ from })}
        />
        <DayField
          label={deputyWords.until}
          value={typed.until}
          error={wrong('until')}
          onChange={(until) => type({ until })}
        />
      </div>
      <p className="dim small">{deputyWords.dayHint}</p>
    </>
  )
}

type Day = {
  readonly label: string
  readonly value: string
  readonly error: string | null
  readonly onChange: (typed: string) => void
}

function DayField({ label, value, error, onChange }: Day) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input
          {...control}
          maxLength={20}
          value={value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
