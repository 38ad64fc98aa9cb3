import { useState } from 'react'
import { printedAs } from '#shared/domain/blank-form'
import { wayFor } from '#shared/domain/print-setting'
import type { SlipView } from '#shared/ipc/slip-views'
import { ask, useAnswer } from '../ask'
import { missingGlyphWords, printWords, slipStateWords, slipWords } from '../words/print'
import { printRefusal, saveRefusal } from '../words/print-refusal'
import { ActionButton } from './action-button'
import { type Hear, JobButtons } from './job-buttons'
import { FaultBar, Notice } from './notice'
import { isNotDrawn, PrintTroubleNotice } from './print-trouble'
import { PrinterChoice } from './printer-choice'
import { useShown } from './shown-sheets'
import './printing-strip.css'

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'words'; readonly words: string; readonly isGood: boolean }
  | { readonly kind: 'fault'; readonly reference: string }

type Strip = {
  readonly slip: SlipView
  /** The number under which the matter is registered whatever the printer does. */
  readonly keptAs: string | null
  /** She stands at the printer for it: 出纸了 takes the focus when it is asked, unless something else was begun. */
  readonly isAwaited?: boolean
  readonly onAnswered?: (cameOut: boolean) => void
}

/** How the printing of one sheet stands, in words, with what to do about it; 另存为 PDF always works. */
export function PrintingStrip({ slip, keptAs, isAwaited = false, onAnswered }: Strip) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const settings = useAnswer('print.settings', {}, ['desk', 'print'])
  const hasPrinter = settings?.kind === 'ok' ? wayFor(printedAs(slip), settings.value).queue !== null : null
  const hear: Hear = (answer, refusals) => {
    if (answer.kind === 'ok') setSaid({ kind: 'nothing' })
    else if (answer.kind === 'fault') setSaid(answer)
    else setSaid({ kind: 'words', words: refusals[answer.reason], isGood: false })
  }
  const choose = () => setSaid({ kind: 'choosing' })
  useShown(slip.id)
  const print = async () => {
    const answer = await ask('slip.print', { slipId: slip.id })
    if (answer.kind === 'refused' && answer.reason === 'no-queue-chosen') choose()
    else hear(answer, printRefusal)
  }
  const save = async () => {
    const answer = await ask('slip.save', { slipId: slip.id })
    hear(answer, saveRefusal)
    if (answer.kind === 'ok' && answer.value.path !== null)
      setSaid({ kind: 'words', words: printWords.savedTo(answer.value.path), isGood: true })
  }
  const isUnsent = slip.job === null && slip.drawing === 'stored'
  const isChoosing = said.kind === 'choosing' || (isUnsent && hasPrinter === false)
  return (
    <div className="printing-strip">
      <div className="row">
        <b className="push-right">{slipWords(slip)}</b>
        <State slip={slip} />
        {slip.job && (
          <JobButtons
            job={slip.job}
            print={print}
            choose={slip.form === 'test' ? null : choose}
            hear={hear}
            isAwaited={isAwaited}
            onAnswered={onAnswered}
          />
        )}
        {isUnsent && hasPrinter === true && <ActionButton words={printWords.print} run={print} />}
        {isNotDrawn(slip) && <ActionButton words={printWords.printAgain} run={print} />}
        {/* Off only once its file is erased: main draws what was not drawn yet, or was cut off while it was. */}
        {slip.drawing !== 'erased' && <ActionButton words={printWords.save} run={save} />}
      </div>
      <PrintTroubleNotice slip={slip} keptAs={keptAs} />
      {slip.missingGlyphs.length > 0 && <Notice look="info">{missingGlyphWords(slip.missingGlyphs)}</Notice>}
      {isChoosing && <PrinterChoice form={slip.form} onChosen={print} />}
      <Outcome said={said} />
    </div>
  )
}

function State({ slip }: { readonly slip: SlipView }) {
  const { job } = slip
  if (job === null) return <span className="dim">{slipStateWords(slip)}</span>
  const isWaiting = job.state === 'queued' && job.trouble !== null
  const look = job.state === 'confirmed' ? 'ok' : job.state === 'failed' ? 'late' : ''
  return <span className={`chip ${look}`}>{isWaiting ? printWords.waiting : slipStateWords(slip)}</span>
}

function Outcome({ said }: { readonly said: Said }) {
  switch (said.kind) {
    case 'nothing':
    case 'choosing':
      return null
    case 'words':
      return <Notice look={said.isGood ? 'ok' : 'wrong'}>{said.words}</Notice>
    case 'fault':
      return <FaultBar reference={said.reference} kept={printWords.kept} />
  }
}
