import type { CaseId } from '#shared/domain/case'
import { withCorrections } from '#shared/domain/correction'
import { maskPhone, maskPhonesIn } from '#shared/domain/mask'
import { isPaperOut, orderSteps, type WorkOrder } from '#shared/domain/work-order'
import type { OrderRow } from '#shared/ipc/work-order-questions'
import { casesOf } from '../store/case'
import { type CaseFile, caseFilesOf } from '../store/facts'
import type { Db } from '../store/tx'
import { casesWithOpenOrders } from '../store/work-orders-of'
import { customerLine } from './lines'
import type { Station } from './station'

/** 派工: what is open, what runs out first on top; then whose paper is still out. */
export function listWorkOrders({ db }: Station): OrderRow[] {
  return ordersInOrder(orderRowsOf(db, casesWithOpenOrders(db)))
}

/** `phone`: how a phone stands there; masked, unless a supervisor asked for all of it. */
export function orderRowsOf(db: Db, cases: readonly CaseId[], phone = maskPhone): OrderRow[] {
  return caseFilesOf(db, casesOf(db, cases)).flatMap((file) => rowsOf(file, phone))
}

/** What runs out first on top. */
export function ordersInOrder(rows: readonly OrderRow[]): OrderRow[] {
  return rows.toSorted((a, b) => rank(a) - rank(b) || byTime(a, b))
}

function rank({ order }: OrderRow): number {
  return order.ended === null ? 0 : 1
}

function byTime(a: OrderRow, b: OrderRow): number {
  const [one, other] = [a.clock?.dueAt ?? '9', b.clock?.dueAt ?? '9']
  if (one !== other) return one < other ? -1 : 1
  return a.order.id - b.order.id
}

function rowsOf(file: CaseFile, phone: (phone: string) => string): OrderRow[] {
  const matter = withCorrections(file.matter, file.corrections)
  return file.workOrders
    .filter((order) => order.ended === null || isPaperOut(order))
    .map((order) => ({
      caseId: matter.id,
      number: matter.number,
      kind: matter.kind,
      grade: matter.grade,
      customer: customerLine(matter),
      address: matter.customer.address,
      phones: matter.customer.phones.map(phone),
      job: maskPhonesIn(order.content || matter.content),
      demand: maskPhonesIn(matter.demand),
      receivedAt: matter.receivedAt,
      order: masked(order),
      clock: clockOf(file, order),
      steps: [...orderSteps(order)],
    }))
}

/** Words in a list, and names, show no number that somebody typed into them. */
function masked(order: WorkOrder): WorkOrder {
  const { sent, content, accepted, process, materials, ended, sentBack } = order
  return {
    ...order,
    sent: sent && { ...sent, worker: maskPhonesIn(sent.worker) },
    accepted: accepted && { ...accepted, by: maskPhonesIn(accepted.by) },
    content: maskPhonesIn(content),
    process: maskPhonesIn(process),
    materials: maskPhonesIn(materials),
    ended: ended && { ...ended, words: maskPhonesIn(ended.words) },
    sentBack: sentBack && { by: maskPhonesIn(sentBack.by), reason: maskPhonesIn(sentBack.reason) },
  }
}

function clockOf({ deadlines }: CaseFile, order: OrderRow['order']): OrderRow['clock'] {
  const running = deadlines
    .filter(({ stoppedAt, clock }) => stoppedAt === null && clock !== 'month')
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  const own = running.find(({ clock, cause }) => clock === 'job' && cause === `order${order.id}`)
  // Another order's limit is not this one's.
  const found = own ?? running.find(({ clock }) => clock !== 'job')
  if (!found) return null
  const { clock, startedAt, dueAt, soonAt } = found
  return { clock, startedAt, dueAt, soonAt }
}
