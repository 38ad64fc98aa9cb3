import { Input } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { CaseId } from '#shared/domain/case'
import { longestText } from '#shared/domain/draft'
import { RevisitWay, revisitWayWord } from '#shared/domain/revisit'
import type { RevisitRow } from '#shared/ipc/board-views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { WhenField } from '../../ui/when-field'
import { outcomeCards, revisitWords } from '../../words/revisit'
import { WithRecordPrint } from '../records/print-record'
import { type Answers, allContent, type Filled, isLetter } from './answers'
import { Asked } from './asked'
import { GiveUp } from './give-up'
import { Letter } from './letter'
import { Line } from './line'
import { NotReached } from './not-reached'
import { answer, record, useRevisiting } from './store'
import { Trouble } from './trouble'
import { VisitorField } from './visitor-field'

type List = {
  readonly row: RevisitRow
  readonly answers: Filled
  /** Who is there once this one is recorded; null: the first of the list. */
  readonly next: CaseId | null
}

const ways = RevisitWay.options.map((value) => ({ value, words: revisitWayWord[value] }))

/** How it is asked, what came of it, and what follows from that. */
export function Checklist({ row, answers, next }: List) {
  const isRecording = useRevisiting(({ stage }) => stage.name === 'recording')
  // A supervisor's PIN is nothing to be kept: it goes with the checklist.
  const [pin, setPin] = useState('')
  const { way, outcome } = answers
  const { asking, caseId } = row
  const change = (changed: Partial<Answers>) => answer(caseId, changed)
  const contentWithAll = () => {
    // What the customer said besides is typed next.
    flushSync(() => change(allContent))
    document.querySelector<HTMLElement>(`.checklist [aria-label=${revisitWords.said}]`)?.focus()
  }
  useKeys([{ key: '0', words: revisitWords.allContent, isHidden: true, run: contentWithAll }])
  const typePin = (typed: string) => {
    setPin(typed)
    change({})
  }
  const go = async () => {
    await record(row, answers, pin, next)
    setPin('')
  }
  return (
    <div className="checklist">
      <Line label={revisitWords.way}>
        <WithRecordPrint caseId={caseId} isOffered={way === 'door'}>
          <Cards
            label={revisitWords.way}
            cards={ways}
            chosen={way}
            onChoose={(chosen) => change({ way: chosen })}
          />
        </WithRecordPrint>
      </Line>
      <Line label={revisitWords.outcome}>
        <div className="row outcome">
          <Cards
            label={revisitWords.outcome}
            cards={outcomeCards(way, asking.mayGiveUp && asking.missing === null)}
            chosen={outcome}
            isFocused
            onChoose={(chosen) => change({ outcome: chosen })}
          />
          <ActionButton words={revisitWords.allContent} shortcut="Alt+0" run={contentWithAll} />
        </div>
      </Line>
      {outcome === 'answered' && <Asked row={row} answers={answers} change={change} />}
      {isTold(answers) && (
        <Line label={revisitWords.note}>
          <Input.TextArea
            aria-label={revisitWords.note}
            rows={2}
            maxLength={longestText}
            value={answers.said}
            onChange={(event) => change({ said: event.target.value })}
          />
        </Line>
      )}
      {isLetter(answers) && <Letter answers={answers} change={change} />}
      {(outcome === 'notReached' || outcome === 'wrongNumber') && (
        <NotReached row={row} answers={answers} change={change} />
      )}
      {outcome === 'unreachable' && <GiveUp answers={answers} change={change} pin={pin} onPin={typePin} />}
      <Trouble />
      <div className="row end">
        <WhenField label={revisitWords.when} value={answers.when} onChange={(when) => change({ when })} />
        {outcome !== 'unreachable' && !isLetter(answers) && (
          <VisitorField value={answers.visitor} onChange={(visitor) => change({ visitor })} />
        )}
        <span className="push" />
        <ActionButton
          words={doneWords(answers)}
          shortcut="Ctrl+Enter"
          bar="right"
          isMain
          isBusy={isRecording}
          run={go}
        />
      </div>
    </div>
  )
}

/** Of who was not asked there is only a word on how it went. */
function isTold(answers: Filled): boolean {
  const { outcome } = answers
  return outcome !== null && outcome !== 'answered' && outcome !== 'unreachable' && !isLetter(answers)
}

function doneWords(answers: Filled): string {
  if (answers.outcome === 'unreachable') return revisitWords.giveUp
  return isLetter(answers) ? revisitWords.printLetter : revisitWords.record
}
