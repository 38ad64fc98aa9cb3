import type { Span } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import type { DrawnOrderId } from '#shared/domain/repair-draw'
import type { RevisitId } from '#shared/domain/revisit'
import { statement } from './statement'
import type { Db } from './tx'

// 维修回访登记表: the work orders that the customers were asked about, by the revisit of their case or drawn (抽查).

/** Of a round of a case the last revisit in that time, which is how it stands. */
export type RepairVisitHead = { readonly caseId: CaseId; readonly attempts: number } & (
  | { readonly kind: 'revisit'; readonly id: RevisitId }
  | { readonly kind: 'drawn'; readonly id: DrawnOrderId }
)

const askedOfCases = `SELECT 'revisit' AS kind, revisit.id, revisit.caseId, max(revisit.at) AS at, count(*) AS attempts
  FROM revisit JOIN caseRecord ON caseRecord.id = revisit.caseId
  WHERE revisit.at >= @from AND revisit.at < @until AND caseRecord.kind IN ('service', 'help')
  GROUP BY revisit.caseId, revisit.round`

const askedOfDrawn = `SELECT 'drawn', id, caseId, at, attempts FROM drawnOrder WHERE at >= @from AND at < @until`

/** `limit` -1: all. The earliest first; each part goes along its own index of times. */
export const repairVisitSql = `${askedOfCases} UNION ALL ${askedOfDrawn} ORDER BY at, kind, id
  LIMIT @limit OFFSET @offset`

const countSql = `SELECT (SELECT count(*) FROM (${askedOfCases})) + (SELECT count(*) FROM (${askedOfDrawn})) AS count`

export function countRepairVisits(db: Db, span: Span): number {
  return statement<object, { count: number }>(db, countSql).get(span)?.count ?? 0
}

export function repairVisitHeads(db: Db, span: Span, limit = -1, offset = 0): readonly RepairVisitHead[] {
  return statement<object, RepairVisitHead>(db, repairVisitSql).all({ ...span, limit, offset })
}
