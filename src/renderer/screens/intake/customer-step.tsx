import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { type Customer, Relation, relationWord } from '#shared/domain/customer'
import { channelWord } from '#shared/domain/kind'
import { useKeys } from '../../keys'
import { Cards } from '../../ui/cards'
import { Field } from '../../ui/field'
import { KeyCap } from '../../ui/key-cap'
import { intakeWords } from '../../words/intake'
import { PhoneFields } from './phone-fields'
import { StepButtons } from './step-buttons'
import { StepHead } from './step-head'
import { useIntake } from './store'

/** 客户: who it is, and how to reach them. 不留名 is a choice, not an invented name. */
export function CustomerStep({ problem }: { readonly problem: ReactNode }) {
  const { content, change } = useIntake()
  const { customer, channel } = content
  const put = (part: Partial<Customer>) => change({ customer: { ...customer, ...part } })
  const setAnonymous = (isAnonymous: boolean) => put({ isAnonymous, contactName: '' })
  useKeys([
    {
      key: 'Alt+N',
      words: intakeWords.anonymous,
      isHidden: true,
      run: () => setAnonymous(!customer.isAnonymous),
    },
  ])
  return (
    <>
      <StepHead words={intakeWords.question.customer} hint={channelWord[channel]}>
        <Checkbox
          className="anonymous"
          checked={customer.isAnonymous}
          onChange={(event) => setAnonymous(event.target.checked)}
        >
          {intakeWords.anonymous} <KeyCap of="Alt+N" />
        </Checkbox>
      </StepHead>
      <div className="pair">
        <Field label={intakeWords.contactName}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={60}
              disabled={customer.isAnonymous}
              value={customer.contactName}
              onChange={(event) => put({ contactName: event.target.value })}
            />
          )}
        </Field>
        <Line
          label={intakeWords.company}
          value={customer.company}
          placeholder={intakeWords.privatePerson}
          onChange={(company) => put({ company })}
        />
        <div className="wide">
          <Line
            label={intakeWords.address}
            value={customer.address}
            placeholder={intakeWords.addressExample}
            onChange={(address) => put({ address })}
          />
        </div>
      </div>
      <PhoneFields phones={customer.phones} onChange={(phones) => put({ phones })} />
      <div className="field">
        <span className="label">{intakeWords.relation}</span>
        <Cards
          label={intakeWords.relation}
          cards={Relation.options.map((value) => ({ value, words: relationWord[value] }))}
          chosen={customer.relation}
          onChoose={(relation) => put({ relation })}
        />
      </div>
      <StepButtons problem={problem} />
    </>
  )
}

type LineOf = {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
}

function Line({ label, value, placeholder, onChange }: LineOf) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          {...control}
          maxLength={120}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
