import type { Exchange } from '#shared/ipc/exchange'

/** 整改: what walks found, F11, F12, 复查. */
export const findingQuestions = {} satisfies Record<string, Exchange>
