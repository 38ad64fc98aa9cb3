import { type ReactNode, useEffect, useRef, useState } from 'react'
import { type SignatureOutcome, signatureWords } from '#shared/domain/signature'
import type { SlipView } from '#shared/ipc/slip-views'
import type { CaseView } from '#shared/ipc/views'
import { ask, useAnswer } from '../../ask'
import { type Place, usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { advance, focusFirstOpen } from '../../ui/advance'
import { FaultBar, Notice } from '../../ui/notice'
import { nowAt } from '../../ui/now'
import { useOnce } from '../../ui/once'
import { PrintingStrip } from '../../ui/printing-strip'
import { SheetPicture } from '../../ui/sheet-picture'
import { SignatureChoice } from '../../ui/signature-choice'
import { noSignature, signatureKindsFor, signatureOf } from '../../ui/signature-draft'
import { blankWords } from '../../words/blanks'
import { intakeWords } from '../../words/intake'
import { signatureWord } from '../../words/signature'
import { receiptWords } from '../../words/slip'
import { stepRefusals } from '../../words/step-refusal'
import { toNextSheet } from '../blanks/store'
import type { Registered } from './stage'

/** The number is given: the sheet comes out and is signed, then it goes on, or the next customer comes. */
export function RegisteredPage({ registered }: { readonly registered: Registered }) {
  const { caseId, number, slip, consulted, isTypedIn } = registered
  const shown = useAnswer('case.show', { caseId }, ['case', 'print'])
  const view = shown?.kind === 'ok' ? shown.value : null
  const [recorded, setRecorded] = useState<SignatureOutcome | null>(null)
  const isSheetOfJob = slip.form === 'F05'
  const signed = view?.matter.contentSignature ?? recorded
  const visit = view?.visit ?? []
  const sheet = view?.slips.find(({ id }) => id === slip.id) ?? slip
  const page = useRef<HTMLDivElement>(null)
  const goOn = () => {
    if (page.current && !focusFirstOpen(page.current))
      page.current.querySelector<HTMLElement>('[data-main]')?.focus()
  }
  return (
    <div ref={page} className="registered">
      <div className="stack">
        <div className="row">
          <h2>{intakeWords.registered}</h2>
          <p role="status" className="new-number">
            {number}
          </p>
          {consulted !== null && <span className="chip soon">{intakeWords.undecided(consulted)}</span>}
        </div>
        {isTypedIn ? (
          <Notice look="ok">{blankWords.original(number, isSheetOfJob)}</Notice>
        ) : (
          <section className="card">
            <PrintingStrip slip={sheet} keptAs={number} isAwaited onAnswered={goOn} />
          </section>
        )}
        {visit.length > 1 && (
          <p className="dim">{intakeWords.visit(visit.map(({ number }) => number).join('、'))}</p>
        )}
        {isSheetOfJob ? (
          !isTypedIn && <p className="dim">{intakeWords.jobPrinted}</p>
        ) : signed ? (
          <Notice look="ok">{signatureWords(signed)}</Notice>
        ) : (
          <ContentSignature
            registered={registered}
            sheets={Math.max(1, visit.filter(({ isSigned }) => !isSigned).length)}
            onRecorded={setRecorded}
          />
        )}
        <WhatNext registered={registered} isSigned={isSheetOfJob || signed !== null} view={view} />
      </div>
      <div className="picture">
        <SheetPicture slip={sheet} />
      </div>
    </div>
  )
}

type Content = {
  readonly registered: Registered
  /** How many sheets of this visit wait for the signature; they are signed in one go. */
  readonly sheets: number
  readonly onRecorded: (outcome: SignatureOutcome) => void
}

/** How the place for the content signature ended; by phone it is read back instead (domain.md, Signatures). */
function ContentSignature({ registered: { caseId, channel, isTypedIn }, sheets, onRecorded }: Content) {
  const [draft, setDraft] = useState(noSignature)
  const [problem, setProblem] = useState<ReactNode>(null)
  const { isUnderWay, begin } = useOnce()
  const record = async () => {
    const at = nowAt()
    const signature = signatureOf(draft, at)
    if (signature.kind === 'incomplete') return setProblem(<Notice>{signatureWord.incomplete}</Notice>)
    if (signature.outcome === null) return
    const { outcome } = signature
    if (sheets > 1) {
      const answer = await ask('visit.sign', { caseId, signature: outcome })
      if (answer.kind === 'ok') onRecorded(outcome)
      if (answer.kind === 'fault') fail(answer.reference)
      return
    }
    const answer = await ask('case.signContent', { caseId, at, outcome })
    if (answer.kind === 'ok') onRecorded(outcome)
    if (answer.kind === 'refused')
      setProblem(<Notice>{stepRefusals['case.signContent'][answer.reason]}</Notice>)
    if (answer.kind === 'fault') fail(answer.reference)
  }
  const fail = (reference: string) =>
    setProblem(<FaultBar reference={reference} kept={intakeWords.registeredKept} />)
  const asks = () => {
    if (channel === 'phone') return intakeWords.readBack
    if (isTypedIn) return blankWords.signed
    return sheets > 1 ? intakeWords.signAll(sheets) : intakeWords.sign
  }
  return (
    <section className="card stack">
      <h3>{asks()}</h3>
      <SignatureChoice
        label={intakeWords.signature}
        kinds={signatureKindsFor(channel)}
        value={draft}
        isFocused
        onChange={setDraft}
      />
      {problem}
      <div className="row">
        <span className="push" />
        <ActionButton
          words={sheets > 1 ? intakeWords.recordAll(sheets) : intakeWords.recordSignature}
          shortcut="Enter"
          bar="right"
          isMain
          isDisabled={draft.kind === null}
          isBusy={isUnderWay}
          run={() => advance(() => begin(record))}
        />
      </div>
    </section>
  )
}

/** Goes on without leaving the ended reception behind as a way back. */
function goOnTo(place: Place): void {
  usePlace.getState().back()
  usePlace.getState().go(place)
}

type Next = {
  readonly registered: Registered
  readonly isSigned: boolean
  readonly view: CaseView | null
}

function WhatNext({ registered, isSigned, view }: Next) {
  // 客户回执, on wish: it is not expected back.
  const [given, setGiven] = useState<SlipView | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSigned) box.current?.querySelector('button')?.focus()
  }, [isSigned])
  const [fault, setFault] = useState<string | null>(null)
  const isOfJob = registered.slip.form === 'F05'
  const again = async () => {
    const { caseId: sameVisitAs, channel } = registered
    const answer = await ask('draft.begin', { channel, sameVisitAs })
    if (answer.kind === 'ok') return goOnTo({ name: 'intake', draft: answer.value.id })
    if (answer.kind === 'fault') setFault(answer.reference)
  }
  const receipt = async () => {
    const answer = await ask('slip.make', { form: 'F19', caseId: registered.caseId })
    if (answer.kind === 'ok') setGiven(answer.value)
    if (answer.kind === 'fault') setFault(answer.reference)
  }
  return (
    <>
      {given && (
        <PrintingStrip
          slip={view?.slips.find(({ id }) => id === given.id) ?? given}
          keptAs={registered.number}
        />
      )}
      <div ref={box} className="row">
        {fault !== null && <FaultBar reference={fault} kept={intakeWords.registeredKept} />}
        <ActionButton
          words={isOfJob ? intakeWords.toDispatch : intakeWords.toForward}
          run={() => goOnTo({ name: isOfJob ? 'dispatch' : 'case', caseId: registered.caseId })}
          isMain={isSigned}
          {...(isSigned && { shortcut: 'Enter', bar: 'right' as const })}
        />
        <ActionButton
          words={intakeWords.settle}
          run={() => goOnTo({ name: 'case', caseId: registered.caseId, act: 'settle' })}
        />
        {registered.isTypedIn ? (
          <ActionButton words={blankWords.nextSheet} shortcut="Alt+B" run={toNextSheet} />
        ) : (
          <ActionButton words={intakeWords.again} shortcut="Alt+A" run={again} />
        )}
        <ActionButton words={receiptWords.print} shortcut="Alt+R" run={receipt} />
        <span className="push" />
        <ActionButton
          words={intakeWords.nextWalkIn}
          shortcut="F2"
          bar="left"
          run={() => goOnTo({ name: 'intake', draft: 'walkIn' })}
        />
        <ActionButton
          words={intakeWords.nextPhone}
          shortcut="F3"
          bar="left"
          run={() => goOnTo({ name: 'intake', draft: 'phone' })}
        />
      </div>
    </>
  )
}
