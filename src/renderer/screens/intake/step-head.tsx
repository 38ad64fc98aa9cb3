import type { ReactNode } from 'react'
import { clockTimeOf } from '#shared/domain/day'
import { intakeWords } from '../../words/intake'
import { useIntake } from './store'

type Head = { readonly words: string; readonly hint: string; readonly children?: ReactNode }

/** What the desk asks at this step, how the matter came, and since when the customer is here. */
export function StepHead({ words, hint, children }: Head) {
  const startedAt = useIntake((intake) => intake.draft?.startedAt)
  return (
    <header className="row step-head">
      <h2>{words}</h2>
      <span className="dim">
        {[hint, startedAt && intakeWords.since(clockTimeOf(startedAt))].filter(Boolean).join('　')}
      </span>
      <span className="push" />
      {children}
    </header>
  )
}
