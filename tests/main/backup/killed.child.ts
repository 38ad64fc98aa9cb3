import { writeSync } from 'node:fs'
import type { Instant } from '#shared/domain/day'
import { backUp } from '../../../src/main/backup/back-up'
import { copyAside } from '../../../src/main/backup/copy-aside'
import { backupsIn } from '../../../src/main/backup/discard-old'
import { numbersIn } from '../../../src/main/backup/numbers'
import { asideName, finishRestore, prepareRestore, swapIn } from '../../../src/main/backup/restore'
import { dataFolderAt } from '../../../src/main/data-folder'
import { keepPaper } from '../../../src/main/paper-store'
import { insertRecord } from '../../../src/main/store/ledger'
import { openStore } from '../../../src/main/store/open'
import { transaction } from '../../../src/main/store/tx'
import { backupWorkHere } from '../../support/backup-work'
import { act, cases, complaint, migrations } from '../store/desk-of-two-tables'

// Backs up, copies to the second place and restores, over and over, until it is killed somewhere in between.
const [root = '', place = ''] = process.argv.slice(2)
const folder = dataFolderAt(root)
const start = Date.parse('2026-11-23T01:00:00.000Z')

async function open() {
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

function nowAfter(round: number): Instant {
  return new Date(start + round * 60_000).toISOString() as Instant
}

let db = await open()
let round = Number(db.prepare<[], { n: number }>('SELECT max(id) AS n FROM event').get()?.n ?? 0) * 10
writeSync(1, 'ready\n')
for (;;) {
  round += 1
  const now = nowAfter(round)
  await keepPaper(folder.paper, Buffer.from(`单据 ${round} `.repeat(2_000)))
  const last = numbersIn(folder.database)
  transaction(db, (tx) =>
    insertRecord(tx, cases, complaint(`TS-${process.pid}-${round}`), act('case.registered')),
  )
  const made = await backUp({ db, root, folder: folder.backups, now, monthsKept: 36, work: backupWorkHere })
  if (made.kind !== 'made') throw new Error(`The backup is ${made.kind}`)
  writeSync(1, `backup ${round}\n`)
  await copyAside({ backup: made.backup.file, folder: folder.backups, place, now, monthsKept: 36 }, () => {})
  writeSync(1, `copy ${round}\n`)
  const [newest] = await backupsIn(folder.backups)
  const aside = asideName(folder, now)
  const order = {
    folder,
    file: newest?.file ?? '',
    newest: 2,
    aside,
    work: backupWorkHere,
    progress: () => {},
  }
  const prepared = await prepareRestore(order)
  if (prepared.kind !== 'prepared') throw new Error(`The restore is ${prepared.kind}`)
  db.close()
  await swapIn(folder, { folder: aside, restoredAt: now, takenAt: now, numbers: [...(last ?? [])] })
  db = await open()
  writeSync(1, `restore ${round}\n`)
}
