import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Instant } from '#shared/domain/day'
import { type ClockName, limitWords } from '#shared/domain/profile'
import type { CaseView } from '#shared/ipc/views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { DeadlineChip } from '../../ui/deadline-chip'
import { focusNext } from '../../ui/focus'
import { FaultBar, Notice } from '../../ui/notice'
import { nowAt } from '../../ui/now'
import { WhenField } from '../../ui/when-field'
import { caseWords } from '../../words/case'
import { momentOf, type When, whenWrong } from '../../words/when'
import { type Act, actWord } from './act'
import { roundNow } from './current'
import { OtherActs } from './other-acts'
import { useCase } from './store'

type Card = {
  readonly act: Act
  readonly view: CaseView
  readonly when: When
  readonly onWhen: (when: When) => void
  /** What it is the time of, where 发生时间 would not say. */
  readonly whenLabel?: string
  /** What still has to be filled, in words; null once everything is there. */
  readonly missing: string | null
  readonly send: (at: Instant) => void
  readonly children: ReactNode
}

const clockOf: Partial<Record<Act, ClockName>> = {
  forward: 'forward',
  receive: 'forward',
  report: 'report',
  receiveReport: 'report',
  coordinate: 'coordinate',
  reply: 'reply',
  complete: 'resolve',
  return: 'return',
  result: 'resolve',
  revisit: 'revisit',
}

/** One step of the case with just its fields. Shown, it takes the focus; pressed too early, it says what is missing. */
export function StepCard(card: Card) {
  const { act, view, when, onWhen, whenLabel = caseWords.at, missing, send, children } = card
  const [isTried, setIsTried] = useState(false)
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    if (head.current) focusNext(head.current)
  }, [])
  const isRecording = useCase(({ stage }) => stage.name === 'recording')
  const wrong = when.kind === 'wrong' ? whenWrong[when.reason] : missing
  const record = () => {
    const at = momentOf(when, nowAt())
    if (wrong === null && at !== null) send(at)
    else setIsTried(true)
  }
  useKeys([{ key: 'Enter', words: actWord[act], side: 'right', isMain: true, run: () => advance(record) }])
  return (
    <section className="card step-card" aria-label={actWord[act]}>
      <header ref={head} className="row">
        <h2>{actWord[act]}</h2>
        <Limit act={act} view={view} />
      </header>
      {children}
      <footer className="stack">
        <Refused />
        {isTried && wrong !== null && <Notice>{wrong}</Notice>}
        <div className="row">
          <WhenField label={whenLabel} value={when} notBefore={view.matter.receivedAt} onChange={onWhen} />
          <OtherActs act={act} view={view} />
          <ActionButton words={actWord[act]} shortcut="Ctrl+Enter" isMain isBusy={isRecording} run={record} />
        </div>
      </footer>
    </section>
  )
}

function Limit({ act, view }: { readonly act: Act; readonly view: CaseView }) {
  const { number } = roundNow(view)
  const clock = view.deadlines.find((each) => each.round === number && each.clock === clockOf[act])
  if (!clock || clock.stoppedAt !== null) return null
  return (
    <>
      <DeadlineChip clock={clock} />
      <span className="dim small">{limitWords(clock.rule.limit)}</span>
    </>
  )
}

function Refused() {
  const stage = useCase((opened) => opened.stage)
  switch (stage.name) {
    case 'refused':
      return <Notice>{stage.words}</Notice>
    case 'failed':
      return <FaultBar reference={stage.reference} kept={caseWords.kept} />
    case 'opening':
    case 'gone':
    case 'unread':
    case 'ready':
    case 'recording':
      return null
  }
}
