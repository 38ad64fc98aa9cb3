import type { Exchange } from '#shared/ipc/exchange'

/** 客户沟通计划 (F27, F28). */
export const activityQuestions = {} satisfies Record<string, Exchange>
