import { z } from 'zod'
import { Instant } from '#shared/domain/day'
import { RevisitWay } from '#shared/domain/revisit'

const count = z.number().int().min(0)

/** What is known of the asking itself, beside the case: its 回访记录, and what the procedure says of it. */
export const Asking = z.strictObject({
  receivedAt: Instant,
  /** HF-…; null until something needs it. */
  record: z.string().nullable(),
  /** 公开信, as it was printed last. */
  letter: z.string().nullable(),
  /** The procedure wants somebody to go: who phones says why. */
  wantsPhoneReason: z.boolean(),
  /** From which round on it allows the phone. */
  phoneFromRound: z.number().int(),
  /** How it is proposed to ask: as was said at the last attempt, else by how the matter came. */
  way: RevisitWay,
  /** 联系不上 may still be said. */
  mayGiveUp: z.boolean(),
  /** Before 联系不上 may be said; null: nothing. */
  missing: z.strictObject({ attempts: count, days: count, ways: count }).nullable(),
  /** By which clause. */
  attemptsClause: z.string(),
})
export type Asking = z.infer<typeof Asking>
