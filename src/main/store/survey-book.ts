import type { CustomerId } from '#shared/domain/customer'
import type { SheetCount, SurveyId, SurveySheetId } from '#shared/domain/survey'
import { standingOf } from './customer'
import { statement } from './statement'
import { readSheet, type StoredSheet, type SurveySheet, selection } from './survey-sheet'
import type { Db } from './tx'

// 发放回收 of a campaign, by building and room. A struck sheet came back from nobody.

const returnedSql = "outcome = 'returned' AND audit IS NOT 'forged'"
const countsSql = `count(*) AS total, count(issuedAt) AS issued, coalesce(sum(${returnedSql}), 0) AS returned,
  coalesce(sum(outcome = 'refused'), 0) AS refused, coalesce(sum(outcome = 'absent'), 0) AS absent,
  coalesce(sum(enteredAt IS NOT NULL AND audit IS NOT 'forged'), 0) AS entered`

/** With how many came back and are not typed in, and how many 抽查 struck. */
type WholeCount = SheetCount & { readonly toEnter: number; readonly struck: number }

const nobody = { total: 0, issued: 0, returned: 0, refused: 0, absent: 0, entered: 0, toEnter: 0, struck: 0 }

export function sheetsCounted(db: Db, surveyId: SurveyId): WholeCount {
  return (
    statement<[SurveyId], WholeCount>(
      db,
      `SELECT ${countsSql}, coalesce(sum(outcome = 'returned' AND enteredAt IS NULL), 0) AS toEnter,
         coalesce(sum(audit = 'forged'), 0) AS struck FROM surveySheet WHERE surveyId = ?`,
    ).get(surveyId) ?? nobody
  )
}

type NamedCount = SheetCount & { readonly name: string }

export function countsByBuilding(db: Db, surveyId: SurveyId): readonly NamedCount[] {
  return statement<[SurveyId], NamedCount>(
    db,
    `SELECT building AS name, ${countsSql} FROM surveySheet WHERE surveyId = ? GROUP BY building`,
  ).all(surveyId)
}

/** Who takes them there and brings them back; those that went out without a name are under ''. */
export function countsByCarrier(db: Db, surveyId: SurveyId): readonly NamedCount[] {
  return statement<[SurveyId], NamedCount>(
    db,
    `SELECT coalesce(carrier, '') AS name, ${countsSql} FROM surveySheet
       WHERE surveyId = ? AND issuedAt IS NOT NULL GROUP BY 1 ORDER BY 1`,
  ).all(surveyId)
}

type OfBook = {
  readonly surveyId: SurveyId
  /** Null: of all. */
  readonly building: string | null
  readonly only: 'all' | 'toIssue' | 'out' | 'toEnter' | 'back' | 'struck'
}

const onlySql: Readonly<Record<OfBook['only'], string>> = {
  all: '1',
  toIssue: 'sheet.issuedAt IS NULL',
  out: 'sheet.issuedAt IS NOT NULL AND sheet.outcome IS NULL',
  toEnter: "sheet.outcome = 'returned' AND sheet.enteredAt IS NULL",
  back: 'sheet.outcome IS NOT NULL',
  struck: "sheet.audit = 'forged'",
}

const ofBook = 'sheet.surveyId = @surveyId AND (@building IS NULL OR sheet.building = @building)'

export function sheetsOfBook(db: Db, of: OfBook, limit: number, offset: number): readonly SurveySheet[] {
  return statement<[object], StoredSheet>(
    db,
    `${selection} WHERE ${ofBook} AND ${onlySql[of.only]} ORDER BY sheet.place LIMIT @limit OFFSET @offset`,
  )
    .all({ surveyId: of.surveyId, building: of.building, limit, offset })
    .map(readSheet)
}

export function countOfBook(db: Db, { surveyId, building, only }: OfBook): number {
  return (
    statement<[object], { count: number }>(
      db,
      `SELECT count(*) AS count FROM surveySheet AS sheet WHERE ${ofBook} AND ${onlySql[only]}`,
    ).get({ surveyId, building })?.count ?? 0
  )
}

const unprintedSql = `${ofBook} AND sheet.outcome IS NULL AND sheet.phones IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM slip WHERE slip.surveySheetId = sheet.id)`

/** Not back, and without an F14 yet. */
export function unprintedSheets(
  db: Db,
  surveyId: SurveyId,
  building: string | null,
  limit: number,
): readonly SurveySheetId[] {
  return statement<[object], { id: SurveySheetId }>(
    db,
    `SELECT sheet.id FROM surveySheet AS sheet WHERE ${unprintedSql} ORDER BY sheet.place LIMIT @limit`,
  )
    .all({ surveyId, building, limit })
    .map(({ id }) => id)
}

export function countUnprintedSheets(db: Db, surveyId: SurveyId, building: string | null): number {
  return (
    statement<[object], { count: number }>(
      db,
      `SELECT count(*) AS count FROM surveySheet AS sheet WHERE ${unprintedSql}`,
    ).get({ surveyId, building })?.count ?? 0
  )
}

/** Places that were typed in, in order: what 抽查 draws from. */
export function enteredPlaces(db: Db, surveyId: SurveyId): readonly number[] {
  return statement<[SurveyId], { place: number }>(
    db,
    'SELECT place FROM surveySheet WHERE surveyId = ? AND enteredAt IS NOT NULL ORDER BY place',
  )
    .all(surveyId)
    .map(({ place }) => place)
}

/** Who has a sheet of that campaign already, as who they stand for now. */
export function surveyed(db: Db, surveyId: SurveyId): ReadonlySet<CustomerId> {
  const rows = statement<[SurveyId], { id: CustomerId; mergedInto: CustomerId | null }>(
    db,
    `SELECT customer.id, customer.mergedInto FROM surveySheet JOIN customer ON customer.id = surveySheet.customerId
       WHERE surveySheet.surveyId = ?`,
  ).all(surveyId)
  return new Set(rows.map(({ id, mergedInto }) => (mergedInto === null ? id : standingOf(db, id))))
}

export function lastPlace(db: Db, surveyId: SurveyId): number {
  return (
    statement<[SurveyId], { place: number | null }>(
      db,
      'SELECT max(place) AS place FROM surveySheet WHERE surveyId = ?',
    ).get(surveyId)?.place ?? 0
  )
}

/** Of a customer and all that were merged into it, the newest first. */
export function sheetsOfFamily(db: Db, family: readonly CustomerId[], limit: number): readonly SurveySheet[] {
  return statement<[string, number], StoredSheet>(
    db,
    `${selection} WHERE sheet.customerId IN (SELECT value FROM json_each(?)) ORDER BY sheet.id DESC LIMIT ?`,
  )
    .all(JSON.stringify(family), limit)
    .map(readSheet)
}

/** By part of the name, the company, who signed or a phone (个人信息查阅); `digits` '' for words. */
export function sheetsOfWords(
  db: Db,
  like: { readonly words: string; readonly digits: string },
  digitsOf: (column: string) => string,
  limit: number,
): readonly SurveySheet[] {
  return statement<[object], StoredSheet>(
    db,
    `${selection} WHERE sheet.phones IS NOT NULL AND (sheet.contactName LIKE @words ESCAPE '\\'
       OR sheet.company LIKE @words ESCAPE '\\' OR sheet.signer LIKE @words ESCAPE '\\'
       OR (@digits <> '' AND ${digitsOf('sheet.phones')} LIKE @digits ESCAPE '\\'))
     ORDER BY sheet.id DESC LIMIT ${limit}`,
  )
    .all(like)
    .map(readSheet)
}
