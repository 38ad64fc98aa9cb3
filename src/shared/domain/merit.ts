import { z } from 'zod'

// 考核扣分 (S1 实施方案 2, 4; S3 第十条): points by rule, each with what it rests on. Off until a supervisor turns it on.

export const MeritRule = z.enum(['late', 'forged', 'missing', 'over', 'valid'])
export type MeritRule = z.infer<typeof MeritRule>
export const meritRuleWord: Readonly<Record<MeritRule, string>> = {
  late: '超时限',
  forged: '调查表作弊',
  missing: '调查表未收回',
  over: '越级投诉',
  valid: '有效投诉',
}
