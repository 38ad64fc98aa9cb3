import type { PrintTrouble } from '#shared/domain/print'
import type { SlipView } from '#shared/ipc/slip-views'
import { printWords, troubleSentence } from '../words/print'
import { Notice } from './notice'
import { usePrinterName } from './printer-name'

/** Its drawing went wrong, or was cut off: printing again draws it first. */
export function isNotDrawn({ job, drawing }: Pick<SlipView, 'job' | 'drawing'>): boolean {
  return job === null && drawing === 'failed'
}

type Troubled = {
  readonly slip: SlipView
  /** The number under which the matter is registered whatever the printer does. */
  readonly keptAs: string | null
}

/** What is wrong with the printing of one sheet, what is kept, and what to do. */
export function PrintTroubleNotice({ slip, keptAs }: Troubled) {
  const { job } = slip
  if (isNotDrawn(slip)) return <Notice>{printWords.notMadeAdvice(keptAs)}</Notice>
  if (!job || job.state === 'confirmed' || job.state === 'canceled') return null
  if (job.trouble) return <OfQueue queue={job.queue} trouble={job.trouble} keptAs={keptAs} />
  if (job.state === 'failed') return <Notice look="info">{printWords.takenBack}</Notice>
  return job.isUncertain ? <p className="dim">{printWords.askCameOut}</p> : null
}

type OfQueueAt = { readonly queue: string; readonly trouble: PrintTrouble; readonly keptAs: string | null }

function OfQueue({ queue, trouble, keptAs }: OfQueueAt) {
  const name = usePrinterName(queue)
  return <Notice look="info">{troubleSentence(name, trouble, keptAs)}</Notice>
}
