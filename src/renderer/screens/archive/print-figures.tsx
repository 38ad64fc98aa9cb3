import { useState } from 'react'
import type { FigurePeriod } from '#shared/domain/figure-sheet'
import type { SlipView } from '#shared/ipc/slip-views'
import { ask, useAnswer } from '../../ask'
import { ActionButton } from '../../ui/action-button'
import { PrintOutcome } from '../../ui/print-outcome'
import type { Said } from '../../ui/said'
import { saidOf } from '../../ui/said-of'
import { printFiguresWords } from '../../words/print-figures'

/** 打印统计表 of the period that is shown, its figures and charts as they are now: the button, and what became of it. */
export function usePrintFigures(period: FigurePeriod) {
  const [isPrinting, setIsPrinting] = useState(false)
  const [said, setSaid] = useState<Said>({ kind: 'nothing' })
  const [made, setMade] = useState<SlipView | null>(null)
  const jobs = useAnswer('print.jobs', {}, ['print'])
  const print = async () => {
    setIsPrinting(true)
    const reply = await ask('figure.print', { period })
    setIsPrinting(false)
    setSaid(saidOf(reply, {}))
    if (reply.kind === 'ok') setMade(reply.value)
  }
  const sent = jobs?.kind === 'ok' ? jobs.value.find(({ slip }) => slip.id === made?.id) : undefined
  return {
    button: <ActionButton words={printFiguresWords.print} shortcut="F9" isBusy={isPrinting} run={print} />,
    outcome: (
      <PrintOutcome
        isPrinting={isPrinting}
        printing={printFiguresWords.printing}
        said={said}
        kept={printFiguresWords.kept}
        slip={sent?.slip ?? made}
      />
    ),
  }
}
