import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Customer, emptyCustomer } from '#shared/domain/customer'
import { GradeAnswers } from '#shared/domain/grade'
import { type Channel, Channel as channels, IntakeKind, SubjectKind } from '#shared/domain/kind'

/** The longest text that a field of several lines takes; three times the longest message that citizens sent. */
export const longestText = 12_000

/** What is being typed. Anything may be missing; what is needed is asked for when the case is registered. */
export const DraftContent = z.strictObject({
  channel: channels,
  kind: IntakeKind,
  customer: Customer,
  content: z.string().max(longestText),
  /** When it happened, in the customer's words or as a time: 今天 09:10, 上周起每晚. */
  occurredWhen: z.string().max(120),
  place: z.string().max(120),
  subjectKind: SubjectKind,
  subjectName: z.string().max(120),
  demand: z.string().max(longestText),
  category: z.string().max(60),
  answers: GradeAnswers.partial(),
  /** Earlier cases that this is the same thing as, again; a draft that was parked before there were any has none. */
  earlier: z.array(CaseId).max(20).default([]),
})
export type DraftContent = z.infer<typeof DraftContent>

export function emptyDraft(channel: Channel): DraftContent {
  return {
    channel,
    kind: 'complaint',
    customer: emptyCustomer,
    content: '',
    occurredWhen: '',
    place: '',
    subjectKind: 'unknown',
    subjectName: '',
    demand: '',
    category: '',
    answers: {},
    earlier: [],
  }
}

/** How a contact ended that opened no case: 当场答复 · 挂断 · 打错 · 离开. */
export const ContactEnd = z.enum(['answered', 'hungUp', 'misdialled', 'left'])
export type ContactEnd = z.infer<typeof ContactEnd>

/** What stands in the way of registering, in the order of the steps. */
export const DraftGap = z.enum(['customer', 'content', 'grade'])
export type DraftGap = z.infer<typeof DraftGap>

export function gapsOf(content: DraftContent): readonly DraftGap[] {
  const { customer } = content
  const gaps: DraftGap[] = []
  if (!customer.isAnonymous && customer.contactName.trim() === '' && customer.company.trim() === '')
    gaps.push('customer')
  if (content.content.trim() === '') gaps.push('content')
  if (content.kind === 'complaint' && !GradeAnswers.safeParse(content.answers).success) gaps.push('grade')
  return gaps
}
