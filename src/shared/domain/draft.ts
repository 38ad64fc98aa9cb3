import { z } from 'zod'
import { BlankForm, BlankId, isFormOf, kindsOn } from '#shared/domain/blank'
import { CaseId } from '#shared/domain/case'
import { ContactPersonId, Customer, CustomerId, emptyCustomer, tidyName } from '#shared/domain/customer'
import { Instant, IsoDay } from '#shared/domain/day'
import { DemandSource } from '#shared/domain/demand-source'
import { Grade, GradeAnswers } from '#shared/domain/grade'
import { type Channel, Channel as channels, IntakeKind, SubjectKind } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'

/** The longest text that a field of several lines takes; three times the longest message that citizens sent. */
export const longestText = 12_000

/** 上级转办: who passed it on, under which number, until when it wants its 复函. */
export const Referral = z.strictObject({
  by: z.string().max(120),
  number: z.string().max(60),
  replyBy: IsoDay.nullable(),
})
export type Referral = z.infer<typeof Referral>

/** 补录: the sheet under a reserved number that is typed in. */
export const OnPaper = z.strictObject({
  blankId: BlankId,
  form: BlankForm,
  number: CaseNumber,
  reservedAt: Instant,
  /** The hour on the sheet; null: not typed yet. */
  at: Instant.nullable(),
  /** Its number is void: it gets a new one, as the clerk knows. */
  isLate: z.boolean(),
})
export type OnPaper = z.infer<typeof OnPaper>

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
  /** Of 报修 and 求助: 小项 or 较大, by the category unless she says otherwise; null: 小项. */
  jobGrade: Grade.extract(['minor', 'major']).nullable().default(null),
  /** Earlier cases that this is the same thing as, again; a draft that was parked before there were any has none. */
  earlier: z.array(CaseId).max(20).default([]),
  /** Who it is in the directory, and which of its contacts; their known phones are main's to add (draft-customer.ts). */
  customerId: CustomerId.nullable().default(null),
  contactId: ContactPersonId.nullable().default(null),
  /** 同一客户再登一件: the first case of the same visit. */
  sameVisitAs: CaseId.nullable().default(null),
  /** The contact of 来电来访登记 that it grew out of. */
  fromContact: z.number().int().positive().nullable().default(null),
  /** 新的要求 that a customer had when asked after: the case it becomes is linked with it. */
  raisedIn: DemandSource.nullable().default(null),
  /** 补全登记: the case that got its number before all this was known (紧急). */
  completes: CaseId.nullable().default(null),
  referral: Referral.nullable().default(null),
  /** 客户要求保密: name, room and phone do not leave the desk on paper. */
  isConfidential: z.boolean().default(false),
  onPaper: OnPaper.nullable().default(null),
})
export type DraftContent = z.infer<typeof DraftContent>

/** 本方发现: a walk found it. Nobody called, and whoever is named there walked. */
export function isFoundByUs({ raisedIn }: Pick<DraftContent, 'raisedIn'>): boolean {
  return raisedIn?.kind === 'finding'
}

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
    jobGrade: null,
    earlier: [],
    customerId: null,
    contactId: null,
    sameVisitAs: null,
    fromContact: null,
    raisedIn: null,
    completes: null,
    referral: null,
    isConfidential: false,
    onPaper: null,
  }
}

/** 补录: the draft for that sheet, before anything on it is typed in; what is no sheet begins empty. */
export function draftOnPaper(channel: Channel, onPaper: OnPaper | null): DraftContent {
  const [kind = 'complaint'] = kindsOn(onPaper?.form ?? null)
  return { ...emptyDraft(channel), kind, onPaper }
}

/** 补录: the sheet that is typed in is the original of what it becomes; else the form of that is printed. */
export function isOriginal({ onPaper, kind }: Pick<DraftContent, 'onPaper' | 'kind'>): boolean {
  return onPaper !== null && !onPaper.isLate && isFormOf(onPaper.form, kind)
}

/** How a contact ended that opened no case: 当场答复 · 挂断 · 打错 · 离开. */
export const ContactEnd = z.enum(['answered', 'hungUp', 'misdialled', 'left'])
export type ContactEnd = z.infer<typeof ContactEnd>
export const contactEndWord: Record<ContactEnd, string> = {
  answered: '当场答复',
  hungUp: '对方挂断',
  misdialled: '打错了',
  left: '客户离开',
}

/** What stands in the way of registering, in the order of the steps. */
export const DraftGap = z.enum(['onPaper', 'customer', 'referral', 'content', 'grade'])
export type DraftGap = z.infer<typeof DraftGap>

export function gapsOf(content: DraftContent): readonly DraftGap[] {
  const { customer } = content
  const gaps: DraftGap[] = []
  if (content.onPaper?.at === null) gaps.push('onPaper')
  if (!customer.isAnonymous && tidyName(customer.contactName) === '' && tidyName(customer.company) === '')
    gaps.push('customer')
  if (content.channel === 'referred' && (content.referral?.by ?? '').trim() === '') gaps.push('referral')
  if (content.content.trim() === '') gaps.push('content')
  if (content.kind === 'complaint' && !GradeAnswers.safeParse(content.answers).success) gaps.push('grade')
  return gaps
}

/** First moment of the contact: when its typing began, or the hour on the sheet. */
export function receivedAtOf(content: Pick<DraftContent, 'onPaper'>, startedAt: Instant): Instant {
  return content.onPaper?.at ?? startedAt
}
