import { useEffect, useRef } from 'react'
import type { SlipView } from '#shared/ipc/slip-views'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { PdfPages } from '../../ui/pdf-page'
import { caseWords } from '../../words/case'
import { slipWords } from '../../words/print'
import { showSlipRefusal } from '../../words/print-refusal'

type Look = { readonly slip: SlipView; readonly onClose: () => void }

/** A stored sheet, exactly as it was printed, in the place of the case until it is closed. */
export function SlipLook({ slip, onClose }: Look) {
  const answer = useAnswer('slip.show', { slipId: slip.id }, [])
  const head = useRef<HTMLElement>(null)
  useEffect(() => head.current?.querySelector('button')?.focus(), [])
  return (
    <div className="slip-look">
      <header ref={head} className="row">
        <h2>{slipWords(slip)}</h2>
        <span className="push" />
        <ActionButton words={caseWords.closeLook} shortcut="Escape" bar="right" run={onClose} />
      </header>
      {answer?.kind === 'ok' && <PdfPages pdf={answer.value.pdf} label={slipWords(slip)} />}
      {answer?.kind === 'refused' && <Notice look="info">{showSlipRefusal[answer.reason]}</Notice>}
      {answer?.kind === 'fault' && <FaultBar reference={answer.reference} kept={caseWords.nothingLost} />}
    </div>
  )
}
