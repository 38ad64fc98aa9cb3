import { z } from 'zod'
import { Instant, IsoDay } from '#shared/domain/day'
import { CaseNumber } from '#shared/domain/number'
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

export const RevisitId = z.number().int().positive().brand<'RevisitId'>()
export type RevisitId = z.infer<typeof RevisitId>
export const RevisitRecordId = z.number().int().positive().brand<'RevisitRecordId'>()
export type RevisitRecordId = z.infer<typeof RevisitRecordId>

/** 新的要求: a case of its own, or settled with words; neither: it is still open. */
const Demand = z.strictObject({
  words: z.string(),
  caseNumber: CaseNumber.nullable(),
  settled: z.strictObject({ at: Instant, words: z.string() }).nullable(),
})

/** 回访: asking after handling. Only `answered` was reached; an attempt never stops the clock. */
export const Revisit = z.strictObject({
  id: RevisitId,
  /** HF-…, of the round; null in what was recorded before there were 回访记录. */
  record: z.string().nullable(),
  round: z.number().int().positive(),
  at: Instant,
  /** The operator who wrote it down. */
  by: z.string(),
  /** Who asked; '' where it was that operator. */
  visitor: z.string(),
  way: RevisitWay,
  /** Why by phone, where the procedure wants somebody to go (S1 第十五条); '' where it does not. */
  phoneReason: z.string(),
  outcome: RevisitOutcome,
  quality: Quality.nullable(),
  timeliness: Timeliness.nullable(),
  /** 处理态度 and 处理结果. */
  attitude: Quality.nullable(),
  handling: Quality.nullable(),
  said: z.string(),
  demand: Demand.nullable(),
  /** Not reached: when and how it is tried again. */
  next: z.strictObject({ at: Instant, way: RevisitWay }).nullable(),
  isSolved: z.boolean().nullable(),
  signature: SignatureOutcome.nullable(),
  /** 自办自访: who asked is who handled it; waits for the supervisor. */
  isOwn: z.boolean(),
})
export type Revisit = z.infer<typeof Revisit>

export function isReached(revisit: Pick<Revisit, 'outcome'>): boolean {
  return revisit.outcome === 'answered'
}

/** 新的要求 that is no case yet, and was not settled with words. */
export function isDemandOpen({ demand }: Pick<Revisit, 'demand'>): boolean {
  return demand !== null && demand.caseNumber === null && demand.settled === null
}

/** What came of it, by the way that was taken: of a letter nobody says that the number was wrong. */
export function outcomeWord({ way, outcome }: Pick<Revisit, 'way' | 'outcome'>): string {
  const isPaper = way === 'letter' || way === 'questionnaire'
  if (isPaper && outcome === 'notReached') return '已发出，等回音'
  if (isPaper && outcome === 'wrongNumber') return '退回'
  if (way !== 'phone' && outcome === 'wrongNumber') return '已搬离'
  return revisitOutcomeWord[outcome]
}

/** 回访人, as it stands on paper. */
export function visitorOf({ visitor, by }: Pick<Revisit, 'visitor' | 'by'>): string {
  return visitor || by
}

/** 回访记录 (S1 表8-1, 8-2) of one round of a case; its attempts are the revisits of that round. */
export const RevisitRecord = z.strictObject({
  id: RevisitRecordId,
  number: z.string(),
  round: z.number().int().positive(),
  madeAt: Instant,
  /** Who took the form out. */
  taken: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  returned: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  /** 公开信, as it was printed. */
  letter: z.string().nullable(),
  /** 联系不上, with the supervisor's word. */
  unreachable: z.strictObject({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
  /** 主管审核意见. */
  review: z
    .strictObject({ at: Instant, by: z.string(), words: z.string(), verdict: z.enum(['passed', 'raised']) })
    .nullable(),
  /** What the manager decided about one that was raised. */
  managed: z.strictObject({ at: Instant, by: z.string(), words: z.string() }).nullable(),
})
export type RevisitRecord = z.infer<typeof RevisitRecord>

/** 免回访 (S1 第十九条): the referring authority wants only a 复函. */
export const Exemption = z.strictObject({
  at: Instant,
  by: z.string(),
  words: z.string(),
  /** 复函, once it was sent; its file is attached to the case. */
  reply: z.strictObject({ number: z.string(), on: IsoDay }).nullable(),
})
export type Exemption = z.infer<typeof Exemption>
