import { z } from 'zod'

/** 短语: what is said often, by category; the categories are the tiles of 事项 in this order. */
export const Phrases = z
  .array(
    z.strictObject({
      category: z.string().trim().min(1).max(60),
      phrases: z.array(z.string().trim().min(1).max(200)).max(30),
      /** A job of this category is 较大 unless the desk says otherwise. */
      isLargeJob: z.boolean().optional(),
    }),
  )
  .min(1)
  .max(12)
export type Phrases = z.infer<typeof Phrases>

/** 紧急: whom to call, in the order in which they stand. */
export const EmergencyNumbers = z
  .array(z.strictObject({ whom: z.string().trim().min(1).max(60), phone: z.string().trim().max(40) }))
  .min(1)
  .max(9)
export type EmergencyNumbers = z.infer<typeof EmergencyNumbers>

/** What a desk has that changed nothing; 中控 and 值班 are typed in by the desk. */
export const usualEmergencyNumbers: EmergencyNumbers = [
  { whom: '火警', phone: '119' },
  { whom: '急救', phone: '120' },
  { whom: '报警', phone: '110' },
  { whom: '消防中控室', phone: '' },
  { whom: '值班经理', phone: '' },
]
