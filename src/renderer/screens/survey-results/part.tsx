import type { SurveyId } from '#shared/domain/survey'

/** To be built. */
export function SurveyResultsPart(_of: { readonly surveyId: SurveyId }) {
  return null
}
