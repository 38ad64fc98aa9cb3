import { Cards } from '../../ui/cards'
import { LaterField } from '../../ui/later-field'
import { NameField } from '../../ui/name-field'
import { nowAt } from '../../ui/now'
import { findingsWords, missingFindingWords } from '../../words/findings'
import { type Later, laterOf, laterWrong, rightNow, type When } from '../../words/when'
import { TextField } from '../case/steps/text-field'
import { useOnDuty } from '../case/times'
import { FindingCard, type StepOf } from './step-card'
import { record, useTyped } from './store'

type Typed = {
  readonly outcome: 'passed' | 'again' | null
  /** Null: who is on duty. */
  readonly checker: string | null
  readonly words: string
  readonly due: Later
  readonly when: When
}

/** 登记复查: passed, or again by another day. */
export function RecheckCard(of: StepOf) {
  const { id, proposed } = of.view
  const onDuty = useOnDuty()
  const [typed, change] = useTyped<Typed>(id, 'recheck', {
    outcome: null,
    checker: null,
    words: '',
    due: { kind: 'at', at: proposed.dueAt },
    when: rightNow,
  })
  const { outcome, words, due, when } = typed
  const checker = typed.checker ?? onDuty
  const nextDueAt = outcome === 'again' ? laterOf(due, nowAt()) : null
  return (
    <FindingCard
      {...of}
      hint={findingsWords.recheckHint}
      timed={{ when, onWhen: (next) => change({ when: next }) }}
      missing={missingOf(typed, checker)}
      send={(at) =>
        record(id, 'recheck', {
          findingId: id,
          at,
          checker,
          isPassed: outcome === 'passed',
          words,
          nextDueAt,
        })
      }
    >
      <Cards
        label={findingsWords.outcome}
        cards={[
          { value: 'passed', words: findingsWords.pass },
          { value: 'again', words: findingsWords.again },
        ]}
        chosen={outcome}
        onChoose={(value) => change({ outcome: value })}
      />
      <div className="step-fields beside">
        <NameField
          label={findingsWords.checker}
          value={checker}
          onChange={(name) => change({ checker: name })}
        />
        {outcome === 'again' && (
          <LaterField
            label={findingsWords.nextDueAt}
            value={due}
            onChange={(later) => change({ due: later })}
          />
        )}
      </div>
      <div className="beside">
        <TextField
          label={findingsWords.recheckWords}
          value={words}
          rows={1}
          onChange={(said) => change({ words: said })}
        />
      </div>
    </FindingCard>
  )
}

function missingOf({ outcome, due }: Typed, checker: string): string | null {
  if (outcome === null) return missingFindingWords.outcome
  if (checker.trim() === '') return missingFindingWords.by
  if (outcome === 'passed') return null
  if (due.kind === 'wrong') return laterWrong[due.reason]
  return laterOf(due, nowAt()) === null ? missingFindingWords.due : null
}
