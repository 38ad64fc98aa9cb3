import { Input } from 'antd'
import { useEffect } from 'react'
import { longestText } from '#shared/domain/draft'
import { RevisitOutcome, RevisitWay, revisitOutcomeWord, revisitWayWord } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { FaultBar, Notice } from '../../ui/notice'
import { WhenField } from '../../ui/when-field'
import { gapWords, revisitRefusal, revisitWords } from '../../words/revisit'
import { useStanding } from '../sign-in/standing'
import { type Answers, isSignedFor, type RevisitGap } from './answers'
import { Asked, Line, Solved } from './asked'
import { answer, answersOf, useRevisiting } from './store'

type List = { readonly row: RevisitRow; readonly onRecord: () => void }

const ways = RevisitWay.options.map((value) => ({ value, words: revisitWayWord[value] }))
const outcomes = RevisitOutcome.options.map((value) => ({ value, words: revisitOutcomeWord[value] }))

export function Checklist({ row, onRecord }: List) {
  const store = useRevisiting()
  const answers = answersOf(store, row.caseId)
  const change = (changed: Partial<Answers>) => answer(row.caseId, changed)
  const operator = useStanding(({ standing }) => (standing.kind === 'known' ? standing.desk.operator : null))
  return (
    <div className="checklist">
      <Line label={revisitWords.way}>
        <Cards
          label={revisitWords.way}
          cards={ways}
          chosen={answers.way}
          onChoose={(way) => change({ way })}
        />
      </Line>
      <Line label={revisitWords.outcome}>
        <Cards
          label={revisitWords.outcome}
          cards={outcomes}
          chosen={answers.outcome}
          isFocused
          onChoose={(outcome) => change({ outcome })}
        />
      </Line>
      {answers.outcome === 'answered' && <Asked answers={answers} change={change} />}
      <Line label={revisitWords.said}>
        <Input.TextArea
          aria-label={revisitWords.said}
          rows={isSignedFor(answers.way) ? 1 : 2}
          maxLength={longestText}
          value={answers.said}
          onChange={(event) => change({ said: event.target.value })}
        />
      </Line>
      {answers.outcome === 'answered' && <Solved answers={answers} change={change} />}
      <div className="row end">
        <WhenField label={revisitWords.when} value={answers.when} onChange={(when) => change({ when })} />
        <div className="beside">
          {store.stage.name === 'asking' ? `${revisitWords.by} ${operator?.name}` : <Trouble />}
        </div>
        <ActionButton
          words={revisitWords.record}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={store.stage.name === 'recording'}
          run={onRecord}
        />
      </div>
    </div>
  )
}

/** Where each gap is closed. */
const gapPlace: Readonly<Record<RevisitGap, string>> = {
  outcome: `[aria-label=${revisitWords.outcome}] input`,
  solved: `[aria-label=${revisitWords.solved}] input`,
  signature: '.signature-needs input',
  when: '[aria-invalid=true]',
}

function Trouble() {
  const stage = useRevisiting((store) => store.stage)
  const gap = stage.name === 'incomplete' ? stage.gap : null
  useEffect(() => {
    if (gap) document.querySelector<HTMLElement>(`.checklist :is(${gapPlace[gap]})`)?.focus()
  }, [gap])
  switch (stage.name) {
    case 'asking':
    case 'recording':
      return null
    case 'incomplete':
      return <Notice>{gapWords[stage.gap]}</Notice>
    case 'refused':
      return <Notice>{revisitRefusal[stage.reason]}</Notice>
    case 'failed':
      return <FaultBar reference={stage.reference} kept={revisitWords.kept} />
  }
}
