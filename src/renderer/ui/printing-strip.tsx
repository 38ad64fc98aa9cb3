import { useState } from 'react'
import type { Reply } from '#shared/ipc/exchange'
import type { SlipView } from '#shared/ipc/views'
import { ask, useAnswer } from '../ask'
import { missingGlyphWords, printWords, slipStateWords, slipWords } from '../words/print'
import { cancelRefusal, confirmRefusal, printRefusal, saveRefusal } from '../words/print-refusal'
import { ActionButton } from './action-button'
import { FaultBar, Notice } from './notice'
import { isNotDrawn, PrintTroubleNotice } from './print-trouble'
import { PrinterChoice } from './printer-choice'
import './printing-strip.css'

type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'words'; readonly words: string; readonly isGood: boolean }
  | { readonly kind: 'fault'; readonly reference: string }

/** Shows what an answer said: nothing if it was done, else its sentence. */
type Hear = <Reason extends string>(
  answer: Reply<unknown, Reason>,
  refusals: Readonly<Record<Reason, string>>,
) => void

type Strip = {
  readonly slip: SlipView
  /** The number under which the matter is registered whatever the printer does. */
  readonly keptAs: string | null
}

/** How the printing of one sheet stands, in words, with what to do about it; 另存为 PDF always works. */
export function PrintingStrip({ slip, keptAs }: Strip) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const desk = useAnswer('desk.show', {}, ['desk'])
  const hasPrinter = desk?.kind === 'ok' ? desk.value.desk.printQueue !== null : null
  const hear: Hear = (answer, refusals) => {
    if (answer.kind === 'ok') setSaid({ kind: 'nothing' })
    else if (answer.kind === 'fault') setSaid(answer)
    else setSaid({ kind: 'words', words: refusals[answer.reason], isGood: false })
  }
  const choose = () => setSaid({ kind: 'choosing' })
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
        {slip.job && <JobButtons job={slip.job} print={print} choose={choose} hear={hear} />}
        {isUnsent && hasPrinter === true && <ActionButton words={printWords.print} run={print} />}
        {isNotDrawn(slip) && <ActionButton words={printWords.printAgain} run={print} />}
        {/* Off only once its file is erased: main draws what was not drawn yet, or was cut off while it was. */}
        {slip.drawing !== 'erased' && <ActionButton words={printWords.save} run={save} />}
      </div>
      <PrintTroubleNotice slip={slip} keptAs={keptAs} />
      {slip.missingGlyphs.length > 0 && <Notice look="info">{missingGlyphWords(slip.missingGlyphs)}</Notice>}
      {isChoosing && <PrinterChoice onChosen={print} />}
      <Outcome said={said} />
    </div>
  )
}

type Job = NonNullable<SlipView['job']>

function State({ slip }: { readonly slip: SlipView }) {
  const { job } = slip
  if (job === null) return <span className="dim">{slipStateWords(slip)}</span>
  const isWaiting = job.state === 'queued' && job.trouble !== null
  const look = job.state === 'confirmed' ? 'ok' : job.state === 'failed' ? 'late' : ''
  return <span className={`chip ${look}`}>{isWaiting ? printWords.waiting : slipStateWords(slip)}</span>
}

type JobButtonsOf = {
  readonly job: Job
  readonly print: () => Promise<void>
  readonly choose: () => void
  readonly hear: Hear
}

function JobButtons({ job, print, choose, hear }: JobButtonsOf) {
  const confirm = (cameOut: boolean) => async () =>
    hear(await ask('print.confirm', { jobId: job.id, cameOut }), confirmRefusal)
  const cancel = async () => hear(await ask('print.cancel', { jobId: job.id }), cancelRefusal)
  if (job.isUncertain)
    return (
      <>
        <ActionButton words={printWords.cameOut} shortcut="Alt+Y" run={confirm(true)} />
        <ActionButton words={printWords.didNotComeOut} shortcut="Alt+N" run={confirm(false)} />
      </>
    )
  switch (job.state) {
    case 'made':
    case 'queued':
      return <ActionButton words={printWords.cancel} run={cancel} />
    case 'failed':
    case 'canceled':
      return (
        <>
          <ActionButton words={printWords.printAgain} run={print} />
          <ActionButton words={printWords.otherPrinter} run={choose} />
        </>
      )
    case 'done':
    case 'confirmed':
      return null
  }
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
