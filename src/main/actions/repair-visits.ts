import { withCorrections } from '#shared/domain/correction'
import type { Instant } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import { visitorOf } from '#shared/domain/revisit'
import type { WorkOrder } from '#shared/domain/work-order'
import type { Period } from '#shared/ipc/contact-questions'
import type { Asked, Output } from '#shared/ipc/contract'
import { type RepairVisitRow, repairVisitPageLength } from '#shared/ipc/draw-questions'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import type { CaseFile } from '../store/facts'
import { type DrawnOrder, drawnOrderOf } from '../store/repair-draw-of'
import { countRepairVisits, type RepairVisitHead, repairVisitHeads } from '../store/repair-visit'
import { slipsOfMonth } from '../store/slip'
import type { Db } from '../store/tx'
import { monthOfPeriod, periodSpan, periodWords } from './contacts'
import { customerLine, matterLine } from './lines'
import { pageShown } from './page-shown'
import { asOf, printSheet, rowsBesideOthers, type SheetStation } from './print-sheet'
import { answerWords, callerWords, timeWords, workWords } from './repair-draw-paper'
import { filesOf, isOwnWork } from './repair-draw-rows'
import type { Station } from './station'
import { viewOfSlip } from './view-slip'

// 维修回访登记表: every work order that a customer was asked about, by the revisit of its case or drawn.

const titleOf = (period: Period) => `维修回访登记表 ${periodWords(period)}`

/** Of a day or month; of a page that is not there any more the last one. */
export function showRepairVisits(
  station: Station,
  { period, page }: Asked<'draw.visits'>,
): Output<'draw.visits'> {
  const { db } = station
  const span = periodSpan(period)
  const total = countRepairVisits(db, span)
  const shown = pageShown(page, total, repairVisitPageLength)
  const heads = repairVisitHeads(db, span, repairVisitPageLength, shown * repairVisitPageLength)
  const title = titleOf(period)
  const slip = slipsOfMonth(db, monthOfPeriod(period), 'F06').find((made) => made.title === title)
  return {
    rows: visitsOf(db, heads).map(rowOf),
    page: shown,
    total,
    slip: slip ? viewOfSlip(station, slip) : null,
  }
}

/** One of them: the answer, and the work that it is about. */
type Visit = {
  readonly key: string
  readonly file: CaseFile
  /** PG-…; several where they were done side by side, and the case's own where there is none. */
  readonly numbers: readonly string[]
  readonly job: string
  readonly completedAt: Instant | null
  readonly isDrawn: boolean
  readonly by: string
  readonly isOwn: boolean
  readonly answer: Pick<DrawnOrder, 'quality' | 'timeliness' | 'isSolved' | 'attempts'> & {
    readonly at: Instant
    readonly way: NonNullable<DrawnOrder['way']>
    readonly outcome: NonNullable<DrawnOrder['outcome']>
    readonly said: string
  }
}

function visitsOf(db: Db, heads: readonly RepairVisitHead[]): readonly Visit[] {
  const files = filesOf(db, heads)
  return heads.flatMap((head) => {
    const file = files.get(head.caseId)
    if (!file) return []
    return (head.kind === 'drawn' ? ofDraw(db, head.id, file) : ofRevisit(head, file)) ?? []
  })
}

function ofDraw(db: Db, id: DrawnOrder['id'], file: CaseFile): Visit | null {
  const order = drawnOrderOf(db, id)
  if (!order || order.at === null || order.way === null || order.outcome === null) return null
  const { at, way, outcome, quality, timeliness, isSolved, attempts } = order
  return {
    key: `drawn${id}`,
    file,
    numbers: [order.number],
    job: order.job ?? '',
    completedAt: order.completedAt,
    isDrawn: true,
    by: order.caller ?? '',
    isOwn: isOwnWork(order),
    answer: { at, way, outcome, quality, timeliness, isSolved, attempts, said: order.said ?? '' },
  }
}

function ofRevisit(
  { id, attempts }: Extract<RepairVisitHead, { kind: 'revisit' }>,
  file: CaseFile,
): Visit | null {
  const revisit = file.revisits.find((one) => one.id === id)
  if (!revisit) return null
  const { at, way, outcome, quality, timeliness, isSolved, said, isOwn } = revisit
  const orders = ordersAskedAbout(file, revisit.round)
  return {
    key: `revisit${id}`,
    file,
    numbers: orders.length > 0 ? orders.map(({ number }) => number) : [file.matter.number],
    job: orders.map(({ content }) => content).find((content) => content !== '') ?? '',
    completedAt: orders.at(-1)?.ended?.at ?? null,
    isDrawn: false,
    by: visitorOf(revisit),
    isOwn,
    answer: { at, way, outcome, quality, timeliness, isSolved, said, attempts },
  }
}

/** Those of the round that were completed; none: the last that ended otherwise. */
function ordersAskedAbout({ workOrders }: CaseFile, round: number): readonly WorkOrder[] {
  const ended = workOrders.filter((order) => order.round === round && order.ended?.outcome !== 'void')
  const completed = ended.filter((order) => order.ended?.outcome === 'completed')
  return completed.length > 0 ? completed : ended.slice(-1)
}

function rowOf({ file, numbers, job, answer, isOwn, by, ...visit }: Visit): RepairVisitRow {
  const { customer, content } = withCorrections(file.matter, file.corrections)
  const { at, said, ...judged } = answer
  return {
    key: visit.key,
    caseId: file.matter.id,
    number: numbers.join('、'),
    isDrawn: visit.isDrawn,
    customer: customerLine({ customer }),
    address: customer.address,
    job: matterLine({ content: job || content }),
    completedAt: visit.completedAt,
    askedAt: at,
    ...judged,
    said: maskPhonesIn(said),
    by: callerWords(by, isOwn),
  }
}

/** F06 of that day or month; its empty sheet is one of 空白表单. */
export async function printRepairVisits(
  station: SheetStation,
  { period }: Asked<'draw.printVisits'>,
): Promise<Result<SlipView, 'nobody-asked'>> {
  const { db } = station
  const span = periodSpan(period)
  const visits = visitsOf(db, repairVisitHeads(db, span))
  if (visits.length === 0) return refuse('nobody-asked')
  const wanted = {
    form: 'F06',
    title: titleOf(period),
    month: monthOfPeriod(period),
    isLong: visits.length > rowsBesideOthers,
  } as const
  const rows = visits.map(sheetRow)
  const words = periodWords(period)
  return done(
    await printSheet(station, wanted, (head) => ({
      form: 'F06',
      facts: { ...head, period: words, asOf: asOf(head, span), rows, draw: null },
    })),
  )
}

function sheetRow({ file, numbers, job, completedAt, answer, by, isOwn }: Visit) {
  return {
    ...workWords(file, job, false),
    number: numbers.join('\n'),
    completed: timeWords(completedAt),
    ...answerWords(answer, answer.at),
    by: callerWords(by, isOwn),
  }
}
