import type { Exchange } from '#shared/ipc/exchange'

/** Results of a 满意度调查 (F15), the weights of its index, what was written under the open questions. */
export const surveyResultQuestions = {} satisfies Record<string, Exchange>
