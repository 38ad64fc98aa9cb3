import type { CaseId, OperatorId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { RevisitRecord, RevisitRecordId } from '#shared/domain/revisit'
import type { Act } from './event'
import { grouped } from './grouped'
import { changeRecord, insertRecord, recordTable } from './ledger'
import { statement } from './statement'
import type { Db, Tx } from './tx'

type RecordRow = {
  readonly id: RevisitRecordId
  readonly number: string
  readonly caseId: CaseId
  readonly round: number
  readonly madeAt: Instant
  readonly madeBy: OperatorId
  readonly takenAt: Instant | null
  readonly takenBy: string | null
  readonly returnedAt: Instant | null
  readonly receivedBy: OperatorId | null
  readonly letter: string | null
  readonly unreachableAt: Instant | null
  readonly unreachableBy: OperatorId | null
  readonly unreachableReason: string | null
  readonly reviewedAt: Instant | null
  readonly reviewedBy: OperatorId | null
  readonly review: string | null
  readonly verdict: 'passed' | 'raised' | null
  readonly managedAt: Instant | null
  readonly managedBy: string | null
  readonly managed: string | null
}

export const revisitRecords = recordTable<RecordRow>({
  name: 'revisitRecord',
  personal: ['takenBy', 'letter', 'unreachableReason', 'review', 'managedBy', 'managed'],
  caseColumn: 'caseId',
})

export type NewRevisitRecord = Pick<RecordRow, 'number' | 'caseId' | 'round' | 'madeAt' | 'madeBy'>

export function insertRevisitRecord(tx: Tx, record: NewRevisitRecord, act: Act): RevisitRecordId {
  return insertRecord(
    tx,
    revisitRecords,
    {
      ...record,
      takenAt: null,
      takenBy: null,
      returnedAt: null,
      receivedBy: null,
      letter: null,
      unreachableAt: null,
      unreachableBy: null,
      unreachableReason: null,
      reviewedAt: null,
      reviewedBy: null,
      review: null,
      verdict: null,
      managedAt: null,
      managedBy: null,
      managed: null,
    },
    act,
  )
}

export type RecordChanges = Partial<Omit<RecordRow, 'id' | keyof NewRevisitRecord>>

export function changeRevisitRecord(tx: Tx, id: RevisitRecordId, changes: RecordChanges, act: Act): void {
  changeRecord(tx, revisitRecords, id, changes, act)
}

/** What was reviewed was another outcome: the supervisor reads it anew. */
export function reopenReview(tx: Tx, id: RevisitRecordId, act: Act): void {
  const unread = { reviewedAt: null, reviewedBy: null, review: null, verdict: null }
  changeRecord(tx, revisitRecords, id, { ...unread, managedAt: null, managedBy: null, managed: null }, act)
}

export function recordOfRound(db: Db, caseId: CaseId, round: number): RevisitRecordId | null {
  return (
    statement<[CaseId, number], { id: RevisitRecordId }>(
      db,
      'SELECT id FROM revisitRecord WHERE caseId = ? AND round = ?',
    ).get(caseId, round)?.id ?? null
  )
}

/** The 回访记录 of these cases (a JSON array of ids), by round. */
export function revisitRecordsOf(db: Db, cases: string): ReadonlyMap<CaseId, readonly RevisitRecord[]> {
  const rows = statement<[string], StoredRecord>(
    db,
    `SELECT revisitRecord.*, receiver.name AS receiver, teller.name AS teller, reviewer.name AS reviewer
       FROM revisitRecord LEFT JOIN operator AS receiver ON receiver.id = receivedBy
         LEFT JOIN operator AS teller ON teller.id = unreachableBy
         LEFT JOIN operator AS reviewer ON reviewer.id = reviewedBy
       WHERE caseId IN (SELECT value FROM json_each(?)) ORDER BY caseId, round`,
  ).all(cases)
  return grouped(rows, read)
}

type StoredRecord = RecordRow & {
  readonly receiver: string | null
  readonly teller: string | null
  readonly reviewer: string | null
}

function read(row: StoredRecord): RevisitRecord {
  return {
    id: row.id,
    number: row.number,
    round: row.round,
    madeAt: row.madeAt,
    taken: row.takenAt && { at: row.takenAt, by: row.takenBy ?? erasedWords },
    returned: row.returnedAt && { at: row.returnedAt, by: row.receiver ?? '' },
    letter: row.letter,
    unreachable: row.unreachableAt && {
      at: row.unreachableAt,
      by: row.teller ?? '',
      reason: row.unreachableReason ?? erasedWords,
    },
    review: row.reviewedAt &&
      row.verdict && {
        at: row.reviewedAt,
        by: row.reviewer ?? '',
        words: row.review ?? erasedWords,
        verdict: row.verdict,
      },
    managed: row.managedAt && {
      at: row.managedAt,
      by: row.managedBy ?? erasedWords,
      words: row.managed ?? erasedWords,
    },
  }
}

/** Since when its form is out; null: it is not. */
export function takenSince(db: Db, id: RevisitRecordId): Instant | null {
  return (
    statement<[RevisitRecordId], { takenAt: Instant | null }>(
      db,
      'SELECT takenAt FROM revisitRecord WHERE id = ? AND returnedAt IS NULL',
    ).get(id)?.takenAt ?? null
  )
}

export function caseOfRecord(db: Db, id: RevisitRecordId): CaseId | null {
  return (
    statement<[RevisitRecordId], { caseId: CaseId }>(db, 'SELECT caseId FROM revisitRecord WHERE id = ?').get(
      id,
    )?.caseId ?? null
  )
}
