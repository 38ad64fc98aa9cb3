import type { Questionnaire } from '#shared/domain/questionnaire'
import { allWeight } from '#shared/domain/survey-results'
import type { Asked, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { setRule } from '../store/desk-rule'
import { questionnaireNow } from '../store/survey-rule'
import { transaction } from '../store/tx'
import { actOf, type SignedStation, type Station } from './station'

export function showWeights({ db }: Station): Questionnaire {
  return questionnaireNow(db)
}

/** 权重 of the next campaign's index; one that was made keeps what it was made with. */
export function setWeights(
  station: SignedStation,
  { weights }: Asked<'surveyResult.setWeights'>,
): Result<Questionnaire, Refusal<'surveyResult.setWeights'>> {
  type Outcome = Result<Questionnaire, Refusal<'surveyResult.setWeights'>>
  const outcome = transaction(station.db, (tx): Outcome => {
    const asked = questionnaireNow(tx)
    if (weights.length !== asked.groups.length) return refuse('other-groups')
    if (weights.reduce((sum, weight) => sum + weight, 0) !== allWeight) return refuse('not-hundred')
    const groups = asked.groups.map((group, place) => ({ ...group, weight: weights[place] ?? group.weight }))
    if (groups.every(({ weight }, place) => weight === asked.groups[place]?.weight))
      return refuse('nothing-changed')
    const questionnaire = { ...asked, groups }
    setRule(tx, 'survey', questionnaire, actOf(station, 'survey.weighted'))
    return done(questionnaire)
  })
  if (outcome.ok) station.changed('survey')
  return outcome
}
