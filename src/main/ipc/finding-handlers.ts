import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `finding.${string}`>

/** The questions of finding-questions.ts: 整改: what walks found, F11, F12, 复查. */
export function findingHandlers(_signed: () => Signed) {
  return {} satisfies Required<Pick<Handlers, Own>>
}
