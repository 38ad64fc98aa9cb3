import { z } from 'zod'
import { DepartmentId } from '#shared/domain/case'
import { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { MonthDraft } from '#shared/domain/month-draft'
import { Measure, MeasureId, MeasureOutcome, MonthOpinion } from '#shared/domain/month-review'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

const ofMonth = { month: IsoMonth }
const text = z.string().trim().max(longestText)

export const MeasureView = Measure.extend({
  /** As it stands on the month's F13. */
  standing: z.string(),
  hasEnded: z.boolean(),
})
export type MeasureView = z.infer<typeof MeasureView>

/** F13 of a month as it stands now, and what is typed for it. */
export const ReviewView = z.strictObject({
  month: IsoMonth,
  /** Its texts stay; of its measures only the standing goes on, in the months after. */
  isArchived: z.boolean(),
  review: z
    .strictObject({ repeated: z.string(), analysis: z.string(), at: Instant, by: z.string() })
    .nullable(),
  /** Typed and not recorded yet, by field. */
  typed: z.record(z.string(), z.string()),
  /** 上月措施: of earlier months, and not at their end before this one began. */
  carried: z.array(MeasureView),
  measures: z.array(MeasureView),
  /** Who gives an opinion, in order; what it is once it is known. */
  opinions: z.array(MonthOpinion.extend({ department: z.string() })),
  /** The newest F13 that was printed. */
  slip: SlipView.nullable(),
})
export type ReviewView = z.infer<typeof ReviewView>

const measure = {
  words: text.min(1),
  departmentId: DepartmentId.nullable(),
  dueOn: IsoDay.nullable(),
}

/** 月总结 (F13). */
export const reviewQuestions = {
  'review.show': { input: z.strictObject(ofMonth), output: ReviewView, refusals: z.never() },
  /** Sentences and measures out of the month's figures; nothing is stored. */
  'review.draft': { input: z.strictObject(ofMonth), output: MonthDraft, refusals: z.never() },
  /** Kept as it is typed, field by field; null: given up. */
  'review.type': {
    input: z.strictObject({
      ...ofMonth,
      fields: z.record(z.string().max(60), z.string().max(longestText).nullable()),
    }),
    output: nothing,
    refusals: z.never(),
  },
  'review.record': {
    input: z.strictObject({ ...ofMonth, repeated: text, analysis: text }),
    output: nothing,
    refusals: z.enum(['month-archived', 'nothing-typed']),
  },
  'review.opine': {
    input: z.strictObject({
      ...ofMonth,
      departmentId: DepartmentId,
      words: text,
      signedBy: z.string().trim().max(60),
      signedOn: IsoDay.nullable(),
    }),
    output: nothing,
    refusals: z.enum(['month-archived', 'no-such-department', 'opinion-missing', 'day-not-yet']),
  },
  /** 定措施 of the month. */
  'review.decide': {
    input: z.strictObject({ ...ofMonth, ...measure }),
    output: nothing,
    refusals: z.enum(['month-archived', 'no-such-department']),
  },
  'review.change': {
    input: z.strictObject({ measureId: MeasureId, ...measure }),
    output: nothing,
    refusals: z.enum(['month-archived', 'no-such-department', 'no-such-measure']),
  },
  /** 登记进展 of a measure, whichever month decided it. */
  'review.tell': {
    input: z.strictObject({ measureId: MeasureId, on: IsoDay, outcome: MeasureOutcome, words: text }),
    output: nothing,
    refusals: z.enum([
      'no-such-measure',
      'ended-already',
      'reason-missing',
      'day-not-yet',
      'before-decided',
      'month-archived',
    ]),
  },
  'review.print': {
    input: z.strictObject(ofMonth),
    output: SlipView,
    refusals: z.enum(['month-archived']),
  },
} satisfies Record<string, Exchange>
