import type { CaseId } from '#shared/domain/case'
import { erasedWords } from '#shared/domain/erased'
import type { WorkOrder } from '#shared/domain/work-order'
import { grouped } from './grouped'
import { parsed } from './json-column'
import { statement } from './statement'
import type { Db } from './tx'
import type { WorkOrderRow } from './work-order'

type StoredWorkOrder = WorkOrderRow & {
  readonly department: string | null
  readonly madeByName: string | null
}

const selection = `SELECT workOrder.*, department.name AS department, operator.name AS madeByName
  FROM workOrder LEFT JOIN department ON department.id = workOrder.departmentId
  LEFT JOIN operator ON operator.id = workOrder.madeBy`

/** The orders of these cases (a JSON array of ids), in the order in which they were made. */
export function workOrdersOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly WorkOrder[]> {
  const rows = statement<[string], StoredWorkOrder>(
    db,
    `${selection} WHERE workOrder.caseId IN (SELECT value FROM json_each(?)) ORDER BY workOrder.id`,
  ).all(cases)
  return grouped(rows, read)
}

/** Cases with an order that is open, or whose paper is still out: 登记收回 waits for it also where the case was closed. */
export function casesWithOpenOrders(db: Db): readonly CaseId[] {
  return statement<[], { caseId: CaseId }>(
    db,
    `SELECT DISTINCT caseId FROM workOrder INDEXED BY workOrderOut
       WHERE returnedAt IS NULL AND (outcome IS NULL OR outcome <> 'void') ORDER BY caseId`,
  )
    .all()
    .map(({ caseId }) => caseId)
}

function read(row: StoredWorkOrder): WorkOrder {
  const { sentAt, departmentId, appointedAt, acceptedAt, completedAt, outcome } = row
  return {
    id: row.id,
    number: row.number,
    round: row.round,
    handoffId: row.handoffId,
    madeAt: row.madeAt,
    madeBy: row.madeBy,
    madeByName: row.madeByName ?? '',
    sent: sentAt &&
      departmentId && {
        at: sentAt,
        departmentId,
        department: row.department ?? '',
        worker: row.worker ?? erasedWords,
      },
    content: row.content ?? '',
    appointment: appointedAt && { at: appointedAt, until: row.appointedUntil },
    dueAt: row.dueAt,
    isPair: row.isPair === 1,
    hasKey: row.hasKey === 1,
    fee: {
      state: row.fee,
      items: row.feeItems ?? '',
      cents: row.feeCents,
      signature: parsed(row.feeSignature),
    },
    accepted: acceptedAt && { at: acceptedAt, by: row.acceptedBy ?? erasedWords },
    arrivedAt: row.arrivedAt,
    sentBack: row.sentBackAt && {
      by: row.sentBackBy ?? erasedWords,
      reason: row.sentBackReason ?? erasedWords,
    },
    passedTo: row.passedTo,
    process: row.process ?? '',
    materials: row.materials ?? '',
    ticks: parsed<WorkOrder['ticks']>(row.ticks) ?? [],
    ended: completedAt && outcome && { at: completedAt, outcome, words: row.outcomeWords ?? '' },
    acceptance: parsed(row.acceptance),
    acceptanceSignature: parsed(row.acceptanceSignature),
    returnedAt: row.returnedAt,
  }
}
