import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoDay } from '#shared/domain/day'
import { longestText } from '#shared/domain/draft'
import { Grade } from '#shared/domain/grade'
import { CaseNumber } from '#shared/domain/number'
import { RevisitRecord, RevisitRecordId } from '#shared/domain/revisit'
import { RecordStep, Verdict } from '#shared/domain/revisit-record'
import { ScanId } from '#shared/domain/scan'
import { StepRefusal } from '#shared/ipc/case-questions'
import { Period } from '#shared/ipc/contact-questions'
import type { Exchange } from '#shared/ipc/exchange'
import { longestRound } from '#shared/ipc/revisit-questions'
import { SlipView } from '#shared/ipc/slip-views'
import { CaseView } from '#shared/ipc/views'

export const RecordFilter = z.enum(['out', 'review', 'raised', 'month'])
export type RecordFilter = z.infer<typeof RecordFilter>
export const recordFilterWord: Readonly<Record<RecordFilter, string>> = {
  out: '未收回',
  review: '待审核',
  raised: '已上报',
  month: '本月',
}

export const recordPageLength = 50

/** One 回访记录 with what is to be done with it next. */
export const RecordRow = z.strictObject({
  record: RevisitRecord,
  caseId: CaseId,
  caseNumber: CaseNumber,
  kindWord: z.string(),
  grade: Grade.nullable(),
  customer: z.string(),
  address: z.string(),
  /** Masked. */
  phones: z.array(z.string()),
  matter: z.string(),
  /** Each attempt of its round in one line. */
  attempts: z.array(z.string()),
  /** 自办自访. */
  isOwn: z.boolean(),
  /** Whether it asked everything there is to ask. */
  isAsked: z.boolean(),
  step: RecordStep.nullable(),
  /** Why whoever is signed in may not review it: it is her own, or about her; null: nothing stands against it. */
  notByHer: z.enum(['own-revisit', 'own-complaint']).nullable(),
  /** The newest F08 that is not void. */
  slip: SlipView.nullable(),
})
export type RecordRow = z.infer<typeof RecordRow>

/** One line of F09. */
export const Taking = z.strictObject({
  /** Of this taking: a form may go out twice. */
  id: z.number().int().positive(),
  number: z.string(),
  caseId: CaseId,
  caseNumber: CaseNumber,
  takenAt: Instant,
  takenBy: z.string(),
  backAt: Instant.nullable(),
  backTo: z.string(),
})
export type Taking = z.infer<typeof Taking>

const whose = z.strictObject({ recordId: RevisitRecordId })
const name = z.string().trim().min(1).max(60)
const text = z.string().trim().min(1).max(longestText)
const maybeText = z.string().trim().max(longestText)
const moved = ['no-such-record', 'not-now', 'time-in-future', 'time-too-early'] as const

/** 回访记录 (S1 表8-1, 表8-2): who took which, who has it back, what the supervisor says of it; and 免回访. */
export const recordQuestions = {
  'record.list': {
    input: z.strictObject({ filter: RecordFilter, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(RecordRow),
      page: z.number().int(),
      total: z.number().int(),
      /** How many wait in each part; counted up to a hundred. */
      waiting: z.strictObject({ out: z.number().int(), review: z.number().int(), raised: z.number().int() }),
    }),
    refusals: z.never(),
  },
  /** F08 of the running round of each of these cases, in the order in which they are named. */
  'record.print': {
    input: z.strictObject({ caseIds: z.array(CaseId).min(1).max(longestRound) }),
    output: z.array(SlipView),
    refusals: z.enum(['nothing-to-ask']),
  },
  /** F08 of that record, whatever round is running. */
  'record.reprint': { input: whose, output: SlipView, refusals: z.enum(['no-such-record']) },
  /** 发给回访人. */
  'record.take': {
    input: whose.extend({ by: name, at: Instant }),
    output: z.strictObject({}),
    refusals: z.enum(moved),
  },
  /** 登记收回. */
  'record.return': {
    input: whose.extend({ at: Instant }),
    output: z.strictObject({}),
    refusals: z.enum(moved),
  },
  /** 主管审核意见. */
  'record.review': {
    input: whose.extend({ words: maybeText, verdict: Verdict }),
    output: z.strictObject({}),
    refusals: z.enum(['no-such-record', 'not-now', 'words-missing', 'own-revisit', 'own-complaint']),
  },
  /** 上级意见, as it was told or written. */
  'record.manage': {
    input: whose.extend({ by: name, words: text, at: Instant }),
    output: z.strictObject({}),
    refusals: z.enum(moved),
  },
  /** F09 as it stands, of a day or month: who took which form, and the newest sheet. */
  'record.register': {
    input: z.strictObject({ period: Period, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(Taking),
      page: z.number().int(),
      taken: z.number().int(),
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  'record.printRegister': {
    input: z.strictObject({ period: Period }),
    output: SlipView,
    refusals: z.enum(['nothing-taken']),
  },

  /** 免回访: the referring authority wants only a 复函 (S1 第十九条). */
  'exemption.make': {
    input: z.strictObject({ caseId: CaseId, at: Instant, words: text }),
    output: CaseView,
    refusals: StepRefusal,
  },
  /** 登记复函: its number and day, and the file that was taken in. */
  'exemption.reply': {
    input: z.strictObject({
      caseId: CaseId,
      at: Instant,
      number: z.string().trim().min(1).max(60),
      on: IsoDay,
      scanId: ScanId,
    }),
    output: CaseView,
    refusals: z.enum([
      ...StepRefusal.options,
      'no-such-scan',
      'scan-filed',
      'day-in-future',
      'day-too-early',
    ]),
  },
} satisfies Record<string, Exchange>
