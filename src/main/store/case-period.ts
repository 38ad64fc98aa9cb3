import type { Span } from '#shared/domain/calendar'
import type { CaseId } from '#shared/domain/case'
import { dayOf, type Instant, type IsoMonth, monthOf, spanOf } from '#shared/domain/day'
import type { CaseNumber, takenPrefixes } from '#shared/domain/number'
import { statement } from './statement'
import type { Db } from './tx'

/** Received before the period's end, and not closed before its beginning; along the indices, however many cases there are. */
export function caseIdsOfPeriod(db: Db, from: Instant, until: Instant): readonly CaseId[] {
  return statement<Span, { id: CaseId }>(
    db,
    `SELECT id FROM caseRecord WHERE countedAt >= @from AND countedAt < @until
       UNION SELECT id FROM caseRecord WHERE closedAt IS NULL AND +countedAt < @from
       UNION SELECT id FROM caseRecord WHERE closeCountedAt >= @from AND countedAt < @from ORDER BY id`,
  )
    .all({ from, until })
    .map(({ id }) => id)
}

export function firstCountedAt(db: Db): Instant | null {
  return (
    statement<[], { at: Instant | null }>(db, 'SELECT min(countedAt) AS at FROM caseRecord').get()?.at ?? null
  )
}

/** How many cases the span received, and how many of them it left open; void ones are none, merged ones apart. */
export function receivedIn(db: Db, span: Span): { readonly received: number; readonly open: number } {
  const row = statement<Span, { received: number; open: number }>(
    db,
    `SELECT count(*) AS received, coalesce(sum(closedAt IS NULL OR closeCountedAt >= @until), 0) AS open
       FROM caseRecord WHERE countedAt >= @from AND countedAt < @until
         AND (closeOutcome IS NULL OR closeOutcome NOT IN ('void', 'merged'))`,
  ).get(span)
  return row ?? { received: 0, open: 0 }
}

/**
 * The numbers of cases that the month issued, in order: those that were given when a case was registered, and those that
 * were reserved, whatever became of them (one is registered in the hour that stands on its sheet). A case that was typed
 * in from a 派工单 got its number then, for only its order has the number of the sheet.
 */
export function numbersIssuedIn(db: Db, month: IsoMonth): readonly CaseNumber[] {
  const rows = statement<Span & { month: IsoMonth }, { number: CaseNumber }>(
    db,
    `SELECT number FROM (
       SELECT number FROM caseRecord WHERE registeredAt >= @from AND registeredAt < @until
         AND NOT EXISTS (SELECT 1 FROM blank WHERE blank.caseId = caseRecord.id)
       UNION ALL SELECT caseRecord.number FROM blank JOIN blankBook ON blankBook.id = blank.bookId
         JOIN caseRecord ON caseRecord.id = blank.caseId
         WHERE blank.usedAt >= @from AND blank.usedAt < @until AND blankBook.form = 'F05'
       UNION ALL SELECT blank.number FROM blank JOIN blankBook ON blankBook.id = blank.bookId
         WHERE blank.month = @month AND blankBook.form = 'F01')
     ORDER BY length(number), number`,
  ).all({ ...spanOf(month), month })
  return rows.map(({ number }) => number)
}

/** The numbers of 派工单 that the month issued: orders, and reserved ones that are none. */
export function orderNumbersIssuedIn(db: Db, month: IsoMonth): readonly string[] {
  const rows = statement<NumbersOf & { month: IsoMonth }, { number: string }>(
    db,
    `SELECT number FROM workOrder WHERE number >= @from AND number < @until
     UNION ALL SELECT blank.number FROM blank JOIN blankBook ON blankBook.id = blank.bookId
       WHERE blank.month = @month AND blankBook.form = 'F05' AND blank.workOrderId IS NULL`,
  ).all({ ...numbersOf('PG', month), month })
  return rows.map(({ number }) => number)
}

/** By which month each of these numbers is counted. */
export function monthsOfNumbers(
  db: Db,
  numbers: readonly string[],
): readonly { readonly number: string; readonly month: IsoMonth }[] {
  return statement<[string], { number: string; countedAt: Instant }>(
    db,
    `SELECT number, countedAt FROM caseRecord WHERE number IN (SELECT value FROM json_each(?)) ORDER BY id`,
  )
    .all(JSON.stringify(numbers))
    .map(({ number, countedAt }) => ({ number, month: monthOf(dayOf(countedAt)) }))
}

/** The numbers of 回访记录 that the month issued. */
export function recordNumbersIssuedIn(db: Db, month: IsoMonth): readonly string[] {
  return numberedIn(db, 'revisitRecord', numbersOf('HF', month))
}

/** The numbers of 月回访 that the month issued, whatever month the visit is of. */
export function visitNumbersIssuedIn(db: Db, month: IsoMonth): readonly string[] {
  return numberedIn(db, 'periodicVisit', numbersOf('YH', month))
}

type NumbersOf = { readonly from: string; readonly until: string }

/** '.' comes after '-': all numbers of that month, along their index. */
function numbersOf(prefix: keyof typeof takenPrefixes, month: IsoMonth): NumbersOf {
  const beginning = `${prefix}-${month.replace('-', '')}`
  return { from: `${beginning}-`, until: `${beginning}.` }
}

function numberedIn(db: Db, table: 'revisitRecord' | 'periodicVisit', numbers: NumbersOf): readonly string[] {
  return statement<NumbersOf, { number: string }>(
    db,
    `SELECT number FROM ${table} WHERE number >= @from AND number < @until`,
  )
    .all(numbers)
    .map(({ number }) => number)
}
