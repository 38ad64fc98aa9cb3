import type { Exchange } from '#shared/ipc/exchange'

/** 巡检 (F16, F31). */
export const walkQuestions = {} satisfies Record<string, Exchange>
