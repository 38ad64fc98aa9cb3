import { existsSync, statSync } from 'node:fs'
import type { BackupNotes, BackupObstacle } from '#shared/domain/backup'
import type { PlaceTrouble } from '#shared/domain/data-place'
import { dayOf, hour, type Instant, millis, minute } from '#shared/domain/day'
import type { BackupStanding } from '#shared/ipc/backup-questions'
import type { DeskAlert } from '#shared/ipc/board-views'
import { codeOf, obstacleOf } from '../durable-file'
import { deskOf } from '../store/desk'
import { chainHead } from '../store/event'
import type { Db } from '../store/tx'
import { alertsOf } from './alerts'
import { type BackingUp, backUp } from './back-up'
import { clearParts } from './clear-parts'
import { asideFolder } from './copy-aside'
import { backupsIn } from './discard-old'
import { troubleOf } from './place'
import { lastRestore } from './restore'
import type { BackupRoom, One } from './room'

export type CopyOutcome =
  | 'copied'
  | 'no-place'
  | 'no-backup'
  | 'gone'
  | 'wrong'
  | 'disk-full'
  | 'not-writable'
  | 'fault'
  | 'canceled'

export type BackupKeeper = {
  readonly room: BackupRoom
  /** As a part of what is under way: before a restore. */
  readonly makeWithin: () => Promise<BackingUp | { readonly kind: 'fault' }>
  /** Null: another one, a copy or a restore is under way. */
  readonly make: () => Promise<BackingUp | { readonly kind: 'fault' } | null>
  /**
   * At the start, and every few minutes: the day's first, and one an hour if something was recorded since; and the copy
   * of a stick that was out.
   */
  readonly ifDue: () => Promise<void>
  /** To the second place. Null: something else is under way. */
  readonly copy: () => Promise<CopyOutcome | null>
  readonly standing: () => Promise<BackupStanding>
  readonly alerts: (now: Instant) => DeskAlert[]
}

type KeeperOrder = {
  readonly db: Db
  readonly room: BackupRoom
  /** How long the newest backup of a month stays: as long as cases are kept, since erased people are still in it. */
  readonly monthsKept: () => number
  readonly failed: (error: unknown) => void
}

export function openBackupKeeper({ db, room, monthsKept, failed }: KeeperOrder): BackupKeeper {
  const { folder, clock } = room
  let trouble: PlaceTrouble | null = troubleOf(folder.root)

  async function makeOne({ progress }: One): Promise<BackingUp | { readonly kind: 'fault' }> {
    const { root, backups } = folder
    const outcome = await backUp({
      db,
      root,
      folder: backups,
      now: clock(),
      monthsKept: monthsKept(),
      work: room.work,
      progress,
    }).catch((error: unknown) => {
      failed(error)
      return { kind: 'fault' } as const
    })
    if (outcome.kind === 'made') await keep({ failure: null, wrongFiles: [...outcome.kept.wrong] })
    else await keep({ failure: { why: whyOf(outcome.kind), since: room.notes().failure?.since ?? clock() } })
    return outcome
  }

  /** On the disk that was too full for the backup they stand in memory, and are written with the next ones. */
  async function keep(notes: Partial<BackupNotes>): Promise<void> {
    await room.note(notes).catch((error: unknown) => {
      if (obstacleOf(codeOf(error)) === null) throw error
    })
  }

  const make = () => room.only('backup', makeOne)

  async function copy(): Promise<CopyOutcome | null> {
    const place = room.notes().secondPlace
    if (place === null) return 'no-place'
    const [newest] = await backupsIn(folder.backups)
    if (!newest) return 'no-backup'
    const outcome = await room.only('copy', (one) => copyOne(one, newest.file, place))
    if (outcome === 'copied') await keep({ lastCopiedAt: clock(), copyFailed: null })
    else if (outcome !== null && outcome !== 'canceled') await keep({ copyFailed: outcome })
    return outcome
  }

  async function copyOne({ progress, onCancelable }: One, backup: string, place: string) {
    try {
      const order = { backup, folder: folder.backups, place, now: clock(), monthsKept: monthsKept() }
      const copying = room.work('copyAside', order, progress)
      onCancelable(copying.cancel)
      const answer = await copying.answer
      if (answer !== null) return answer.kind
      // Ended amid a file: its half would stay on the stick until the next copy.
      await clearParts(asideFolder(place))
      return 'canceled' as const
    } catch (error) {
      const obstacle = obstacleOf(codeOf(error))
      // A stick that was pulled out while it was written to: ENOENT or EIO, whatever the system calls it.
      if (obstacle === null) failed(error)
      return obstacle ?? (existsSync(place) ? ('fault' as const) : ('gone' as const))
    }
  }

  return {
    room,
    makeWithin: () => makeOne({ progress: () => {}, onCancelable: () => {} }),
    make,
    ifDue: async () => {
      trouble = troubleOf(folder.root)
      // Before 首次设置 there is nothing to lose.
      if (!deskOf(db)) return
      const [newest] = await backupsIn(folder.backups)
      const { failure, secondPlace, lastCopiedAt, copyFailed } = room.notes()
      const isMade =
        !newest || failure !== null || isDue(newest, db, clock()) ? (await make())?.kind === 'made' : false
      const isOwed = lastCopiedAt === null || copyFailed === 'gone'
      if (secondPlace !== null && (isMade || isOwed)) await copy()
    },
    copy,
    standing: async () => {
      const { failure, wrongFiles, secondPlace, remindAfterDays, lastCopiedAt, copyFailed } = room.notes()
      const [newest] = await backupsIn(folder.backups)
      const undo = await lastRestore(folder)
      return {
        newest: newest ? { takenAt: newest.takenAt } : null,
        failure,
        wrongFiles,
        remindAfterDays,
        underWay: room.underWay(),
        secondPlace:
          secondPlace === null
            ? null
            : {
                folder: secondPlace,
                lastCopiedAt,
                failed: copyFailed,
                isSameDisk: isSameDisk(secondPlace, folder.root),
              },
        undo: undo && { restoredAt: undo.note.restoredAt, takenAt: undo.note.takenAt },
      }
    },
    alerts: (now) => alertsOf(room.notes(), trouble, now),
  }
}

/** The chain's end tells all: nothing is recorded, printed or archived without an event. */
function isDue(
  newest: { takenAt: Instant; head: { id: number; hash: string } },
  db: Db,
  now: Instant,
): boolean {
  if (dayOf(newest.takenAt) !== dayOf(now)) return true
  const head = chainHead(db)
  const isMoved = newest.head.id !== head.id || !head.hash.startsWith(newest.head.hash)
  return isMoved && Math.abs(millis(now) - millis(newest.takenAt)) >= hour - minute
}

function whyOf(kind: Exclude<BackingUp['kind'], 'made'> | 'fault'): BackupObstacle {
  return kind === 'damaged' ? 'unsound' : kind
}

function isSameDisk(one: string, other: string): boolean {
  const [here, there] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false })?.dev)
  return here !== undefined && here === there
}
