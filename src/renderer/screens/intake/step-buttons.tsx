import type { ReactNode } from 'react'
import { useKeys } from '../../keys'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { intakeWords } from '../../words/intake'
import { goBack, useIntake } from './store'

type Buttons = {
  readonly problem: ReactNode
  /** Whether the step has a field in which Enter makes a line: there Ctrl+Enter goes on. */
  readonly hasLines?: boolean
  /** What stands in the way of going on beside what the draft lacks, as a sentence. */
  readonly stopsAt?: () => string | null
}

/** The foot of a step: back, park, on; above them what is missing. */
export function StepButtons({ problem, hasLines = false, stopsAt }: Buttons) {
  const goOnWith = useIntake((intake) => intake.goOn)
  const goOn = () => {
    const words = stopsAt?.() ?? null
    if (words === null) goOnWith()
    else useIntake.setState({ stage: { name: 'refused', words } })
  }
  // Enter goes to the next field and after the last one on; Ctrl+Enter goes on from wherever she is.
  const further = hasLines ? { key: 'Enter', run: () => advance(goOn) } : { key: 'Ctrl+Enter', run: goOn }
  useKeys([{ ...further, words: intakeWords.next, isHidden: true }])
  return (
    <div className="step-foot">
      {problem}
      <div className="row">
        <ActionButton words={intakeWords.back} shortcut="Escape" run={goBack} />
        <ActionButton words={intakeWords.park} shortcut="F7" bar="left" run={usePlace.getState().back} />
        <span className="push" />
        <ActionButton
          words={intakeWords.next}
          shortcut={hasLines ? 'Ctrl+Enter' : 'Enter'}
          bar="right"
          isMain
          run={hasLines ? goOn : () => advance(goOn)}
        />
      </div>
    </div>
  )
}
