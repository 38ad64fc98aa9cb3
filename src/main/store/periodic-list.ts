import type { CaseId } from '#shared/domain/case'
import type { CustomerId } from '#shared/domain/customer'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { erasedWords } from '#shared/domain/erased'
import type { CaseNumber } from '#shared/domain/number'
import type { DemandKind, PeriodicVisitId } from '#shared/domain/periodic-visit'
import type { SignatureOutcome } from '#shared/domain/signature'
import { parsed } from './json-column'
import type { PeriodicVisitRow } from './periodic-visit'
import { statement } from './statement'
import type { Db } from './tx'

/** 投诉 or 需求 of a visit: a case, settled with words, or still open. */
export type Demand = {
  readonly kind: DemandKind
  readonly words: string
  readonly case: { readonly id: CaseId; readonly number: CaseNumber; readonly isClosed: boolean } | null
  readonly settled: { readonly at: Instant; readonly words: string } | null
}

/** One 月回访, of a round or of a department's own, as it stands now. */
export type PeriodicVisit = Pick<
  PeriodicVisitRow,
  | 'id'
  | 'number'
  | 'planId'
  | 'departmentId'
  | 'month'
  | 'customerId'
  | 'building'
  | 'way'
  | 'at'
  | 'outcome'
  | 'quality'
  | 'timeliness'
> & {
  readonly company: string
  readonly contactName: string
  readonly address: string
  readonly phones: readonly string[]
  readonly visitor: string
  /** Who wrote it down. */
  readonly by: string
  readonly department: string
  readonly record: string
  readonly signature: SignatureOutcome | null
  readonly demand: Demand | null
  readonly dropped: { readonly at: Instant; readonly reason: string } | null
  readonly plannedAt: Instant
  readonly isErased: boolean
}

export type StoredVisit = PeriodicVisitRow & {
  readonly by: string | null
  readonly department: string | null
  readonly demandNumber: CaseNumber | null
  readonly isDemandClosed: 0 | 1
}

/** Each with who wrote it down and what became of its demand: one whose case is void waits. `visit` is the row. */
export const selection = `SELECT visit.*, operator.name AS "by", department.name AS department,
    caseRecord.number AS demandNumber, caseRecord.closedAt IS NOT NULL AS isDemandClosed
  FROM periodicVisit AS visit LEFT JOIN operator ON operator.id = visit.operatorId
    LEFT JOIN department ON department.id = visit.departmentId
    LEFT JOIN caseRecord ON caseRecord.id = visit.demandCaseId AND caseRecord.closeOutcome IS NOT 'void'`

export function periodicVisitOf(db: Db, id: PeriodicVisitId): PeriodicVisit | null {
  const row = statement<[PeriodicVisitId], StoredVisit>(db, `${selection} WHERE visit.id = ?`).get(id)
  return row ? readVisit(row) : null
}

/** What customers brought up in that month, the earliest first: on the rounds, and on the departments' own visits. */
const pointsSql = `visit.month = ? AND visit.demandKind IS NOT NULL AND visit.at IS NOT NULL`

export function pointsOfMonth(
  db: Db,
  month: IsoMonth,
  limit: number,
  offset: number,
): readonly PeriodicVisit[] {
  return statement<[IsoMonth, number, number], StoredVisit>(
    db,
    `${selection} WHERE ${pointsSql} ORDER BY visit.at, visit.id LIMIT ? OFFSET ?`,
  )
    .all(month, limit, offset)
    .map(readVisit)
}

export type PointCount = { readonly total: number; readonly open: number }

export function countPoints(db: Db, month: IsoMonth): PointCount {
  const row = statement<[IsoMonth], { total: number; open: number | null }>(
    db,
    `SELECT count(*) AS total, sum(caseRecord.id IS NULL AND demandSettledAt IS NULL) AS open
       FROM periodicVisit AS visit
         LEFT JOIN caseRecord ON caseRecord.id = visit.demandCaseId AND caseRecord.closeOutcome IS NOT 'void'
       WHERE ${pointsSql}`,
  ).get(month)
  return { total: row?.total ?? 0, open: row?.open ?? 0 }
}

/** Of a customer and all that were merged into it, those that somebody was asked in, the newest first. */
export function visitsOfFamily(
  db: Db,
  family: readonly CustomerId[],
  limit: number,
): readonly PeriodicVisit[] {
  return statement<[string, number], StoredVisit>(
    db,
    `${selection} WHERE visit.customerId IN (SELECT value FROM json_each(?)) AND visit.at IS NOT NULL
       ORDER BY visit.at DESC, visit.id DESC LIMIT ?`,
  )
    .all(JSON.stringify(family), limit)
    .map(readVisit)
}

/** By its whole number, or so much of it as is typed: YH-202611-00. */
export function visitsNumbered(db: Db, words: string, limit: number): readonly PeriodicVisit[] {
  const typed = words.trim().normalize('NFKC').toUpperCase()
  if (!/^YH-[\d-]*$/.test(typed)) return []
  return statement<[string, string, number], StoredVisit>(
    db,
    `${selection} WHERE visit.number >= ? AND visit.number < ? ORDER BY visit.number DESC LIMIT ?`,
  )
    .all(typed, `${typed}~`, limit)
    .map(readVisit)
}

/** By part of the name, the company or a phone (个人信息查阅); `digits` '' for words. */
export function visitsOfWords(
  db: Db,
  like: { readonly words: string; readonly digits: string },
  digitsOf: (column: string) => string,
  limit: number,
): readonly PeriodicVisit[] {
  return statement<[object], StoredVisit>(
    db,
    `${selection} WHERE visit.phones IS NOT NULL AND (visit.contactName LIKE @words ESCAPE '\\'
       OR visit.company LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf('visit.phones')} LIKE @digits ESCAPE '\\'))
     ORDER BY visit.id DESC LIMIT ${limit}`,
  )
    .all(like)
    .map(readVisit)
}

export function readVisit(row: StoredVisit): PeriodicVisit {
  const isErased = row.phones === null
  const told = (value: string | null) => value ?? (isErased ? erasedWords : '')
  return {
    id: row.id,
    number: row.number,
    planId: row.planId,
    departmentId: row.departmentId,
    month: row.month,
    customerId: row.customerId,
    company: row.company ?? '',
    contactName: told(row.contactName),
    address: row.address ?? '',
    phones: parsed<string[]>(row.phones) ?? [],
    building: row.building,
    way: row.way,
    at: row.at,
    visitor: row.visitor ?? '',
    by: row.by ?? '',
    department: row.department ?? '',
    outcome: row.outcome,
    record: row.record ?? '',
    quality: row.quality,
    timeliness: row.timeliness,
    signature: parsed(row.signature),
    demand: row.demandKind && demandOf(row, row.demandKind, told(row.demand)),
    dropped: row.droppedAt && { at: row.droppedAt, reason: told(row.dropReason) },
    plannedAt: row.madeAt,
    isErased,
  }
}

function demandOf(row: StoredVisit, kind: DemandKind, words: string): Demand {
  const { demandCaseId, demandNumber, demandSettledAt } = row
  return {
    kind,
    words,
    case:
      demandCaseId !== null && demandNumber !== null
        ? { id: demandCaseId, number: demandNumber, isClosed: row.isDemandClosed === 1 }
        : null,
    settled: demandSettledAt && { at: demandSettledAt, words: row.demandSettled ?? '' },
  }
}
