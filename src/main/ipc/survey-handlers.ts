import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `survey.${string}`>

/** The questions of survey-questions.ts: 满意度调查 (F14, F15). */
export function surveyHandlers(_signed: () => Signed) {
  return {} satisfies Required<Pick<Handlers, Own>>
}
