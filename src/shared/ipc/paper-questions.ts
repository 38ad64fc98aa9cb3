import { z } from 'zod'
import { ApprovalId } from '#shared/domain/approval'
import { PagesAs } from '#shared/domain/booklet'
import { CaseId } from '#shared/domain/case'
import { IsoMonth } from '#shared/domain/day'
import { PrintQueue } from '#shared/domain/print'
import { SheetWay } from '#shared/domain/print-setting'
import { WorkOrderId } from '#shared/domain/work-order'
import { type Exchange, nothing, PdfBytes } from '#shared/ipc/exchange'
import { PrintedForm, PrintJobId, PrintJobView, SlipId, SlipView } from '#shared/ipc/slip-views'
import { ArchiveChapter, MonthRow, MonthView, WorkView } from '#shared/ipc/views'

const OwnWay = SheetWay.extend({ queue: z.string().min(1).nullable() })
const PrintSettings = z.strictObject({
  queue: z.string().nullable(),
  all: SheetWay,
  own: z.record(z.string(), OwnWay),
})

const PdfPages = z.strictObject({ pdf: PdfBytes, missingGlyphs: z.array(z.string()) })

const ArchivePart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seal') }),
  z.strictObject({ kind: z.literal('whole'), as: PagesAs }),
  /** By its place among the chapters, from 0. */
  z.strictObject({
    kind: z.literal('chapter'),
    place: z.number().int().nonnegative(),
    as: PagesAs,
  }),
  /** Every form that bears the number. */
  z.strictObject({
    kind: z.literal('number'),
    number: z.string().trim().min(1).max(40),
    as: PagesAs,
  }),
])

/** Sheets, their printing, and the months. */
export const paperQuestions = {
  'print.queues': { input: nothing, output: z.array(PrintQueue), refusals: z.enum(['no-print-system']) },
  'print.settings': { input: nothing, output: PrintSettings, refusals: z.never() },
  /** How that form is printed from now on; `way`: null takes back what was set for it alone. */
  'print.set': {
    input: z.strictObject({ form: PrintedForm, way: OwnWay.nullable() }),
    output: PrintSettings,
    refusals: z.enum(['queue-missing', 'nothing-changed']),
  },
  /** 打印测试页, as that form is set to be printed. */
  'print.test': {
    input: z.strictObject({ form: PrintedForm }),
    output: SlipView,
    refusals: z.enum(['no-queue-chosen']),
  },
  /** 打印任务: today's and all that stand open, the newest first. */
  'print.jobs': { input: nothing, output: z.array(PrintJobView), refusals: z.never() },
  /** 补打: a copy without signatures, or the sheet that replaces a lost one. */
  'slip.reprint': {
    input: z.strictObject({
      caseId: CaseId,
      kind: z.enum(['copy', 'lost']),
      /** Of a case with several 派工单: which. */
      workOrderId: WorkOrderId.optional(),
      /** Of an F08: one of its sheets, which tells the 回访记录. */
      slipId: SlipId.optional(),
      /** Why the original is lost, where that is not known yet. */
      reason: z.string().trim().max(200).default(''),
    }),
    output: SlipView,
    refusals: z.enum(['no-such-case', 'reason-missing']),
  },
  /** F10 or the customer's F19 of a case as it stands now, or F17 of one of its approvals. */
  'slip.make': {
    input: z.discriminatedUnion('form', [
      z.strictObject({ form: z.literal('F10'), caseId: CaseId }),
      z.strictObject({ form: z.literal('F19'), caseId: CaseId }),
      z.strictObject({ form: z.literal('F17'), caseId: CaseId, approvalId: ApprovalId }),
    ]),
    output: SlipView,
    refusals: z.enum(['no-such-case', 'no-such-approval']),
  },
  /** Sends the stored sheet to the chosen queue: the first time, or again after trouble. */
  'slip.print': {
    input: z.strictObject({ slipId: SlipId }),
    output: SlipView,
    refusals: z.enum([
      'no-such-slip',
      'no-queue-chosen',
      'already-printing',
      'not-answered',
      'came-out',
      'paper-erased',
      'void',
    ]),
  },
  'slip.show': {
    input: z.strictObject({ slipId: SlipId }),
    output: PdfPages,
    refusals: z.enum(['no-such-slip', 'paper-erased']),
  },
  'slip.save': {
    input: z.strictObject({ slipId: SlipId }),
    output: z.strictObject({ path: z.string().nullable() }),
    refusals: z.enum(['no-such-slip', 'cannot-write', 'paper-erased']),
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
  'month.openFolder': {
    input: z.strictObject({ month: IsoMonth, revision: z.number().int().positive() }),
    output: nothing,
    refusals: z.enum(['no-such-archive']),
  },
  /** What the archived book is made of, as its bookmarks say. */
  'month.archiveChapters': {
    input: z.strictObject({ month: IsoMonth, revision: z.number().int().positive() }),
    output: z.array(ArchiveChapter),
    refusals: z.enum(['no-such-archive', 'spoiled', 'work-under-way', 'canceled']),
  },
  /** Prints the archive's book, a part of it, or its seal page, on the chosen queue. */
  'month.printArchive': {
    input: z.strictObject({
      month: IsoMonth,
      revision: z.number().int().positive(),
      part: ArchivePart,
    }),
    output: SlipView,
    refusals: z.enum([
      'no-such-archive',
      'no-such-part',
      'no-queue-chosen',
      'spoiled',
      'work-under-way',
      'canceled',
      'disk-full',
      'not-writable',
    ]),
  },
  'work.standing': { input: nothing, output: WorkView.nullable(), refusals: z.never() },
  'work.cancel': { input: nothing, output: nothing, refusals: z.never() },
} satisfies Record<string, Exchange>
