import { z } from 'zod'

// 巡检 (S2 二): weekly and monthly by a list of points, and at least one round of the grounds a day.

export const WalkId = z.number().int().positive().brand<'WalkId'>()
export type WalkId = z.infer<typeof WalkId>

export const WalkKind = z.enum(['weekly', 'monthly', 'daily'])
export type WalkKind = z.infer<typeof WalkKind>
export const walkKindWord: Readonly<Record<WalkKind, string>> = {
  weekly: '周检',
  monthly: '月检',
  daily: '每日巡视',
}

/** What a point was found to be. */
export const Verdict = z.enum(['pass', 'fail', 'none'])
export type Verdict = z.infer<typeof Verdict>
export const verdictWord: Readonly<Record<Verdict, string>> = { pass: '合格', fail: '不合格', none: '不适用' }

/** Stays the same in every version of the list: results of years are compared by it. */
export const PointCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** 检查内容: areas with their points. A walk keeps the version by which it was walked. */
export const Checklist = z
  .array(
    z.strictObject({
      code: PointCode,
      area: z.string().trim().min(1).max(60),
      points: z
        .array(z.strictObject({ code: PointCode, words: z.string().trim().min(1).max(200) }))
        .min(1)
        .max(30),
    }),
  )
  .min(1)
  .max(20)
export type Checklist = z.infer<typeof Checklist>

/** 第几版: points that were there before keep their code, new ones have none yet. */
export const ChecklistDraft = z
  .array(
    z.strictObject({
      code: PointCode.nullable(),
      area: z.string().trim().min(1).max(60),
      points: z
        .array(z.strictObject({ code: PointCode.nullable(), words: z.string().trim().min(1).max(200) }))
        .min(1)
        .max(30),
    }),
  )
  .min(1)
  .max(20)
export type ChecklistDraft = z.infer<typeof ChecklistDraft>

export function pointsOf(checklist: Checklist): Checklist[number]['points'] {
  return checklist.flatMap(({ points }) => points)
}

/** Who went along and signs F16. */
export const Companion = z.strictObject({
  name: z.string().trim().min(1).max(60),
  unit: z.string().trim().max(60),
})
export type Companion = z.infer<typeof Companion>
export const mostCompanions = 6

/** A list of weekly or monthly is what F16 prints; a daily round has none. */
export type ListedKind = Exclude<WalkKind, 'daily'>
