import { Checkbox, Input } from 'antd'
import type { Grade } from '#shared/domain/grade'
import type { Department } from '#shared/domain/organisation'
import { useAnswer } from '../../ask'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { LaterField } from '../../ui/later-field'
import { NameField } from '../../ui/name-field'
import { dispatchWords } from '../../words/dispatch'
import { personFor, takersOf } from '../case/proposals'
import { LineField } from '../case/steps/text-field'
import { useTimes } from '../case/times'
import type { TypedSending } from './sending'

type Fields = {
  readonly takers: readonly Department[]
  readonly typed: TypedSending
  readonly grade: Grade | null
  readonly onChange: (part: Partial<TypedSending>) => void
}

/** Whom a job may go to; null until the desk has told. */
export function useTakers(): readonly Department[] | null {
  const desk = useAnswer('desk.show', {}, ['desk'])
  return desk?.kind === 'ok' ? takersOf(desk.value.departments, 'lead') : null
}

/** Who goes, when, by when, and with what. */
export function SendingFields({ takers, typed, grade, onChange }: Fields) {
  const times = useTimes()
  const taker = takers.find(({ id }) => id === typed.departmentId)
  return (
    <>
      <Cards
        label={dispatchWords.department}
        cards={takers.map((each) => ({ value: each.id, words: each.name }))}
        chosen={typed.departmentId}
        onChoose={(departmentId) => onChange({ departmentId })}
      />
      <div className="step-fields three">
        <NameField
          label={dispatchWords.worker}
          value={typed.worker}
          suggestions={taker ? [...new Set([personFor(taker, grade), taker.head])] : []}
          onChange={(worker) => onChange({ worker })}
        />
        <LaterField
          label={dispatchWords.dueAt}
          value={typed.dueAt}
          suggestions={times.slice(0, 2)}
          onChange={(dueAt) => onChange({ dueAt })}
        />
        <LaterField
          label={dispatchWords.appointedAt}
          value={typed.appointedAt}
          suggestions={times.slice(0, 1)}
          onChange={(appointedAt) => onChange({ appointedAt })}
        />
        {typed.appointedAt.kind === 'at' && (
          <LaterField
            label={dispatchWords.appointedUntil}
            value={typed.appointedUntil}
            laterThan={typed.appointedAt.at}
            onChange={(appointedUntil) => onChange({ appointedUntil })}
          />
        )}
        <div className="sending-content beside">
          <Field label={dispatchWords.content}>
            {(control) => (
              <Input
                {...control}
                maxLength={2000}
                placeholder={dispatchWords.contentHint}
                value={typed.content}
                onChange={(event) => onChange({ content: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <div className="row">
        <Checkbox
          checked={typed.isPair || typed.hasKey}
          disabled={typed.hasKey}
          onChange={(event) => onChange({ isPair: event.target.checked })}
        >
          {dispatchWords.pair}
        </Checkbox>
        <Checkbox checked={typed.hasKey} onChange={(event) => onChange({ hasKey: event.target.checked })}>
          {dispatchWords.key}
        </Checkbox>
        <Checkbox checked={typed.hasFee} onChange={(event) => onChange({ hasFee: event.target.checked })}>
          {dispatchWords.hasFee}
        </Checkbox>
        {typed.hasKey && <span className="dim small">{dispatchWords.keyHint}</span>}
      </div>
      {typed.hasFee && <FeeFields typed={typed} onChange={onChange} />}
    </>
  )
}

type Fee = Pick<TypedSending, 'feeItems' | 'feeAmount'>

/** 收费项目 and 金额. */
export function FeeFields({
  typed,
  onChange,
}: {
  readonly typed: Fee
  readonly onChange: (part: Partial<Fee>) => void
}) {
  return (
    <div className="step-fields beside">
      <LineField
        label={dispatchWords.feeItems}
        value={typed.feeItems}
        maxLength={500}
        onChange={(feeItems) => onChange({ feeItems })}
      />
      <LineField
        label={dispatchWords.feeAmount}
        value={typed.feeAmount}
        maxLength={12}
        onChange={(feeAmount) => onChange({ feeAmount })}
      />
    </div>
  )
}
