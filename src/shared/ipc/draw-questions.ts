import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoMonth } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { CaseNumber } from '#shared/domain/number'
import { DrawnOrderId, DrawWay, Households } from '#shared/domain/repair-draw'
import { Quality, RevisitOutcome, RevisitWay, Timeliness } from '#shared/domain/revisit'
import { ParkedDraft } from '#shared/ipc/board-views'
import { Period } from '#shared/ipc/contact-questions'
import { type Exchange, nothing } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

/** A work order that was drawn, and what the customer said of it. */
export const DrawnRow = z.strictObject({
  id: DrawnOrderId,
  caseId: CaseId,
  /** PG-…, and of its case. */
  number: z.string(),
  caseNumber: CaseNumber,
  customer: z.string(),
  address: z.string(),
  /** Masked. */
  phones: z.array(z.string()),
  job: z.string(),
  worker: z.string(),
  completedAt: Instant,
  attempts: z.number().int(),
  /** The last time that somebody asked. */
  asked: z
    .strictObject({
      at: Instant,
      way: DrawWay,
      outcome: RevisitOutcome,
      quality: Quality.nullable(),
      timeliness: Timeliness.nullable(),
      said: z.string(),
      isSolved: z.boolean().nullable(),
      caller: z.string(),
      /** Who asked is who did the work. */
      isOwn: z.boolean(),
    })
    .nullable(),
  /** Answered, or not willing to: nobody is called again. */
  isOver: z.boolean(),
  /** Its case is closed: what the customer complains of becomes another (又来了). */
  isCaseClosed: z.boolean(),
  /** The case that this became. */
  became: z.strictObject({ caseId: CaseId, number: CaseNumber }).nullable(),
})
export type DrawnRow = z.infer<typeof DrawnRow>

export const DrawView = z.strictObject({
  month: IsoMonth,
  isMonthOver: z.boolean(),
  /** Work orders completed in it, as it stands now. */
  finished: z.number().int(),
  /** Null: nobody said. */
  households: z.number().int().nullable(),
  /** Rooms of the directory in which somebody is, as long as nobody said. */
  proposedHouseholds: z.number().int().nullable(),
  /** What the procedure wants, and its clause. */
  share: z.strictObject({ percent: z.number(), householdPercent: z.number(), clause: z.string() }),
  draw: z
    .strictObject({
      seed: z.string(),
      percent: z.number(),
      householdPercent: z.number(),
      finished: z.number().int(),
      households: z.number().int(),
      size: z.number().int(),
      madeAt: Instant,
      madeBy: z.string(),
    })
    .nullable(),
  /** In the order in which they were drawn. */
  rows: z.array(DrawnRow),
  /** The newest F06 of this draw. */
  slip: SlipView.nullable(),
})
export type DrawView = z.infer<typeof DrawView>

/** One line of F06: a work order that a customer was asked about. */
export const RepairVisitRow = z.strictObject({
  key: z.string(),
  caseId: CaseId,
  /** PG-…; of a case without one its own. */
  number: z.string(),
  isDrawn: z.boolean(),
  customer: z.string(),
  address: z.string(),
  job: z.string(),
  completedAt: Instant.nullable(),
  askedAt: Instant,
  way: RevisitWay,
  outcome: RevisitOutcome,
  quality: Quality.nullable(),
  timeliness: Timeliness.nullable(),
  said: z.string(),
  isSolved: z.boolean().nullable(),
  by: z.string(),
  attempts: z.number().int(),
})
export type RepairVisitRow = z.infer<typeof RepairVisitRow>

/** How many rows a page of 维修回访登记表 holds. */
export const repairVisitPageLength = 100

/** 抽查 of the month's work orders, and what customers said of repairs (S1 第八条, S2). */
export const drawQuestions = {
  'draw.show': { input: z.strictObject({ month: IsoMonth }), output: DrawView, refusals: z.never() },
  /** Once for each month that is over. */
  'draw.make': {
    input: z.strictObject({ month: IsoMonth }),
    output: DrawView,
    refusals: z.enum([
      'month-not-over',
      'drawn-already',
      'households-missing',
      'nothing-finished',
      'none-wanted',
    ]),
  },
  'draw.answer': {
    input: z.strictObject({
      drawnOrderId: DrawnOrderId,
      at: Instant,
      way: DrawWay,
      outcome: RevisitOutcome,
      quality: Quality.nullable(),
      timeliness: Timeliness.nullable(),
      said: z.string().trim().max(longestText),
      isSolved: z.boolean().nullable(),
      caller: z.string().trim().min(1).max(60),
    }),
    output: DrawView,
    refusals: z.enum([
      'no-such-order',
      'asked-already',
      'time-in-future',
      'time-before-completion',
      'time-before-last-attempt',
      'solved-missing',
      'erased',
    ]),
  },
  /** 又来了: what the customer complains of as a new case, linked to the order's own; asked twice, the same draft. */
  'draw.openCase': {
    input: z.strictObject({ drawnOrderId: DrawnOrderId }),
    output: ParkedDraft,
    refusals: z.enum(['no-such-order', 'not-complained', 'case-open', 'case-already', 'erased']),
  },
  /** F06 of the draw: with full phones as long as somebody is still to be called. */
  'draw.print': {
    input: z.strictObject({ month: IsoMonth }),
    output: SlipView,
    refusals: z.enum(['not-drawn']),
  },
  /** 维修回访登记表 of a day or month: every work order that somebody was asked about. */
  'draw.visits': {
    input: z.strictObject({ period: Period, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(RepairVisitRow),
      page: z.number().int(),
      total: z.number().int(),
      /** The newest F06 of that day or month. */
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  'draw.printVisits': {
    input: z.strictObject({ period: Period }),
    output: SlipView,
    refusals: z.enum(['nobody-asked']),
  },
  /** 户数, which caps the draw. */
  'desk.setHouseholds': {
    input: z.strictObject({ households: Households }),
    output: nothing,
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
