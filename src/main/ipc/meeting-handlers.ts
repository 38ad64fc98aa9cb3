import type { Handlers } from './answer'
import type { Signed } from './handlers'

type Own = Extract<keyof Handlers, `meeting.${string}`>

/** The questions of meeting-questions.ts: 会议接待 (F29). */
export function meetingHandlers(_signed: () => Signed) {
  return {} satisfies Required<Pick<Handlers, Own>>
}
