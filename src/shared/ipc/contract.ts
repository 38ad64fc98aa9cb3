import { z } from 'zod'
import {
  CaseId,
  CloseApproval,
  CloseOutcome,
  DepartmentId,
  HandoffId,
  HandoffRole,
  OperatorId,
  ReceiveWay,
  ReplyWay,
} from '#shared/domain/case'
import { Instant, IsoMonth } from '#shared/domain/day'
import { ContactEnd, DraftContent, longestText } from '#shared/domain/draft'
import { Channel, Nature, SubjectKind } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { Department, Desk, NewDepartment, Operator } from '#shared/domain/organisation'
import { PrintQueue } from '#shared/domain/print'
import { Quality, RevisitOutcome, RevisitWay, Timeliness } from '#shared/domain/revisit'
import { SignatureOutcome } from '#shared/domain/signature'
import { type Exchange, nothing, PdfBytes } from '#shared/ipc/exchange'
import {
  ArchiveView,
  Board,
  BoardCount,
  CaseView,
  DraftId,
  FoundCase,
  MonthRow,
  MonthView,
  ParkedDraft,
  PrintJobId,
  RevisitRow,
  SlipId,
  SlipView,
  StartProblem,
  WorkView,
} from '#shared/ipc/views'

const name = z.string().trim().min(1).max(60)
const maybeName = z.string().trim().max(60)
const text = z.string().trim().min(1).max(longestText)
const maybeText = z.string().trim().max(longestText)

/** Reasons that every step of a case may meet: its time cannot be, the case moved on in the meantime. */
export const StepRefusal = z.enum([
  'no-such-case',
  'case-closed',
  'not-now',
  'time-in-future',
  'time-before-receipt',
  'time-before-last-step',
])
export type StepRefusal = z.infer<typeof StepRefusal>

/** A step of a case: its time (发生时间, default now) and its words; the answer is the case as it stands then. */
function step<Fields extends z.ZodRawShape, Own extends string = never>(
  fields: Fields,
  own: readonly Own[] = [],
) {
  return {
    input: z.strictObject({ caseId: CaseId, at: Instant, ...fields }),
    output: CaseView,
    refusals: z.enum([...StepRefusal.options, ...own]),
  }
}

const PdfPages = z.strictObject({ pdf: PdfBytes, missingGlyphs: z.array(z.string()) })

/** Every question that the window may ask, in the desk's words; main parses each input strictly. */
export const contract = {
  'desk.standing': {
    input: nothing,
    output: z.strictObject({
      now: Instant,
      stage: z.enum(['blocked', 'setUp', 'signIn', 'open']),
      /** Only when blocked. */
      problem: StartProblem.nullable(),
      organisation: z.string(),
      operators: z.array(Operator),
      operator: Operator.nullable(),
      version: z.string(),
    }),
    refusals: z.never(),
  },
  /** Tries to open the desk once more: there is room again, the disk is back. */
  'start.tryAgain': { input: nothing, output: nothing, refusals: z.never() },
  /** Puts a checked copy of the backup in the database's place; what was there is moved aside, never deleted. */
  'start.restore': {
    input: z.strictObject({ name: z.string().max(200) }),
    output: nothing,
    refusals: z.enum(['no-such-backup', 'unsound', 'newer', 'disk-full']),
  },
  'start.showFolder': { input: nothing, output: nothing, refusals: z.never() },
  'desk.setUp': {
    input: z.strictObject({
      desk: Desk,
      departments: z.array(NewDepartment).min(1).max(60),
      operator: z.strictObject({ name, pin: z.string().max(40) }),
    }),
    output: Operator,
    refusals: z.enum(['already-set-up', 'pin-weak', 'department-twice']),
  },
  'desk.signIn': {
    input: z.strictObject({ operatorId: OperatorId, pin: z.string().max(40) }),
    output: Operator,
    refusals: z.enum(['wrong-pin']),
  },
  'desk.lock': { input: nothing, output: nothing, refusals: z.never() },
  /** 全屏, and back. */
  'desk.fullScreen': { input: nothing, output: nothing, refusals: z.never() },
  'desk.show': {
    input: nothing,
    output: z.strictObject({
      desk: Desk,
      departments: z.array(Department),
      profileName: z.string(),
      repeatFrom: z.number(),
    }),
    refusals: z.never(),
  },
  'desk.choosePrinter': {
    input: z.strictObject({ queue: z.string().min(1).max(200) }),
    output: nothing,
    refusals: z.enum(['queue-missing']),
  },
  /** The whole board, or only the cases that one of its counts counts. */
  'today.show': {
    input: z.strictObject({ only: BoardCount.nullable() }),
    output: Board,
    refusals: z.never(),
  },

  'draft.begin': { input: z.strictObject({ channel: Channel }), output: ParkedDraft, refusals: z.never() },
  'draft.open': {
    input: z.strictObject({ draftId: DraftId }),
    output: ParkedDraft,
    refusals: z.enum(['draft-gone']),
  },
  'draft.save': {
    /** `atOnce`: on blur, step, park and lock; else within a quarter of a second. */
    input: z.strictObject({ draftId: DraftId, content: DraftContent, atOnce: z.boolean() }),
    output: z.strictObject({ savedAt: Instant.nullable() }),
    refusals: z.enum(['draft-gone']),
  },
  'draft.park': {
    input: z.strictObject({ draftId: DraftId }),
    output: nothing,
    refusals: z.enum(['draft-gone']),
  },
  /** The living page: F01 as it will be printed, with what is typed so far. */
  'draft.preview': {
    input: z.strictObject({ draftId: DraftId }),
    output: PdfPages,
    refusals: z.enum(['draft-gone']),
  },
  /** 当场答复，不立项, or a call that came to nothing: a contact, no number. */
  'draft.endAsContact': {
    input: z.strictObject({
      draftId: DraftId,
      how: ContactEnd,
      answer: maybeText,
      reason: maybeText,
    }),
    output: nothing,
    refusals: z.enum(['draft-gone', 'answer-missing']),
  },

  'case.register': {
    input: z.strictObject({ draftId: DraftId }),
    output: z.strictObject({ caseId: CaseId, number: CaseNumber, slip: SlipView }),
    refusals: z.enum(['draft-gone', 'customer', 'content', 'grade']),
  },
  'case.show': {
    input: z.strictObject({ caseId: CaseId }),
    output: CaseView,
    refusals: z.enum(['no-such-case']),
  },
  'case.find': {
    input: z.strictObject({ words: z.string().max(120) }),
    output: z.array(FoundCase),
    refusals: z.never(),
  },
  /** 显示: the full phones, asked for and recorded. */
  'case.showPhones': {
    input: z.strictObject({ caseId: CaseId }),
    output: z.array(z.string()),
    refusals: z.enum(['no-such-case']),
  },
  'case.signContent': step({ outcome: SignatureOutcome }),
  /** How the place for the result's signature ended, when it was not recorded with the result. */
  'case.signResult': step({ outcome: SignatureOutcome }),
  'case.forward': step({ role: HandoffRole, departmentId: DepartmentId, person: name }, [
    'no-such-department',
  ]),
  'case.receive': step({ handoffId: HandoffId, by: name, way: ReceiveWay, witness: maybeName }, [
    'witness-missing',
  ]),
  'case.coordinate': step({ by: name, words: text }),
  'case.reply': step({ by: name, words: text, way: ReplyWay }),
  /** 登记完成: told by phone, the paper is not back yet. `at` is when the desk was told. */
  'case.complete': step({ completedAt: Instant, handler: name }, ['completed-after-told']),
  /** 登记交回: taken (收下), or sent back for completion (退回补填) while the clock runs on. */
  'case.return': step({
    decision: z.enum(['taken', 'sentBack']),
    missing: z.array(z.string().max(40)).max(20),
    contentSignature: SignatureOutcome.nullable(),
  }),
  'case.result': step(
    {
      words: text,
      handler: name,
      completedAt: Instant,
      remedy: maybeText,
      prevention: maybeText,
      subjectKind: SubjectKind,
      subjectName: z.string().trim().max(120),
      signature: SignatureOutcome.nullable(),
    },
    ['completed-after-told'],
  ),
  'case.opinion': step({ by: name, words: text, nature: Nature.nullable() }, ['nature-missing']),
  'case.revisit': step(
    {
      way: RevisitWay,
      outcome: RevisitOutcome,
      quality: Quality.nullable(),
      timeliness: Timeliness.nullable(),
      said: maybeText,
      isSolved: z.boolean().nullable(),
      signature: SignatureOutcome.nullable(),
    },
    ['solved-missing'],
  ),
  'case.close': step(
    { outcome: CloseOutcome, nature: Nature.nullable(), note: maybeText, approval: CloseApproval.nullable() },
    ['approval-missing', 'nature-missing', 'note-missing'],
  ),

  'revisit.due': { input: nothing, output: z.array(RevisitRow), refusals: z.never() },

  'print.queues': { input: nothing, output: z.array(PrintQueue), refusals: z.enum(['no-print-system']) },
  /** 补打: a copy without signatures, or the sheet that replaces a lost one. */
  'slip.reprint': {
    input: z.strictObject({ caseId: CaseId, kind: z.enum(['copy', 'lost']) }),
    output: SlipView,
    refusals: z.enum(['no-such-case']),
  },
  /** Sends the stored sheet to the chosen queue: the first time, or again after trouble. */
  'slip.print': {
    input: z.strictObject({ slipId: SlipId }),
    output: SlipView,
    refusals: z.enum(['no-such-slip', 'no-queue-chosen', 'already-printing']),
  },
  'slip.show': {
    input: z.strictObject({ slipId: SlipId }),
    output: PdfPages,
    refusals: z.enum(['no-such-slip']),
  },
  'slip.save': {
    input: z.strictObject({ slipId: SlipId }),
    output: z.strictObject({ path: z.string().nullable() }),
    refusals: z.enum(['no-such-slip', 'cannot-write']),
  },
  /** The clerk's word: the sheet came out (前台确认), or it did not. */
  'print.confirm': {
    input: z.strictObject({ jobId: PrintJobId, cameOut: z.boolean() }),
    output: SlipView,
    refusals: z.enum(['no-such-job']),
  },
  'print.cancel': {
    input: z.strictObject({ jobId: PrintJobId }),
    output: SlipView,
    refusals: z.enum(['no-such-job', 'cannot-cancel', 'no-print-system', 'timeout']),
  },

  'month.list': { input: nothing, output: z.array(MonthRow), refusals: z.never() },
  'month.show': { input: z.strictObject({ month: IsoMonth }), output: MonthView, refusals: z.never() },
  /** 生成月报: figures and F03 so far, 数据截至 now; as often as wanted. */
  'month.report': {
    input: z.strictObject({ month: IsoMonth }),
    output: SlipView,
    refusals: z.enum(['work-under-way', 'canceled', 'disk-full', 'not-writable']),
  },
  /** 生成归档: only once the month is over; again is a revision with its reason. */
  'month.archive': {
    input: z.strictObject({ month: IsoMonth, reason: z.string().trim().max(500) }),
    output: ArchiveView,
    refusals: z.enum([
      'month-not-over',
      'reason-missing',
      'work-under-way',
      'canceled',
      'disk-full',
      'not-writable',
    ]),
  },
  /** 核对: the manifest against its seal, every file against the manifest. */
  'month.check': {
    input: z.strictObject({ month: IsoMonth, revision: z.number().int().positive() }),
    output: z.strictObject({ bad: z.array(z.string()) }),
    refusals: z.enum(['no-such-archive', 'work-under-way', 'canceled']),
  },
  'month.openFolder': {
    input: z.strictObject({ month: IsoMonth, revision: z.number().int().positive() }),
    output: nothing,
    refusals: z.enum(['no-such-archive']),
  },
  /** Prints the archive's book, or its seal page, on the chosen queue. */
  'month.printArchive': {
    input: z.strictObject({
      month: IsoMonth,
      revision: z.number().int().positive(),
      part: z.enum(['book', 'seal']),
    }),
    output: SlipView,
    refusals: z.enum(['no-such-archive', 'no-queue-chosen', 'spoiled']),
  },
  'work.standing': { input: nothing, output: WorkView.nullable(), refusals: z.never() },
  'work.cancel': { input: nothing, output: nothing, refusals: z.never() },
} satisfies Record<string, Exchange>

export type Contract = typeof contract
export type Question = keyof Contract
/** What the window sends. */
export type Input<Q extends Question> = z.input<Contract[Q]['input']>
/** What an action gets: the input, parsed. */
export type Asked<Q extends Question> = z.output<Contract[Q]['input']>
export type Output<Q extends Question> = z.output<Contract[Q]['output']>
export type Refusal<Q extends Question> = z.output<Contract[Q]['refusals']>

/** What may have changed, from main to the window; the screen asks again. */
export const Noun = z.enum(['desk', 'today', 'draft', 'case', 'print', 'month', 'work'])
export type Noun = z.infer<typeof Noun>
