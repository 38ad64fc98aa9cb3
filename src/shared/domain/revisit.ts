import { z } from 'zod'
import { Instant } from '#shared/domain/day'
import { SignatureOutcome } from '#shared/domain/signature'

export const RevisitWay = z.enum(['phone', 'door', 'desk', 'letter', 'questionnaire'])
export type RevisitWay = z.infer<typeof RevisitWay>
export const revisitWayWord: Record<RevisitWay, string> = {
  phone: '电话',
  door: '上门',
  desk: '前台当面',
  letter: '信函',
  questionnaire: '问卷',
}

export const RevisitOutcome = z.enum(['answered', 'notReached', 'refused', 'wrongNumber'])
export type RevisitOutcome = z.infer<typeof RevisitOutcome>
export const revisitOutcomeWord: Record<RevisitOutcome, string> = {
  answered: '已答',
  notReached: '没联系上',
  refused: '拒绝',
  wrongNumber: '号码错误',
}

/** 客户评价 1 服务质量 (附表二). */
export const Quality = z.enum(['satisfied', 'fairlySatisfied', 'dissatisfied'])
export type Quality = z.infer<typeof Quality>
export const qualityWord: Record<Quality, string> = {
  satisfied: '满意',
  fairlySatisfied: '基本满意',
  dissatisfied: '不满意',
}

/** 客户评价 2 服务是否及时 (附表二). */
export const Timeliness = z.enum(['prompt', 'fair', 'late'])
export type Timeliness = z.infer<typeof Timeliness>
export const timelinessWord: Record<Timeliness, string> = { prompt: '及时', fair: '一般', late: '不及时' }

/** 回访: asking after handling. Only `answered` was reached; an attempt never stops the clock. */
export const Revisit = z.strictObject({
  round: z.number().int().positive(),
  at: Instant,
  by: z.string(),
  way: RevisitWay,
  outcome: RevisitOutcome,
  quality: Quality.nullable(),
  timeliness: Timeliness.nullable(),
  said: z.string(),
  isSolved: z.boolean().nullable(),
  signature: SignatureOutcome.nullable(),
})
export type Revisit = z.infer<typeof Revisit>

export function isReached(revisit: Pick<Revisit, 'outcome'>): boolean {
  return revisit.outcome === 'answered'
}
