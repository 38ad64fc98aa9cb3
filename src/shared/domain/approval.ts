import { z } from 'zod'
import { OperatorId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { Grade } from '#shared/domain/grade'

export const ApprovalId = z.number().int().positive().brand<'ApprovalId'>()
export type ApprovalId = z.infer<typeof ApprovalId>

/** 审批 of what: more time, closing a critical case, 无法处理, voiding a signed sheet, a lower grade, 立项. */
export const ApprovalSubject = z.enum(['extension', 'close', 'unsolvable', 'void', 'lower', 'accept'])
export type ApprovalSubject = z.infer<typeof ApprovalSubject>

export const approvalSubjectWord: Record<ApprovalSubject, string> = {
  extension: '延期',
  close: '重大投诉销项',
  unsolvable: '无法处理',
  void: '作废',
  lower: '降级',
  accept: '请示立项',
}

/** 同意 / 部分同意（新时间）/ 不同意. */
export const ApprovalOutcome = z.enum(['granted', 'partly', 'refused'])
export type ApprovalOutcome = z.infer<typeof ApprovalOutcome>

export const approvalOutcomeWord: Record<ApprovalOutcome, string> = {
  granted: '同意',
  partly: '部分同意',
  refused: '不同意',
}

/** At the desk with PIN · F17 on paper · by phone, its F17 then 待补签. */
export const ApprovalWay = z.enum(['pin', 'paper', 'phone'])
export type ApprovalWay = z.infer<typeof ApprovalWay>

export const approvalWayWord: Record<ApprovalWay, string> = {
  pin: '当面确认（口令）',
  paper: '审批单签字',
  phone: '电话，待补签',
}

export const ApprovalDecision = z.strictObject({
  at: Instant,
  outcome: ApprovalOutcome,
  way: ApprovalWay,
  by: z.string(),
  /** Whom the named deputy stood in for (代批); null: the approver decided. */
  deputyFor: z.string().nullable(),
  words: z.string(),
  /** What was granted, of an extension. */
  newDueAt: Instant.nullable(),
  /** When the F17 of a decision by phone came back with its signature; null while it is 待补签. */
  signedAt: Instant.nullable(),
})
export type ApprovalDecision = z.infer<typeof ApprovalDecision>

/** 审批: a manager's word. Pending until it has a decision. */
export const Approval = z.strictObject({
  id: ApprovalId,
  /** `SP-202611-0001`. */
  number: z.string(),
  subject: ApprovalSubject,
  reason: z.string(),
  approver: z.string(),
  approverTitle: z.string(),
  askedAt: Instant,
  askedBy: OperatorId,
  askedByName: z.string(),
  /** Of an extension: which clock, and until when. */
  deadlineId: z.number().int().nullable(),
  wantedDueAt: Instant.nullable(),
  /** Of a lower grade. */
  toGrade: Grade.nullable(),
  decision: ApprovalDecision.nullable(),
})
export type Approval = z.infer<typeof Approval>

/** 部分同意 grants the new time that it names, and nothing where there is none. */
export function isGranted({ decision }: Pick<Approval, 'decision'>): boolean {
  if (decision === null) return false
  return decision.outcome === 'granted' || (decision.outcome === 'partly' && decision.newDueAt !== null)
}

/** 待补签: said by phone, the F17 is still out. */
export function lacksSignature({ decision }: Pick<Approval, 'decision'>): boolean {
  return decision !== null && decision.way === 'phone' && decision.signedAt === null
}

/** 代批: who may decide in whose place, from and until which day. */
export const Deputy = z.strictObject({
  id: z.number().int().positive(),
  principal: z.string().trim().min(1).max(60),
  deputy: z.string().trim().min(1).max(60),
  fromOn: z.iso.date(),
  untilOn: z.iso.date(),
  isEnded: z.boolean(),
})
export type Deputy = z.infer<typeof Deputy>
