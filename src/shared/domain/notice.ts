import { z } from 'zod'

export const NoticeId = z.number().int().positive().brand<'NoticeId'>()
export type NoticeId = z.infer<typeof NoticeId>

/** F11 工作联系单, or F12 整改通知单 with its limit where it is severe (S2 2.1, 3). */
export const NoticeForm = z.enum(['F11', 'F12'])
export type NoticeForm = z.infer<typeof NoticeForm>
