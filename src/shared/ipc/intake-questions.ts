import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { ContactEnd, DraftContent, longestText } from '#shared/domain/draft'
import { Channel, SubjectKind } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { SignatureOutcome } from '#shared/domain/signature'
import { ParkedDraft } from '#shared/ipc/board-views'
import { EarlierMatter } from '#shared/ipc/customer-views'
import { type Exchange, nothing, PdfBytes } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'
import { CaseView, DraftId } from '#shared/ipc/views'

const maybeText = z.string().trim().max(longestText)

const PdfPages = z.strictObject({ pdf: PdfBytes, missingGlyphs: z.array(z.string()) })

/** 登记: from the first word to the number, and finding a case again. */
export const intakeQuestions = {
  /** `sameVisitAs`: 同一客户再登一件, with the customer and the time of that case. */
  'draft.begin': {
    input: z.strictObject({ channel: Channel, sameVisitAs: CaseId.nullable().default(null) }),
    output: ParkedDraft,
    refusals: z.enum(['no-such-case']),
  },
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
    /** `has-number`: 紧急, its number is taken; it is completed or made void. */
    refusals: z.enum(['draft-gone', 'answer-missing', 'has-number']),
  },

  /** 又来了: open matters first, then the recent ones, of the same customer, unit, phone or name; at most twelve. */
  'draft.earlier': {
    input: z.strictObject({ draftId: DraftId }),
    output: z.array(EarlierMatter),
    refusals: z.enum(['draft-gone']),
  },

  /** 登记并打印; `consult`: 请示主管, numbered as 待定立项, with whom it was put to. */
  'case.register': {
    input: z.strictObject({
      draftId: DraftId,
      consult: z
        .strictObject({
          approver: z.string().trim().min(1).max(60),
          reason: z.string().trim().min(1).max(500),
        })
        .nullable()
        .default(null),
    }),
    output: z.strictObject({ caseId: CaseId, number: CaseNumber, slip: SlipView }),
    refusals: z.enum([
      'draft-gone',
      'onPaper',
      'customer',
      'referral',
      'content',
      'grade',
      'completed-already',
      'blank-used',
      'blank-void',
      'paper-of-job',
      'time-in-future',
      'time-before-reservation',
      'archive-under-way',
    ]),
  },
  'case.show': {
    input: z.strictObject({ caseId: CaseId }),
    output: CaseView,
    refusals: z.enum(['no-such-case']),
  },
  /** 被投诉对象: people, departments, contractors, tenants whom the desk knows, by a few letters; at most eight. */
  'subject.suggest': {
    input: z.strictObject({ kind: SubjectKind, words: z.string().max(120) }),
    output: z.array(z.strictObject({ name: z.string(), hint: z.string() })),
    refusals: z.never(),
  },
  /** The sheets of one visit were all signed the same way: each content signature at that time. */
  'visit.sign': {
    input: z.strictObject({ caseId: CaseId, signature: SignatureOutcome }),
    output: z.strictObject({ signed: z.array(CaseNumber) }),
    refusals: z.enum(['no-such-case']),
  },
  /** 显示: the full phones, asked for and recorded. */
  'case.showPhones': {
    input: z.strictObject({ caseId: CaseId }),
    output: z.array(z.string()),
    refusals: z.enum(['no-such-case']),
  },
} satisfies Record<string, Exchange>
