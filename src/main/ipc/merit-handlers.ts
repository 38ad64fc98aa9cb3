import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `merit.${string}`>

/** The questions of merit-questions.ts: 考核扣分 (F30). */
export function meritHandlers(_signed: () => Signed) {
  return {} satisfies Required<Pick<Handlers, Own>>
}
