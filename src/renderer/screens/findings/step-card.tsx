import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Instant } from '#shared/domain/day'
import type { FindingStep } from '#shared/domain/walk-finding'
import type { FindingView } from '#shared/ipc/finding-questions'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { advance } from '../../ui/advance'
import { focusNext } from '../../ui/focus'
import { Notice } from '../../ui/notice'
import { SaidNotice } from '../../ui/said'
import { useTimedSend } from '../../ui/timed-send'
import { WhenField } from '../../ui/when-field'
import { caseWords } from '../../words/case'
import { findingStepWord, findingsWords } from '../../words/findings'
import { rightNow, type When } from '../../words/when'
import { chooseStep, useFindings } from './store'

export type StepOf = { readonly view: FindingView; readonly step: FindingStep; readonly isBusy: boolean }

type Card = StepOf & {
  /** What the button says where the step has several ways. */
  readonly words?: string
  /** When it happened, where that is asked. */
  readonly timed?: { readonly when: When; readonly onWhen: (when: When) => void }
  readonly hint?: string
  /** What still has to be filled, in words; null once everything is there. */
  readonly missing: string | null
  readonly send: (at: Instant) => void
  readonly children?: ReactNode
}

/** One step of a finding with just its fields. Shown, it takes the focus; pressed too early, it says what is missing. */
export function FindingCard({
  view,
  step,
  isBusy,
  words = findingStepWord[step],
  timed,
  hint,
  missing,
  send,
  children,
}: Card) {
  const said = useFindings((store) => store.said)
  const head = useRef<HTMLElement>(null)
  useEffect(() => {
    if (head.current) focusNext(head.current)
  }, [])
  const { wrong, record } = useTimedSend({ when: timed?.when ?? rightNow, missing, send })
  const isChosen = view.steps[0] !== step
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
        {said.kind === 'done' ? (
          <span className="chip ok" role="status">
            {said.words}
          </span>
        ) : (
          hint && <span className="dim small">{hint}</span>
        )}
      </header>
      {children}
      <footer className="stack">
        {said.kind !== 'done' && <SaidNotice said={said} kept={findingsWords.kept} />}
        {wrong !== null && <Notice>{wrong}</Notice>}
        <div className="row">
          {timed && (
            <WhenField
              label={caseWords.at}
              value={timed.when}
              notBefore={view.foundAt}
              onChange={timed.onWhen}
            />
          )}
          <span className="push" />
          {view.steps
            .filter((other) => other !== step)
            .map((other) => (
              <Button key={other} onClick={() => chooseStep(other)}>
                {findingStepWord[other]}
              </Button>
            ))}
          <ActionButton
            words={words}
            shortcut="Ctrl+Enter"
            isMain
            isDanger={step === 'void' || step === 'drop'}
            isBusy={isBusy}
            run={record}
          />
        </div>
      </footer>
    </section>
  )
}
