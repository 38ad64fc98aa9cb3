import type { CaseId } from '#shared/domain/case'
import type { Instant } from '#shared/domain/day'
import type { NoticeForm } from '#shared/domain/notice'
import type { CaseNumber } from '#shared/domain/number'
import type { WalkKind } from '#shared/domain/walk'
import type { FindingPaper, LateBounds, WalkFindingId } from '#shared/domain/walk-finding'
import type { FindingFilter } from '#shared/ipc/finding-questions'
import { statement } from './statement'
import type { Db } from './tx'
import type { WalkFindingRow } from './walk-finding'

// What walks found, as each stands: the same conditions make the list, its counts, 今日's line and the figures.

/** A finding with what it went out with, and how far that is. */
export type FindingRow = Omit<WalkFindingRow, 'caseId'> & {
  readonly walkNumber: CaseNumber | null
  readonly walkKind: WalkKind
  readonly walker: string | null
  readonly department: string | null
  readonly paper: FindingPaper | null
  readonly noticeNumber: CaseNumber | null
  readonly noticeForm: NoticeForm | null
  readonly madeAt: Instant | null
  readonly signedAt: Instant | null
  /** Its case, void ones left out: that finding waits for another paper. */
  readonly caseId: CaseId | null
  readonly caseNumber: CaseNumber | null
  readonly closedAt: Instant | null
  readonly checkedAt: Instant | null
  /** Answered, or the case closed, since the last 复查. */
  readonly doneAt: Instant | null
  /** Its own limit, or its case's 处理. */
  readonly limitAt: Instant | null
  /** From when it is to be looked at: recheckFrom of the domain. */
  readonly lookAt: Instant | null
}

const joined = `SELECT walkFinding.*, walk.number AS walkNumber, walk.kind AS walkKind, walk.walker,
    department.name AS department, notice.number AS noticeNumber, notice.form AS noticeForm, notice.madeAt,
    notice.signedAt, notice.answeredAt, linked.id AS linkedId, linked.number AS caseNumber, linked.closedAt,
    linked.kind AS caseKind, linked.registeredAt,
    (SELECT max(at) FROM findingRecheck WHERE findingId = walkFinding.id) AS checkedAt,
    coalesce(walkFinding.dueAt, (SELECT deadline.dueAt FROM deadline WHERE deadline.caseId = linked.id
      AND deadline.clock = 'resolve' ORDER BY deadline.round DESC, deadline.id DESC LIMIT 1)) AS limitAt
  FROM walkFinding JOIN walk ON walk.id = walkFinding.walkId
    LEFT JOIN department ON department.id = walkFinding.departmentId
    LEFT JOIN notice ON notice.id = walkFinding.noticeId
    LEFT JOIN caseRecord AS linked ON linked.id = walkFinding.caseId AND linked.closeOutcome IS NOT 'void'`

const told = `SELECT *, CASE WHEN noticeId IS NOT NULL THEN 'notice' WHEN linkedId IS NOT NULL THEN 'case'
      WHEN toldAt IS NOT NULL THEN 'told' END AS paper,
    CASE WHEN noticeId IS NOT NULL THEN answeredAt ELSE closedAt END AS endedAt FROM (${joined})`

const ended = `SELECT *, CASE WHEN endedAt > coalesce(checkedAt, '') THEN endedAt END AS doneAt FROM (${told})`

/** `finding` is the row. */
export const standing = `(SELECT *, CASE WHEN paper IS NOT NULL
    THEN min(coalesce(doneAt, limitAt), coalesce(limitAt, doneAt)) END AS lookAt FROM (${ended})) AS finding`

const isOpen = 'finding.passedAt IS NULL AND finding.droppedAt IS NULL'
/** mustReport of the domain. */
const isUnreported = `finding.reportedAt IS NULL
  AND (finding.isDanger = 1 OR finding.responsible = 'own' AND finding.severity = 'severe')`
/** Nobody has said yet that it is in order. */
const isAwaited = `finding.paper IS NOT NULL AND finding.doneAt IS NULL
  AND (finding.paper <> 'told' OR finding.limitAt > @now)`
const isToLook = 'finding.lookAt <= @now'

/** Each with the bounds of lateBounds for parameters. */
export const findingSql = {
  isOpen,
  isDangerUnreported: `${isOpen} AND finding.isDanger = 1 AND ${isUnreported}`,
  isGraveUnreported: `${isOpen} AND finding.isDanger = 0 AND ${isUnreported}`,
  isWithoutPaper: `${isOpen} AND finding.paper IS NULL`,
  isPaperLate: `${isOpen} AND finding.paper IS NULL AND finding.foundAt < @paper`,
  isAnswerToday: `${isOpen} AND finding.paper = 'notice' AND finding.doneAt IS NULL AND finding.limitAt < @tomorrow`,
  isAnswerLate: `${isOpen} AND finding.paper = 'notice' AND finding.doneAt IS NULL AND finding.limitAt < @now`,
  isRecheckToday: `${isOpen} AND finding.lookAt < @recheckToday`,
  isRecheckLate: `${isOpen} AND finding.lookAt < @recheck`,
} as const

const filters: Readonly<Record<FindingFilter, string>> = {
  open: isOpen,
  toIssue: `${isOpen} AND (finding.paper IS NULL OR ${isUnreported})`,
  waiting: `${isOpen} AND ${isAwaited}`,
  toRecheck: `${isOpen} AND ${isToLook}`,
  passed: 'finding.passedAt IS NOT NULL AND finding.droppedAt IS NULL',
}

const urgency = `CASE WHEN ${isUnreported} THEN 0 WHEN finding.paper IS NULL THEN 1
  WHEN ${findingSql.isAnswerLate} THEN 2 WHEN ${findingSql.isRecheckLate} THEN 3 ELSE 4 END`
/** Within the same urgency what is the graver, then what runs out first. */
const order = `${urgency}, finding.isDanger DESC, finding.severity = 'plain',
  coalesce(finding.lookAt, finding.foundAt), finding.id`

export function findingsListed(
  db: Db,
  filter: FindingFilter,
  bounds: LateBounds,
  limit: number,
  offset: number,
): readonly FindingRow[] {
  const sorted = filter === 'passed' ? 'finding.passedAt DESC, finding.id DESC' : order
  return findingsWhere(db, filters[filter], sorted, bounds, limit, offset)
}

export function findingsWhere(
  db: Db,
  where: string,
  sorted: string,
  parameters: object,
  limit: number,
  offset: number,
): readonly FindingRow[] {
  return statement<[object], StoredRow>(
    db,
    `SELECT * FROM ${standing} WHERE ${where} ORDER BY ${sorted} LIMIT @limit OFFSET @offset`,
  )
    .all({ ...parameters, limit, offset })
    .map(readRow)
}

/** How many there are under each filter. */
export function countFindings(db: Db, bounds: LateBounds): Readonly<Record<FindingFilter, number>> {
  const sums = Object.entries(filters).map(([name, where]) => `coalesce(sum(${where}), 0) AS ${name}`)
  const row = statement<[object], Record<FindingFilter, number>>(
    db,
    `SELECT ${sums.join(', ')} FROM ${standing}`,
  ).get(bounds)
  if (!row) throw new Error('Nothing was counted')
  return row
}

export function findingOf(db: Db, id: WalkFindingId): FindingRow | null {
  const row = statement<[WalkFindingId], StoredRow>(db, `SELECT * FROM ${standing} WHERE id = ?`).get(id)
  return row ? readRow(row) : null
}

/** Of one notice, in the order in which they were found; void, it has none. */
export function findingsOfNotice(db: Db, noticeId: number): readonly FindingRow[] {
  return statement<[number], StoredRow>(
    db,
    `SELECT * FROM ${standing} WHERE noticeId = ? ORDER BY finding.id`,
  )
    .all(noticeId)
    .map(readRow)
}

export type FindingsDue = { readonly count: number; readonly firstAt: Instant | null; readonly late: number }

/** How many of the open ones are so, from when the first is, and how many of them are late. */
export function countDue(
  db: Db,
  is: string,
  since: 'foundAt' | 'limitAt' | 'lookAt',
  isLate: string,
  bounds: LateBounds,
): FindingsDue {
  const row = statement<[object], FindingsDue>(
    db,
    `SELECT count(*) AS count, min(finding.${since}) AS firstAt, coalesce(sum(${isLate}), 0) AS late
       FROM ${standing} WHERE ${is}`,
  ).get(bounds)
  if (!row) throw new Error('Nothing was counted')
  return row
}

type StoredRow = Omit<FindingRow, 'caseId'> & { readonly linkedId: CaseId | null }

/** What a void case had is no case's any more. */
function readRow(row: StoredRow): FindingRow {
  return { ...row, caseId: row.linkedId }
}
