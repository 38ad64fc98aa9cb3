import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Instant } from '#shared/domain/day'
import { type OrderStep, orderStepWord } from '#shared/domain/work-order'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { focusNext } from '../../ui/focus'
import { FaultBar, Notice } from '../../ui/notice'
import { useTimedSend } from '../../ui/timed-send'
import { WhenField } from '../../ui/when-field'
import { caseWords } from '../../words/case'
import type { When } from '../../words/when'
import { chooseStep, useDispatch } from './store'

type Card = {
  readonly row: OrderRow
  readonly step: OrderStep
  readonly when: When
  readonly onWhen: (when: When) => void
  readonly hint?: string
  /** What still has to be filled, in words; null once everything is there. */
  readonly missing: string | null
  readonly send: (at: Instant) => void
  readonly children?: ReactNode
}

/** One step of an order with just its fields. Shown, it takes the focus; pressed too early, it says what is missing. */
export function OrderCard({ row, step, when, onWhen, hint, missing, send, children }: Card) {
  const stage = useDispatch((store) => store.stage)
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    if (head.current) focusNext(head.current)
  }, [])
  const words = orderStepWord[step]
  const { wrong, record } = useTimedSend({ when, missing, send })
  const isChosen = row.steps[0] !== step
  useKeys([
    { key: 'Enter', words, side: 'right', isMain: true, run: () => advance(record) },
    ...(isChosen
      ? [{ key: 'Escape', words: caseWords.back, side: 'right' as const, run: () => chooseStep(null) }]
      : []),
  ])
  return (
    <section className="card step-card" aria-label={words}>
      <header ref={head} className="row">
        <h2>{words}</h2>
        {hint && <span className="dim small">{hint}</span>}
      </header>
      {children}
      <footer className="stack">
        {stage.name === 'refused' && <Notice>{stage.words}</Notice>}
        {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={caseWords.kept} />}
        {wrong !== null && <Notice>{wrong}</Notice>}
        <div className="row">
          <WhenField label={caseWords.at} value={when} notBefore={row.receivedAt} onChange={onWhen} />
          <span className="push" />
          {row.steps
            .filter((other) => other !== step)
            .map((other) => (
              <Button key={other} onClick={() => chooseStep(other)}>
                {orderStepWord[other]}
              </Button>
            ))}
          <ActionButton
            words={words}
            shortcut="Ctrl+Enter"
            isMain
            isDanger={step === 'void'}
            isBusy={stage.name === 'recording'}
            run={record}
          />
        </div>
      </footer>
    </section>
  )
}
