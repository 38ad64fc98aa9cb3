import type { OperatorId } from '#shared/domain/case'
import type { Instant, IsoMonth } from '#shared/domain/day'
import type { RevisitWay } from '#shared/domain/revisit'
import type { Act } from './event'
import { insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type VisitPlanRow = {
  readonly id: number
  readonly month: IsoMonth
  readonly scope: 'all' | 'list'
  readonly way: RevisitWay
  readonly note: string | null
  readonly madeAt: Instant
  readonly madeBy: OperatorId
}

const visitPlans = recordTable<VisitPlanRow>({ name: 'visitPlan', personal: [], caseColumn: null })

export function insertVisitPlan(tx: Tx, plan: Omit<VisitPlanRow, 'id'>, act: Act): number {
  return insertRecord(tx, visitPlans, plan, act)
}

export function visitPlanOf(db: Db, month: IsoMonth): VisitPlanRow | null {
  return statement<[IsoMonth], VisitPlanRow>(db, 'SELECT * FROM visitPlan WHERE month = ?').get(month) ?? null
}
