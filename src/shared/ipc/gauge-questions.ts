import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoMonth } from '#shared/domain/day'
import { Gauge, GaugeName, GaugePeriod } from '#shared/domain/gauge'
import { GaugePart } from '#shared/domain/gauge-list'
import { ItemStanding } from '#shared/domain/item-standing'
import { PeriodicOutcome, PeriodicVisitId } from '#shared/domain/periodic-visit'
import { Quality, RevisitWay, Timeliness } from '#shared/domain/revisit'
import { AskedOf, Satisfaction, SatisfactionBy } from '#shared/domain/satisfaction'
import { type Exchange, nothing } from '#shared/ipc/exchange'

/** How many rows a page of a gauge's list holds. */
export const gaugePageLength = 50

const page = z.number().int().min(0)

/** The 月回访 that a row opens, in its round. */
export const VisitOpened = z.strictObject({
  id: PeriodicVisitId,
  month: IsoMonth,
  building: z.string(),
  outcome: PeriodicOutcome.nullable(),
})

/** A window, a revisit or a point that a gauge counts, or misses. */
export const GaugeRow = z.strictObject({
  key: z.string(),
  standing: ItemStanding,
  /** Of its case, or of the 月回访; null: it has none yet. */
  number: z.string().nullable(),
  /** What Enter opens: the case, or the 月回访 that is none. */
  caseId: CaseId.nullable(),
  visit: VisitOpened.nullable(),
  customer: z.string(),
  address: z.string(),
  round: z.number().int().nullable(),
  /** When its window ends, or when somebody was asked; null: not yet. */
  at: Instant.nullable(),
  way: RevisitWay.nullable(),
  /** Whether something can still be done about it: its case is open. */
  isOpen: z.boolean(),
})
export type GaugeRow = z.infer<typeof GaugeRow>

/** What the customer of one case said last, and the first time that he was asked. */
export const AnswerView = z.strictObject({
  caseId: CaseId,
  number: z.string(),
  customer: z.string(),
  round: z.number().int(),
  at: Instant,
  way: RevisitWay,
  quality: Quality.nullable(),
  timeliness: Timeliness.nullable(),
  attitude: Quality.nullable(),
  handling: Quality.nullable(),
  firstQuality: Quality.nullable(),
})
export type AnswerView = z.infer<typeof AnswerView>

/** One group of 满意度; `key` names it, '' where it has no name: 未转呈, 未分类. */
export const SatisfactionGroup = Satisfaction.extend({ key: z.string() })
export type SatisfactionGroup = z.infer<typeof SatisfactionGroup>

export const AnswerGroup = z.strictObject({ by: SatisfactionBy.exclude(['case']), key: z.string() })
export type AnswerGroup = z.infer<typeof AnswerGroup>

export const gaugeQuestions = {
  /** 指标 of a month or year as they stand now, with 满意度 of all complaints and all jobs. */
  'gauge.show': {
    input: z.strictObject({ period: GaugePeriod }),
    output: z.strictObject({
      asOf: Instant,
      gauges: z.array(Gauge),
      satisfaction: z.strictObject({ complaint: Satisfaction, job: Satisfaction }),
    }),
    refusals: z.never(),
  },
  /** This month's gauges that the procedure sets a target for, as they stand beside 该回访. */
  'gauge.brief': { input: nothing, output: z.array(Gauge), refusals: z.never() },
  /** What a gauge counts, or what is missing to it: what can still be done first. */
  'gauge.list': {
    input: z.strictObject({ period: GaugePeriod, name: GaugeName, part: GaugePart, page }),
    output: z.strictObject({
      rows: z.array(GaugeRow),
      page: z.number().int(),
      /** How many rows each part has. */
      totals: z.strictObject({ missing: z.number().int(), counted: z.number().int() }),
    }),
    refusals: z.never(),
  },
  /** 满意度, group by group. */
  'gauge.satisfaction': {
    input: z.strictObject({ period: GaugePeriod, of: AskedOf, by: SatisfactionBy.exclude(['case']) }),
    output: z.array(SatisfactionGroup),
    refusals: z.never(),
  },
  /** The cases of a group, or all: who was not content first. */
  'gauge.answers': {
    input: z.strictObject({ period: GaugePeriod, of: AskedOf, group: AnswerGroup.nullable(), page }),
    output: z.strictObject({ rows: z.array(AnswerView), page: z.number().int(), total: z.number().int() }),
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
