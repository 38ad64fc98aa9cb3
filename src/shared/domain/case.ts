import { z } from 'zod'
import { Customer, CustomerId } from '#shared/domain/customer'
import { Instant, IsoDay } from '#shared/domain/day'
import { Grade, GradeAnswers, Ground } from '#shared/domain/grade'
import { Channel, Kind, Nature, SubjectKind } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'
import { SignatureOutcome } from '#shared/domain/signature'

export const CaseId = z.number().int().positive().brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>
export const HandoffId = z.number().int().positive().brand<'HandoffId'>()
export type HandoffId = z.infer<typeof HandoffId>
export const OperatorId = z.number().int().positive().brand<'OperatorId'>()
export type OperatorId = z.infer<typeof OperatorId>
export const DepartmentId = z.number().int().positive().brand<'DepartmentId'>()
export type DepartmentId = z.infer<typeof DepartmentId>

/** 销项 outcomes, and 作废: a void case keeps its number and counts as none. */
export const CloseOutcome = z.enum([
  'solved',
  'onSpot',
  'accepted',
  'withdrawn',
  'merged',
  'invalidAnswered',
  'notAccepted',
  'unreachable',
  'unsolvable',
  'void',
])
export type CloseOutcome = z.infer<typeof CloseOutcome>

export const closeOutcomeWord: Record<CloseOutcome, string> = {
  solved: '已解决',
  onSpot: '当场办结',
  accepted: '解释后认可',
  withdrawn: '撤诉',
  merged: '并入',
  invalidAnswered: '无效已答复',
  notAccepted: '不立项',
  unreachable: '联系不上',
  unsolvable: '无法处理',
  void: '作废',
}

/** Who allowed a critical case to be closed (S3), as it was typed before there were approvals (version 2 of the book). */
export const CloseApproval = z.strictObject({
  approver: z.string().trim().min(1).max(60),
  approvedAt: Instant,
  ground: z.string().trim().min(1).max(500),
})
export type CloseApproval = z.infer<typeof CloseApproval>

export const Closing = z.strictObject({
  at: Instant,
  /** What puts it into a month: `at`, or the entry once the month of `at` was archived. */
  countedAt: Instant,
  outcome: CloseOutcome,
  note: z.string(),
  approval: CloseApproval.nullable(),
  /** 并入: the case that goes on in its place. */
  mergedInto: CaseNumber.nullable(),
})
export type Closing = z.infer<typeof Closing>

/** 紧急: who was called at once, and when. */
export const EmergencyCall = z.strictObject({
  whom: z.string().trim().min(1).max(60),
  phone: z.string().trim().max(40),
  at: Instant,
})
export type EmergencyCall = z.infer<typeof EmergencyCall>

/** 案件: one matter with one number. `grade` and `nature` are null for kinds that have none. */
export const Case = z.strictObject({
  id: CaseId,
  number: CaseNumber,
  kind: Kind,
  channel: Channel,
  /** First moment of the contact. */
  receivedAt: Instant,
  /** What puts it into a month: the receipt, or the registering once the month of the receipt was archived. */
  countedAt: Instant,
  /** When it got its number. */
  registeredAt: Instant,
  registeredBy: OperatorId,
  customer: Customer,
  category: z.string(),
  occurredWhen: z.string(),
  place: z.string(),
  content: z.string(),
  demand: z.string(),
  subjectKind: SubjectKind,
  subjectName: z.string(),
  grade: Grade.nullable(),
  ground: Ground.nullable(),
  answers: GradeAnswers.nullable(),
  nature: Nature.nullable(),
  contentSignature: SignatureOutcome.nullable(),
  /** 待定立项: numbered, its clocks run, a manager was asked whether it is a case at all (请示主管). */
  acceptance: z.enum(['accepted', 'undecided']),
  /** When the 初判 was confirmed or changed with the department's opinion; null: still 初判. */
  gradeConfirmedAt: Instant.nullable(),
  profile: z.string(),
  profileVersion: z.number().int(),
  closing: Closing.nullable(),
  /** Who it was in the directory; null: nobody was looked up or left a name. */
  customerId: CustomerId.nullable(),
  /** The first case of the same visit (同一客户再登一件); null: the first itself, or the only one. */
  sameVisitAs: CaseId.nullable(),
  referral: z.strictObject({ by: z.string(), number: z.string(), replyBy: IsoDay.nullable() }).nullable(),
  /** 客户要求保密: prints 保密 for name, room and phone on what leaves the desk. */
  isConfidential: z.boolean(),
  /** 紧急: the calls made; null: no emergency. */
  emergency: z.array(EmergencyCall).nullable(),
  /** 待补全: it has its number, its customer and grade come later under the same number; no clock runs till then. */
  isUnfinished: z.boolean(),
  /** 原纸号: the void number on the paper that turned up late. */
  paperNumber: CaseNumber.nullable(),
  /** 本方发现: made of what a walk found, it is nobody's complaint or request. */
  isFoundByUs: z.boolean(),
})
export type Case = z.infer<typeof Case>

/** A step that names who did it and when it happened. */
export const Deed = z.strictObject({ at: Instant, by: z.string(), words: z.string() })
export type Deed = z.infer<typeof Deed>

export const ReplyWay = z.enum(['phone', 'inPerson', 'letter'])
export type ReplyWay = z.infer<typeof ReplyWay>
export const replyWayWord: Record<ReplyWay, string> = { phone: '电话', inPerson: '当面', letter: '信函' }

/** 处理结果: what the desk writes down when the handling is over. */
export const HandlingResult = z.strictObject({
  words: z.string(),
  handler: z.string(),
  completedAt: Instant,
  remedy: z.string(),
  prevention: z.string(),
  signature: SignatureOutcome.nullable(),
})
export type HandlingResult = z.infer<typeof HandlingResult>

/** 第 n 次处理. The first begins with the registering, a further one with the revisit that found it not solved. */
export const Round = z.strictObject({
  number: z.number().int().positive(),
  startedAt: Instant,
  coordination: Deed.nullable(),
  reply: z.strictObject({ at: Instant, by: z.string(), words: z.string(), way: ReplyWay }).nullable(),
  result: HandlingResult.nullable(),
  opinion: Deed.nullable(),
  /** 当场办结: the desk itself was the handler; no 转呈, no 交回, counted apart. */
  isOnSpot: z.boolean(),
  /** 客户约定: the customer wished to be served then, until that moment. */
  appointment: z.strictObject({ at: Instant, until: Instant, words: z.string() }).nullable(),
  /** 无法处理: why, what the customer was told; the next answer is a promise. */
  unsolvable: z.strictObject({ at: Instant, reason: z.string(), told: z.string() }).nullable(),
  /** 未转呈即处理: why a result was written down though the paper had gone to nobody. */
  skipReason: z.string().nullable(),
})
export type Round = z.infer<typeof Round>

export const HandoffRole = z.enum(['lead', 'support', 'report'])
export type HandoffRole = z.infer<typeof HandoffRole>
export const handoffRoleWord: Record<HandoffRole, string> = { lead: '主办', support: '协办', report: '呈报' }

/** 领单方式. 当面签 and 留置 stop 转呈; a phone call does only for 呈报园总 (S0), its paper then 待补签. */
export const ReceiveWay = z.enum(['signed', 'left', 'phone'])
export type ReceiveWay = z.infer<typeof ReceiveWay>
export const receiveWayWord: Record<ReceiveWay, string> = {
  signed: '当面签',
  left: '留置',
  phone: '电话告知，待补签',
}

/** 转呈 / 领单: the paper goes to somebody. */
export const Handoff = z.strictObject({
  id: HandoffId,
  round: z.number().int().positive(),
  role: HandoffRole,
  departmentId: DepartmentId,
  department: z.string(),
  person: z.string(),
  sentAt: Instant,
  received: z.strictObject({ at: Instant, by: z.string(), way: ReceiveWay, witness: z.string() }).nullable(),
  /** 登记完成: `at` is when the desk was told, `completedAt` when the work was done. */
  completion: z.strictObject({ at: Instant, completedAt: Instant, handler: z.string() }).nullable(),
  /** 部门退回: they will not handle it; somebody else has to. */
  sentBack: z.strictObject({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  /** 未签收即处理: why a later step was recorded though nobody had signed for the paper. */
  skipReason: z.string().nullable(),
  /** 登记交回, taken (收下). A sheet sent back for completion leaves an event only: the clock runs on. */
  returned: z
    .strictObject({ at: Instant, to: OperatorId, toName: z.string(), missing: z.array(z.string()) })
    .nullable(),
})
export type Handoff = z.infer<typeof Handoff>

/** Whether the signing stops the 转呈 or 呈报 clock. */
export function isReceived(handoff: Handoff): boolean {
  if (handoff.received === null) return false
  return handoff.role === 'report' || handoff.received.way !== 'phone'
}

/** Whether somebody still has to sign for it; a phone call leaves the paper 待补签. */
export function wantsReceipt({ received, skipReason }: Pick<Handoff, 'received' | 'skipReason'>): boolean {
  return (received === null || received.way === 'phone') && skipReason === null
}

/** Nobody took this paper, and nobody said why: a later step asks (未签收即处理). */
export function wantsSkipReason({ received, skipReason }: Pick<Handoff, 'received' | 'skipReason'>): boolean {
  return received === null && skipReason === null
}

/** Whether this department is still at it: it was not sent back. */
export function isStanding({ sentBack }: Pick<Handoff, 'sentBack'>): boolean {
  return sentBack === null
}
