import { z } from 'zod'
import { BackupObstacle, WrongFile } from '#shared/domain/backup'
import { Instant } from '#shared/domain/day'
import { type Exchange, nothing } from '#shared/ipc/exchange'

/** What was read in a backup before it is chosen; null: it cannot be read. */
export const BackupHolds = z
  .strictObject({
    cases: z.number().int(),
    /** The last case's number; null: there is none. */
    lastNumber: z.string().nullable(),
    organisation: z.string(),
    /** Whether the chain ends where the backup's name says. */
    isHeadRight: z.boolean(),
    /** Sheets and archives' files that belong to it; null: they lie nowhere in its folder. */
    files: z.number().int().nullable(),
  })
  .nullable()
export type BackupHolds = z.infer<typeof BackupHolds>

export const BackupView = z.strictObject({
  name: z.string(),
  takenAt: Instant,
  bytes: z.number().int(),
  holds: BackupHolds,
})
export type BackupView = z.infer<typeof BackupView>

/** The newest first. */
export const BackupList = z.strictObject({
  folder: z.string(),
  backups: z.array(BackupView),
  /** Whether the numbers issued since cannot be read here, and the clerk has to say the last one on paper. */
  asksForNumber: z.boolean(),
})
export type BackupList = z.infer<typeof BackupList>

export const BackupSource = z.enum(['here', 'elsewhere'])
export type BackupSource = z.infer<typeof BackupSource>

const Restore = z.strictObject({
  from: BackupSource,
  name: z.string().max(200),
  /** The last number on paper, where it cannot be read; else empty. */
  lastNumber: z.string().trim().max(40).default(''),
})

const restoreRefusals = z.enum([
  'no-such-backup',
  'unsound',
  'newer',
  'disk-full',
  'not-writable',
  'number-missing',
  'number-wrong',
  'number-lower',
  'under-way',
  'canceled',
])
export type RestoreRefusal = z.infer<typeof restoreRefusals>

export const BackupStanding = z.strictObject({
  newest: z.strictObject({ takenAt: Instant }).nullable(),
  failure: z.strictObject({ why: BackupObstacle, since: Instant }).nullable(),
  wrongFiles: z.array(WrongFile),
  secondPlace: z
    .strictObject({
      folder: z.string(),
      lastCopiedAt: Instant.nullable(),
      failed: z.enum(['gone', 'disk-full', 'not-writable', 'wrong', 'fault']).nullable(),
      isSameDisk: z.boolean(),
    })
    .nullable(),
  remindAfterDays: z.number().int(),
  underWay: z
    .strictObject({ name: z.enum(['backup', 'copy', 'restore']), done: z.number(), total: z.number() })
    .nullable(),
  /** The restore that can be undone. */
  undo: z.strictObject({ restoredAt: Instant, takenAt: Instant.nullable() }).nullable(),
})
export type BackupStanding = z.infer<typeof BackupStanding>

/** Backups, and the way back from one. */
export const backupQuestions = {
  'backup.show': { input: nothing, output: BackupStanding, refusals: z.never() },
  'backup.list': {
    input: z.strictObject({ from: BackupSource }),
    output: BackupList,
    refusals: z.enum(['none-chosen']),
  },
  'backup.make': {
    input: nothing,
    output: z.strictObject({ takenAt: Instant }),
    refusals: z.enum([...BackupObstacle.options, 'under-way']),
  },
  /** Asks for the folder of the second place; null: she changed her mind. */
  'backup.choosePlace': {
    input: nothing,
    output: z.strictObject({ folder: z.string().nullable() }),
    refusals: z.enum(['in-data-folder', 'not-writable', 'under-way']),
  },
  'backup.leavePlace': { input: nothing, output: nothing, refusals: z.enum(['under-way']) },
  'backup.remindAfter': {
    input: z.strictObject({ days: z.number().int().min(1).max(60) }),
    output: nothing,
    refusals: z.never(),
  },
  'backup.copy': {
    input: nothing,
    output: nothing,
    refusals: z.enum([
      'no-place',
      'no-backup',
      'gone',
      'wrong',
      'disk-full',
      'not-writable',
      'fault',
      'canceled',
      'under-way',
    ]),
  },
  'backup.cancel': { input: nothing, output: nothing, refusals: z.never() },
  /** Asks for a folder that holds backups; null: she changed her mind. */
  'backup.chooseFolder': {
    input: nothing,
    output: z.strictObject({ folder: z.string().nullable() }),
    refusals: z.enum(['no-backups']),
  },
  'backup.restore': { input: Restore, output: nothing, refusals: restoreRefusals },
  /** 恢复到恢复前. */
  'backup.undo': {
    input: Restore.pick({ lastNumber: true }),
    output: nothing,
    refusals: restoreRefusals,
  },

  // The same where the desk cannot be opened, or was not set up yet: nobody can sign in there.
  'start.backups': {
    input: z.strictObject({ from: BackupSource }),
    output: BackupList,
    refusals: z.enum(['none-chosen']),
  },
  'start.chooseFolder': {
    input: nothing,
    output: z.strictObject({ folder: z.string().nullable() }),
    refusals: z.enum(['no-backups']),
  },
  /** Puts a checked copy of the backup in the database's place; what was there is moved aside, never deleted. */
  'start.restore': { input: Restore, output: nothing, refusals: restoreRefusals },
} satisfies Record<string, Exchange>
