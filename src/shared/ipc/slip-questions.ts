import { z } from 'zod'
import { ActivityId, PlanYear } from '#shared/domain/activity'
import { BlankId } from '#shared/domain/blank'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoMonth } from '#shared/domain/day'
import { MeetingId } from '#shared/domain/meeting'
import { NoticeId } from '#shared/domain/notice'
import { PeriodicOutcome, PeriodicVisitId } from '#shared/domain/periodic-visit'
import { SlipMark, SlipMove } from '#shared/domain/slip-place'
import { SlipProposal } from '#shared/domain/slip-proposal'
import { SurveyId, SurveySheetId } from '#shared/domain/survey'
import { WalkId } from '#shared/domain/walk'
import { DraftRow } from '#shared/ipc/board-views'
import { Period } from '#shared/ipc/contact-questions'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipId, SlipView } from '#shared/ipc/slip-views'

const whose = z.strictObject({ slipId: SlipId })

/** How many lines of a list of sheets one page holds. */
export const slipPageLength = 50

/** A sheet that is out: whom to ask, since when, until when. */
export const SlipOut = z.strictObject({
  slip: SlipView,
  /** Who has it, in words. */
  holder: z.string(),
  since: Instant,
  /** The matter in one line; '' where it is no case's. */
  matter: z.string(),
  /** What would bring it back. */
  proposal: SlipProposal.nullable(),
})
export type SlipOut = z.infer<typeof SlipOut>

const Page = z.strictObject({
  now: Instant,
  rows: z.array(SlipOut),
  page: z.number().int(),
  total: z.number().int(),
})

/** What a scanned sheet belongs to: where it is opened. */
export const SlipBelongs = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('case'), caseId: CaseId }),
  z.strictObject({ to: z.literal('handover') }),
  z.strictObject({
    to: z.literal('visit'),
    visitId: PeriodicVisitId,
    month: IsoMonth,
    building: z.string(),
    outcome: PeriodicOutcome.nullable(),
  }),
  z.strictObject({ to: z.literal('points'), month: IsoMonth }),
  /** F11 or F12. */
  z.strictObject({ to: z.literal('notice'), noticeId: NoticeId }),
  /** F14: its customer's sheet; F24 to F26: the campaign. */
  z.strictObject({
    to: z.literal('surveySheet'),
    surveyId: SurveyId,
    surveySheetId: SurveySheetId.nullable(),
    isEntered: z.boolean(),
  }),
  z.strictObject({ to: z.literal('contacts'), period: Period }),
  z.strictObject({ to: z.literal('dispatch'), period: Period }),
  /** F06 of a draw, and of a day or month. */
  z.strictObject({ to: z.literal('draw'), month: IsoMonth }),
  z.strictObject({ to: z.literal('repairVisits'), period: Period }),
  z.strictObject({ to: z.literal('month'), month: IsoMonth.nullable() }),
  z.strictObject({ to: z.literal('due') }),
  /** An empty sheet; null: without a number. */
  z.strictObject({ to: z.literal('blanks'), blankId: BlankId.nullable() }),
  z.strictObject({ to: z.literal('records'), period: Period }),
  z.strictObject({ to: z.literal('standards') }),
  /** A round of revisits. */
  z.strictObject({ to: z.literal('revisits') }),
  z.strictObject({ to: z.literal('walk'), walkId: WalkId }),
  /** F31. */
  z.strictObject({ to: z.literal('rounds'), month: IsoMonth }),
  /** F27 of a year, F28 of one activity. */
  z.strictObject({ to: z.literal('activities'), year: PlanYear, activityId: ActivityId.nullable() }),
  z.strictObject({ to: z.literal('meetings'), meetingId: MeetingId }),
])
export type SlipBelongs = z.infer<typeof SlipBelongs>

/** One line of F07: who took which form when. */
export const DispatchRow = z.strictObject({
  key: z.string(),
  caseId: CaseId,
  number: z.string(),
  grade: z.string(),
  department: z.string(),
  sentAt: Instant,
  takenAt: Instant.nullable(),
  /** As it is printed where there is no ink: the name with how it was taken; '' while nobody has. */
  takenBy: z.string(),
  dueAt: Instant.nullable(),
  backAt: Instant.nullable(),
  /** Who took it back, or 退回. */
  backTo: z.string(),
})
export type DispatchRow = z.infer<typeof DispatchRow>

/** Where sheets are, what is signed on them, and what should be back. */
export const slipQuestions = {
  /** A scanned code: opens what it belongs to and proposes the next step; changes nothing. */
  'slip.scan': {
    input: z.strictObject({ code: z.string().max(200) }),
    output: z.strictObject({ slip: SlipView, belongs: SlipBelongs, proposal: SlipProposal.nullable() }),
    refusals: z.enum(['misread', 'no-such-slip']),
  },
  'slip.move': {
    input: whose.extend({ move: SlipMove }),
    output: SlipView,
    refusals: z.enum([
      'no-such-slip',
      'not-from-there',
      'paper-erased',
      'no-such-department',
      'time-not-later',
    ]),
  },
  /** 补签 on the sheet that replaces a lost one. */
  'slip.mark': {
    input: whose.extend({ mark: SlipMark }),
    output: SlipView,
    refusals: z.enum(['no-such-slip', 'paper-erased', 'not-wanted']),
  },
  /** 作废 of one sheet that a newer copy replaces. */
  'slip.void': {
    input: whose,
    output: SlipView,
    refusals: z.enum(['no-such-slip', 'void-already', 'nothing-replaces-it', 'signed']),
  },
  /** 该收回未收回: out past their time, the longest awaited first. */
  'slip.out': {
    input: z.strictObject({ page: z.number().int().min(0) }),
    output: Page,
    refusals: z.never(),
  },
  /** 下班检查: what should be back before the desk closes, and what is not finished besides. */
  'slip.closing': {
    input: z.strictObject({ page: z.number().int().min(0) }),
    output: Page.extend({
      closesAt: Instant,
      unconfirmed: z.array(SlipView),
      drafts: z.array(DraftRow),
    }),
    refusals: z.never(),
  },
  /** F07 on the screen: who took which form when, of a day or month. */
  'slip.dispatch': {
    input: z.strictObject({ period: Period, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(DispatchRow),
      page: z.number().int(),
      total: z.number().int(),
      /** The newest F07 of that day or month. */
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  /** F07 on paper. */
  'slip.printDispatch': {
    input: z.strictObject({ period: Period }),
    output: SlipView,
    refusals: z.enum(['nothing-sent']),
  },
  /** F18, one of the two 服务标准. */
  'slip.printStandard': {
    input: z.strictObject({ standard: z.enum(['reception', 'door']) }),
    output: SlipView,
    refusals: z.never(),
  },
} satisfies Record<string, Exchange>
