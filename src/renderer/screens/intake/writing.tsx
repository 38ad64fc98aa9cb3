import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../ask'
import { useKeys } from '../../keys'
import { focusFirstOpen } from '../../ui/advance'
import { intakeWords } from '../../words/intake'
import { BesideCustomer } from './beside-customer'
import { CallPanel } from './call-panel'
import { useCalling } from './calling'
import { CheckPanel } from './check-panel'
import { ConsultPanel } from './consult-panel'
import { typeConsult, useConsult } from './consulting'
import { CustomerStep } from './customer-step'
import { EarlierStrip } from './earlier-strip'
import { EndPanel } from './end-panel'
import { typeEnding, useEnding } from './ending'
import { GradeStep } from './grade-step'
import { LivingPage } from './living-page'
import { MatterStep } from './matter-step'
import { usePreview } from './preview'
import { ReadBack } from './read-back'
import { StepList } from './step-list'
import { type OpenDraft, useIntake } from './store'

type WritingOf = { readonly draft: OpenDraft; readonly problem: ReactNode }

/** The steps at the left, the current one in the middle, what helps with it at the right. */
export function Writing({ draft, problem }: WritingOf) {
  const { step, content, stage, keepAtOnce } = useIntake()
  const { isOpen: isEnding } = useEnding(draft.id)
  const { about } = useCalling(draft.id)
  const isConsulting = useConsult(draft.id).isOpen && step === 'check'
  // Asked for on the first step: its tiles answer the first key of the second.
  const lists = useAnswer('list.show', {}, ['desk'])
  const phrases = lists?.kind === 'ok' ? lists.value.phrases : []
  const [isRead, setIsRead] = useState(false)
  useKeys([{ key: 'F8', words: intakeWords.forCustomer, side: 'left', run: () => setIsRead(true) }])
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    window.addEventListener('focusout', keepAtOnce)
    return () => window.removeEventListener('focusout', keepAtOnce)
  }, [keepAtOnce])
  useEffect(() => {
    const where = box.current?.querySelector(isEnding || isConsulting || about ? 'aside' : 'section')
    if (stage.name === 'refused' && where) focusFirstOpen(where)
  }, [stage, isEnding, isConsulting, about])
  const preview = usePreview(draft.id, content, step !== 'customer')
  const end = () => typeEnding(draft.id, { isOpen: true })
  const consult = () => typeConsult(draft.id, { isOpen: true })
  const page = <LivingPage preview={preview} isNarrow={step !== 'check'} />
  const beside = () => {
    if (isEnding) return <EndPanel draft={draft} problem={problem} />
    if (about) return <CallPanel draft={draft} about={about} problem={problem} />
    if (isConsulting) return <ConsultPanel draft={draft} problem={problem} />
    if (step === 'check')
      return <CheckPanel draft={draft} problem={problem} onAnswered={end} onConsult={consult} />
    if (step === 'customer') return <BesideCustomer draft={draft} />
    return (
      <>
        {step === 'matter' && <EarlierStrip draft={draft} />}
        {page}
      </>
    )
  }
  const shown = isEnding || about ? null : problem
  const middle = () => {
    switch (step) {
      case 'customer':
        return <CustomerStep draft={draft} problem={shown} />
      case 'matter':
        return <MatterStep phrases={phrases} problem={shown} />
      case 'grade':
        return <GradeStep draft={draft} problem={shown} />
      case 'check':
        return page
    }
  }
  return (
    <div ref={box} className={step === 'check' ? 'intake checking' : 'intake'}>
      <StepList onEnd={end} />
      <section className="stack" aria-label={intakeWords.step[step]}>
        {middle()}
      </section>
      <aside className="stack">{beside()}</aside>
      {isRead && <ReadBack onClose={() => setIsRead(false)} />}
    </div>
  )
}
