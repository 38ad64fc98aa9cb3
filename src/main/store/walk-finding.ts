import type { CaseId, DepartmentId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { NoticeId } from '#shared/domain/notice'
import type { WalkId } from '#shared/domain/walk'
import type { Responsible, Severity, WalkFindingId } from '#shared/domain/walk-finding'
import type { Act } from './event'
import { changeRecord, insertRecord, recordTable } from './ledger'
import type { Tx } from './tx'

export type WalkFindingRow = {
  readonly id: WalkFindingId
  readonly walkId: WalkId
  readonly point: string | null
  readonly place: string | null
  readonly words: string | null
  readonly severity: Severity
  readonly isDanger: 0 | 1
  readonly responsible: Responsible
  readonly departmentId: DepartmentId | null
  readonly foundAt: Instant
  readonly operatorId: OperatorId
  readonly reportedAt: Instant | null
  readonly reportedTo: string | null
  readonly reportedWay: 'phone' | 'inPerson' | null
  readonly noticeId: NoticeId | null
  readonly caseId: CaseId | null
  readonly toldAt: Instant | null
  readonly toldTo: string | null
  readonly dueAt: Instant | null
  readonly passedAt: Instant | null
  /** Null until it passed. */
  readonly wasComplained: 0 | 1 | null
  readonly droppedAt: Instant | null
  readonly dropReason: string | null
}

export const walkFindings = recordTable<WalkFindingRow>({
  name: 'walkFinding',
  personal: ['place', 'words', 'reportedTo', 'toldTo', 'dropReason'],
  caseColumn: null,
})

/** As a walk brings it home. */
export type NewWalkFinding = Pick<
  WalkFindingRow,
  | 'walkId'
  | 'point'
  | 'place'
  | 'words'
  | 'severity'
  | 'isDanger'
  | 'responsible'
  | 'departmentId'
  | 'foundAt'
  | 'operatorId'
>

export function insertWalkFinding(tx: Tx, finding: NewWalkFinding, act: Act): WalkFindingId {
  const later = {
    reportedAt: null,
    reportedTo: null,
    reportedWay: null,
    noticeId: null,
    caseId: null,
    toldAt: null,
    toldTo: null,
    dueAt: null,
    passedAt: null,
    wasComplained: null,
    droppedAt: null,
    dropReason: null,
  }
  return insertRecord(tx, walkFindings, { ...finding, ...later }, act)
}

export function changeWalkFinding(
  tx: Tx,
  id: WalkFindingId,
  changes: Partial<Omit<WalkFindingRow, 'id' | 'walkId'>>,
  act: Act,
): void {
  changeRecord(tx, walkFindings, id, changes, act)
}
