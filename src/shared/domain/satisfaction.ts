import { z } from 'zod'

/** 投诉, or 报修求助: never mixed (domain.md, Figures). */
export const AskedOf = z.enum(['complaint', 'job'])
export type AskedOf = z.infer<typeof AskedOf>
export const satisfactionTitle: Readonly<Record<AskedOf, string>> = {
  complaint: '投诉满意度',
  job: '报修满意度',
}

/**
 * How 满意度 is told apart: case by case · the department that led the round which was asked after · the person complained
 * about, only when 有效 · 分类 · the month of the answer.
 */
export const SatisfactionBy = z.enum(['case', 'department', 'person', 'category', 'month'])
export type SatisfactionBy = z.infer<typeof SatisfactionBy>

/** So many good answers of so many: a share that says what it is of. */
export const Answers = z.strictObject({ good: z.number().int(), answered: z.number().int() })
export type Answers = z.infer<typeof Answers>

/**
 * What the customers of some cases said when they were asked last, by case; `first`: the same cases, the first time that
 * each was asked. 满意 and 基本满意 are good, of the time only 及时.
 */
export const Satisfaction = z.strictObject({
  cases: z.number().int(),
  quality: Answers,
  /** Reached, and 服务质量 not said. */
  unanswered: z.number().int(),
  timeliness: Answers,
  attitude: Answers,
  handling: Answers,
  first: Answers,
})
export type Satisfaction = z.infer<typeof Satisfaction>
