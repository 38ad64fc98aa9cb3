import type { OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { maskPhonesIn } from '#shared/domain/mask'
import { HandoverStanding } from '#shared/ipc/people-questions'
import type { Act, ChainHead } from './event'
import { insertRecord, recordTable } from './ledger'
import { isOutSql } from './slip-row'
import { statement } from './statement'
import type { Db, Tx } from './tx'

export type HandoverId = number

type HandoverRow = {
  readonly id: HandoverId
  readonly at: Instant
  readonly fromOperatorId: OperatorId
  readonly toOperatorId: OperatorId
  readonly remark: string | null
  /** What was open at that moment, as it is printed: JSON. */
  readonly standing: string | null
  /** Where the chain ended before: the printed sheet is an anchor outside the computer. */
  readonly chainEvent: number
  readonly chainHash: string
}

export const handovers = recordTable<HandoverRow>({
  name: 'handover',
  personal: ['remark', 'standing'],
  caseColumn: null,
})

export type Handover = {
  readonly at: Instant
  readonly from: string
  readonly to: string
  readonly remark: string
  /** Null once its period was over. */
  readonly standing: HandoverStanding | null
  readonly chain: ChainHead
}

export type NewHandover = Pick<HandoverRow, 'at' | 'fromOperatorId' | 'toOperatorId' | 'remark'> & {
  readonly standing: HandoverStanding
  readonly chain: ChainHead
}

export function insertHandover(tx: Tx, { standing, chain, ...handover }: NewHandover, act: Act): HandoverId {
  return insertRecord(
    tx,
    handovers,
    {
      ...handover,
      standing: JSON.stringify(standing),
      chainEvent: chain.id,
      chainHash: chain.hash,
    },
    act,
  )
}

type StoredHandover = HandoverRow & { readonly fromName: string | null; readonly toName: string | null }

export function handoverOf(db: Db, id: HandoverId): Handover | null {
  const row = statement<[HandoverId], StoredHandover>(
    db,
    `SELECT handover.*, leaving.name AS fromName, coming.name AS toName FROM handover
       JOIN operator AS leaving ON leaving.id = handover.fromOperatorId
       JOIN operator AS coming ON coming.id = handover.toOperatorId WHERE handover.id = ?`,
  ).get(id)
  return row
    ? {
        at: row.at,
        from: row.fromName ?? '',
        to: row.toName ?? '',
        remark: row.remark ?? '',
        standing: row.standing === null ? null : HandoverStanding.parse(JSON.parse(row.standing)),
        chain: { id: row.chainEvent, hash: row.chainHash },
      }
    : null
}

/** What was promised to customers of open cases and not kept yet, the earliest first. */
export function openPromises(db: Db): HandoverStanding['promises'] {
  return statement<[], { number: string; dueAt: Instant; words: string | null }>(
    db,
    `SELECT caseRecord.number, promise.dueAt, promise.words FROM promise
       JOIN caseRecord ON caseRecord.id = promise.caseId
       WHERE promise.keptAt IS NULL AND caseRecord.closedAt IS NULL ORDER BY promise.dueAt, promise.id`,
  )
    .all()
    .map(({ words, ...promise }) => ({ ...promise, words: words ?? '' }))
}

/** Sheets of open cases that departments have, the longest away first. */
export function papersOut(db: Db): HandoverStanding['papers'] {
  return statement<
    [],
    { number: string; department: string; person: string | null; sentAt: Instant; receivedAt: Instant | null }
  >(
    db,
    `SELECT caseRecord.number, department.name AS department, coalesce(handoff.receivedBy, handoff.person) AS person,
         handoff.sentAt, handoff.receivedAt
       FROM handoff JOIN caseRecord ON caseRecord.id = handoff.caseId
       JOIN department ON department.id = handoff.departmentId
       WHERE handoff.role = 'lead' AND handoff.returnedAt IS NULL AND handoff.sentBackAt IS NULL
         AND caseRecord.closedAt IS NULL
         AND handoff.round = (SELECT max(number) FROM caseRound WHERE caseRound.caseId = handoff.caseId)
       ORDER BY coalesce(handoff.receivedAt, handoff.sentAt), handoff.id`,
  )
    .all()
    .map(({ number, department, person, sentAt, receivedAt }) => ({
      number,
      holder: maskPhonesIn([department, person ?? ''].filter(Boolean).join('　')),
      since: receivedAt ?? sentAt,
      isSignedFor: receivedAt !== null,
    }))
}

/**
 * What else somebody has: lent, with a customer, a manager's sheet, the F05 of a further order, the paper of a case that
 * is closed, a void sheet; the longest awaited first. What goes with a handoff that papersOut lists is not told twice.
 */
export function otherSheetsOut(db: Db): HandoverStanding['papers'] {
  return statement<
    [],
    {
      title: string
      isVoid: 0 | 1
      isSignedFor: 0 | 1
      number: string | null
      orderNumber: string | null
      holder: string | null
      department: string | null
      since: Instant
    }
  >(
    db,
    `SELECT slip.title, slip.voidedAt IS NOT NULL AS isVoid,
         slip.place <> 'department' OR slip.form NOT IN ('F01', 'F05')
           OR json_extract(slip.marks, '$.receipt') IS NOT NULL AS isSignedFor, caseRecord.number, workOrder.number AS orderNumber,
         slip.placedWith AS holder, department.name AS department, coalesce(slip.placedAt, slip.printedAt) AS since
       FROM slip LEFT JOIN caseRecord ON caseRecord.id = slip.caseId
       LEFT JOIN workOrder ON workOrder.id = slip.workOrderId
       LEFT JOIN department ON department.id = slip.departmentId
       WHERE ${isOutSql}
         AND NOT (slip.place = 'department' AND slip.voidedAt IS NULL AND caseRecord.closedAt IS NULL
           AND (slip.form = 'F01' OR slip.form = 'F05' AND workOrder.handoffId IS NOT NULL)
           AND EXISTS (SELECT 1 FROM handoff WHERE handoff.caseId = slip.caseId AND handoff.role = 'lead'
             AND handoff.returnedAt IS NULL AND handoff.sentBackAt IS NULL
             AND (slip.form = 'F01' OR handoff.id = workOrder.handoffId)
             AND handoff.round = (SELECT max(number) FROM caseRound WHERE caseRound.caseId = handoff.caseId)))
       ORDER BY slip.dueBackAt, slip.id`,
  )
    .all()
    .map(({ title, isVoid, isSignedFor, number, orderNumber, holder, department, since }) => ({
      number: number ?? '',
      holder: maskPhonesIn(
        [isVoid ? `${title}（作废）` : title, orderNumber, department, holder].filter(Boolean).join('　'),
      ),
      since,
      isSignedFor: isSignedFor === 1,
    }))
}

type ApprovalLine = HandoverStanding['approvals'][number]

const approvalLines = `SELECT approval.number, caseRecord.number AS caseNumber,
    coalesce(approval.decidedBy, approval.approver, '') AS approver
  FROM approval JOIN caseRecord ON caseRecord.id = approval.caseId`

/** Asked for on open cases, and not decided. */
export function undecidedApprovals(db: Db): ApprovalLine[] {
  return statement<[], ApprovalLine>(
    db,
    `${approvalLines} WHERE approval.decidedAt IS NULL AND caseRecord.closedAt IS NULL ORDER BY approval.id`,
  ).all()
}

/** Decided by phone, and their F17 待补签. */
export function unsignedApprovals(db: Db): ApprovalLine[] {
  return statement<[], ApprovalLine>(
    db,
    `${approvalLines} WHERE approval.way = 'phone' AND approval.signedAt IS NULL ORDER BY approval.id`,
  ).all()
}
