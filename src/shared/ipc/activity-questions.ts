import { z } from 'zod'
import { ActivityId, ActivityKind, PlanYear } from '#shared/domain/activity'
import { DepartmentId } from '#shared/domain/case'
import { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

const cents = z.number().int().min(0).max(99_999_999)

/** One line of a year's plan; phones in its texts masked. */
export const ActivityLine = z.strictObject({
  id: ActivityId,
  kind: ActivityKind,
  month: IsoMonth,
  plannedOn: IsoDay.nullable(),
  title: z.string(),
  audience: z.string(),
  /** 负责: who, and of which department. */
  organiser: z.string(),
  department: z.string(),
  place: z.string(),
  budget: cents.nullable(),
  spent: cents.nullable(),
  heldOn: IsoDay.nullable(),
  isDropped: z.boolean(),
  due: z.strictObject({ dueAt: Instant, isLate: z.boolean() }).nullable(),
})
export type ActivityLine = z.infer<typeof ActivityLine>

/** One activity, whole: what was written there can be changed. */
export const ActivityView = ActivityLine.extend({
  time: z.string(),
  departmentId: DepartmentId.nullable(),
  contact: z.string(),
  plan: z.string(),
  attended: z.number().int().nullable(),
  people: z.string(),
  record: z.string(),
  decided: z.string(),
  effect: z.string(),
  /** Who wrote down how it went, and when. */
  by: z.string(),
  recordedAt: Instant.nullable(),
  dropReason: z.string(),
  isErased: z.boolean(),
  /** The newest F28 of it, record or notice. */
  slip: SlipView.nullable(),
})
export type ActivityView = z.infer<typeof ActivityView>

const whose = z.strictObject({ activityId: ActivityId })
const line = z.string().trim().max(120)
const words = z.string().trim().max(longestText)

/** 客户沟通计划 (F27, F28). */
export const activityQuestions = {
  /** A year's plan by month, its figures, and how much of the year before could be copied into it. */
  'activity.list': {
    input: z.strictObject({ year: PlanYear }),
    output: z.strictObject({
      rows: z.array(ActivityLine),
      totals: z.strictObject({
        planned: z.number().int(),
        spent: z.number().int(),
        held: z.number().int(),
        left: z.number().int(),
        dropped: z.number().int(),
      }),
      toCopy: z.number().int(),
      /** The newest F27 of that year. */
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  'activity.show': { input: whose, output: ActivityView, refusals: z.enum(['no-such-activity']) },
  /** 加一项 (`activityId` null), or a change of one that is neither held nor dropped. */
  'activity.put': {
    input: z.strictObject({
      activityId: ActivityId.nullable(),
      kind: ActivityKind,
      month: IsoMonth,
      /** In that month; null: no day yet. */
      plannedOn: IsoDay.nullable(),
      time: z.string().trim().max(40),
      title: z.string().trim().min(1).max(60),
      audience: line,
      organiser: z.string().trim().max(60),
      departmentId: DepartmentId.nullable(),
      contact: line,
      place: line,
      budget: cents.nullable(),
      plan: z.string().trim().max(2_000),
    }),
    output: ActivityView,
    refusals: z.enum([
      'no-such-activity',
      'no-such-department',
      'not-in-month',
      'recorded',
      'dropped',
      'erased',
    ]),
  },
  /** 登记办结; again, it is corrected. */
  'activity.record': {
    input: whose.extend({
      heldOn: IsoDay,
      time: z.string().trim().max(40),
      place: line,
      /** 沟通人员. */
      people: z.string().trim().max(500),
      attended: z.number().int().min(0).max(1_000_000).nullable(),
      /** 事件 and 处理结果. */
      record: words.min(1),
      decided: words,
      effect: z.string().trim().max(2_000),
      spent: cents.nullable(),
    }),
    output: ActivityView,
    refusals: z.enum(['no-such-activity', 'dropped', 'erased', 'day-in-future']),
  },
  /** Off the plan, with its reason; '' : on it again. */
  'activity.drop': {
    input: whose.extend({ reason: z.string().trim().max(200) }),
    output: ActivityView,
    refusals: z.enum(['no-such-activity', 'recorded', 'erased', 'nothing-changed']),
  },
  /** What the year before had and this one has not yet, without days. */
  'activity.copyYear': {
    input: z.strictObject({ year: PlanYear }),
    output: z.strictObject({ copied: z.number().int() }),
    refusals: z.enum(['nothing-to-copy']),
  },
  /** F27. */
  'activity.printPlan': {
    input: z.strictObject({ year: PlanYear }),
    output: SlipView,
    refusals: z.enum(['nothing-there']),
  },
  /** F28, filled as far as it is known. */
  'activity.printRecord': {
    input: whose,
    output: SlipView,
    refusals: z.enum(['no-such-activity', 'dropped', 'erased']),
  },
  /** F28 as 活动通知, to hang up. */
  'activity.printNotice': {
    input: whose,
    output: SlipView,
    refusals: z.enum(['no-such-activity', 'no-day', 'recorded', 'dropped', 'erased']),
  },
} satisfies Record<string, Exchange>
