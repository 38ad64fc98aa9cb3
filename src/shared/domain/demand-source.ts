import { z } from 'zod'
import { PeriodicVisitId } from '#shared/domain/periodic-visit'
import { RevisitId } from '#shared/domain/revisit'

/** Where the customer said what else is wanted: in a revisit of a case, or a 月回访. */
export const DemandSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('revisit'), id: RevisitId }),
  z.strictObject({ kind: z.literal('periodic'), id: PeriodicVisitId }),
])
export type DemandSource = z.infer<typeof DemandSource>
