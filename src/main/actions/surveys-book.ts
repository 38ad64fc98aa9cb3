import { type SheetOutcome, type SurveySheetId, standingOfSurvey } from '#shared/domain/survey'
import { isAskedAbout, isUnsent } from '#shared/ipc/blank-questions'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { sheetPageLength } from '#shared/ipc/survey-questions'
import type { SheetEntry, SheetView } from '#shared/ipc/survey-views'
import { done, type Result, refuse } from '#shared/result'
import { type Survey, surveyOf } from '../store/survey'
import { countOfBook, countUnprintedSheets, sheetsOfBook } from '../store/survey-book'
import {
  changeSurveySheet,
  type SurveySheet,
  type SurveySheetChanges,
  sheetAt,
  surveySheetOf,
} from '../store/survey-sheet'
import { openSheetsOfSurvey } from '../store/survey-slip'
import { surveyTyped } from '../store/survey-typed'
import { type Tx, transaction } from '../store/tx'
import { pageShown } from './page-shown'
import { actOf, type SignedStation, type Station } from './station'
import { knownSurvey, lineOfSheet, viewOfSheet } from './surveys-views'

/** 发放回收: the sheets by building and room, and how their F14 stand in the printer. */
export function listSheets(
  { db }: Station,
  { page, ...of }: Asked<'survey.sheets'>,
): Result<Output<'survey.sheets'>, Refusal<'survey.sheets'>> {
  const { surveyId, building } = of
  if (!surveyOf(db, surveyId)) return refuse('no-such-survey')
  const total = countOfBook(db, of)
  const shown = pageShown(page, total, sheetPageLength)
  const open = openSheetsOfSurvey(db, surveyId, building)
  return done({
    rows: sheetsOfBook(db, of, sheetPageLength, shown * sheetPageLength).map(lineOfSheet),
    page: shown,
    total,
    unprinted: countUnprintedSheets(db, surveyId, building),
    unsent: open.filter(({ job }) => isUnsent(job)).length,
    unconfirmed: open.filter(({ job }) => job !== null && isAskedAbout(job)).length,
  })
}

export function showSheet(
  station: Station,
  { sheetId }: Asked<'survey.sheet'>,
): Result<SheetEntry, 'no-such-sheet'> {
  const sheet = surveySheetOf(station.db, sheetId)
  return sheet
    ? done({ ...viewOfSheet(station, sheet), typed: surveyTyped(station.db, sheetId) })
    : refuse('no-such-sheet')
}

export function showSheetAt(
  station: Station,
  { surveyId, place }: Asked<'survey.sheetAt'>,
): Result<SheetView, 'no-such-sheet'> {
  const sheet = sheetAt(station.db, surveyId, place)
  return sheet ? done(viewOfSheet(station, sheet)) : refuse('no-such-sheet')
}

/** 显示: to remind them. Asking for the full phones is recorded (S1). */
export function showPhonesOfSheet(
  station: SignedStation,
  { sheetId }: Asked<'survey.showPhones'>,
): Result<string[], 'no-such-sheet'> {
  const sheet = surveySheetOf(station.db, sheetId)
  if (!sheet) return refuse('no-such-sheet')
  transaction(station.db, (tx) => changeSurveySheet(tx, sheetId, {}, actOf(station, 'phones.shown')))
  return done([...sheet.phones])
}

type Issued = Result<Output<'survey.issue'>, Refusal<'survey.issue'>>

/** 发出: a building's in one go, those that are not out yet; or one, which may get another carrier. */
export function issueSheets(
  station: SignedStation,
  { surveyId, of, carrier }: Asked<'survey.issue'>,
): Issued {
  const act = actOf(station, 'survey.issued')
  const issued = transaction(station.db, (tx): Issued => {
    const survey = surveyOf(tx, surveyId)
    if (!survey) return refuse('no-such-survey')
    const fault = faultOf(survey)
    if (fault !== null) return refuse(fault)
    if ('sheetId' in of) {
      const sheet = surveySheetOf(tx, of.sheetId)
      if (!sheet || sheet.surveyId !== surveyId) return refuse('no-such-sheet')
      if (sheet.isErased) return refuse('erased')
      if (sheet.issuedAt !== null && sheet.carrier === carrier) return refuse('nothing-changed')
      const changes = { carrier: carrier || null, issuedAt: sheet.issuedAt ?? act.typedAt }
      changeSurveySheet(tx, sheet.id, changes, act)
      return done({ issued: 1 })
    }
    const wanted = { surveyId, building: of.building, only: 'toIssue' } as const
    const sheets = sheetsOfBook(tx, wanted, countOfBook(tx, wanted), 0)
    if (sheets.length === 0) return refuse('nobody-left')
    for (const { id } of sheets)
      changeSurveySheet(tx, id, { carrier: carrier || null, issuedAt: act.typedAt }, act)
    return done({ issued: sheets.length })
  })
  if (issued.ok) station.changed('survey', 'today')
  return issued
}

/** It did not go out after all. */
export function recallSheet(
  station: SignedStation,
  { sheetId }: Asked<'survey.recall'>,
): Result<SheetView, Refusal<'survey.recall'>> {
  const act = actOf(station, 'survey.recalled')
  return sheetChanged(station, sheetId, (tx, { issuedAt, outcome }) => {
    if (issuedAt === null) return 'not-out'
    if (outcome !== null) return 'back-already'
    changeSurveySheet(tx, sheetId, { issuedAt: null, carrier: null }, act)
    return null
  })
}

/** 收回, 拒填, 无人, or still out after all. What comes back was out, also where nobody wrote that down. */
export function takeInSheet(
  station: SignedStation,
  { sheetId, outcome }: Asked<'survey.takeIn'>,
): Result<SheetView, Refusal<'survey.takeIn'>> {
  const act = actOf(station, outcome === null ? 'survey.outAgain' : 'survey.takenIn')
  return sheetChanged(station, sheetId, (tx, sheet, survey) => {
    if (survey.approvedAt === null) return 'not-approved'
    if (sheet.enteredAt !== null) return 'entered-already'
    if (sheet.outcome === outcome) return 'nothing-changed'
    changeSurveySheet(tx, sheetId, outcomeOf(sheet, outcome, act.typedAt), act)
    return null
  })
}

export function outcomeOf(
  { issuedAt }: Pick<SurveySheet, 'issuedAt'>,
  outcome: SheetOutcome | null,
  at: NonNullable<SurveySheet['issuedAt']>,
): SurveySheetChanges {
  return outcome === null
    ? { outcome, outcomeAt: null }
    : { outcome, outcomeAt: at, issuedAt: issuedAt ?? at }
}

/** Nothing goes out of a campaign that is not approved, or is over. */
export function faultOf(survey: Survey): 'not-approved' | 'over' | null {
  switch (standingOfSurvey(survey)) {
    case 'planned':
      return 'not-approved'
    case 'approved':
      return null
    case 'closed':
    case 'dropped':
      return 'over'
  }
}

/** A sheet of a campaign that is not over. */
export function sheetChanged<Reason extends string>(
  station: SignedStation,
  sheetId: SurveySheetId,
  change: (tx: Tx, sheet: SurveySheet, survey: Survey) => Reason | null,
): Result<SheetView, Reason | 'no-such-sheet' | 'over' | 'erased'> {
  type Fault = Reason | 'no-such-sheet' | 'over' | 'erased'
  const refusal = transaction(station.db, (tx): Fault | null => {
    const sheet = surveySheetOf(tx, sheetId)
    if (!sheet) return 'no-such-sheet'
    const survey = knownSurvey(tx, sheet.surveyId)
    if (sheet.isErased) return 'erased'
    return faultOf(survey) === 'over' ? 'over' : change(tx, sheet, survey)
  })
  if (refusal !== null) return refuse(refusal)
  station.changed('survey', 'customer', 'today')
  const changed = surveySheetOf(station.db, sheetId)
  if (!changed) throw new Error(`There is no sheet ${sheetId}`)
  return done(viewOfSheet(station, changed))
}
