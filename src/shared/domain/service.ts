import { z } from 'zod'
import { Instant } from '#shared/domain/day'

// 巡检与服务: what the desk does by a plan of its own, beside what customers bring (S1 典型工作任务一, 三; S1 五; S2 一, 二).

/** Its parts, in the order of their keys. */
export const ServicePart = z.enum(['walks', 'findings', 'surveys', 'activities', 'meetings', 'merits'])
export type ServicePart = z.infer<typeof ServicePart>

export const servicePartWord: Readonly<Record<ServicePart, string>> = {
  walks: '巡检',
  findings: '整改',
  surveys: '满意度调查',
  activities: '沟通计划',
  meetings: '会议接待',
  merits: '考核',
}

/** One thing of a plan that is due, or late, as 今日 says it. */
export const ServiceDue = z.strictObject({
  part: ServicePart,
  /** `第 2 次周检 10:30`, `复查 3 件`: what it is, without when it is due. */
  words: z.string(),
  dueAt: Instant,
  isLate: z.boolean(),
  /** A danger (S2 2.3): before everything else, however long that has been late. */
  isUrgent: z.boolean().optional(),
})
export type ServiceDue = z.infer<typeof ServiceDue>
