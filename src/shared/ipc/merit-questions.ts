import type { Exchange } from '#shared/ipc/exchange'

/** 考核扣分 (F30). */
export const meritQuestions = {} satisfies Record<string, Exchange>
