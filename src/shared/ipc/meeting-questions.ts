import type { Exchange } from '#shared/ipc/exchange'

/** 会议接待 (F29). */
export const meetingQuestions = {} satisfies Record<string, Exchange>
