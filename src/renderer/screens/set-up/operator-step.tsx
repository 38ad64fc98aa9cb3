import { Input } from 'antd'
import { pinWeakness } from '#shared/domain/pin'
import { Field } from '../../ui/field'
import { NameField } from '../../ui/name-field'
import { gapWords, pinWeaknessWords, setUpWords } from '../../words/set-up'
import { answer, useSetUp } from './store'

export function OperatorStep() {
  const { answers, stage } = useSetUp()
  const gap = stage.name === 'incomplete' ? stage.gap : null
  const weakness = gap === 'pin' ? pinWeakness(answers.pin) : null
  return (
    <>
      <NameField
        label={setUpWords.operatorName}
        value={answers.operatorName}
        isFocused
        error={gap === 'operatorName' ? gapWords[gap] : null}
        onChange={(operatorName) => answer({ operatorName })}
      />
      <PinField
        label={setUpWords.pin}
        hint={setUpWords.pinHint}
        error={weakness && pinWeaknessWords[weakness]}
        value={answers.pin}
        onChange={(pin) => answer({ pin })}
      />
      <PinField
        label={setUpWords.pinAgain}
        error={gap === 'pinAgain' ? gapWords[gap] : null}
        value={answers.pinAgain}
        onChange={(pinAgain) => answer({ pinAgain })}
      />
    </>
  )
}

type Pin = {
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  readonly value: string
  readonly onChange: (pin: string) => void
}

function PinField({ label, hint, error, value, onChange }: Pin) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          className="short"
          type="password"
          autoComplete="new-password"
          maxLength={40}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
