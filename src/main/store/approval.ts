import type { Approval, ApprovalDecision, ApprovalId } from '#shared/domain/approval'
import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Act } from './event'
import { grouped } from './grouped'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type ApprovalRow = {
  readonly id: ApprovalId
  readonly number: string
  readonly caseId: CaseId
  readonly subject: Approval['subject']
  readonly reason: string | null
  readonly approver: string | null
  readonly approverTitle: string
  readonly askedAt: Instant
  readonly askedBy: OperatorId
  readonly deadlineId: number | null
  readonly wantedDueAt: Instant | null
  readonly toGrade: Approval['toGrade']
  readonly decidedAt: Instant | null
  readonly outcome: ApprovalDecision['outcome'] | null
  readonly way: ApprovalDecision['way'] | null
  readonly decidedBy: string | null
  readonly deputyFor: string | null
  readonly words: string | null
  readonly newDueAt: Instant | null
  readonly signedAt: Instant | null
}

export const approvals = recordTable<ApprovalRow>({
  name: 'approval',
  personal: ['reason', 'approver', 'decidedBy', 'deputyFor', 'words'],
  caseColumn: 'caseId',
})

export type NewApproval = Omit<Approval, 'id' | 'askedByName' | 'decision'>

export function insertApproval(tx: Tx, caseId: CaseId, approval: NewApproval, act: Act): ApprovalId {
  return insertRecord(
    tx,
    approvals,
    {
      ...approval,
      caseId,
      decidedAt: null,
      outcome: null,
      way: null,
      decidedBy: null,
      deputyFor: null,
      words: null,
      newDueAt: null,
      signedAt: null,
    },
    act,
  )
}

export function decideApproval(
  tx: Tx,
  id: ApprovalId,
  { at, by, ...decision }: ApprovalDecision,
  act: Act,
): void {
  changeRecord(tx, approvals, id, { ...decision, decidedAt: at, decidedBy: by }, act)
}

/** 补签: the F17 of a decision by phone came back. */
export function signApproval(tx: Tx, id: ApprovalId, signedAt: Instant, act: Act): void {
  changeRecord(tx, approvals, id, { signedAt }, act)
}

/** The approvals of these cases (a JSON array of ids), in the order in which they were asked for. */
export function approvalsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly Approval[]> {
  const rows = statement<[string], ApprovalRow & { askedByName: string | null }>(
    db,
    `SELECT approval.*, operator.name AS askedByName FROM approval JOIN operator ON operator.id = approval.askedBy
       WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY approval.id`,
  ).all(cases)
  return grouped(rows, (row) => ({
    id: row.id,
    number: row.number,
    subject: row.subject,
    reason: row.reason ?? erasedWords,
    approver: row.approver ?? erasedWords,
    approverTitle: row.approverTitle,
    askedAt: row.askedAt,
    askedBy: row.askedBy,
    askedByName: row.askedByName ?? '',
    deadlineId: row.deadlineId,
    wantedDueAt: row.wantedDueAt,
    toGrade: row.toGrade,
    decision: decisionOf(row),
  }))
}

function decisionOf(row: ApprovalRow): ApprovalDecision | null {
  const { decidedAt: at, outcome, way, decidedBy, deputyFor, words, newDueAt, signedAt } = row
  if (!at || !outcome || !way) return null
  return { at, outcome, way, by: decidedBy ?? erasedWords, deputyFor, words: words ?? '', newDueAt, signedAt }
}
