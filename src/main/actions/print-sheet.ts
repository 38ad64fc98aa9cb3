import type { SlipView } from '#shared/ipc/slip-views'
import type { FormOrder } from '../forms/order'
import type { DrawnForm } from '../forms/render'
import { keepPaper } from '../paper-store'
import { knownSlip, type Slip } from '../store/slip'
import { insertSlip, type NewSlip, setPaper } from '../store/slip-row'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { makeJob } from './make-slip'
import type { Press } from './press'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

export type SheetStation = SignedStation & {
  readonly press: Press
  readonly workshop: Workshop
  readonly fontsDir: string
  readonly paperFolder: string
}

/**
 * A list or card that is no case's, as it is now: drawn first, then sent. A sheet that was cut off before is none, and
 * is asked for again. `isLong`: drawn in a process of its own, so that no other sheet waits for it.
 */
export async function printSheet(
  station: SheetStation,
  wanted: Pick<NewSlip, 'form' | 'title' | 'month'>,
  orderOf: (slip: Slip) => FormOrder,
  isLong = false,
): Promise<SlipView> {
  const { db, paperFolder, operator } = station
  const act = actOf(station, 'slip.made')
  const slip = {
    ...wanted,
    caseId: null,
    kind: 'first',
    approvalId: null,
    handoverId: null,
    printedAt: act.typedAt,
    printedBy: operator.id,
  } as const
  const slipId = transaction(db, (tx) => insertSlip(tx, slip, act))
  const order = orderOf(knownSlip(db, slipId))
  const { bytes, pages, missing } = isLong
    ? await drawnAside(station, order)
    : await station.workshop.draw(order)
  const paper = await keepPaper(paperFolder, bytes)
  const jobId = transaction(db, (tx) => {
    setPaper(tx, slipId, { paper, pages, missingGlyphs: missing }, { ...act, kind: 'slip.drawn' })
    return makeJob(tx, slipId, null, act)
  })
  station.press.start({ slipId, jobId })
  station.changed('print', 'today')
  return viewOfSlip(station, knownSlip(db, slipId))
}

async function drawnAside({ workshop, fontsDir }: SheetStation, form: FormOrder): Promise<DrawnForm> {
  const answer = await workshop.undertake('form', { form, fontsDir }, () => {}).answer
  if (answer === null) throw new Error(`The drawing of ${form.form} was ended`)
  return answer
}
