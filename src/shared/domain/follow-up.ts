import { z } from 'zod'
import { CaseId } from '#shared/domain/case'
import { Instant } from '#shared/domain/day'
import { Channel } from '#shared/domain/kind'
import { CaseNumber } from '#shared/domain/number'

/** 答应客户的: what was said, by whom, until when; kept or not. */
export const PromiseMade = z.strictObject({
  id: z.number().int().positive(),
  round: z.number().int().positive(),
  madeAt: Instant,
  by: z.string(),
  words: z.string(),
  dueAt: Instant,
  kept: z.strictObject({ at: Instant, words: z.string() }).nullable(),
})
export type PromiseMade = z.infer<typeof PromiseMade>

/** Why somebody called again about a case: 催办 · 查询进度 · 补充情况 · 同一故障又有人报. */
export const CallPurpose = z.enum(['urge', 'ask', 'add', 'sameFault'])
export type CallPurpose = z.infer<typeof CallPurpose>
export const callPurposeWord: Record<CallPurpose, string> = {
  urge: '催办',
  ask: '查询进度',
  add: '补充情况',
  sameFault: '同一故障又有人报',
}

/** One more contact about a case that is there already; with one fault, many callers, their names. */
export const CaseCall = z.strictObject({
  id: z.number().int().positive(),
  at: Instant,
  channel: Channel,
  purpose: CallPurpose,
  caller: z.string(),
  /** Masked on every screen. */
  phone: z.string(),
  words: z.string(),
  told: z.string(),
  by: z.string(),
  /** 再次提出: after a missed limit or after 已处理 (domain.md). */
  isRaisedAgain: z.boolean(),
})
export type CaseCall = z.infer<typeof CaseCall>

/** How a case stands to an earlier one: raised again (第 n 次), or found on the way. */
export const LinkKind = z.enum(['again', 'foundOnTheWay', 'mergedInto'])
export type LinkKind = z.infer<typeof LinkKind>
export const linkKindWord: Record<LinkKind, string> = {
  again: '又来了',
  foundOnTheWay: '办理中发现',
  mergedInto: '并入',
}

/** One end of a link, seen from the case that is shown. `other` is the earlier one when `isLater`. */
export const CaseLink = z.strictObject({
  other: CaseId,
  number: CaseNumber,
  kind: LinkKind,
  isLater: z.boolean(),
  at: Instant,
})
export type CaseLink = z.infer<typeof CaseLink>
