import { randomInt } from 'node:crypto'
import { drawnOf } from '#shared/domain/repair-draw'
import { auditSize, sheetNumber, standingOfSurvey } from '#shared/domain/survey'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SheetView, SurveyView } from '#shared/ipc/survey-views'
import { done, type Result, refuse } from '#shared/result'
import { sha256 } from '../store/canonical'
import { insertSurveyDraw, type Survey, surveyDrawOf, surveyOf } from '../store/survey'
import { enteredPlaces } from '../store/survey-book'
import { changeSurveySheet, type SurveySheet, sheetAt } from '../store/survey-sheet'
import { type Db, transaction } from '../store/tx'
import { actOf, type SignedStation } from './station'
import { faultOf, sheetChanged } from './surveys-book'
import { knownSurvey, viewOfSheet, viewOfSurvey } from './surveys-views'

const seedDigits = 8

/** 抽查 (S1 第一步 4), once, from what is typed in by then. Whoever has the seed draws the same sheets (repair-draw.ts). */
export function drawSheets(
  station: SignedStation,
  { surveyId }: Asked<'survey.draw'>,
): Result<SurveyView, Refusal<'survey.draw'>> {
  const { db } = station
  const act = actOf(station, 'survey.drawn')
  const seed = String(randomInt(10 ** seedDigits)).padStart(seedDigits, '0')
  const refusal = transaction(db, (tx): Refusal<'survey.draw'> | null => {
    const survey = surveyOf(tx, surveyId)
    if (!survey) return 'no-such-survey'
    const fault = faultOf(survey)
    if (fault !== null) return fault
    if (surveyDrawOf(tx, surveyId)) return 'drawn-already'
    const percent = survey.auditPercent
    if (percent === 0) return 'none-wanted'
    const places = enteredPlaces(tx, surveyId)
    if (places.length === 0) return 'nothing-entered'
    const drawn = drawnPlaces(survey.number, places, seed, auditSize(percent, places.length))
    const made = { madeAt: act.typedAt, madeBy: act.operatorId }
    insertSurveyDraw(tx, { surveyId, seed, percent, places, drawn, ...made }, act)
    return null
  })
  if (refusal !== null) return refuse(refusal)
  station.changed('survey', 'today')
  return done(viewOfSurvey(station, knownSurvey(db, surveyId)))
}

/** By their numbers as they stand on the forms; in the order of the rooms, as they are gone to. */
export function drawnPlaces(
  number: string,
  places: readonly number[],
  seed: string,
  size: number,
): readonly number[] {
  const numbered = new Map(places.map((place) => [sheetNumber(number, place), place]))
  return drawnOf({ numbers: [...numbered.keys()], seed, size, sha256 })
    .map((drawn) => numbered.get(drawn) ?? 0)
    .toSorted((a, b) => a - b)
}

export function listDrawn(
  station: SignedStation,
  { surveyId }: Asked<'survey.drawn'>,
): Result<SheetView[], Refusal<'survey.drawn'>> {
  const survey = surveyOf(station.db, surveyId)
  if (!survey) return refuse('no-such-survey')
  return done(drawnSheets(station.db, survey).map((sheet) => viewOfSheet(station, sheet)))
}

export function drawnSheets(db: Db, { id }: Pick<Survey, 'id'>): readonly SurveySheet[] {
  return (surveyDrawOf(db, id)?.drawn ?? []).flatMap((place) => sheetAt(db, id, place) ?? [])
}

/** 真实, 作弊 with why it is struck, or 没联系上; again, it is corrected. Its points are told and counted elsewhere (考核). */
export function auditSheet(
  station: SignedStation,
  { sheetId, audit, by, reason }: Asked<'survey.audit'>,
): Result<SheetView, Refusal<'survey.audit'>> {
  const act = actOf(station, audit === 'forged' ? 'survey.struck' : 'survey.audited')
  return sheetChanged(station, sheetId, (tx, sheet, { id, ...survey }) => {
    if (standingOfSurvey(survey) !== 'approved') return 'over'
    if (!surveyDrawOf(tx, id)?.drawn.includes(sheet.place)) return 'not-drawn'
    if (audit === 'forged' && reason === '') return 'reason-missing'
    const struckReason = audit === 'forged' ? reason : null
    if (sheet.audit === audit && sheet.auditedBy === by && sheet.struckReason === (struckReason ?? ''))
      return 'nothing-changed'
    changeSurveySheet(tx, sheetId, { audit, auditedAt: act.typedAt, auditedBy: by, struckReason }, act)
    return null
  })
}
