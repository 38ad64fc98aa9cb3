import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `walk.${string}`>

/** The questions of walk-questions.ts: 巡检 (F16, F31). */
export function walkHandlers(_signed: () => Signed) {
  return {} satisfies Required<Pick<Handlers, Own>>
}
