import { Input } from 'antd'
import { Field } from '../../../ui/field'
import { revisitingGapWord } from '../../../words/procedure'
import type { RevisitingField } from './revisiting-draft'
import { useProcedure } from './store'

type FieldOf = {
  readonly field: RevisitingField
  readonly label: string
  readonly value: string
  readonly onChange: (typed: string) => void
}

export function NumberField({ field, label, value, onChange }: FieldOf) {
  const error = useGapAt(field)
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input
          {...control}
          className="short"
          inputMode="decimal"
          maxLength={5}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function ClauseField({
  field,
  label,
  value,
  onChange,
  hint,
}: FieldOf & { readonly hint?: string | false }) {
  const error = useGapAt(field)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={2}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function TitleField({ field, label, value, onChange }: FieldOf) {
  const error = useGapAt(field)
  return (
    <Field label={label} error={error}>
      {(control) => (
        <Input {...control} maxLength={30} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}

function useGapAt(field: RevisitingField): string | null {
  const said = useProcedure((store) => store.said)
  if (said.kind !== 'incomplete' || said.gap.kind !== 'revisiting') return null
  const { gap } = said.gap
  return gap.field === field ? revisitingGapWord[gap.why] : null
}
