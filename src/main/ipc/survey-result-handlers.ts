import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `surveyResult.${string}`>

/** The questions of survey-result-questions.ts. */
export function surveyResultHandlers(_signed: () => Signed) {
  return {} satisfies Required<Pick<Handlers, Own>>
}
