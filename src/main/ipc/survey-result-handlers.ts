import { done } from '#shared/result'
import { showSurveyResults } from '../actions/survey-results'
import { printSurveySummary } from '../actions/survey-summary'
import { setWeights, showWeights } from '../actions/survey-weights'
import { listWritten } from '../actions/survey-written'
import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `surveyResult.${string}`>

/** The questions of survey-result-questions.ts. */
export function surveyResultHandlers(signed: () => Signed) {
  return {
    'surveyResult.show': (input) => showSurveyResults(signed(), input),
    'surveyResult.written': (input) => listWritten(signed(), input),
    'surveyResult.print': (input) => printSurveySummary(signed(), input),
    'surveyResult.weights': () => done(showWeights(signed())),
    'surveyResult.setWeights': (input) => setWeights(signed(), input),
  } satisfies Required<Pick<Handlers, Own>>
}
