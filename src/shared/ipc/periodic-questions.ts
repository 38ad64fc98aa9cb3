import { z } from 'zod'
import { CaseId, DepartmentId } from '#shared/domain/case'
import { CustomerId, mostPhones } from '#shared/domain/customer'
import { Instant, IsoMonth } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { CaseNumber } from '#shared/domain/number'
import { DemandKind, PeriodicOutcome, PeriodicVisitId } from '#shared/domain/periodic-visit'
import { Quality, RevisitWay, Timeliness } from '#shared/domain/revisit'
import { SignatureOutcome } from '#shared/domain/signature'
import type { Exchange } from '#shared/ipc/exchange'
import { ScanView, SlipView } from '#shared/ipc/slip-views'

/** 投诉 or 需求 that a customer brought up: a case, settled with words, or neither yet. */
export const DemandView = z.strictObject({
  kind: DemandKind,
  words: z.string(),
  case: z.strictObject({ id: CaseId, number: CaseNumber, isClosed: z.boolean() }).nullable(),
  settled: z.strictObject({ at: Instant, words: z.string() }).nullable(),
})
export type DemandView = z.infer<typeof DemandView>

/** One line of a round. */
export const VisitLine = z.strictObject({
  id: PeriodicVisitId,
  /** YH-…; null: neither printed nor recorded yet. */
  number: CaseNumber.nullable(),
  company: z.string(),
  contactName: z.string(),
  address: z.string(),
  building: z.string(),
  way: RevisitWay,
  at: Instant.nullable(),
  outcome: PeriodicOutcome.nullable(),
  demand: DemandView.nullable(),
  isDropped: z.boolean(),
})
export type VisitLine = z.infer<typeof VisitLine>

/** One visit, whole; phones masked, also in what was said. */
export const VisitView = VisitLine.extend({
  month: IsoMonth,
  customerId: CustomerId.nullable(),
  phones: z.array(z.string()),
  visitor: z.string(),
  by: z.string(),
  record: z.string(),
  quality: Quality.nullable(),
  timeliness: Timeliness.nullable(),
  signature: SignatureOutcome.nullable(),
  dropReason: z.string(),
  /** Over its period: nothing of it is left to change. */
  isErased: z.boolean(),
  /** The newest F02, and the signed sheets that came back. */
  slip: SlipView.nullable(),
  scans: z.array(ScanView),
  /** The visit before this one in which they answered. */
  before: z
    .strictObject({ at: Instant, quality: Quality.nullable(), demand: DemandView.nullable() })
    .nullable(),
})
export type VisitView = z.infer<typeof VisitView>

/** One line of 投诉需求: what was brought up, who brought it back, what became of it. */
export const PointLine = z.strictObject({
  id: PeriodicVisitId,
  number: CaseNumber.nullable(),
  at: Instant,
  /** '' : of the desk's own round. */
  department: z.string(),
  visitor: z.string(),
  customer: z.string(),
  address: z.string(),
  demand: DemandView,
})
export type PointLine = z.infer<typeof PointLine>

export const visitPageLength = 100
/** So many sheets are printed in one go; the rest with the next press. */
export const mostSheets = 100

const whose = z.strictObject({ visitId: PeriodicVisitId })
const words = z.string().trim().max(longestText)
const name = z.string().trim().max(60)
const demand = z.strictObject({ kind: DemandKind, words: words.min(1) })

export const Who = z.discriminatedUnion('kind', [
  /** All in residence. */
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('building'), building: z.string().max(120) }),
  z.strictObject({ kind: z.literal('customers'), ids: z.array(CustomerId).min(1).max(500) }),
])

/** 月回访 (附表二): the round of a month by building, its sheets, and what customers brought up. */
export const periodicQuestions = {
  'periodic.plan': {
    input: z.strictObject({ month: IsoMonth }),
    output: z.strictObject({
      plan: z
        .strictObject({ scope: z.enum(['all', 'list']), way: RevisitWay, madeAt: Instant, by: z.string() })
        .nullable(),
      /** 在驻, how many of a month's round there are, and how many in residence are not on it. */
      here: z.number().int(),
      planned: z.number().int(),
      missing: z.number().int(),
      buildings: z.array(
        z.strictObject({ building: z.string(), here: z.number().int(), missing: z.number().int() }),
      ),
    }),
    refusals: z.never(),
  },
  /** Adds who is not on the round of that month yet; canceled, those that were added stay. */
  'periodic.makePlan': {
    input: z.strictObject({ month: IsoMonth, who: Who, way: RevisitWay }),
    output: z.strictObject({ added: z.number().int(), isWhole: z.boolean() }),
    refusals: z.enum([
      'not-that-month',
      'nobody-new',
      'work-under-way',
      'canceled',
      'disk-full',
      'not-writable',
    ]),
  },
  /** The round of a month: its buildings, and a page of the visits in one of them; null: the first with somebody left. */
  'periodic.list': {
    input: z.strictObject({
      month: IsoMonth,
      building: z.string().max(120).nullable(),
      only: z.enum(['left', 'done', 'dropped']),
      page: z.number().int().min(0),
    }),
    output: z.strictObject({
      isPlanned: z.boolean(),
      buildings: z.array(
        z.strictObject({ building: z.string(), total: z.number().int(), left: z.number().int() }),
      ),
      building: z.string().nullable(),
      rows: z.array(VisitLine),
      page: z.number().int(),
      total: z.number().int(),
      /** Of that building: left and without a sheet; sheets that are not sent or failed; sheets that wait for her word. */
      unprinted: z.number().int(),
      unsent: z.number().int(),
      unconfirmed: z.number().int(),
      /** What was brought up in the month, and is neither a case nor settled. */
      open: z.number().int(),
    }),
    refusals: z.never(),
  },
  'periodic.show': { input: whose, output: VisitView, refusals: z.enum(['no-such-visit']) },
  /** 显示: the full phones, asked for and recorded. */
  'periodic.showPhones': {
    input: whose,
    output: z.array(z.string()),
    refusals: z.enum(['no-such-visit']),
  },
  /** 登记; again, it is corrected. `settled`: 信息处理记录, '' while nothing was done about the demand. */
  'periodic.record': {
    input: whose.extend({
      at: Instant,
      way: RevisitWay,
      contactName: name,
      /** '' : who is signed in. */
      visitor: name,
      outcome: PeriodicOutcome,
      record: words,
      quality: Quality.nullable(),
      timeliness: Timeliness.nullable(),
      signature: SignatureOutcome.nullable(),
      demand: demand.nullable(),
      settled: words,
    }),
    output: VisitView,
    refusals: z.enum(['no-such-visit', 'dropped', 'erased', 'time-in-future', 'demand-is-case']),
  },
  /** Off the round, with its reason; '' : on it again. */
  'periodic.drop': {
    input: whose.extend({ reason: z.string().trim().max(200) }),
    output: VisitView,
    refusals: z.enum(['no-such-visit', 'recorded', 'erased', 'nothing-changed']),
  },
  /** F02 of these visits, or of all in a building who are left and have none yet. */
  'periodic.print': {
    input: z.strictObject({
      month: IsoMonth,
      of: z.union([
        z.strictObject({ visitId: PeriodicVisitId }),
        z.strictObject({ building: z.string().max(120) }),
      ]),
    }),
    output: z.strictObject({
      printed: z.number().int(),
      /** Of the building: still without a sheet. */
      rest: z.number().int(),
      first: CaseNumber,
      last: CaseNumber,
    }),
    refusals: z.enum(['no-such-visit', 'nobody-left', 'dropped', 'erased']),
  },
  /** What of a building was drawn and not sent, or failed. */
  'periodic.send': {
    input: z.strictObject({ month: IsoMonth, building: z.string().max(120) }),
    output: z.strictObject({ sent: z.number().int() }),
    refusals: z.enum(['no-queue-chosen']),
  },
  /** The clerk's word: what was sent of a building came out. */
  'periodic.confirm': {
    input: z.strictObject({ month: IsoMonth, building: z.string().max(120) }),
    output: z.strictObject({ confirmed: z.number().int() }),
    refusals: z.never(),
  },
  /** 投诉需求 of a month, the earliest first. */
  'periodic.points': {
    input: z.strictObject({ month: IsoMonth, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(PointLine),
      page: z.number().int(),
      total: z.number().int(),
      open: z.number().int(),
      /** The newest F02b of that month. */
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  /** What a department's own visitor brings back. */
  'periodic.addPoint': {
    input: z.strictObject({
      departmentId: DepartmentId,
      visitor: name.min(1),
      customerId: CustomerId.nullable(),
      company: z.string().trim().max(120),
      contactName: name,
      address: z.string().trim().max(120),
      phones: z.array(z.string().trim().min(1).max(40)).max(mostPhones),
      at: Instant,
      demand,
      settled: words,
    }),
    output: z.strictObject({ visitId: PeriodicVisitId, number: CaseNumber }),
    refusals: z.enum(['no-such-department', 'customer-missing', 'time-in-future']),
  },
  /** F02b. */
  'periodic.printPoints': {
    input: z.strictObject({ month: IsoMonth }),
    output: SlipView,
    refusals: z.enum(['nothing-there']),
  },
} satisfies Record<string, Exchange>
