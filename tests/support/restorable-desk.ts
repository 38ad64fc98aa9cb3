import { type BackupKeeper, openBackupKeeper } from '../../src/main/backup/keeper'
import { openRestorer, type Restorer } from '../../src/main/backup/restorer'
import { type BackupRoom, openBackupRoom } from '../../src/main/backup/room'
import type { UndertakeBackup } from '../../src/main/backup/work'
import { dataFolderAt } from '../../src/main/data-folder'
import { issuedNumbers } from '../../src/main/store/issued-numbers'
import { newestOf } from '../../src/main/store/migrate'
import { migrations } from '../../src/main/store/migrations/all'
import { backupWorkHere } from './backup-work'
import { plainSheets } from './busy-desk'
import { noPrinter, openTestDesk, setUp, type TestDesk } from './desk'
import { signIn } from './people'

/** A desk whose database is closed and opened again by a restore, as index.ts does it. */
export type RestorableDesk = {
  readonly desk: () => TestDesk
  readonly room: BackupRoom
  readonly keeper: () => BackupKeeper
  readonly restorer: Restorer
  /** The name of the newest backup that is made now. */
  backUp(): Promise<string>
  signIn(): Promise<void>
  restart(): Promise<void>
  close(): void
}

export async function openRestorableDesk(work: UndertakeBackup = backupWorkHere): Promise<RestorableDesk> {
  let desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  await setUp(desk)
  const { dataDir } = desk
  const folder = dataFolderAt(dataDir)
  const room = openBackupRoom({ folder, clock: () => desk.now, work, changed: () => {} })
  const keeperOf = ({ db, faults }: TestDesk) =>
    openBackupKeeper({ db, room, monthsKept: () => 36, failed: (error) => faults.push(error) })
  let keeper = keeperOf(desk)

  async function reopened(act: () => Promise<void>): Promise<void> {
    const { now } = desk
    desk.db.close()
    try {
      await act()
    } finally {
      desk = await openTestDesk(noPrinter, { dataDir, now, draw: plainSheets.draw })
      keeper = keeperOf(desk)
    }
  }

  const restorer = openRestorer({
    room,
    newest: newestOf(migrations),
    chooseFolder: async () => desk.folder,
    present: {
      tellsNumbers: async () => true,
      isBusy: () => false,
      backUp: async () => {
        const { kind } = await keeper.makeWithin()
        return kind === 'disk-full' || kind === 'not-writable' ? kind : null
      },
      withClosed: async (act) => {
        const numbers = issuedNumbers(desk.db)
        await reopened(() => act(numbers))
      },
    },
  })
  return {
    desk: () => desk,
    room,
    keeper: () => keeper,
    restorer,
    backUp: async () => {
      const outcome = await keeper.make()
      if (outcome?.kind !== 'made') throw new Error(`The backup is ${outcome?.kind}`)
      return outcome.backup.file.slice(folder.backups.length + 1)
    },
    signIn: () => signIn(desk),
    restart: () => reopened(async () => {}),
    close: () => desk.close(),
  }
}
