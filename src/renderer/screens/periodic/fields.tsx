import { Input } from 'antd'
import { useEffect } from 'react'
import { longestText } from '#shared/domain/draft'
import {
  isLeft,
  PeriodicOutcome,
  type PeriodicVisitId,
  periodicOutcomeWord,
} from '#shared/domain/periodic-visit'
import type { VisitView } from '#shared/ipc/periodic-questions'
import { ActionButton } from '../../ui/action-button'
import { Cards } from '../../ui/cards'
import { Notice } from '../../ui/notice'
import { WhenField } from '../../ui/when-field'
import { periodicWords, type VisitGap, visitGapWords } from '../../words/periodic'
import { isSignedFor } from '../revisit/answers'
import { Line } from '../revisit/line'
import { Signed } from '../revisit/signed'
import { useStanding } from '../sign-in/standing'
import type { Answers } from './answers'
import { cardsOf, DemandFields, type Part, Rated, wayCards } from './asked'
import { answer, answersIn, beginDrop, print, record, useVisiting } from './store'

type Asking = { readonly visit: VisitView; readonly next: PeriodicVisitId | null }

const outcomes = cardsOf(PeriodicOutcome.options, periodicOutcomeWord)

/** 附表二, field by field: what she is told on the visit, or types off the sheet that came back. */
export function VisitFields({ visit, next }: Asking) {
  const answers = answersIn(useVisiting(), visit)
  const change = (changed: Partial<Answers>) => answer(visit, changed)
  return (
    <div className="visit-fields">
      <Line label={periodicWords.way}>
        <Cards
          label={periodicWords.way}
          cards={wayCards}
          chosen={answers.way}
          onChoose={(way) => change({ way })}
        />
      </Line>
      <Line label={periodicWords.outcome}>
        <Cards
          label={periodicWords.outcome}
          cards={outcomes}
          chosen={answers.outcome}
          isFocused
          onChoose={(outcome) => change({ outcome })}
        />
      </Line>
      {answers.outcome === 'answered' && <Rated answers={answers} change={change} />}
      <Line label={periodicWords.record}>
        <Input.TextArea
          aria-label={periodicWords.record}
          placeholder={periodicWords.recordHint}
          rows={1}
          maxLength={longestText}
          value={answers.record}
          onChange={(event) => change({ record: event.target.value })}
        />
      </Line>
      {answers.outcome === 'answered' && (
        <>
          <DemandFields answers={answers} change={change} isCase={Boolean(visit.demand?.case)} />
          {isSignedFor(answers.way) && (
            <Signed
              label={periodicWords.signature}
              value={answers.signature}
              onChange={(signature) => change({ signature })}
            />
          )}
        </>
      )}
      <Who answers={answers} change={change} />
      <End visit={visit} next={next} answers={answers} />
    </div>
  )
}

function Who({ answers, change }: Part) {
  const operator = useStanding(({ standing }) =>
    standing.kind === 'known' ? (standing.desk.operator?.name ?? '') : '',
  )
  return (
    <Line label={periodicWords.contactName}>
      <div className="row who">
        <Input
          aria-label={periodicWords.contactName}
          maxLength={60}
          value={answers.contactName}
          onChange={(event) => change({ contactName: event.target.value })}
        />
        <span className="dim" aria-hidden="true">
          {periodicWords.visitor}
        </span>
        <Input
          aria-label={periodicWords.visitor}
          placeholder={operator}
          maxLength={60}
          value={answers.visitor}
          onChange={(event) => change({ visitor: event.target.value })}
        />
        <WhenField label={periodicWords.when} value={answers.when} onChange={(when) => change({ when })} />
      </div>
    </Line>
  )
}

function End({ visit, next, answers }: Asking & Pick<Part, 'answers'>) {
  const { isBusy, gap } = useVisiting()
  const isLeftStill = isLeft(visit)
  const mayBeCase = answers.outcome === 'answered' && answers.demandKind !== 'none' && !visit.demand?.case
  return (
    <div className="row end">
      <Beside outcome={answers.outcome} />
      {/* What is missing is said in their place. */}
      {gap === null && (
        <>
          {isLeftStill && <ActionButton words={periodicWords.drop} shortcut="Alt+X" run={beginDrop} />}
          <ActionButton
            words={periodicWords.printOne}
            shortcut="F9"
            run={() => print(visit.month, { visitId: visit.id })}
          />
        </>
      )}
      {mayBeCase && (
        <ActionButton
          words={periodicWords.makeCase}
          shortcut="Alt+I"
          isBusy={isBusy}
          run={() => record(visit, next, true)}
        />
      )}
      <ActionButton
        words={isLeftStill ? periodicWords.save : periodicWords.saveAgain}
        shortcut="Ctrl+Enter"
        bar="right"
        isMain
        isBusy={isBusy}
        run={() => record(visit, next, false)}
      />
    </div>
  )
}

/** Where the gap is filled. */
const gapPlace: Readonly<Record<VisitGap, string>> = {
  outcome: `[aria-label="${periodicWords.outcome}"] input`,
  demand: `textarea[aria-label="${periodicWords.demandWords}"]`,
  signature: '.signature-needs input',
  when: '.who .field input',
  dropReason: 'input',
}

function Beside({ outcome }: Pick<Answers, 'outcome'>) {
  const gap = useVisiting((store) => store.gap)
  useEffect(() => {
    if (gap) document.querySelector<HTMLElement>(`.visit-fields :is(${gapPlace[gap]})`)?.focus()
  }, [gap])
  return (
    <span className="beside">
      {gap ? (
        <Notice>{visitGapWords[gap]}</Notice>
      ) : (
        outcome === 'movedOut' && <Notice look="info">{periodicWords.movedOutHint}</Notice>
      )}
    </span>
  )
}
