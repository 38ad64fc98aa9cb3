import type { Exchange } from '#shared/ipc/exchange'

/** 满意度调查 (F14, F15). */
export const surveyQuestions = {} satisfies Record<string, Exchange>
