import type { SurveyResults } from '#shared/ipc/survey-result-questions'
import type { SlipFacts } from './facts'

/** F15: the results of a campaign as they stood when it was printed. */
export type SurveySummaryFacts = {
  readonly organisation: string
  readonly slip: SlipFacts | null
  readonly results: SurveyResults
}
