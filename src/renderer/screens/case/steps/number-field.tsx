import { Input } from 'antd'
import { dayOf } from '#shared/domain/day'
import type { CaseView } from '#shared/ipc/views'
import { Field } from '../../../ui/field'
import { useNow } from '../../../ui/now'
import { dayWords } from '../../../words/moment'

type NumberOf = {
  readonly label: string
  readonly value: string
  readonly view: CaseView
  readonly onChange: (value: string) => void
}

/** The number of another case; earlier ones of the same customer are one press each. */
export function NumberField({ label, value, view, onChange }: NumberOf) {
  const now = useNow()
  return (
    <Field
      label={label}
      hint={
        view.proposedLinks.length > 0 && (
          <span className="suggestions tall">
            {view.proposedLinks.map(({ caseId, number, matter, receivedAt }) => (
              <button key={caseId} type="button" className="cut" onClick={() => onChange(number)}>
                {number}　{dayWords(dayOf(receivedAt), dayOf(now))}　{matter}
              </button>
            ))}
          </span>
        )
      }
    >
      {(control) => (
        <Input
          {...control}
          value={value}
          maxLength={24}
          placeholder="TS-202611-0007"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
