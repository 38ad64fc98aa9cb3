import type { Instant } from '#shared/domain/day'
import { type RevisitOutcome, type RevisitWay, visitorOf } from '#shared/domain/revisit'
import type { WorkOrder } from '#shared/domain/work-order'
import { type CaseFile, caseFilesById } from '../store/facts'
import { type DrawnOrder, drawnOrderOf } from '../store/repair-draw-of'
import type { RepairVisitHead } from '../store/repair-visit'
import type { Db } from '../store/tx'
import { isOwnWork } from './repair-draw-rows'

/** A work order that a customer was asked about: the answer, and the work. */
export type Visit = {
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
    readonly way: RevisitWay
    readonly outcome: RevisitOutcome
    readonly said: string
  }
}

/** In the order of their heads. */
export function visitsOf(db: Db, heads: readonly RepairVisitHead[]): readonly Visit[] {
  const files = caseFilesById(
    db,
    heads.map(({ caseId }) => caseId),
  )
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
