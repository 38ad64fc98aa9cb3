import type { Instant } from '#shared/domain/day'
import type { BackupStanding } from '#shared/ipc/backup-questions'
import type { Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import type { BackupKeeper } from '../backup/keeper'
import type { Restorer } from '../backup/restorer'
import { deskOf, noteDesk } from '../store/desk'
import { transaction } from '../store/tx'
import { isWithin, isWritable } from './place'
import { actOf, type SignedStation } from './station'

/** Backups and the way back, as the actions ask for them. */
export type Backups = {
  readonly keeper: BackupKeeper
  readonly restorer: Restorer
  /** Asks for a folder; null: she changed her mind. */
  readonly chooseFolder: () => Promise<string | null>
}

export type BackupStation = SignedStation & { readonly backups: Backups }

export async function showBackups({ backups }: BackupStation): Promise<BackupStanding> {
  return backups.keeper.standing()
}

/** 现在备份. */
export async function makeBackup({
  backups,
}: BackupStation): Promise<Result<{ takenAt: Instant }, Refusal<'backup.make'>>> {
  const outcome = await backups.keeper.make()
  if (outcome === null) return refuse('under-way')
  if (outcome.kind === 'made') return done({ takenAt: outcome.backup.takenAt })
  return refuse(outcome.kind === 'damaged' ? 'unsound' : outcome.kind)
}

/** 第二处: where a copy of each backup goes. */
export async function choosePlace(
  station: BackupStation,
): Promise<Result<Output<'backup.choosePlace'>, Refusal<'backup.choosePlace'>>> {
  const { room } = station.backups.keeper
  if (room.underWay()) return refuse('under-way')
  const chosen = await station.backups.chooseFolder()
  if (chosen === null) return done({ folder: null })
  if (isWithin(chosen, room.folder.root)) return refuse('in-data-folder')
  if (!isWritable(chosen)) return refuse('not-writable')
  await room.note({ secondPlace: chosen, lastCopiedAt: null, copyFailed: null })
  noteOnDesk(station, 'backup.placeChosen')
  return done({ folder: chosen })
}

export async function leavePlace(
  station: BackupStation,
): Promise<Result<Record<string, never>, Refusal<'backup.leavePlace'>>> {
  const { room } = station.backups.keeper
  if (room.underWay()) return refuse('under-way')
  await room.note({ secondPlace: null, lastCopiedAt: null, copyFailed: null })
  noteOnDesk(station, 'backup.placeLeft')
  return done({})
}

export async function remindAfter(station: BackupStation, days: number): Promise<void> {
  await station.backups.keeper.room.note({ remindAfterDays: days })
  noteOnDesk(station, 'backup.reminderSet')
}

export async function copyBackup({
  backups,
}: BackupStation): Promise<Result<Record<string, never>, Refusal<'backup.copy'>>> {
  const outcome = await backups.keeper.copy()
  if (outcome === null) return refuse('under-way')
  return outcome === 'copied' ? done({}) : refuse(outcome)
}

/** A change of a setting that lies outside the book still has its name and time in it. */
function noteOnDesk(station: BackupStation, kind: `backup.${string}`): void {
  transaction(station.db, (tx) => {
    if (deskOf(tx)) noteDesk(tx, actOf(station, kind))
  })
}
