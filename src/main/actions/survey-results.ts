import { dayOf } from '#shared/domain/day'
import { inOrderOfBuildings } from '#shared/domain/periodic-visit'
import { itemsOf, Questionnaire } from '#shared/domain/questionnaire'
import type { SurveyId } from '#shared/domain/survey'
import { chartsOfSurvey } from '#shared/domain/survey-charts'
import {
  addCounts,
  briefOf,
  countAnswers,
  figuresOf,
  type LevelCounts,
  noCounts,
  type SurveyFigures,
} from '#shared/domain/survey-results'
import type { Asked, Refusal } from '#shared/ipc/contract'
import type { BuildingResult, SurveyResults, SurveyReturns } from '#shared/ipc/survey-result-questions'
import { done, type Result, refuse } from '#shared/result'
import {
  answersOf,
  type BuildingAnswers,
  lastClosedBefore,
  type SurveyAsked,
  surveyAsked,
} from '../store/survey-result'
import type { Db } from '../store/tx'
import type { Station } from './station'
import { openQuestions } from './survey-written'

export function showSurveyResults(
  { db, clock }: Station,
  { surveyId }: Asked<'surveyResult.show'>,
): Result<SurveyResults, Refusal<'surveyResult.show'>> {
  const survey = surveyAsked(db, surveyId)
  if (!survey) return refuse('no-such-survey')
  const questionnaire = questionnaireOf(survey)
  const counted = countSurvey(db, surveyId, questionnaire)
  const { figures, returns } = counted
  const buildings = buildingsOf(counted, questionnaire)
  const last = lastResults(db, survey)
  return done({
    id: survey.id,
    number: survey.number,
    title: survey.title,
    fromOn: survey.fromOn,
    untilOn: survey.untilOn,
    asOf: survey.closedAt ?? clock(),
    isClosed: survey.closedAt !== null,
    target: survey.target,
    returns,
    figures,
    last,
    buildings,
    questions: openQuestions(db, surveyId, questionnaire),
    charts: [...chartsOfSurvey(figures, last?.figures ?? null, buildings)],
  })
}

export function questionnaireOf({ questionnaire }: SurveyAsked): Questionnaire {
  return Questionnaire.parse(JSON.parse(questionnaire))
}

function lastResults(db: Db, survey: SurveyAsked): SurveyResults['last'] {
  const last = lastClosedBefore(db, survey)
  if (!last?.closedAt) return null
  const { figures } = countSurvey(db, last.id, questionnaireOf(last))
  return { number: last.number, title: last.title, closedOn: dayOf(last.closedAt), figures }
}

type Counted = {
  readonly rows: readonly { readonly row: BuildingAnswers; readonly counts: readonly LevelCounts[] }[]
  readonly figures: SurveyFigures
  readonly returns: SurveyReturns
}

/** Each answer is counted once, with its building; the whole is the sum of them. */
function countSurvey(db: Db, id: SurveyId, questionnaire: Questionnaire): Counted {
  const items = itemsOf(questionnaire).length
  const rows = answersOf(db, id).map((row) => ({ row, counts: countAnswers(row.answers ?? '', items) }))
  const sum = rows.reduce((all, { counts }) => addCounts(all, counts), noCounts(items))
  const returns = returnsOf(rows.map(({ row }) => row))
  return { rows, figures: figuresOf(questionnaire, sum, returns.entered), returns }
}

function buildingsOf({ rows }: Counted, questionnaire: Questionnaire): BuildingResult[] {
  return rows
    .map(({ row, counts }) => buildingResult(row, briefOf(questionnaire, counts)))
    .toSorted((one, other) => inOrderOfBuildings(one.building, other.building))
}

function buildingResult(
  row: BuildingAnswers,
  { all, index }: Pick<SurveyFigures, 'all' | 'index'>,
): BuildingResult {
  const { satisfied, answered, rate } = all
  return { building: row.building, ...returnsOf([row]), satisfied, answered, rate, index }
}

function returnsOf(rows: readonly SurveyReturns[]): SurveyReturns {
  const sum = (of: (row: SurveyReturns) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    planned: sum(({ planned }) => planned),
    issued: sum(({ issued }) => issued),
    returned: sum(({ returned }) => returned),
    refused: sum(({ refused }) => refused),
    absent: sum(({ absent }) => absent),
    entered: sum(({ entered }) => entered),
    struck: sum(({ struck }) => struck),
  }
}
