import { useEffect } from 'react'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { focusNext } from '../../ui/focus'
import { KeyBar } from '../../ui/key-bar'
import { FaultBar, Notice } from '../../ui/notice'
import { frameWords } from '../../words/frame'
import { setUpRefusal, setUpWords, stepQuestion, stepReason, stepWord } from '../../words/set-up'
import { type SetUpStep, steps } from './answers'
import { DepartmentsStep } from './departments-step'
import { FromBackup } from './from-backup'
import { HoursStep } from './hours-step'
import { OperatorStep } from './operator-step'
import { OrganisationStep } from './organisation-step'
import { PrinterStep } from './printer-step'
import { goBack, goOn, goTo, useSetUp } from './store'
import './set-up.css'

const bodies: Readonly<Record<SetUpStep, () => React.JSX.Element>> = {
  organisation: OrganisationStep,
  departments: DepartmentsStep,
  hours: HoursStep,
  printer: PrinterStep,
  operator: OperatorStep,
}

/** 首次设置: five steps, each kept while another is open; Enter goes on, Esc back. */
export function SetUpScreen() {
  const { step, stage } = useSetUp()
  const Body = bodies[step]
  const isLast = step === steps.at(-1)
  const isFirst = step === steps[0]
  useFocusOnGap(stage.name)
  useKeys([{ key: 'Enter', words: setUpWords.next, isHidden: true, run: enter }])
  return (
    <div className="workplace">
      <header className="top-line">
        <b className="name">{frameWords.name}</b>
        <span className="dim">{setUpWords.title}</span>
      </header>
      <main className="set-up" data-screen="set-up">
        <StepList current={step} />
        <section key={step} className="stack" aria-label={stepWord[step]}>
          <div>
            <h2>{stepQuestion[step]}</h2>
            <p className="dim">{stepReason[step]}</p>
          </div>
          <Body />
          {isFirst && <FromBackup />}
          {stage.name === 'refused' && <Notice>{setUpRefusal[stage.reason]}</Notice>}
          {stage.name === 'failed' && <FaultBar reference={stage.reference} kept={setUpWords.kept} />}
          <div className="row ways">
            {!isFirst && <ActionButton words={setUpWords.back} shortcut="Escape" bar="right" run={goBack} />}
            <span className="push" />
            <ActionButton
              words={isLast ? setUpWords.begin : setUpWords.next}
              shortcut="Ctrl+Enter"
              bar="right"
              isMain
              isBusy={stage.name === 'settingUp'}
              run={goOn}
            />
          </div>
        </section>
      </main>
      <KeyBar />
    </div>
  )
}

/** What is wrong has the focus, so that it can be mended at once. */
function useFocusOnGap(stage: string): void {
  useEffect(() => {
    if (stage === 'incomplete') document.querySelector<HTMLElement>('main [aria-invalid=true]')?.focus()
  }, [stage])
}

/** Enter goes to the next field, after the last one to the next step. */
function enter(): void {
  const from = document.activeElement
  const field = from?.closest('[role=radiogroup]') ?? from
  if (!field || !focusNext(field) || document.activeElement?.hasAttribute('data-main')) goOn()
}

function StepList({ current }: { readonly current: SetUpStep }) {
  const reached = steps.indexOf(current)
  return (
    <ol className="steps">
      {steps.map((step, place) => (
        <li key={step}>
          <button
            type="button"
            aria-current={step === current ? 'step' : undefined}
            className={place < reached ? 'done' : ''}
            disabled={place >= reached}
            onClick={() => goTo(step)}
          >
            {place < reached ? '✓' : place + 1} {stepWord[step]}
          </button>
        </li>
      ))}
    </ol>
  )
}
