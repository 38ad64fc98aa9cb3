import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Reply } from '#shared/ipc/exchange'
import type { SlipView } from '#shared/ipc/slip-views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { isNotDrawn } from '../../ui/print-trouble'
import { printWords, slipWords, troubleAdvice } from '../../words/print'
import { cancelRefusal, confirmRefusal, printRefusal } from '../../words/print-refusal'
import { todayWords } from '../../words/today'

type Stage =
  | { readonly name: 'asking' }
  | { readonly name: 'notPrinted'; readonly slip: SlipView }
  | { readonly name: 'refused'; readonly slip: SlipView; readonly words: string }
  | { readonly name: 'failed'; readonly reference: string }

/** 出纸了吗: the sheets that nobody has confirmed, and those without a page. A system that says printed is no proof. */
export function Unconfirmed({ slips }: { readonly slips: readonly SlipView[] }) {
  const [stage, setStage] = useState<Stage>({ name: 'asking' })
  const confirm = async (slip: SlipView, cameOut: boolean) => {
    if (!slip.job) return
    const reply = await ask('print.confirm', { jobId: slip.job.id, cameOut })
    setStage(
      stageAfter(slip, reply, confirmRefusal, cameOut ? { name: 'asking' } : { name: 'notPrinted', slip }),
    )
  }
  const printAgain = async (slip: SlipView) =>
    setStage(stageAfter(slip, await ask('slip.print', { slipId: slip.id }), printRefusal))
  const giveUp = async (slip: SlipView) => {
    if (!slip.job) return
    setStage(stageAfter(slip, await ask('print.cancel', { jobId: slip.job.id }), cancelRefusal))
  }
  const notDrawn = slips.filter(isNotDrawn)
  const failed = slips.filter(({ job }) => job?.state === 'failed' && !job.isUncertain)
  const asked = slips.filter(({ job }) => job?.isUncertain)
  // What simply prints is nobody's business.
  const stuck = slips.filter(({ job }) => job && !job.isUncertain && job.state === 'queued' && job.trouble)
  const listed = notDrawn.length + failed.length + stuck.length + asked.length
  if (listed === 0 && stage.name === 'asking') return null
  return (
    <div className="unconfirmed stack">
      {notDrawn.length > 0 && <h3>{todayWords.notDrawn}</h3>}
      {notDrawn.map((slip) => (
        <Sheet key={slip.id} slip={slip}>
          <ActionButton words={printWords.printAgain} run={() => printAgain(slip)} />
        </Sheet>
      ))}
      {failed.length > 0 && <h3>{todayWords.notOut}</h3>}
      {failed.map((slip) => (
        <Sheet key={slip.id} slip={slip}>
          <ActionButton words={printWords.printAgain} run={() => printAgain(slip)} />
          <ActionButton words={todayWords.giveUp} run={() => giveUp(slip)} />
        </Sheet>
      ))}
      {stuck.length > 0 && <h3>{todayWords.stuck}</h3>}
      {stuck.map((slip) => (
        <Sheet key={slip.id} slip={slip}>
          <ActionButton words={printWords.cancel} run={() => giveUp(slip)} />
        </Sheet>
      ))}
      {asked.length > 0 && <h3>{todayWords.unconfirmed}</h3>}
      {asked.map((slip) => (
        <Sheet key={slip.id} slip={slip}>
          <ActionButton words={todayWords.cameOut} run={() => confirm(slip, true)} />
          <ActionButton words={todayWords.didNotComeOut} run={() => confirm(slip, false)} />
        </Sheet>
      ))}
      <Outcome stage={stage} />
    </div>
  )
}

function stageAfter<Reason extends string>(
  slip: SlipView,
  reply: Reply<unknown, Reason>,
  refusals: Readonly<Record<Reason, string>>,
  next: Stage = { name: 'asking' },
): Stage {
  switch (reply.kind) {
    case 'ok':
      return next
    case 'refused':
      return { name: 'refused', slip, words: refusals[reply.reason] }
    case 'fault':
      return { name: 'failed', reference: reply.reference }
  }
}

type SheetOf = { readonly slip: SlipView; readonly children: ReactNode }

function Sheet({ slip, children }: SheetOf) {
  const { trouble = null, isUncertain = false } = slip.job ?? {}
  return (
    <div>
      <p className="small" title={slipWords(slip)}>
        {slip.number && <span className="dim">{slip.number}　</span>}
        {slipWords(slip)}
      </p>
      {trouble && !isUncertain && (
        <p className="dim small">
          {troubleAdvice[trouble].what}。{troubleAdvice[trouble].todo}。
        </p>
      )}
      <div className="row">{children}</div>
    </div>
  )
}

function Outcome({ stage }: { readonly stage: Stage }) {
  switch (stage.name) {
    case 'asking':
      return null
    case 'refused':
      return (
        <Notice>
          {stage.words}
          <WayToPrint slip={stage.slip} />
        </Notice>
      )
    case 'failed':
      return <FaultBar reference={stage.reference} kept={todayWords.kept} />
    case 'notPrinted':
      return (
        <Notice look="info">
          {todayWords.notPrinted(slipWords(stage.slip))}
          <WayToPrint slip={stage.slip} />
        </Notice>
      )
  }
}

/** Where the sheet lies, with all that can be done about its printing. */
function WayToPrint({ slip: { caseId } }: { readonly slip: SlipView }) {
  const place = caseId === null ? ({ name: 'prints' } as const) : ({ name: 'case', caseId } as const)
  return <Button onClick={() => usePlace.getState().go(place)}>{todayWords.toReprint}</Button>
}
