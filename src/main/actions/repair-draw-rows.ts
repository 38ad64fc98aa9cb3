import { withCorrections } from '#shared/domain/correction'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import { isAskingOver } from '#shared/domain/repair-draw'
import type { DrawnRow } from '#shared/ipc/draw-questions'
import { type CaseFile, caseFilesById } from '../store/facts'
import { caseMadeOf, type DrawnOrder } from '../store/repair-draw-of'
import type { Db } from '../store/tx'
import { customerLine, matterLine } from './lines'

/** The drawn orders as the screen shows them; `phone`: how a phone stands there. */
export function drawnRows(db: Db, orders: readonly DrawnOrder[], phone = maskPhone): DrawnRow[] {
  const files = caseFilesById(
    db,
    orders.map(({ caseId }) => caseId),
  )
  return orders.flatMap((order) => {
    const file = files.get(order.caseId)
    return file ? [rowOf(db, order, file, phone)] : []
  })
}

function rowOf(
  db: Db,
  order: DrawnOrder,
  { matter, corrections }: CaseFile,
  phone: (phone: string) => string,
): DrawnRow {
  const { customer, content } = withCorrections(matter, corrections)
  return {
    id: order.id,
    caseId: order.caseId,
    number: order.number,
    caseNumber: matter.number,
    customer: customerLine({ customer }),
    address: customer.address,
    phones: customer.phones.map(phone),
    job: matterLine({ content: order.job || content }),
    worker: order.worker ?? '',
    completedAt: order.completedAt,
    attempts: order.attempts,
    asked: askedOf(order),
    isOver: isAskingOver(order.outcome),
    isCaseClosed: matter.closing !== null,
    became: order.at === null ? null : caseMadeOf(db, order.caseId, order.at),
  }
}

function askedOf(order: DrawnOrder): DrawnRow['asked'] {
  const { at, way, outcome, quality, timeliness, said, isSolved, caller } = order
  if (at === null || way === null || outcome === null) return null
  return {
    at,
    way,
    outcome,
    quality,
    timeliness,
    said: maskPhonesIn(said ?? ''),
    isSolved,
    caller: caller ?? '',
    isOwn: isOwnWork(order),
  }
}

/** 自办自访: who asked is who did the work. It is marked, on paper as well; the office sees to it. */
export function isOwnWork({ caller, worker }: Pick<DrawnOrder, 'caller' | 'worker'>): boolean {
  return caller !== null && caller === worker?.trim()
}
