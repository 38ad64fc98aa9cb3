import { Input } from 'antd'
import { useEffect } from 'react'
import { longestText } from '#shared/domain/draft'
import { DrawWay } from '#shared/domain/repair-draw'
import { outcomeWord, RevisitOutcome, revisitWayWord } from '#shared/domain/revisit'
import { isAtLeast } from '#shared/domain/role'
import type { DrawnRow } from '#shared/ipc/draw-questions'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { NameField } from '../../ui/name-field'
import { Notice } from '../../ui/notice'
import { WhenField } from '../../ui/when-field'
import { type AnswerGap, answerGap, drawWords } from '../../words/draw'
import { Line } from '../revisit/line'
import { useStanding } from '../sign-in/standing'
import type { Answers } from './answers'
import { Judged } from './judged'
import { answer, answersOf, record, useDraw } from './store'

type Of = { readonly row: DrawnRow }

const ways = DrawWay.options.map((value) => ({ value, words: revisitWayWord[value] }))
const outcomesOf = (way: DrawWay) =>
  RevisitOutcome.options.map((value) => ({ value, words: outcomeWord({ way, outcome: value }) }))
const solved = [
  { value: true, words: drawWords.isSolved },
  { value: false, words: drawWords.isNotSolved },
]

/** What the customer is asked; S1 第八条: by the supervisors, by phone. */
export function AskingCard({ row }: Of) {
  const store = useDraw()
  const answers = answersOf(store, row)
  const change = (changed: Partial<Answers>) => answer(row, changed)
  const supervisors = useSupervisors()
  const caller = answers.caller ?? supervisors.self
  return (
    <section className="asking" aria-label={drawWords.record}>
      <Line label={drawWords.way}>
        <Cards label={drawWords.way} cards={ways} chosen={answers.way} onChoose={(way) => change({ way })} />
      </Line>
      <Line label={drawWords.outcome}>
        <Cards
          label={drawWords.outcome}
          cards={outcomesOf(answers.way)}
          chosen={answers.outcome}
          isFocused
          onChoose={(outcome) => change({ outcome })}
        />
      </Line>
      {answers.outcome === 'answered' && <Judged answers={answers} change={change} />}
      <Line label={drawWords.said}>
        <Input.TextArea
          aria-label={drawWords.said}
          rows={answers.outcome === 'answered' ? 1 : 2}
          maxLength={longestText}
          value={answers.said}
          onChange={(event) => change({ said: event.target.value })}
        />
      </Line>
      {answers.outcome === 'answered' && (
        <Line label={drawWords.solved}>
          <Cards
            label={drawWords.solved}
            cards={solved}
            chosen={answers.isSolved}
            onChoose={(isSolved) => change({ isSolved })}
          />
        </Line>
      )}
      {store.gap && <Gap gap={store.gap} />}
      <div className="row end">
        <WhenField
          label={drawWords.when}
          value={answers.when}
          notBefore={row.completedAt}
          onChange={(when) => change({ when })}
        />
        <NameField
          label={drawWords.caller}
          value={caller}
          suggestions={supervisors.names}
          onChange={(name) => change({ caller: name })}
        />
        <span className="push" />
        <ActionButton
          words={drawWords.record}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={store.isRecording}
          run={() => record(row, caller)}
        />
      </div>
    </section>
  )
}

/** Who called is a supervisor: whoever is signed in, if she is one. */
function useSupervisors(): { readonly self: string; readonly names: readonly string[] } {
  const desk = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk : null))
  const names = (desk?.operators ?? []).filter(({ role }) => isAtLeast(role, 'supervisor'))
  const { operator } = desk ?? { operator: null }
  return {
    self: operator && isAtLeast(operator.role, 'supervisor') ? operator.name : '',
    names: names.map(({ name }) => name),
  }
}

/** Where each gap is closed. */
const gapPlace: Readonly<Record<AnswerGap, string>> = {
  outcome: `[aria-label=${drawWords.outcome}] input`,
  solved: `[aria-label=${drawWords.solved}] input`,
  caller: '.end .field:nth-of-type(2) input',
  when: '[aria-invalid=true]',
}

function Gap({ gap }: { readonly gap: AnswerGap }) {
  useEffect(() => document.querySelector<HTMLElement>(`.asking :is(${gapPlace[gap]})`)?.focus(), [gap])
  return (
    <div className="wide">
      <Notice>{answerGap[gap]}</Notice>
    </div>
  )
}
