import { z } from 'zod'

export const PeriodicVisitId = z.number().int().positive().brand<'PeriodicVisitId'>()
export type PeriodicVisitId = z.infer<typeof PeriodicVisitId>

/** How a 月回访 (附表二) ended. */
export const PeriodicOutcome = z.enum(['answered', 'notReached', 'refused', 'movedOut'])
export type PeriodicOutcome = z.infer<typeof PeriodicOutcome>
export const periodicOutcomeWord: Record<PeriodicOutcome, string> = {
  answered: '已答',
  notReached: '没联系上',
  refused: '拒绝',
  movedOut: '已搬离',
}
