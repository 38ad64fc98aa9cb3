import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant, IsoDay, IsoMonth } from '#shared/domain/day'
import { ContactEnd, longestText } from '#shared/domain/draft'
import { CallPurpose } from '#shared/domain/follow-up'
import { Channel } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { ParkedDraft } from '#shared/ipc/board-views'
import type { Exchange } from '#shared/ipc/exchange'
import { SlipView } from '#shared/ipc/slip-views'
import { DraftId } from '#shared/ipc/views'

/** A day or a whole month of 来电来访登记. */
export const Period = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('day'), day: IsoDay }),
  z.strictObject({ by: z.literal('month'), month: IsoMonth }),
])

/**
 * One call or visitor: those that opened no case, those about a case that was there, and those that became cases, of one
 * visit together. 人次 is how many there are.
 */
export const ContactRow = z.strictObject({
  key: z.string(),
  at: Instant,
  channel: Channel,
  name: z.string(),
  /** 单位/房号. */
  from: z.string(),
  /** Masked. */
  phones: z.array(z.string()),
  matter: z.string(),
  /** 处理: the answer, how it ended, or 转意见表 and the numbers. */
  handled: z.string(),
  by: z.string(),
  cases: z.array(z.strictObject({ caseId: CaseId, number: CaseNumber })),
  /** A contact that opened no case, and can become one. */
  contactId: z.number().int().positive().nullable(),
})
export type ContactRow = z.infer<typeof ContactRow>

/** 人次 and 件. A visit of which every case is void counts as none; its row stays. */
export const ContactCount = z.strictObject({
  persons: z.number().int(),
  byChannel: z.partialRecord(Channel, z.number().int()),
  visits: z.number().int(),
  cases: z.number().int(),
  voids: z.number().int(),
})
export type ContactCount = z.infer<typeof ContactCount>

export const ContactShown = ContactRow.omit({ key: true, matter: true, handled: true }).extend({
  how: ContactEnd,
  /** The whole text; phones in it masked. */
  content: z.string(),
  demand: z.string(),
  occurredWhen: z.string(),
  place: z.string(),
  answer: z.string(),
  reason: z.string(),
  /** Over its period: it becomes no case any more. */
  isErased: z.boolean(),
})
export type ContactShown = z.infer<typeof ContactShown>

/** How many rows a page of 来电来访登记 holds. */
export const contactPageLength = 100

export const contactQuestions = {
  /** 来电来访登记 of a day or month, the earliest first; a page holds a hundred. */
  'contact.list': {
    input: z.strictObject({ period: Period, page: z.number().int().min(0) }),
    output: z.strictObject({
      rows: z.array(ContactRow),
      page: z.number().int(),
      /** Rows: void ones among them. */
      total: z.number().int(),
      count: ContactCount,
      /** The newest F04 of that day or month. */
      slip: SlipView.nullable(),
    }),
    refusals: z.never(),
  },
  /** One that opened no case, with all that was typed. */
  'contact.show': {
    input: z.strictObject({ contactId: z.number().int().positive() }),
    output: ContactShown,
    refusals: z.enum(['no-such-contact']),
  },
  /** 显示: its full phones, asked for and recorded. */
  'contact.showPhones': {
    input: z.strictObject({ contactId: z.number().int().positive() }),
    output: z.array(z.string()),
    refusals: z.enum(['no-such-contact']),
  },
  /** F04 of that day or month. */
  'contact.print': {
    input: z.strictObject({ period: Period }),
    output: SlipView,
    refusals: z.enum(['nobody-came']),
  },
  /** 转为案件: a draft with everything that was typed, at the time of the contact. */
  'contact.openCase': {
    input: z.strictObject({ contactId: z.number().int().positive() }),
    output: ParkedDraft,
    refusals: z.enum(['no-such-contact', 'case-already', 'erased']),
  },
  /** 记为同一件 (Alt+S): what is being typed is one more contact of a case that is there. */
  'draft.endAsCall': {
    input: z.strictObject({
      draftId: DraftId,
      caseId: CaseId,
      purpose: CallPurpose,
      words: z.string().trim().max(longestText),
      /** What the caller was told. */
      told: z.string().trim().max(500),
    }),
    output: z.strictObject({ number: CaseNumber }),
    refusals: z.enum(['draft-gone', 'no-such-case', 'case-closed', 'has-number']),
  },
} satisfies Record<string, Exchange>
export type Period = z.infer<typeof Period>
