import { z } from 'zod'
import { Grade } from '#shared/domain/grade'
import { Kind } from '#shared/domain/kind'

// How a procedure wants revisits done, and by how much of them it is measured (S1 客户回访).

/**
 * What a share is of: complaintRate and repairRate 回访率, complaintSigned and periodicSigned 有业主签名的上门回访, remote 电话
 * 和信函 of the calendar year, settled 回访处理率.
 */
export const RevisitGauge = z.enum([
  'complaintRate',
  'repairRate',
  'complaintSigned',
  'periodicSigned',
  'remote',
  'settled',
])
export type RevisitGauge = z.infer<typeof RevisitGauge>

export const revisitGaugeWord: Readonly<Record<RevisitGauge, string>> = {
  complaintRate: '投诉回访率',
  repairRate: '报修回访率',
  complaintSigned: '投诉回访当面签名率',
  periodicSigned: '月回访当面签名率',
  remote: '电话和信函占全年回访',
  settled: '回访处理率',
}

/** Whether the target is a most, not a least. */
export function isUpperBound(gauge: RevisitGauge): boolean {
  return gauge === 'remote'
}

const clause = z.string().min(1).max(200)
const percent = z.number().min(0).max(100)

/** In whole percent: how many are missing to it is counted without a remainder. */
export const RevisitTarget = z.strictObject({
  gauge: RevisitGauge,
  percent: z.number().int().min(1).max(100),
  clause,
})
export type RevisitTarget = z.infer<typeof RevisitTarget>

/** Who may ask about cases of these kinds and grades: that role and those above it; management is no operator, but named. */
export const VisitorRule = z.strictObject({
  kinds: z.array(Kind).nonempty(),
  /** null: of every grade, and of kinds that have none. */
  grades: z.array(Grade).nonempty().nullable(),
  who: z.enum(['desk', 'supervisor', 'management']),
  /** As the procedure calls them. */
  title: z.string().min(1).max(30),
  clause,
})
export type VisitorRule = z.infer<typeof VisitorRule>

export const Revisiting = z.strictObject({
  targets: z.array(RevisitTarget),
  /** The first that fits; none: the desk. */
  visitors: z.array(VisitorRule),
  /** From which time on complaints may be asked about by phone: 1 always, 2 from the second round on (S1 第十五条). */
  phoneFromRound: z.number().int().min(1).max(9),
  /** 联系不上 may be said after so many attempts on so many days, by two ways where there are two. */
  attempts: z.strictObject({
    count: z.number().int().min(1).max(20),
    days: z.number().int().min(1).max(20),
    clause,
  }),
  /** 抽查 of finished work orders, and the most of it by households, in percent. */
  draw: z.strictObject({ percent, householdPercent: percent, clause }),
})
export type Revisiting = z.infer<typeof Revisiting>

/** Of a procedure that says nothing of it: figures are shown without a target. */
export const plainRevisiting: Revisiting = {
  targets: [],
  visitors: [],
  phoneFromRound: 1,
  attempts: { count: 3, days: 2, clause: '本单位规定：至少两天里试过三次，才算联系不上' },
  draw: { percent: 5, householdPercent: 5, clause: '本单位规定（依 S1 第八条）：每月抽查派工单的 5%' },
}

export function targetOf(
  { targets }: { readonly targets: readonly RevisitTarget[] },
  gauge: RevisitGauge,
): RevisitTarget | null {
  return targets.find((target) => target.gauge === gauge) ?? null
}

/** Null: the desk may ask. */
export function visitorRuleFor(
  { visitors }: { readonly visitors: readonly VisitorRule[] },
  { kind, grade }: { readonly kind: Kind; readonly grade: Grade | null },
): VisitorRule | null {
  return (
    visitors.find(
      (rule) =>
        rule.kinds.includes(kind) &&
        (rule.grades === null || (grade !== null && rule.grades.includes(grade))),
    ) ?? null
  )
}
