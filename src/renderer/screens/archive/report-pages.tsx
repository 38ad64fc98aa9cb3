import type { SlipView } from '#shared/ipc/slip-views'
import { useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { FaultBar, Notice } from '../../ui/notice'
import { PdfPages } from '../../ui/pdf-page'
import { PrintingStrip } from '../../ui/printing-strip'
import { archiveWords } from '../../words/archive'
import { showSlipRefusal } from '../../words/print-refusal'
import { show } from './store'

/** A 月报 as it is printed, and how its printing stands. */
export function ReportPages({ slip }: { readonly slip: SlipView }) {
  return (
    <div className="pages">
      <div className="stack">
        <PrintingStrip slip={slip} keptAs={null} />
        <div>
          <ActionButton
            words={archiveWords.close}
            shortcut="Escape"
            bar="right"
            run={() => show({ kind: 'parts' })}
          />
        </div>
      </div>
      <Pages slip={slip} />
    </div>
  )
}

function Pages({ slip }: { readonly slip: SlipView }) {
  const answer = useAnswer('slip.show', { slipId: slip.id }, [])
  if (answer === null) return <p className="dim">{archiveWords.loading}</p>
  switch (answer.kind) {
    case 'ok':
      return (
        <div className="scroll">
          <PdfPages pdf={answer.value.pdf} label={archiveWords.pages} />
        </div>
      )
    case 'refused':
      return <Notice>{showSlipRefusal[answer.reason]}</Notice>
    case 'fault':
      return <FaultBar reference={answer.reference} kept={archiveWords.kept} />
  }
}
