import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { DrawWay } from '#shared/domain/repair-draw'
import type { Quality, RevisitOutcome, Timeliness } from '#shared/domain/revisit'
import type { WorkOrderId } from '#shared/domain/work-order'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import type { Tx } from './tx'

export type RepairDrawRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly seed: string
  readonly percent: number
  readonly householdPercent: number
  readonly finished: number
  readonly households: number
  readonly size: number
  /** All numbers that they were drawn from. */
  readonly numbers: string
  readonly madeAt: Instant
  readonly madeBy: OperatorId
}

export type DrawnOrderRow = {
  readonly id: number
  readonly drawId: number
  readonly workOrderId: WorkOrderId
  readonly caseId: CaseId
  readonly place: number
  readonly at: Instant | null
  readonly operatorId: OperatorId | null
  readonly caller: string | null
  readonly way: DrawWay | null
  readonly outcome: RevisitOutcome | null
  readonly quality: Quality | null
  readonly timeliness: Timeliness | null
  readonly said: string | null
  readonly isSolved: 0 | 1 | null
  readonly attempts: number
}

const repairDraws = recordTable<RepairDrawRow>({ name: 'repairDraw', personal: [], caseColumn: null })
export const drawnOrders = recordTable<DrawnOrderRow>({
  name: 'drawnOrder',
  personal: ['caller', 'said'],
  caseColumn: 'caseId',
})

export function insertRepairDraw(tx: Tx, draw: Omit<RepairDrawRow, 'id'>, act: Act): number {
  return insertRecord(tx, repairDraws, draw, act)
}

type NewDrawnOrder = Pick<DrawnOrderRow, 'drawId' | 'workOrderId' | 'caseId' | 'place'>

export function insertDrawnOrder(tx: Tx, order: NewDrawnOrder, act: Act): void {
  const unasked = { at: null, operatorId: null, caller: null, way: null, outcome: null }
  insertRecord(
    tx,
    drawnOrders,
    {
      ...order,
      ...unasked,
      quality: null,
      timeliness: null,
      said: null,
      isSolved: null,
      attempts: 0,
    },
    act,
  )
}

export type DrawnAnswer = Omit<DrawnOrderRow, 'id' | keyof NewDrawnOrder>

export function changeDrawnOrder(tx: Tx, id: number, answer: DrawnAnswer, act: Act): void {
  changeRecord(tx, drawnOrders, id, answer, act)
}
