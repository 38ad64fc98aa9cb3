import { z } from 'zod'
import { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { RevisitId } from '#shared/domain/revisit'
import { WalkFindingId } from '#shared/domain/walk-finding'

/**
 * Where it was said what else is wanted: in a revisit of a case, or a 月回访; or found by ourselves on a walk, which nobody
 * complained of.
 */
export const DemandSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('revisit'), id: RevisitId }),
  z.strictObject({ kind: z.literal('periodic'), id: PeriodicVisitId }),
  z.strictObject({ kind: z.literal('finding'), id: WalkFindingId }),
])
export type DemandSource = z.infer<typeof DemandSource>
