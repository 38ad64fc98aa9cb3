import type { Instant } from '#shared/domain/day'
import { numbersIn } from '../../src/main/backup/numbers'
import { asideName, type Preparing, prepareRestore, swapIn } from '../../src/main/backup/restore'
import type { DataFolder } from '../../src/main/data-folder'
import { backupWorkHere } from './backup-work'

type Whole = {
  readonly folder: DataFolder
  readonly file: string
  readonly now: Instant
  readonly newest: number
}

/** Both halves of a restore of a database that is closed, as the blocked screen has them. */
export async function restoreWhole({ folder, file, now, newest }: Whole): Promise<Preparing> {
  const aside = asideName(folder, now)
  const prepared = await prepareRestore({
    folder,
    file,
    newest,
    aside,
    work: backupWorkHere,
    progress: () => {},
  })
  if (prepared.kind !== 'prepared') return prepared
  const numbers = [...(numbersIn(folder.database) ?? [])]
  await swapIn(folder, { folder: aside, restoredAt: now, takenAt: null, numbers })
  return prepared
}
