import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoMonth } from '#shared/domain/day'
import { MeritRule, MeritRules, MeritStanding, OverLevel, Tenths } from '#shared/domain/merit'
import { CaseNumber } from '#shared/domain/number'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

/** One line of a month: what the records propose, or what was said of it. Phones in it are masked. */
export const MeritLine = z.strictObject({
  rule: MeritRule,
  source: z.string(),
  department: z.string(),
  /** '' : the record names nobody. */
  person: z.string(),
  ground: z.string(),
  case: z.strictObject({ id: CaseId, number: CaseNumber }).nullable(),
  /** By the rules; null: how far up they went has to be said first. */
  proposed: Tenths.nullable(),
  decided: z
    .strictObject({
      standing: MeritStanding,
      level: OverLevel.nullable(),
      tenths: Tenths,
      reason: z.string(),
      at: Instant,
      by: z.string(),
    })
    .nullable(),
})
export type MeritLine = z.infer<typeof MeritLine>

export const meritPageLength = 50

/** 考核扣分 (F30). */
export const meritQuestions = {
  'merit.rules': {
    input: nothing,
    output: z.strictObject({
      rules: MeritRules,
      /** Something was confirmed or lifted once: that stays in sight when it is off. */
      hasDecided: z.boolean(),
    }),
    refusals: z.never(),
  },
  'merit.setRules': {
    input: MeritRules,
    output: MeritRules,
    refusals: z.enum(['nothing-changed', 'month-too-late']),
  },
  /** A month: what waits for her word by department and person, or what was said. */
  'merit.list': {
    input: z.strictObject({
      month: IsoMonth,
      only: z.enum(['open', 'decided']),
      page: z.number().int().min(0),
    }),
    output: z.strictObject({
      /** Whether the rules count in that month. */
      isCounted: z.boolean(),
      rows: z.array(MeritLine),
      page: z.number().int(),
      total: z.number().int(),
      open: z.number().int(),
      decided: z.number().int(),
      /** Of all that were confirmed, in tenths. */
      tenths: z.number().int(),
      /** The newest F30 of that month. */
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  /** 确认 or 免扣; again, it is corrected, with a reason. */
  'merit.decide': {
    input: z.strictObject({
      month: IsoMonth,
      rule: MeritRule,
      source: z.string().max(60),
      standing: MeritStanding,
      /** Of 越级投诉 that is confirmed. */
      level: OverLevel.nullable(),
      /** Null: as the record has it, or as it was said before. */
      person: z.string().trim().max(60).nullable(),
      /** What is taken off; 0 where it is lifted. */
      tenths: Tenths,
      reason: z.string().trim().max(200),
    }),
    output: nothing,
    refusals: z.enum(['not-there', 'level-missing', 'reason-missing']),
  },
  /** F30 of what was confirmed and lifted. */
  'merit.print': {
    input: z.strictObject({ month: IsoMonth }),
    output: SlipView,
    refusals: z.enum(['nothing-there']),
  },
} satisfies Record<string, Exchange>
