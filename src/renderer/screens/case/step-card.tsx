import { type ReactNode, useEffect, useRef } from 'react'
import type { Instant } from '#shared/domain/day'
import { type ClockName, limitWords } from '#shared/domain/profile'
import type { CaseView } from '#shared/ipc/views'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { DeadlineChip } from '../../ui/deadline-chip'
import { focusNext } from '../../ui/focus'
import { FaultBar, Notice } from '../../ui/notice'
import { useTimedSend } from '../../ui/timed-send'
import { WhenField } from '../../ui/when-field'
import { caseWords } from '../../words/case'
import type { When } from '../../words/when'
import { type Act, actsOf, actWord } from './act'
import { roundNow } from './current'
import { MoreActs } from './more-acts'
import { OtherActs } from './other-acts'
import { useCase } from './store'
import './step-card.css'

type Card = {
  readonly act: Act
  readonly view: CaseView
  readonly when: When
  readonly onWhen: (when: When) => void
  /** What it is the time of, where 发生时间 would not say. */
  readonly whenLabel?: string
  /** What the main button says, where the act alone would not. */
  readonly button?: string
  /** What is good to know before it is done, quietly beside the title. */
  readonly hint?: string
  readonly isDanger?: boolean
  /** What still has to be filled, in words; null once everything is there. */
  readonly missing: string | null
  readonly send: (at: Instant) => void
  readonly children: ReactNode
}

const clockOf: Partial<Record<Act, ClockName>> = {
  settle: 'resolve',
  dispatch: 'forward',
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
  const { button = actWord[act], hint, isDanger = false } = card
  const head = useRef<HTMLElement>(null)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const card = head.current?.parentElement
    if (!head.current || !card) return
    // The card before it may have been long: the case is seen from its top again, as far as this one leaves room.
    card.parentElement?.scrollTo({ top: 0 })
    focusNext(head.current)
    // What an answer brings up makes the card longer.
    const grown = new ResizeObserver(() => bringIntoView(card, head.current, end.current))
    grown.observe(card)
    return () => grown.disconnect()
  }, [])
  const isRecording = useCase(({ stage }) => stage.name === 'recording')
  const { wrong, record } = useTimedSend({ when, missing, send })
  useWayBack(act, view)
  useKeys([{ key: 'Enter', words: button, side: 'right', isMain: true, run: () => advance(record) }])
  return (
    <section className="card step-card" aria-label={actWord[act]}>
      <header ref={head} className="row">
        <h2>{actWord[act]}</h2>
        <Limit act={act} view={view} />
        {hint && <span className="dim small">{hint}</span>}
      </header>
      {children}
      <footer className="stack">
        <Refused />
        {wrong !== null && <Notice>{wrong}</Notice>}
        <div className="row">
          <WhenField label={whenLabel} value={when} notBefore={view.matter.receivedAt} onChange={onWhen} />
          <span className="push" />
          <MoreActs shown={act} view={view} />
          <ActionButton
            words={button}
            shortcut="Ctrl+Enter"
            isMain
            isDanger={isDanger}
            isBusy={isRecording}
            run={record}
          />
        </div>
      </footer>
      <div ref={end} className="card-end" />
      <OtherActs act={act} view={view} />
    </section>
  )
}

/** Its foot in sight, its head rather than that, and where something is typed above all. */
function bringIntoView(card: Element, head: Element | null, end: Element | null): void {
  end?.scrollIntoView({ block: 'nearest' })
  head?.scrollIntoView({ block: 'nearest' })
  const focused = document.activeElement
  if (focused && card.contains(focused)) focused.scrollIntoView({ block: 'nearest' })
}

/** Esc goes from a card that she chose back to the next thing; what was typed there stays. */
export function useWayBack(act: Act, view: CaseView): void {
  const choose = useCase((opened) => opened.choose)
  const isNext = actsOf(view)[0] === act
  useKeys(isNext ? [] : [{ key: 'Escape', words: caseWords.back, side: 'right', run: () => choose(null) }])
}

function Limit({ act, view }: { readonly act: Act; readonly view: CaseView }) {
  const { number } = roundNow(view)
  const clock = view.deadlines.find(
    (each) => each.round === number && each.clock === clockOf[act] && each.stoppedAt === null,
  )
  if (!clock) return null
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
