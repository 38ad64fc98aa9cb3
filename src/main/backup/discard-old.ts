import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf, type Instant } from '#shared/domain/day'
import { backupsToKeep } from './keep'
import { discardFiles } from './keep-files'
import { databaseOf, manifestOf } from './manifest'
import { type Backup, backupNamed } from './name'

/** The backups in the folder, newest first. */
export async function backupsIn(folder: string): Promise<readonly Backup[]> {
  const names = existsSync(folder) ? await readdir(folder) : []
  const backups = names.map((name) => backupNamed(folder, name)).filter((backup) => backup !== null)
  return backups.sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

/** Lets the backups go that the rule does not keep, in the backup folder as at the second place. */
export async function discardOld(
  folder: string,
  now: Instant,
  monthsKept: number,
): Promise<readonly Backup[]> {
  const backups = await backupsIn(folder)
  const kept = new Set(backupsToKeep(backups, dayOf(now), monthsKept))
  const discarded = backups.filter((backup) => !kept.has(backup))
  for (const { file } of discarded) {
    await rm(file)
    await rm(manifestOf(file), { force: true })
  }
  await discardLoneManifests(folder)
  return discarded
}

/** Cut off between a manifest and its database, the manifest is a list of what no backup has. */
async function discardLoneManifests(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const database = databaseOf(name)
    if (database === null || !backupNamed(folder, database) || existsSync(join(folder, database))) continue
    await rm(join(folder, name), { force: true })
  }
}

/** Lets the stored files go that none of the backups in the folder has. */
export async function discardStored(folder: string): Promise<number> {
  return discardFiles(
    folder,
    (await backupsIn(folder)).map(({ file }) => file),
  )
}
