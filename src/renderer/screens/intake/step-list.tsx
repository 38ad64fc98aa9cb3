import { customerWords } from '#shared/domain/customer'
import { type DraftContent, gapsOf } from '#shared/domain/draft'
import { ActionButton } from '../../ui/action-button'
import { intakeWords, savedWords } from '../../words/intake'
import { type IntakeStep, stepOfGap, stepsOf } from './steps'
import { useIntake } from './store'

/** The steps and how far they are, and that every word is on disk. */
export function StepList({ onEnd }: { readonly onEnd: () => void }) {
  const { content, step, saved, goTo } = useIntake()
  const steps = stepsOf(content.kind)
  const open = gapsOf(content).map(stepOfGap)
  const reached = Math.min(...open.map((gap) => steps.indexOf(gap)), steps.length - 1)
  return (
    <nav className="step-list" aria-label={intakeWords.steps}>
      <ol>
        {steps.map((each, place) => {
          const isDone = place < steps.indexOf('check') && !open.includes(each) && each !== step
          return (
            <li key={each}>
              <button
                type="button"
                className={isDone ? 'done' : ''}
                aria-current={each === step ? 'step' : undefined}
                disabled={place > Math.max(reached, steps.indexOf(step))}
                onClick={() => goTo(each)}
              >
                <span>
                  {isDone ? '✓' : place + 1} {intakeWords.step[each]}
                </span>
                {isDone && <small className="cut">{summary(each, content)}</small>}
              </button>
            </li>
          )
        })}
      </ol>
      <ActionButton words={intakeWords.endWithout} run={onEnd} />
      <p className="dim small" role="status" aria-live="off">
        {savedWords(saved)}
      </p>
    </nav>
  )
}

function summary(step: IntakeStep, { customer, content }: DraftContent): string {
  switch (step) {
    case 'customer':
      return `${customerWords(customer)}　${customer.address}`
    case 'matter':
      return content
    case 'grade':
    case 'check':
      return ''
  }
}
