import { useState } from 'react'
import type { SlipView } from '#shared/ipc/slip-views'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { ask } from '../../ask'
import { FaultBar, Notice } from '../../ui/notice'
import { ReprintChoice } from '../../ui/reprint-choice'
import { dispatchWords } from '../../words/dispatch'
import { slipStateWords, slipWords } from '../../words/print'
import { reprintRefusal } from '../../words/print-refusal'

type Said =
  | { readonly kind: 'printed'; readonly slip: SlipView }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'fault'; readonly reference: string }

/** 补打 of this order. */
export function ReprintOrder({ row }: { readonly row: OrderRow }) {
  const [said, setSaid] = useState<Said | null>(null)
  const { caseId, order } = row
  const print = async (kind: 'copy' | 'lost', reason: string) => {
    const answer = await ask('slip.reprint', { caseId, kind, reason, workOrderId: order.id })
    if (answer.kind === 'ok') setSaid({ kind: 'printed', slip: answer.value })
    else if (answer.kind === 'refused') setSaid({ kind: 'refused', words: reprintRefusal[answer.reason] })
    else setSaid(answer)
    return answer.kind === 'ok'
  }
  return (
    <>
      <Outcome said={said} />
      <ReprintChoice label={`${dispatchWords.reprint} ${order.number}`} isLostAlready={false} print={print} />
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
