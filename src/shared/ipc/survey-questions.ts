import { z } from 'zod'
import { CustomerId } from '#shared/domain/customer'
import { Instant, IsoDay } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { CaseNumber } from '#shared/domain/number'
import { Answers, Questionnaire } from '#shared/domain/questionnaire'
import {
  SheetAudit,
  SheetOutcome,
  SurveyId,
  SurveyPlan,
  SurveySheetId,
  SurveyStanding,
} from '#shared/domain/survey'
import type { Exchange } from '#shared/ipc/exchange'
import { ScanView, SlipView } from '#shared/ipc/slip-views'

const count = z.number().int().min(0)

/** What went out and came back, of all, of a building or of who carries. */
export const SheetCountView = z.strictObject({
  total: count,
  issued: count,
  returned: count,
  refused: count,
  absent: count,
  entered: count,
})

/** One campaign in the list. */
export const SurveyLine = z.strictObject({
  id: SurveyId,
  number: CaseNumber,
  title: z.string(),
  standing: SurveyStanding,
  handInOn: IsoDay,
  counts: SheetCountView,
})
export type SurveyLine = z.infer<typeof SurveyLine>

const NamedCountView = SheetCountView.extend({ name: z.string() })
export type NamedCountView = z.infer<typeof NamedCountView>

/** One campaign, whole: its plan sheet, how far it is, and what it was drawn. */
export const SurveyView = SurveyPlan.extend({
  id: SurveyId,
  number: CaseNumber,
  standing: SurveyStanding,
  counts: SheetCountView,
  questionnaire: Questionnaire,
  madeAt: Instant,
  by: z.string(),
  approved: z.strictObject({ at: Instant, by: z.string(), words: z.string() }).nullable(),
  dropped: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  closed: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  buildingCounts: z.array(NamedCountView),
  /** '' : went out without a name. */
  carrierCounts: z.array(NamedCountView),
  /** In residence in its buildings since, and without a sheet. */
  newcomers: count,
  /** Came back and are not typed in yet. */
  toEnter: count,
  /** Struck by 抽查. */
  struck: count,
  draw: z
    .strictObject({
      at: Instant,
      by: z.string(),
      seed: z.string(),
      from: count,
      drawn: z.array(z.number().int()),
      /** Nobody has asked yet, or they were not reached. */
      left: count,
    })
    .nullable(),
  /** The newest of each list. */
  slips: z.strictObject({
    plan: SlipView.nullable(),
    notice: SlipView.nullable(),
    book: SlipView.nullable(),
    draw: SlipView.nullable(),
  }),
})
export type SurveyView = z.infer<typeof SurveyView>

/** One line of 发放回收. */
export const SheetLine = z.strictObject({
  id: SurveySheetId,
  place: z.number().int(),
  /** `DC-202611-0001/037`. */
  number: z.string(),
  company: z.string(),
  contactName: z.string(),
  address: z.string(),
  building: z.string(),
  carrier: z.string(),
  issuedAt: Instant.nullable(),
  outcome: SheetOutcome.nullable(),
  outcomeAt: Instant.nullable(),
  enteredAt: Instant.nullable(),
  audit: SheetAudit.nullable(),
})
export type SheetLine = z.infer<typeof SheetLine>

/** One sheet, whole; phones masked. */
export const SheetView = SheetLine.extend({
  surveyId: SurveyId,
  customerId: CustomerId.nullable(),
  phones: z.array(z.string()),
  answers: Answers.nullable(),
  /** What is written under each open question. */
  open: z.array(z.string()),
  headcount: z.number().int().nullable(),
  signer: z.string(),
  filledOn: IsoDay.nullable(),
  /** Who typed it in. */
  by: z.string(),
  auditedAt: Instant.nullable(),
  auditedBy: z.string(),
  struckReason: z.string(),
  isErased: z.boolean(),
  /** The newest F14, and what came back of it as a scan. */
  slip: SlipView.nullable(),
  scans: z.array(ScanView),
})
export type SheetView = z.infer<typeof SheetView>

export const sheetPageLength = 100
/** So many F14 are printed in one go; the rest with the next press. */
export const mostForms = 100

const whose = z.strictObject({ surveyId: SurveyId })
const which = z.strictObject({ sheetId: SurveySheetId })
const name = z.string().trim().max(60)
/** Null: of all buildings. */
const building = z.string().max(120).nullable()
/** Of one sheet, or of a building's. */
const some = z.union([which, z.strictObject({ building })])
const work = ['work-under-way', 'canceled', 'disk-full', 'not-writable'] as const
const filled = z.strictObject({ surveyId: SurveyId, added: count, isWhole: z.boolean() })

/** 满意度调查 (F14, F15): the campaign, its sheets out and back, what is on them, 抽查. */
export const surveyQuestions = {
  'survey.list': {
    input: z.strictObject({}),
    output: z.array(SurveyLine),
    refusals: z.never(),
  },
  /** Before one is made: which buildings there are, and how many in residence. */
  'survey.residents': {
    input: z.strictObject({}),
    output: z.strictObject({
      here: count,
      buildings: z.array(z.strictObject({ building: z.string(), here: count })),
    }),
    refusals: z.never(),
  },
  /** 策划: the campaign and a sheet for each in residence; canceled, those that are written stay. */
  'survey.make': {
    input: SurveyPlan,
    output: filled,
    refusals: z.enum(['nobody-there', 'period-crossed', 'days-crossed', ...work]),
  },
  /** Sheets for who has none yet: it was cut off, or they came since. */
  'survey.fill': {
    input: whose,
    output: filled,
    refusals: z.enum(['no-such-survey', 'over', 'nobody-new', ...work]),
  },
  'survey.show': { input: whose, output: SurveyView, refusals: z.enum(['no-such-survey']) },
  /** 审批意见 of the manager, typed in by whoever sits there. */
  'survey.approve': {
    input: whose.extend({ by: name.min(1), words: z.string().trim().max(200), at: Instant }),
    output: SurveyView,
    refusals: z.enum(['no-such-survey', 'over', 'approved-already', 'time-in-future']),
  },
  'survey.drop': {
    input: whose.extend({ reason: z.string().trim().min(1).max(200) }),
    output: SurveyView,
    refusals: z.enum(['no-such-survey', 'over']),
  },
  /** From then on its results stand. `toEnter`: how many that came back are left out, as she was told. */
  'survey.close': {
    input: whose.extend({ toEnter: count }),
    output: SurveyView,
    refusals: z.enum(['no-such-survey', 'over', 'not-approved', 'more-came']),
  },
  /** F24, F25, F26, and the list of what was drawn. */
  'survey.printList': {
    input: whose.extend({ list: z.enum(['plan', 'notice', 'book', 'draw']) }),
    output: SlipView,
    refusals: z.enum(['no-such-survey', 'not-approved', 'not-drawn', 'dropped', 'erased']),
  },
  'survey.sheets': {
    input: whose.extend({
      building,
      only: z.enum(['all', 'toIssue', 'out', 'toEnter', 'back']),
      page: z.number().int().min(0),
    }),
    output: z.strictObject({
      rows: z.array(SheetLine),
      page: z.number().int(),
      total: count,
      /** Of that building, or of all: without an F14; not sent or failed; waiting for her word. */
      unprinted: count,
      unsent: count,
      unconfirmed: count,
    }),
    refusals: z.enum(['no-such-survey']),
  },
  'survey.sheet': { input: which, output: SheetView, refusals: z.enum(['no-such-sheet']) },
  /** By the number on the form. */
  'survey.sheetAt': {
    input: whose.extend({ place: z.number().int().min(1) }),
    output: SheetView,
    refusals: z.enum(['no-such-sheet']),
  },
  /** 显示: the full phones, asked for and recorded. */
  'survey.showPhones': { input: which, output: z.array(z.string()), refusals: z.enum(['no-such-sheet']) },
  /** F14 of one, or of a building's that have none yet. */
  'survey.print': {
    input: whose.extend({ of: some }),
    output: z.strictObject({ printed: count, rest: count, first: z.string(), last: z.string() }),
    refusals: z.enum(['no-such-survey', 'no-such-sheet', 'not-approved', 'over', 'nobody-left', 'erased']),
  },
  'survey.send': {
    input: whose.extend({ building }),
    output: z.strictObject({ sent: count }),
    refusals: z.enum(['no-queue-chosen']),
  },
  /** The clerk's word: what was sent came out. */
  'survey.confirm': {
    input: whose.extend({ building }),
    output: z.strictObject({ confirmed: count }),
    refusals: z.never(),
  },
  /** 发出: with who carries it; one that is out already gets another carrier. */
  'survey.issue': {
    input: whose.extend({ of: some, carrier: name }),
    output: z.strictObject({ issued: count }),
    refusals: z.enum([
      'no-such-survey',
      'no-such-sheet',
      'not-approved',
      'over',
      'nobody-left',
      'nothing-changed',
      'erased',
    ]),
  },
  /** It did not go out after all. */
  'survey.recall': {
    input: which,
    output: SheetView,
    refusals: z.enum(['no-such-sheet', 'over', 'not-out', 'back-already', 'erased']),
  },
  /** 收回, 拒填, 无人; null: it is still out. */
  'survey.takeIn': {
    input: which.extend({ outcome: SheetOutcome.nullable() }),
    output: SheetView,
    refusals: z.enum([
      'no-such-sheet',
      'not-approved',
      'over',
      'entered-already',
      'nothing-changed',
      'erased',
    ]),
  },
  /** 录入; `isCorrection`: of one that was typed in before. */
  'survey.enter': {
    input: which.extend({
      answers: Answers,
      open: z.array(z.string().trim().max(longestText)).max(5),
      headcount: z.number().int().min(0).max(100_000).nullable(),
      signer: name,
      filledOn: IsoDay.nullable(),
      isCorrection: z.boolean(),
    }),
    output: SheetView,
    refusals: z.enum([
      'no-such-sheet',
      'not-approved',
      'over',
      'entered-already',
      'not-entered',
      'struck',
      'other-questions',
      'day-in-future',
      'words-are-case',
      'erased',
    ]),
  },
  /** 抽查: once, from what is typed in then. */
  'survey.draw': {
    input: whose,
    output: SurveyView,
    refusals: z.enum([
      'no-such-survey',
      'not-approved',
      'over',
      'drawn-already',
      'none-wanted',
      'nothing-entered',
    ]),
  },
  'survey.drawn': { input: whose, output: z.array(SheetView), refusals: z.enum(['no-such-survey']) },
  /** What they said who were asked. `reason`: why it is forged. */
  'survey.audit': {
    input: which.extend({ audit: SheetAudit, by: name.min(1), reason: z.string().trim().max(200) }),
    output: SheetView,
    refusals: z.enum(['no-such-sheet', 'over', 'not-drawn', 'reason-missing', 'nothing-changed', 'erased']),
  },
} satisfies Record<string, Exchange>
