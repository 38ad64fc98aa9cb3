import type { SlipView } from '#shared/ipc/slip-views'
import { useAnswer } from '../ask'
import { printWords, slipWords } from '../words/print'
import { showSlipRefusal } from '../words/print-refusal'
import { FaultBar, Notice } from './notice'
import { PdfPages } from './pdf-page'

/** The sheet exactly as it is stored. */
export function SheetPicture({ slip }: { readonly slip: SlipView }) {
  // What keeps it from being seen is said where its printing stands.
  if (slip.drawing !== 'stored') return null
  return <Stored key={slip.id} slip={slip} />
}

function Stored({ slip }: { readonly slip: SlipView }) {
  const answer = useAnswer('slip.show', { slipId: slip.id }, [])
  switch (answer?.kind) {
    case 'ok':
      return <PdfPages pdf={answer.value.pdf} label={slipWords(slip)} />
    case 'refused':
      return <Notice look="info">{showSlipRefusal[answer.reason]}</Notice>
    case 'fault':
      return <FaultBar reference={answer.reference} kept={printWords.kept} />
    case undefined:
      return null
  }
}
