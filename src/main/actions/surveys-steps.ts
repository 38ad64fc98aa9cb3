import { standingOfSurvey } from '#shared/domain/survey'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { SurveyView } from '#shared/ipc/survey-views'
import { done, type Result, refuse } from '#shared/result'
import { changeSurvey, type Survey, surveyOf } from '../store/survey'
import { countOfBook } from '../store/survey-book'
import { forgetTypedOfSurvey } from '../store/survey-typed'
import { type Tx, transaction } from '../store/tx'
import { actOf, type SignedStation, type Station } from './station'
import { knownSurvey, viewOfSurvey } from './surveys-views'

export function showSurvey(
  station: Station,
  { surveyId }: Asked<'survey.show'>,
): Result<SurveyView, Refusal<'survey.show'>> {
  const survey = surveyOf(station.db, surveyId)
  return survey ? done(viewOfSurvey(station, survey)) : refuse('no-such-survey')
}

/** 审批意见 (S1 第一步): who approved it, when, and in what words. Before it nothing goes to customers. */
export function approveSurvey(
  station: SignedStation,
  { surveyId, by, words, at }: Asked<'survey.approve'>,
): Result<SurveyView, Refusal<'survey.approve'>> {
  const act = actOf(station, 'survey.approved', at)
  if (at > act.typedAt) return refuse('time-in-future')
  return changed(station, surveyId, (tx, { approvedAt, madeAt }) => {
    if (approvedAt !== null) return 'approved-already'
    // A field knows minutes: what is of the minute in which it was made is not earlier.
    if (at.slice(0, 16) < madeAt.slice(0, 16)) return 'time-before-plan'
    changeSurvey(tx, surveyId, { approvedAt: at, approvedBy: by, approval: words || null }, act)
    return null
  })
}

/** It was not approved, or is not held after all: what is on it stays to be looked at, and counts nowhere. */
export function dropSurvey(
  station: SignedStation,
  { surveyId, reason }: Asked<'survey.drop'>,
): Result<SurveyView, Refusal<'survey.drop'>> {
  const act = actOf(station, 'survey.dropped')
  return changed<never>(station, surveyId, (tx) => {
    forgetTypedOfSurvey(tx, surveyId)
    changeSurvey(tx, surveyId, { droppedAt: act.typedAt, dropReason: reason }, act)
    return null
  })
}

/** 关闭调查: its results stand from then on. There is no way back. */
export function closeSurvey(
  station: SignedStation,
  { surveyId, toEnter }: Asked<'survey.close'>,
): Result<SurveyView, Refusal<'survey.close'>> {
  const act = actOf(station, 'survey.closed')
  return changed(station, surveyId, (tx, { approvedAt }) => {
    if (approvedAt === null) return 'not-approved'
    // What she was told is left out, and no more than that.
    if (countOfBook(tx, { surveyId, building: null, only: 'toEnter' }) !== toEnter) return 'more-came'
    forgetTypedOfSurvey(tx, surveyId)
    changeSurvey(tx, surveyId, { closedAt: act.typedAt, closedBy: act.operatorId }, act)
    return null
  })
}

/** Of one that is under way. */
function changed<Reason extends string>(
  station: SignedStation,
  surveyId: Survey['id'],
  change: (tx: Tx, survey: Survey) => Reason | null,
): Result<SurveyView, Reason | 'no-such-survey' | 'over'> {
  const refusal = transaction(station.db, (tx): Reason | 'no-such-survey' | 'over' | null => {
    const survey = surveyOf(tx, surveyId)
    if (!survey) return 'no-such-survey'
    const standing = standingOfSurvey(survey)
    return standing === 'closed' || standing === 'dropped' ? 'over' : change(tx, survey)
  })
  if (refusal !== null) return refuse(refusal)
  station.changed('survey', 'today')
  return done(viewOfSurvey(station, knownSurvey(station.db, surveyId)))
}
