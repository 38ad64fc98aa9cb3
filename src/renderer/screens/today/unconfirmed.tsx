import { Button } from 'antd'
import { useState } from 'react'
import type { SlipView } from '#shared/ipc/views'
import { ask } from '../../ask'
import { usePlace } from '../../place'
import { FaultBar, Notice } from '../../ui/notice'
import { jobRefusal, slipWords } from '../../words/print'
import { todayWords } from '../../words/today'

type Stage =
  | { readonly name: 'asking' }
  | { readonly name: 'notPrinted'; readonly slip: SlipView }
  | { readonly name: 'refused' }
  | { readonly name: 'failed'; readonly reference: string }

/** 出纸了吗: the sheets that nobody has confirmed. A system that says printed is no proof. */
export function Unconfirmed({ slips }: { readonly slips: readonly SlipView[] }) {
  const [stage, setStage] = useState<Stage>({ name: 'asking' })
  const answer = async (slip: SlipView, cameOut: boolean) => {
    if (!slip.job) return
    const reply = await ask('print.confirm', { jobId: slip.job.id, cameOut })
    if (reply.kind === 'fault') setStage({ name: 'failed', reference: reply.reference })
    else if (reply.kind === 'refused') setStage({ name: 'refused' })
    else setStage(cameOut ? { name: 'asking' } : { name: 'notPrinted', slip })
  }
  const asked = slips.filter(({ job }) => job !== null)
  if (asked.length === 0 && stage.name === 'asking') return null
  return (
    <div className="unconfirmed stack">
      {asked.length > 0 && <h3>{todayWords.unconfirmed}</h3>}
      {asked.map((slip) => (
        <div key={slip.id}>
          <p className="small cut" title={slipWords(slip)}>
            {slipWords(slip)}
          </p>
          <div className="row">
            <Button onClick={() => answer(slip, true)}>{todayWords.cameOut}</Button>
            <Button onClick={() => answer(slip, false)}>{todayWords.didNotComeOut}</Button>
          </div>
        </div>
      ))}
      <Outcome stage={stage} />
    </div>
  )
}

function Outcome({ stage }: { readonly stage: Stage }) {
  switch (stage.name) {
    case 'asking':
      return null
    case 'refused':
      return <Notice>{jobRefusal['no-such-job']}</Notice>
    case 'failed':
      return <FaultBar reference={stage.reference} kept={todayWords.kept} />
    case 'notPrinted': {
      const { caseId } = stage.slip
      const place = caseId === null ? ({ name: 'archive' } as const) : ({ name: 'case', caseId } as const)
      return (
        <Notice look="info">
          {todayWords.notPrinted(slipWords(stage.slip))}
          <Button onClick={() => usePlace.getState().go(place)}>{todayWords.toReprint}</Button>
        </Notice>
      )
    }
  }
}
