import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { Instant } from '#shared/domain/day'
import { backUp } from '../../../src/main/backup/back-up'
import {
  asideName,
  finishRestore,
  pendingRestore,
  prepareRestore,
  settleRestore,
  swapIn,
} from '../../../src/main/backup/restore'
import { dataFolderAt } from '../../../src/main/data-folder'
import { issuedNumbers } from '../../../src/main/store/issued-numbers'
import { newestOf } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import { openStore } from '../../../src/main/store/open'
import { recordRestore } from '../../../src/main/store/restored'
import type { Db } from '../../../src/main/store/tx'
import { backupWorkHere } from '../../support/backup-work'

// Restores a backup as restorer.ts and open-desk.ts do it, and dies after so many renamings: each puts something whole
// into its place, so that between two of them lies every state that a kill can leave.
const [dataDir = '', file = '', after = ''] = process.argv.slice(2)
const folder = dataFolderAt(dataDir)
const now = '2026-11-23T05:00:00.000Z' as Instant

async function open(): Promise<Db> {
  await finishRestore(folder)
  const opening = await openStore({
    file: folder.database,
    wasUsed: true,
    migrations,
    backUp: async () => {},
  })
  if (opening.kind !== 'opened') throw new Error(`The database is ${opening.kind}`)
  return opening.db
}

const db = await open()
const { rename } = promises
let renamings = 0
promises.rename = async (from, to) => {
  await rename(from, to)
  renamings += 1
  if (renamings === Number(after)) process.kill(process.pid, 'SIGKILL')
}
syncBuiltinESMExports()

const aside = asideName(folder, now)
const order = { folder, file, newest: newestOf(migrations), aside, work: backupWorkHere, progress: () => {} }
const prepared = await prepareRestore(order)
if (prepared.kind !== 'prepared') throw new Error(`The restore is ${prepared.kind}`)
const made = await backUp({
  db,
  root: dataDir,
  folder: folder.backups,
  now,
  monthsKept: 36,
  work: backupWorkHere,
})
if (made.kind !== 'made') throw new Error(`The backup is ${made.kind}`)
const numbers = [...issuedNumbers(db)]
db.close()
await swapIn(folder, { folder: aside, restoredAt: now, takenAt: now, numbers })
const restored = await open()
const note = await pendingRestore(folder)
if (!note) throw new Error('Nothing tells of the restore')
recordRestore(restored, note)
await settleRestore(folder, note)
restored.close()
