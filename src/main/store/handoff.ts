import type { CaseId, DepartmentId, Handoff, HandoffId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { Act } from './event'
import { grouped } from './grouped'
import { jsonOrNull, parsed } from './json-column'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type HandoffRow = {
  readonly id: HandoffId
  readonly caseId: CaseId
  readonly round: number
  readonly role: Handoff['role']
  readonly departmentId: DepartmentId
  readonly person: string | null
  readonly sentAt: Instant
  readonly receivedAt: Instant | null
  readonly receivedBy: string | null
  readonly receiveWay: 'signed' | 'left' | 'phone' | null
  readonly witness: string | null
  readonly completionToldAt: Instant | null
  readonly completedAt: Instant | null
  readonly handler: string | null
  readonly returnedAt: Instant | null
  readonly returnedTo: OperatorId | null
  readonly missing: string | null
  readonly sentBackAt: Instant | null
  readonly sentBackBy: string | null
  readonly sentBackReason: string | null
  readonly skipReason: string | null
}

export const handoffs = recordTable<HandoffRow>({
  name: 'handoff',
  personal: ['person', 'receivedBy', 'witness', 'handler', 'sentBackBy', 'sentBackReason', 'skipReason'],
  caseColumn: 'caseId',
})

export type NewHandoff = Pick<Handoff, 'round' | 'role' | 'departmentId' | 'person' | 'sentAt'>

export function insertHandoff(tx: Tx, caseId: CaseId, handoff: NewHandoff, act: Act): HandoffId {
  return insertRecord(
    tx,
    handoffs,
    {
      ...handoff,
      caseId,
      receivedAt: null,
      receivedBy: null,
      receiveWay: null,
      witness: null,
      completionToldAt: null,
      completedAt: null,
      handler: null,
      returnedAt: null,
      returnedTo: null,
      missing: null,
      sentBackAt: null,
      sentBackBy: null,
      sentBackReason: null,
      skipReason: null,
    },
    act,
  )
}

export type HandoffChanges = Partial<
  Pick<Handoff, 'received' | 'completion' | 'returned' | 'sentBack' | 'skipReason'>
> & {
  /** What a sheet lacks that was sent back for completion (退回补填); a sheet that was taken says it in `returned`. */
  readonly missing?: readonly string[]
}

export function changeHandoff(tx: Tx, id: HandoffId, changes: HandoffChanges, act: Act): void {
  const { received, completion, returned, missing, sentBack, skipReason } = changes
  changeRecord(
    tx,
    handoffs,
    id,
    {
      ...(received && {
        receivedAt: received.at,
        receivedBy: received.by,
        receiveWay: received.way,
        witness: received.witness,
      }),
      ...(completion && {
        completionToldAt: completion.at,
        completedAt: completion.completedAt,
        handler: completion.handler,
      }),
      ...(missing && { missing: JSON.stringify(missing) }),
      ...(returned && {
        returnedAt: returned.at,
        returnedTo: returned.to,
        missing: jsonOrNull(returned.missing),
      }),
      ...(sentBack && {
        sentBackAt: sentBack.at,
        sentBackBy: sentBack.by,
        sentBackReason: sentBack.reason,
      }),
      ...(skipReason && { skipReason }),
    },
    act,
  )
}

/** The handoffs of these cases (a JSON array of ids), in the order in which they were sent. */
export function handoffsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly Handoff[]> {
  const rows = statement<[string], HandoffRow & { department: string; returnedToName: string | null }>(
    db,
    `SELECT handoff.*, department.name AS department, operator.name AS returnedToName
       FROM handoff JOIN department ON department.id = handoff.departmentId
       LEFT JOIN operator ON operator.id = handoff.returnedTo
       WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY handoff.id`,
  ).all(cases)
  return grouped(rows, (row) => ({
    id: row.id,
    round: row.round,
    role: row.role,
    departmentId: row.departmentId,
    department: row.department,
    person: row.person ?? erasedWords,
    sentAt: row.sentAt,
    received: row.receivedAt && {
      at: row.receivedAt,
      by: row.receivedBy ?? erasedWords,
      way: row.receiveWay ?? 'signed',
      witness: row.witness ?? '',
    },
    completion: row.completionToldAt &&
      row.completedAt && {
        at: row.completionToldAt,
        completedAt: row.completedAt,
        handler: row.handler ?? erasedWords,
      },
    returned: row.returnedAt &&
      row.returnedTo && {
        at: row.returnedAt,
        to: row.returnedTo,
        toName: row.returnedToName ?? '',
        missing: parsed<string[]>(row.missing) ?? [],
      },
    sentBack: row.sentBackAt && {
      at: row.sentBackAt,
      by: row.sentBackBy ?? erasedWords,
      reason: row.sentBackReason ?? erasedWords,
    },
    skipReason: row.skipReason,
  }))
}
