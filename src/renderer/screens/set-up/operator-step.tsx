import { pinWeakness } from '#shared/domain/pin'
import { NameField } from '../../ui/name-field'
import { PinField } from '../../ui/pin-field'
import { pinWeaknessWords } from '../../words/pin'
import { gapWords, setUpWords } from '../../words/set-up'
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
