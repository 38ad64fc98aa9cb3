import { useState } from 'react'
import type { SlipView } from '#shared/ipc/views'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { ask } from '../../ask'
import { useKeys } from '../../keys'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { caseWords } from '../../words/case'
import { dispatchWords } from '../../words/dispatch'
import { slipStateWords, slipWords } from '../../words/print'
import { reprintRefusal } from '../../words/print-refusal'

type Said =
  | { readonly kind: 'printed'; readonly slip: SlipView }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

/** 补打 of this order: a copy without signatures, or the sheet that takes the place of a lost one. */
export function ReprintOrder({ row }: { readonly row: OrderRow }) {
  const [isAsking, setIsAsking] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const print = (kind: 'copy' | 'lost') => async () => {
    setIsAsking(false)
    const { caseId, order } = row
    const answer = await ask('slip.reprint', { caseId, kind, workOrderId: order.id })
    if (answer.kind === 'ok') setSaid({ kind: 'printed', slip: answer.value })
    else if (answer.kind === 'refused') setSaid({ kind: 'refused', words: reprintRefusal[answer.reason] })
    else setSaid(answer)
  }
  useKeys(
    isAsking ? [{ key: 'Escape', words: caseWords.back, side: 'right', run: () => setIsAsking(false) }] : [],
  )
  if (isAsking)
    return (
      <>
        <ActionButton words={caseWords.reprintCopy} shortcut="Alt+1" run={print('copy')} />
        <ActionButton words={caseWords.reprintLost} shortcut="Alt+2" run={print('lost')} />
      </>
    )
  return (
    <>
      <Outcome said={said} />
      <ActionButton
        words={caseWords.reprint}
        label={`${dispatchWords.reprint} ${row.order.number}`}
        shortcut="F9"
        bar="left"
        run={() => setIsAsking(true)}
      />
    </>
  )
}

function Outcome({ said }: { readonly said: Said | null }) {
  switch (said?.kind) {
    case 'printed':
      return (
        <Notice look="ok">
          {slipWords(said.slip)}　{slipStateWords(said.slip)}
        </Notice>
      )
    case 'refused':
      return <Notice>{said.words}</Notice>
    case 'fault':
      return <FaultBar reference={said.reference} kept={dispatchWords.kept} />
    default:
      return null
  }
}
