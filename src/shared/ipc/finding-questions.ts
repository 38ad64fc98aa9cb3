import { z } from 'zod'
import { CaseId, DepartmentId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { FindingFigure } from '#shared/domain/finding-figure'
import { NoticeForm, NoticeId } from '#shared/domain/notice'
import { CaseNumber } from '#shared/domain/number'
import { WalkKind } from '#shared/domain/walk'
import {
  FindingPaper,
  FindingStep,
  ReportWay,
  Responsible,
  Severity,
  WalkFindingId,
} from '#shared/domain/walk-finding'
import type { Exchange } from '#shared/ipc/exchange'
import { CountedPeriod } from '#shared/ipc/figure-questions'
import { SlipView } from '#shared/ipc/slip-views'

/** 该发单 (and 该上报) · 等回复 · 该复查 · 已通过; `open`: all that are not in order. */
export const FindingFilter = z.enum(['open', 'toIssue', 'waiting', 'toRecheck', 'passed'])
export type FindingFilter = z.infer<typeof FindingFilter>

/** What runs next, from when, and by when; the same for the clock's chip. */
export const FindingClock = z.strictObject({
  step: z.enum(['report', 'paper', 'answer', 'recheck']),
  startedAt: Instant,
  dueAt: Instant,
})
export type FindingClock = z.infer<typeof FindingClock>

/** One line of 整改; phones in its words masked, and only the first of them. */
export const FindingLine = z.strictObject({
  id: WalkFindingId,
  place: z.string(),
  words: z.string(),
  severity: Severity,
  isDanger: z.boolean(),
  responsible: Responsible,
  departmentId: DepartmentId.nullable(),
  /** '' : our own side. */
  department: z.string(),
  foundAt: Instant,
  paper: FindingPaper.nullable(),
  /** LX-…, ZG-… or the case's; '' while there is none. */
  number: z.string(),
  noticeId: NoticeId.nullable(),
  caseId: CaseId.nullable(),
  isReported: z.boolean(),
  clock: FindingClock.nullable(),
  steps: z.array(FindingStep),
  passedAt: Instant.nullable(),
  isDropped: z.boolean(),
})
export type FindingLine = z.infer<typeof FindingLine>

export const RecheckView = z.strictObject({
  at: Instant,
  checker: z.string(),
  isPassed: z.boolean(),
  words: z.string(),
  nextDueAt: Instant.nullable(),
})
export type RecheckView = z.infer<typeof RecheckView>

export const NoticeView = z.strictObject({
  id: NoticeId,
  number: CaseNumber,
  form: NoticeForm,
  department: z.string(),
  toPerson: z.string(),
  fromPerson: z.string(),
  subject: z.string(),
  demand: z.string(),
  dueAt: Instant,
  madeAt: Instant,
  signed: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  answered: z.strictObject({ at: Instant, by: z.string(), words: z.string() }).nullable(),
  /** How many findings are on it. */
  findings: z.number().int(),
  slip: SlipView.nullable(),
})
export type NoticeView = z.infer<typeof NoticeView>

/** One finding, whole. */
export const FindingView = FindingLine.extend({
  walkKind: WalkKind,
  walkNumber: CaseNumber.nullable(),
  walker: z.string(),
  /** Over its period: nothing of it is left to change. */
  isErased: z.boolean(),
  reported: z.strictObject({ at: Instant, to: z.string(), way: ReportWay }).nullable(),
  told: z.strictObject({ at: Instant, to: z.string() }).nullable(),
  /** When it is to be in order. */
  limitAt: Instant.nullable(),
  notice: NoticeView.nullable(),
  case: z.strictObject({ id: CaseId, number: CaseNumber, isClosed: z.boolean() }).nullable(),
  rechecks: z.array(RecheckView),
  dropReason: z.string(),
  proposed: z.strictObject({
    form: NoticeForm,
    dueAt: Instant,
    /** 致: the contact of a contractor or department for F11, its head for F12. */
    toPerson: z.record(NoticeForm, z.string()),
  }),
})
export type FindingView = z.infer<typeof FindingView>

export const findingPageLength = 100
/** One notice holds so many at most. */
export const mostOnNotice = 50

const whose = z.strictObject({ findingId: WalkFindingId })
const ofNotice = z.strictObject({ noticeId: NoticeId })
const name = z.string().trim().min(1).max(60)
const words = z.string().trim().max(longestText)
const reason = z.string().trim().min(1).max(200)

/** A limit that a calendar can count from. */
const latest = '9998-12-31T00:00:00.000Z'
const limit = Instant.refine((at) => at <= latest)

const counts = z.record(FindingFigure, z.number().int())
/** Of a contractor or department; null: our own side. */
const FindingGroup = z.strictObject({ departmentId: DepartmentId.nullable(), name: z.string(), counts })
export type FindingGroup = z.infer<typeof FindingGroup>

/** 整改: what walks found, F11, F12, 复查. */
export const findingQuestions = {
  /** The most urgent first: a danger that is not reported, no paper yet, an answer that is late, a 复查 that is. */
  'finding.list': {
    input: z.strictObject({ filter: FindingFilter, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(FindingLine),
      page: z.number().int(),
      total: z.number().int(),
      totals: z.record(FindingFilter, z.number().int()),
    }),
    refusals: z.never(),
  },
  'finding.show': { input: whose, output: FindingView, refusals: z.enum(['no-such-finding']) },
  /** A scanned notice: the first of its findings that is not in order, else its first. */
  'finding.ofNotice': {
    input: ofNotice,
    output: z.strictObject({ findingId: WalkFindingId }),
    refusals: z.enum(['no-such-notice']),
  },
  /** 登记上报. */
  'finding.report': {
    input: whose.extend({ to: name, way: ReportWay, at: Instant }),
    output: FindingView,
    refusals: z.enum(['no-such-finding', 'erased', 'not-now', 'time-in-future', 'time-before-finding']),
  },
  /** 发联系单 or 发整改通知, of one or several findings of one department. */
  'finding.issue': {
    input: z.strictObject({
      findingIds: z.array(WalkFindingId).min(1).max(mostOnNotice),
      form: NoticeForm,
      toPerson: z.string().trim().max(60),
      subject: z.string().trim().max(120),
      demand: words,
      dueAt: limit,
      /** Why F11 is enough for what is grave; '' where it is not. */
      downReason: z.string().trim().max(200),
    }),
    output: NoticeView,
    refusals: z.enum([
      'no-such-finding',
      'erased',
      'not-now',
      'own-side',
      'several-departments',
      'time-not-later',
      'reason-missing',
    ]),
  },
  /** 口头或微信通知 (S2 2.1). */
  'finding.tell': {
    input: whose.extend({ to: name, at: Instant, dueAt: limit }),
    output: FindingView,
    refusals: z.enum([
      'no-such-finding',
      'erased',
      'not-now',
      'wants-paper',
      'time-in-future',
      'time-before-finding',
      'time-not-later',
    ]),
  },
  /** 记为同一件: a case that is open is what puts it in order. */
  'finding.link': {
    input: whose.extend({ number: z.string().trim().max(40) }),
    output: FindingView,
    refusals: z.enum(['no-such-finding', 'erased', 'not-now', 'no-such-case', 'case-closed']),
  },
  /** 签收: the department has the paper. */
  'finding.sign': {
    input: ofNotice.extend({ by: name, at: Instant }),
    output: NoticeView,
    refusals: z.enum(['no-such-notice', 'erased', 'not-now', 'time-in-future', 'time-before-notice']),
  },
  /** 登记回复; after a 复查 that did not pass, the next one. */
  'finding.answer': {
    input: ofNotice.extend({ by: name, words: words.min(1), at: Instant }),
    output: NoticeView,
    refusals: z.enum(['no-such-notice', 'erased', 'not-now', 'time-in-future', 'time-before-notice']),
  },
  /** 登记复查: passed, or again with its new limit. */
  'finding.recheck': {
    input: whose.extend({
      at: Instant,
      checker: name,
      isPassed: z.boolean(),
      words,
      nextDueAt: limit.nullable(),
    }),
    output: FindingView,
    refusals: z.enum([
      'no-such-finding',
      'erased',
      'not-now',
      'not-reported',
      'time-in-future',
      'time-before-paper',
      'limit-missing',
      'time-not-later',
    ]),
  },
  /** Once more: with room for ink until it is signed for, then as a copy with what became of it. */
  'finding.print': { input: ofNotice, output: NoticeView, refusals: z.enum(['no-such-notice', 'erased']) },
  /** 作废: its findings wait for another paper. */
  'finding.void': {
    input: ofNotice.extend({ reason }),
    output: z.strictObject({}),
    refusals: z.enum(['no-such-notice', 'not-now']),
  },
  /** It was none, or it was typed twice. */
  'finding.drop': {
    input: whose.extend({ reason }),
    output: z.strictObject({}),
    refusals: z.enum(['no-such-finding', 'erased', 'not-now']),
  },
  /** Of what was found in those days, in all and by whose it is. */
  'finding.figures': {
    input: z.strictObject({ period: CountedPeriod }),
    output: z.strictObject({ total: counts, groups: z.array(FindingGroup) }),
    refusals: z.never(),
  },
  /** The findings that a number counts. */
  'finding.counted': {
    input: z.strictObject({
      period: CountedPeriod,
      figure: FindingFigure,
      of: z.union([z.literal('all'), z.literal('own'), DepartmentId]),
      page: z.number().int().min(0),
    }),
    output: z.strictObject({ rows: z.array(FindingLine), page: z.number().int(), total: z.number().int() }),
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
