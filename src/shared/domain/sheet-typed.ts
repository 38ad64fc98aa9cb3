import { z } from 'zod'
import { longestText } from '#shared/domain/draft'

/** What is typed off one form and not saved yet, as it stands in the fields. */
export const SheetTyped = z.strictObject({
  /** A digit or `-` for each item; a space: nothing was typed there yet. */
  answers: z.string().regex(/^[1-5 -]{1,120}$/),
  open: z.array(z.string().max(longestText)).max(5),
  headcount: z.string().max(6),
  signer: z.string().max(60),
  filledOn: z.string().max(20),
})
export type SheetTyped = z.infer<typeof SheetTyped>
