import { useState } from 'react'
import type { SlipView } from '#shared/ipc/slip-views'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { ask } from '../../ask'
import { ReprintChoice } from '../../ui/reprint-choice'
import { type Said, SaidNotice } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { dispatchWords } from '../../words/dispatch'
import { slipStateWords, slipWords } from '../../words/print'
import { reprintRefusal } from '../../words/print-refusal'

/** 补打 of this order. */
export function ReprintOrder({ row }: { readonly row: OrderRow }) {
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const { caseId, order } = row
  const print = async (kind: 'copy' | 'lost', reason: string) => {
    const answer = await ask('slip.reprint', { caseId, kind, reason, workOrderId: order.id })
    setSaid(
      answer.kind === 'ok'
        ? { kind: 'done', words: printedWords(answer.value) }
        : saidOf(answer, reprintRefusal),
    )
    return answer.kind === 'ok'
  }
  return (
    <>
      <SaidNotice said={said} kept={dispatchWords.kept} />
      <ReprintChoice label={`${dispatchWords.reprint} ${order.number}`} isLostAlready={false} print={print} />
    </>
  )
}

function printedWords(slip: SlipView): string {
  return `${slipWords(slip)}　${slipStateWords(slip)}`
}
