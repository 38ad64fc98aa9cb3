import { z } from 'zod'
import { IsoDay } from '#shared/domain/day'
import { Grade } from '#shared/domain/grade'
import { Kind } from '#shared/domain/kind'

/** 时限: forward 转呈 · report 呈报园总 · coordinate 协调 · reply 答复 · resolve 处理 · return 交回 · revisit 回访. */
export const ClockName = z.enum(['forward', 'report', 'coordinate', 'reply', 'resolve', 'return', 'revisit'])
export type ClockName = z.infer<typeof ClockName>

export const clockWord: Record<ClockName, string> = {
  forward: '转呈',
  report: '呈报园总',
  coordinate: '协调',
  reply: '答复',
  resolve: '处理',
  return: '交回',
  revisit: '回访',
}

export const Limit = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('minutes'), count: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('hours'), count: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('days'), count: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('months'), count: z.number().int().positive() }),
  z.strictObject({ unit: z.literal('sameDay'), ends: z.enum(['closing', 'midnight']) }),
])
export type Limit = z.infer<typeof Limit>

export function limitWords(limit: Limit): string {
  switch (limit.unit) {
    case 'minutes':
      return `${limit.count} 分钟内`
    case 'hours':
      return `${limit.count} 小时内`
    case 'days':
      return `${limit.count} 日内`
    case 'months':
      return `${limit.count} 个月内`
    case 'sameDay':
      return '当天'
  }
}

/** One line of the procedure: for these kinds and grades this clock has this limit, by this clause. */
export const Rule = z.strictObject({
  clock: ClockName,
  kinds: z.array(Kind).nonempty(),
  /** null: for kinds that have no grade. */
  grades: z.array(Grade).nonempty().nullable(),
  limit: Limit,
  /** Whether minutes and hours run all day or only while the desk is open. */
  runs: z.enum(['always', 'deskHours']),
  clause: z.string().min(1),
})
export type Rule = z.infer<typeof Rule>

/** 作业规程. A case keeps the version it was registered under. */
export const Profile = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  version: z.number().int().positive(),
  validFrom: IsoDay,
  /** From which time on "raised before" counts as 多次 (1 is the first time). */
  repeatFrom: z.number().int().min(2),
  /** The day of the month by whose end the report is due; shorter months: their last day. */
  reportDay: z.number().int().min(1).max(31),
  rules: z.array(Rule).nonempty(),
})
export type Profile = z.infer<typeof Profile>

export function ruleFor(profile: Profile, clock: ClockName, kind: Kind, grade: Grade | null): Rule | null {
  const found = profile.rules.find(
    (rule) =>
      rule.clock === clock &&
      rule.kinds.includes(kind) &&
      (grade === null ? rule.grades === null : rule.grades?.includes(grade)),
  )
  return found ?? null
}
