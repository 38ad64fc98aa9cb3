import { z } from 'zod'
import { Instant, IsoDay } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { Answers } from '#shared/domain/questionnaire'
import { SheetTyped } from '#shared/domain/sheet-typed'
import { SheetAudit, SheetOutcome, SurveyId, SurveyPlan, SurveySheetId } from '#shared/domain/survey'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'
import { SheetEntry, SheetLine, SheetView, SurveyLine, SurveyView } from '#shared/ipc/survey-views'

const count = z.number().int().min(0)
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
    refusals: z.enum(['no-such-survey', 'over', 'approved-already', 'time-in-future', 'time-before-plan']),
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
  'survey.sheet': { input: which, output: SheetEntry, refusals: z.enum(['no-such-sheet']) },
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
  /** What is typed off a form, before it is saved; null: it is given up. */
  'survey.type': {
    input: which.extend({ typed: SheetTyped.nullable() }),
    output: z.strictObject({}),
    refusals: z.enum(['no-such-sheet', 'not-approved', 'over', 'erased']),
  },
  /** Which forms were begun and not saved. */
  'survey.halfTyped': {
    input: whose,
    output: z.array(z.strictObject({ id: SurveySheetId, place: z.number().int() })),
    refusals: z.never(),
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
