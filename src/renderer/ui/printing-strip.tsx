import { useState } from 'react'
import type { PrintTrouble } from '#shared/domain/print'
import type { Reply } from '#shared/ipc/exchange'
import type { SlipView } from '#shared/ipc/views'
import { ask } from '../ask'
import {
  jobRefusal,
  missingGlyphWords,
  printingWords,
  printRefusal,
  printWords,
  saveRefusal,
  slipWords,
  troubleAdvice,
  troubleSentence,
} from '../words/print'
import { ActionButton } from './action-button'
import { FaultBar, Notice } from './notice'
import { PrinterChoice } from './printer-choice'
import { usePrinterName } from './printer-name'
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
  const isChoosing = said.kind === 'choosing' || (slip.job === null && slip.hasPdf)
  return (
    <div className="printing-strip">
      <div className="row">
        <b className="push-right">{slipWords(slip)}</b>
        <State slip={slip} />
        {slip.job && <JobButtons job={slip.job} print={print} choose={choose} hear={hear} />}
        <ActionButton words={printWords.save} run={save} isDisabled={!slip.hasPdf} />
      </div>
      <Trouble slip={slip} keptAs={keptAs} />
      {slip.missingGlyphs.length > 0 && <Notice look="info">{missingGlyphWords(slip.missingGlyphs)}</Notice>}
      {isChoosing && <PrinterChoice onChosen={print} />}
      <Outcome said={said} />
    </div>
  )
}

type Job = NonNullable<SlipView['job']>

function State({ slip: { job, hasPdf } }: { readonly slip: SlipView }) {
  if (job === null) return <span className="dim">{hasPdf ? printingWords.made : printWords.beingMade}</span>
  const look = job.state === 'confirmed' ? 'ok' : job.state === 'failed' ? 'late' : ''
  return <span className={`chip ${look}`}>{stateWords(job)}</span>
}

function stateWords({ state, trouble }: Job): string {
  return state === 'queued' && trouble !== null ? printWords.waiting : printingWords[state]
}

/** Whether only the clerk can tell: the system says done, knows nothing any more, or is silent. */
function mustAsk({ state, trouble, isUncertain }: Job): boolean {
  if (state === 'confirmed' || state === 'canceled') return false
  return isUncertain || state === 'done' || (trouble !== null && troubleAdvice[trouble].isUnsure === true)
}

type JobButtonsOf = {
  readonly job: Job
  readonly print: () => void
  readonly choose: () => void
  readonly hear: Hear
}

function JobButtons({ job, print, choose, hear }: JobButtonsOf) {
  const confirm = (cameOut: boolean) => async () =>
    hear(await ask('print.confirm', { jobId: job.id, cameOut }), jobRefusal)
  const cancel = async () => hear(await ask('print.cancel', { jobId: job.id }), jobRefusal)
  if (mustAsk(job))
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

function Trouble({ slip: { job }, keptAs }: Strip) {
  if (!job || job.state === 'confirmed' || job.state === 'canceled') return null
  if (job.trouble) return <TroubleOf queue={job.queue} trouble={job.trouble} keptAs={keptAs} />
  return mustAsk(job) ? <p className="dim">{printWords.askCameOut}</p> : null
}

type TroubleAt = { readonly queue: string; readonly trouble: PrintTrouble; readonly keptAs: string | null }

function TroubleOf({ queue, trouble, keptAs }: TroubleAt) {
  const name = usePrinterName(queue)
  return <Notice look="info">{troubleSentence(name, trouble, keptAs)}</Notice>
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
