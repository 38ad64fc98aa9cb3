import { z } from 'zod'
import { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { RevisitId } from '#shared/domain/revisit'
import { SurveyWordsId } from '#shared/domain/survey'
import { WalkFindingId } from '#shared/domain/walk-finding'

/**
 * Where it was said what else is wanted: in a revisit of a case, a 月回访, or under an open question of a 满意度调查; or found
 * by ourselves on a walk, which nobody complained of.
 */
export const DemandSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('revisit'), id: RevisitId }),
  z.strictObject({ kind: z.literal('periodic'), id: PeriodicVisitId }),
  z.strictObject({ kind: z.literal('finding'), id: WalkFindingId }),
  z.strictObject({ kind: z.literal('survey'), id: SurveyWordsId }),
])
export type DemandSource = z.infer<typeof DemandSource>
