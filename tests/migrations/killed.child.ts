import type { Instant } from '#shared/domain/day'
import { backUp } from '../../src/main/backup/back-up'
import type { UndertakeBackup } from '../../src/main/backup/work'
import { dataFolderAt, prepareDataFolder } from '../../src/main/data-folder'
import { migrations } from '../../src/main/store/migrations/all'
import { openStore } from '../../src/main/store/open'
import { backupWorkHere } from '../support/backup-work'

// Brings a book up to date as a start does, and dies at one place of it.
const [dataDir = '', place = ''] = process.argv.slice(2)
const folder = dataFolderAt(dataDir)
prepareDataFolder(dataDir)

function dieAt(here: string): void {
  if (here === place) process.kill(process.pid, 'SIGKILL')
}

const work: UndertakeBackup = (name, order, progress) => {
  dieAt(`in the backup, ${name}`)
  return backupWorkHere(name, order, progress)
}

const opening = await openStore({
  file: folder.database,
  wasUsed: true,
  migrations: migrations.map(({ version, up }) => ({
    version,
    up: (db) => {
      dieAt(`before ${version}`)
      up(db)
      dieAt(`at the end of ${version}`)
    },
  })),
  backUp: async (db) => {
    const order = {
      db,
      root: dataDir,
      folder: folder.backups,
      now: '2026-11-23T01:00:00.000Z' as Instant,
      monthsKept: 36,
    }
    const { kind } = await backUp({ ...order, work })
    if (kind !== 'made') throw new Error(`The backup is ${kind}`)
  },
})
dieAt('before it is closed')
throw new Error(`It came past ${place}, and is ${opening.kind}`)
