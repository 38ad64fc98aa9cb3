import { z } from 'zod'

// 客户沟通计划 (S1 典型工作任务一): the year's activities and talks.

export const ActivityId = z.number().int().positive().brand<'ActivityId'>()
export type ActivityId = z.infer<typeof ActivityId>

export const ActivityKind = z.enum(['activity', 'talk', 'visit', 'notice'])
export type ActivityKind = z.infer<typeof ActivityKind>
export const activityKindWord: Readonly<Record<ActivityKind, string>> = {
  activity: '活动',
  talk: '座谈会',
  visit: '走访',
  notice: '告知',
}
