import { z } from 'zod'
import {
  BlankBookId,
  BlankForm,
  BlankId,
  BlankState,
  BlankVoidReason,
  mostBlanks,
  VoidByHand,
} from '#shared/domain/blank'
import { EmptyForm } from '#shared/domain/blank-form'
import { CaseId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { CaseNumber } from '#shared/domain/number'
import { ParkedDraft } from '#shared/ipc/board-views'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'

/** One reserved number and what became of it. */
export const BlankRow = z.strictObject({
  blankId: BlankId,
  bookId: BlankBookId,
  number: CaseNumber,
  form: BlankForm,
  state: BlankState,
  reservedAt: Instant,
  reservedBy: z.string(),
  usedAt: Instant.nullable(),
  /** The case that it became, or, if it was void by then, the one that remembers its number (原纸号). */
  caseId: CaseId.nullable(),
  voidedAt: Instant.nullable(),
  voidReason: BlankVoidReason.nullable(),
  /** Its sheet, and how its printing stands. */
  slip: SlipView.nullable(),
})
export type BlankRow = z.infer<typeof BlankRow>

/** How the printing of a book's open sheets stands: how many wait to be sent, how many for the clerk's word. */
export const BookPrinting = z.strictObject({
  bookId: BlankBookId,
  unsent: z.number().int(),
  askedAbout: z.number().int(),
})
export type BookPrinting = z.infer<typeof BookPrinting>

export const blankPageLength = 50

type Job = NonNullable<SlipView['job']>

/** Whether the clerk can say that it came out. */
export function isAskedAbout({ state, isUncertain }: Job): boolean {
  return isUncertain || state === 'queued' || state === 'done'
}

/** Whether nothing of it is on its way to the printer, or came out. */
export function isUnsent(job: Job | null): boolean {
  return job === null || job.state === 'failed' || job.state === 'canceled'
}

/** 空白单: forms for the hand, with a reserved number and without. */
export const blankQuestions = {
  /** 打印空白表单: without a number; drawn, stored, printed. */
  'blank.print': {
    input: z.strictObject({ form: EmptyForm }),
    output: SlipView,
    refusals: z.never(),
  },
  /** 预留空白单: the next numbers of the series, one sheet each; stored before anything is drawn. */
  'blank.reserve': {
    input: z.strictObject({ form: BlankForm, count: z.number().int().min(1).max(mostBlanks) }),
    output: z.strictObject({ bookId: BlankBookId, first: CaseNumber, last: CaseNumber }),
    refusals: z.never(),
  },
  'blank.list': {
    input: z.strictObject({ page: z.number().int().min(0).max(10_000) }),
    output: z.strictObject({
      rows: z.array(BlankRow),
      /** The books of these rows. */
      books: z.array(BookPrinting),
      page: z.number().int(),
      total: z.number().int(),
      open: z.number().int(),
      /** The last blank form that was printed without a number, and how its printing stands. */
      printed: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  /** Sends what of a book is open and has not been sent, or failed: no printer was chosen then, or the paper ran out. */
  'blank.send': {
    input: z.strictObject({ bookId: BlankBookId }),
    output: z.strictObject({ sent: z.number().int() }),
    refusals: z.enum(['no-queue-chosen']),
  },
  /** The clerk's word for all sheets of a book that went to the printer: they came out. */
  'blank.confirm': {
    input: z.strictObject({ bookId: BlankBookId }),
    output: z.strictObject({ confirmed: z.number().int() }),
    refusals: z.never(),
  },
  'blank.void': {
    input: z.strictObject({ blankId: BlankId, reason: VoidByHand }),
    output: z.strictObject({}),
    refusals: z.enum(['no-such-blank', 'blank-used', 'blank-void', 'archive-under-way']),
  },
  /** 补录: the draft in which the sheet is typed in; a void one gets a new number then. */
  'blank.typeIn': {
    input: z.strictObject({ blankId: BlankId }),
    output: ParkedDraft,
    refusals: z.enum(['no-such-blank', 'blank-used']),
  },
} satisfies Record<string, Exchange>
