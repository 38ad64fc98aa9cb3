import type { BlankId } from '#shared/domain/blank'
import type { Span } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import { type IsoMonth, spanOf } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { OpenPointKind } from '#shared/domain/open-point'
import { isOutSql } from './slip-row'
import { statement } from './statement'
import type { Db } from './tx'

// 月度检查, counted and listed by the database itself: a month has thousands of cases, and none of their files is needed.

/** What is asked of the month's cases, in the desk's own words for what closing a case would miss (closing.ts). */
export type CasePoint = Exclude<
  OpenPointKind,
  'earlierMonth' | 'numbersMissing' | 'numbersTwice' | 'openBlanks' | 'sheetsOut' | 'analysis' | 'measures'
>

const columns = `id, kind, closedAt, isUnfinished, contentSignature, nature, isAnonymous, isFoundByUs, closeOutcome`

/**
 * The cases that the month's book shows: received in it, carried over, or closed since its beginning. The plus keeps those
 * carried over off the index of all that came before.
 */
const pool = `WITH pool AS (
    SELECT ${columns} FROM caseRecord WHERE countedAt >= @from AND countedAt < @until
    UNION ALL SELECT ${columns} FROM caseRecord WHERE closedAt IS NULL AND +countedAt < @from
    UNION ALL SELECT ${columns} FROM caseRecord WHERE closeCountedAt >= @from AND countedAt < @from)`

const ofPool = `FROM pool AS c CROSS JOIN caseRound AS r ON r.caseId = c.id
    AND r.number = (SELECT max(number) FROM caseRound WHERE caseRound.caseId = c.id)
  WHERE (c.closeOutcome IS NULL OR c.closeOutcome NOT IN ('void', 'merged'))`

const hasLead = `EXISTS (SELECT 1 FROM handoff WHERE handoff.caseId = c.id AND handoff.round = r.number
    AND handoff.role = 'lead' AND handoff.sentBackAt IS NULL)`

/** What can still be mended: a case that was closed was closed with its reasons. */
const isOpen = 'c.closedAt IS NULL AND c.isUnfinished IS NULL'

const conditions: Readonly<Record<CasePoint, string>> = {
  unfinished: 'c.closedAt IS NULL AND c.isUnfinished = 1',
  signature: `c.isUnfinished IS NULL AND (
      c.kind = 'complaint' AND (c.contentSignature IS NULL OR r.result IS NOT NULL AND r.resultSignature IS NULL)
      OR c.id IN (SELECT caseId FROM correction WHERE isAfterSignature = 1 AND changes IS NOT NULL AND signature IS NULL))`,
  department: `${isOpen} AND r.result IS NULL AND r.isOnSpot IS NULL AND NOT ${hasLead}`,
  result: `${isOpen} AND r.result IS NULL AND ${hasLead}`,
  nature: `c.isUnfinished IS NULL AND c.nature = 'pending'`,
  revisit: `${isOpen} AND r.result IS NOT NULL AND c.kind IN ('complaint', 'service', 'help') AND c.isAnonymous = 0 AND c.isFoundByUs IS NULL
      AND NOT EXISTS (SELECT 1 FROM revisitExemption WHERE revisitExemption.caseId = c.id)
      AND NOT EXISTS (SELECT 1 FROM revisit WHERE revisit.caseId = c.id AND revisit.round = r.number
        AND revisit.outcome IN ('answered', 'refused'))
      AND NOT EXISTS (SELECT 1 FROM revisitRecord WHERE revisitRecord.caseId = c.id
        AND revisitRecord.round = r.number AND revisitRecord.unreachableAt IS NOT NULL)`,
  approval: `(c.closedAt IS NULL AND c.id IN (SELECT caseId FROM approval WHERE decidedAt IS NULL)
      OR c.id IN (SELECT caseId FROM approval WHERE way = 'phone' AND signedAt IS NULL))`,
}

const casePoints = Object.keys(conditions) as readonly CasePoint[]

const countsSql = `${pool} SELECT ${casePoints
  .map((kind) => `coalesce(sum(${conditions[kind]}), 0) AS "${kind}"`)
  .join(', ')} ${ofPool}`

/** In one pass over the month's cases. */
export function countCasePoints(db: Db, month: IsoMonth): Readonly<Record<CasePoint, number>> {
  const row = statement<Span, Record<CasePoint, number>>(db, countsSql).get(spanOf(month))
  if (!row) throw new Error(`Nothing was counted in ${month}`)
  return row
}

/** One page of a point's cases, in the order of their numbers. */
export function casesOfPoint(
  db: Db,
  month: IsoMonth,
  kind: CasePoint,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): readonly CaseId[] {
  return statement<Span & { limit: number; offset: number }, { id: CaseId }>(
    db,
    `${pool} SELECT c.id ${ofPool} AND ${conditions[kind]} ORDER BY c.id LIMIT @limit OFFSET @offset`,
  )
    .all({ ...spanOf(month), limit, offset })
    .map(({ id }) => id)
}

/** Along slipOut: what is out is little, whatever the month holds. */
const sheetsSql = `FROM slip CROSS JOIN caseRecord AS c ON c.id = slip.caseId
  LEFT JOIN department ON department.id = slip.departmentId
  WHERE ${isOutSql} AND c.countedAt < @until AND (c.closedAt IS NULL OR c.closeCountedAt >= @from)
    AND (c.closeOutcome IS NULL OR c.closeOutcome NOT IN ('void', 'merged'))`

export function countSheetsOut(db: Db, month: IsoMonth): number {
  return statement<Span, { n: number }>(db, `SELECT count(*) AS n ${sheetsSql}`).get(spanOf(month))?.n ?? 0
}

export type SheetOut = {
  readonly caseId: CaseId
  readonly title: string
  readonly copy: number
  readonly department: string
}

export function sheetsOut(
  db: Db,
  month: IsoMonth,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): readonly SheetOut[] {
  return statement<Span & { limit: number; offset: number }, SheetOut>(
    db,
    `SELECT slip.caseId, slip.title, slip.copy, coalesce(department.name, '') AS department ${sheetsSql}
       ORDER BY slip.caseId, slip.id LIMIT @limit OFFSET @offset`,
  ).all({ ...spanOf(month), limit, offset })
}

export type OpenBlank = { readonly blankId: BlankId; readonly number: CaseNumber }

const openBlanksSql = 'FROM blank WHERE month = ? AND usedAt IS NULL AND voidedAt IS NULL'

export function countOpenBlanks(db: Db, month: IsoMonth): number {
  return statement<[IsoMonth], { n: number }>(db, `SELECT count(*) AS n ${openBlanksSql}`).get(month)?.n ?? 0
}

export function openBlanksOfMonth(
  db: Db,
  month: IsoMonth,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): readonly OpenBlank[] {
  return statement<[IsoMonth, number, number], OpenBlank>(
    db,
    `SELECT id AS blankId, number ${openBlanksSql} ORDER BY id LIMIT ? OFFSET ?`,
  ).all(month, limit, offset)
}

/** Numbers of the month that are void: cases, and blanks of either form. */
export function countVoid(db: Db, month: IsoMonth): number {
  const row = statement<Span & { month: IsoMonth }, { n: number }>(
    db,
    `SELECT (SELECT count(*) FROM caseRecord WHERE countedAt >= @from AND countedAt < @until AND closeOutcome = 'void')
       + (SELECT count(*) FROM blank WHERE month = @month AND voidedAt IS NOT NULL) AS n`,
  ).get({ ...spanOf(month), month })
  return row?.n ?? 0
}

/** Whether the month counts a case, or gave a number away: a month without any needs no archive. */
export function isMonthUsed(db: Db, month: IsoMonth): boolean {
  const row = statement<Span & { month: IsoMonth }, { used: number }>(
    db,
    `SELECT EXISTS (SELECT 1 FROM caseRecord WHERE countedAt >= @from AND countedAt < @until)
       OR EXISTS (SELECT 1 FROM blank WHERE month = @month) AS used`,
  ).get({ ...spanOf(month), month })
  return row?.used === 1
}
