import type { ReactNode } from 'react'
import { clockTimeOf } from '#shared/domain/day'
import { blankWords } from '../../words/blanks'
import { intakeWords } from '../../words/intake'
import { todayWords } from '../../words/today'
import { useIntake } from './store'

type Head = { readonly words: string; readonly hint: string; readonly children?: ReactNode }

/** What the desk asks at this step, how the matter came, and since when the customer is here, or which number is completed. */
export function StepHead({ words, hint, children }: Head) {
  const draft = useIntake((intake) => intake.draft)
  const onPaper = useIntake((intake) => intake.content.onPaper)
  const which = onPaper
    ? blankWords.draft(onPaper.number)
    : draft &&
      (draft.number ? todayWords.toFillIn(draft.number) : intakeWords.since(clockTimeOf(draft.startedAt)))
  return (
    <header className="row step-head">
      <h2>{words}</h2>
      <span className="dim">{[hint, which].filter(Boolean).join('　')}</span>
      <span className="push" />
      {children}
    </header>
  )
}
