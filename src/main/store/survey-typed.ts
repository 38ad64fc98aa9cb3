import type { SheetTyped } from '#shared/domain/sheet-typed'
import type { SurveyId, SurveySheetId } from '#shared/domain/survey'
import { parsed } from './json-column'
import { statement } from './statement'
import type { Db, Tx } from './tx'

// What is being typed off a form and not saved yet: no record, it writes no event and goes with the saving.

export function surveyTyped(db: Db, sheetId: SurveySheetId): SheetTyped | null {
  const row = statement<[SurveySheetId], { typed: string }>(
    db,
    'SELECT typed FROM surveyTyped WHERE sheetId = ?',
  ).get(sheetId)
  return parsed<SheetTyped>(row?.typed ?? null)
}

export function keepSurveyTyped(tx: Tx, sheetId: SurveySheetId, typed: SheetTyped): void {
  statement(tx, 'INSERT OR REPLACE INTO surveyTyped (sheetId, typed) VALUES (?, ?)').run(
    sheetId,
    JSON.stringify(typed),
  )
}

export function forgetSurveyTyped(tx: Tx, sheetId: SurveySheetId): void {
  statement(tx, 'DELETE FROM surveyTyped WHERE sheetId = ?').run(sheetId)
}

/** All of a campaign: nothing is typed in any more. */
export function forgetTypedOfSurvey(tx: Tx, surveyId: SurveyId): void {
  statement(
    tx,
    'DELETE FROM surveyTyped WHERE sheetId IN (SELECT id FROM surveySheet WHERE surveyId = ?)',
  ).run(surveyId)
}

export type HalfTyped = { readonly id: SurveySheetId; readonly place: number }

/** The forms of a campaign that were begun and not saved, in order. */
export function halfTyped(db: Db, surveyId: SurveyId): readonly HalfTyped[] {
  return statement<[SurveyId], HalfTyped>(
    db,
    `SELECT sheet.id, sheet.place FROM surveyTyped JOIN surveySheet AS sheet ON sheet.id = surveyTyped.sheetId
       WHERE sheet.surveyId = ? ORDER BY sheet.place`,
  ).all(surveyId)
}
