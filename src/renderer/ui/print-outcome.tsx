import type { SlipView } from '#shared/ipc/slip-views'
import { Notice } from './notice'
import { PrintingStrip } from './printing-strip'
import { type Said, SaidNotice } from './said'

type Outcome = {
  readonly isPrinting: boolean
  /** Said while the sheet is made. */
  readonly printing: string
  readonly said: Said
  /** What is safe in spite of a fault, as a sentence. */
  readonly kept: string
  /** The newest sheet of what is shown. */
  readonly slip: SlipView | null
}

/** What became of printing a register, and what went wrong on its screen. */
export function PrintOutcome({ isPrinting, printing, said, kept, slip }: Outcome) {
  return (
    <>
      {isPrinting && <Notice look="info">{printing}</Notice>}
      <SaidNotice said={said} kept={kept} />
      {slip && !isPrinting && <PrintingStrip key={slip.id} slip={slip} keptAs={null} />}
    </>
  )
}
