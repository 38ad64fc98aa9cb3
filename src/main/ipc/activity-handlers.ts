import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `activity.${string}`>

/** The questions of activity-questions.ts: 客户沟通计划 (F27, F28). */
export function activityHandlers(_signed: () => Signed) {
  return {} satisfies Required<Pick<Handlers, Own>>
}
