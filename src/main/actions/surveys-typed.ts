import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { surveySheetOf } from '../store/survey-sheet'
import { forgetSurveyTyped, halfTyped, keepSurveyTyped } from '../store/survey-typed'
import { transaction } from '../store/tx'
import type { Station } from './station'
import { faultOf } from './surveys-book'
import { knownSurvey } from './surveys-views'

type Typed = Result<Output<'survey.type'>, Refusal<'survey.type'>>

/** What is being typed off a form stays on the disk until it is saved (enterSheet). */
export function typeSheet({ db }: Pick<Station, 'db'>, { sheetId, typed }: Asked<'survey.type'>): Typed {
  return transaction(db, (tx): Typed => {
    const sheet = surveySheetOf(tx, sheetId)
    if (!sheet) return refuse('no-such-sheet')
    if (sheet.isErased) return refuse('erased')
    const fault = faultOf(knownSurvey(tx, sheet.surveyId))
    if (fault !== null) return refuse(fault)
    if (typed === null) forgetSurveyTyped(tx, sheetId)
    else keepSurveyTyped(tx, sheetId, typed)
    return done({})
  })
}

export function listHalfTyped(
  { db }: Pick<Station, 'db'>,
  { surveyId }: Asked<'survey.halfTyped'>,
): Output<'survey.halfTyped'> {
  return [...halfTyped(db, surveyId)]
}
