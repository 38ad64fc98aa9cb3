import { z } from 'zod'
import { Instant, IsoMonth } from '#shared/domain/day'

/** Why a backup or its copy did not come about. */
export const BackupObstacle = z.enum([
  'unsound',
  'disk-full',
  'not-writable',
  'disk-fails',
  'in-use',
  'fault',
])
export type BackupObstacle = z.infer<typeof BackupObstacle>

/** A sheet or an archive's file that is not as it was stored. Its path is below the data folder. */
export const WrongFile = z.strictObject({
  path: z.string(),
  is: z.enum(['missing', 'changed', 'lost-in-backup']),
})
export type WrongFile = z.infer<typeof WrongFile>

/** How far each series of numbers has come: what stands on paper is never issued again. */
export const IssuedNumber = z.strictObject({
  series: z.string(),
  month: IsoMonth,
  last: z.number().int().min(1),
})
export type IssuedNumber = z.infer<typeof IssuedNumber>

/**
 * What the desk keeps about its backups, in backup.json beside the database: in the database a restore would take it
 * back, and a desk that cannot be opened could not read it.
 */
export const BackupNotes = z.strictObject({
  secondPlace: z.string().nullable(),
  remindAfterDays: z.number().int().min(1).max(60),
  lastCopiedAt: Instant.nullable(),
  /** The copy to the second place did not come about, since. */
  copyFailed: z.enum(['gone', 'disk-full', 'not-writable', 'wrong', 'fault']).nullable(),
  failure: z.strictObject({ why: BackupObstacle, since: Instant }).nullable(),
  wrongFiles: z.array(WrongFile),
})
export type BackupNotes = z.infer<typeof BackupNotes>

export const noNotes: BackupNotes = {
  secondPlace: null,
  remindAfterDays: 3,
  lastCopiedAt: null,
  copyFailed: null,
  failure: null,
  wrongFiles: [],
}

/** A restore that is under way or was made: desk.db is replaced by desk.db.restoring, then the numbers are raised. */
export const RestoreNote = z.strictObject({
  /** The folder below `replaced` that takes what was here. */
  folder: z.string().regex(/^\d{14,17}$/),
  restoredAt: Instant,
  /** When the backup was taken; null: it is what an earlier restore had replaced. */
  takenAt: Instant.nullable(),
  numbers: z.array(IssuedNumber),
})
export type RestoreNote = z.infer<typeof RestoreNote>

/** The higher of both for each series and month. */
export function highest(
  one: readonly IssuedNumber[],
  other: readonly IssuedNumber[],
): readonly IssuedNumber[] {
  const found = new Map<string, IssuedNumber>()
  for (const issued of [...one, ...other]) {
    const key = `${issued.series} ${issued.month}`
    const before = found.get(key)
    if (!before || before.last < issued.last) found.set(key, issued)
  }
  return [...found.values()]
}
