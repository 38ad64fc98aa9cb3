import { z } from 'zod'

// 会议接待 (S1 五).

export const MeetingId = z.number().int().positive().brand<'MeetingId'>()
export type MeetingId = z.infer<typeof MeetingId>
