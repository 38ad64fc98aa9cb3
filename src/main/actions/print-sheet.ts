import type { Span } from '#shared/domain/calendar'
import { clockTimeOf, dayOf, type Instant } from '#shared/domain/day'
import type { PrintedForm, SlipView } from '#shared/ipc/slip-views'
import type { SlipFacts } from '../forms/facts'
import type { FormOrder } from '../forms/order'
import type { DrawnForm } from '../forms/render'
import { keepPaper } from '../paper-store'
import { deskOf } from '../store/desk'
import { knownSlip } from '../store/slip'
import { insertSlip, type NewSlip, setPaper } from '../store/slip-row'
import { transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import { makeJob } from './make-slip'
import type { Press } from './press'
import { slipFacts } from './slip-order'
import { actOf, type SignedStation } from './station'
import { viewOfSlip } from './view-slip'

export type SheetStation = SignedStation & {
  readonly press: Press
  readonly workshop: Workshop
  readonly fontsDir: string
  readonly paperFolder: string
}

/** What the head and foot of every such sheet say. */
export type SheetHead = { readonly organisation: string; readonly slip: SlipFacts }

type Wanted = Pick<NewSlip, 'form' | 'title' | 'month'> & {
  /** Printed as that form is set to be, if not as its own. */
  readonly as?: PrintedForm
  /** Drawn in a process of its own, so that no other sheet waits for it. */
  readonly isLong?: boolean
}

/** 数据截至, while the time that a register tells of is not over. */
export function asOf({ slip }: SheetHead, { until }: Span): Instant | null {
  return slip.printedAt < until ? slip.printedAt : null
}

/** `11-23 09:30` in a register, whose head has the year; '' for what has not come to be. */
export function timeWords(at: Instant | null): string {
  return at === null ? '' : `${dayOf(at).slice(5)}\n${clockTimeOf(at)}`
}

/** Some hundred rows take a second, a month of thousands half a minute: no other sheet waits for those. */
export const rowsBesideOthers = 300

/**
 * A list or card that is no case's, as it is now: drawn first, then sent. A sheet that was cut off before is none, and
 * is asked for again.
 */
export async function printSheet(
  station: SheetStation,
  { as, isLong = false, ...wanted }: Wanted,
  orderOf: (head: SheetHead) => FormOrder,
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
  const organisation = deskOf(db)?.organisation ?? ''
  const order = orderOf({ organisation, slip: slipFacts(knownSlip(db, slipId)) })
  const { bytes, pages, missing } = isLong
    ? await drawnAside(station, order)
    : await station.workshop.draw(order)
  const paper = await keepPaper(paperFolder, bytes)
  const jobId = transaction(db, (tx) => {
    setPaper(tx, slipId, { paper, pages, missingGlyphs: missing }, { ...act, kind: 'slip.drawn' })
    return makeJob(tx, slipId, null, act, as)
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
