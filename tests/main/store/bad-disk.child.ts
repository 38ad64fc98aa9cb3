import { copyFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Instant } from '#shared/domain/day'
import { backUp, backUpFirst } from '../../../src/main/backup/back-up'
import { dataFolderAt, prepareDataFolder } from '../../../src/main/data-folder'
import { insertRecord } from '../../../src/main/store/ledger'
import { newestOf, versionOf } from '../../../src/main/store/migrate'
import { type Opening, openStore } from '../../../src/main/store/open'
import { situationOf } from '../../../src/main/store/situation'
import { type Db, transaction } from '../../../src/main/store/tx'
import { backupWorkHere } from '../../support/backup-work'
import { restoreWhole } from '../../support/restoring'
import { act, cases, complaint, migrations } from './desk-of-two-tables'

// Runs in a mount namespace of its own, on a small tmpfs or a read-only one (measured 15), and says what it met.
const [root = '', scenario = '', outside = ''] = process.argv.slice(2)
const folder = dataFolderAt(root)
const now = '2026-11-23T01:00:00.000Z' as Instant

function open(wasUsed: boolean): Promise<Opening> {
  return openStore({ file: folder.database, wasUsed, migrations, backUp: async () => {} })
}

function counted(db: Db): number {
  return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM caseRecord').get()?.n ?? -1
}

function register(db: Db, content: string): string {
  try {
    transaction(db, (tx) => {
      insertRecord(tx, cases, { ...complaint(`TS-${counted(tx) + 1}`), content }, act('case.registered'))
    })
    return 'registered'
  } catch (error) {
    return situationOf(error)?.kind ?? String(error)
  }
}

function fill(): string {
  const ballast = join(root, 'ballast')
  for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(ballast, new Uint8Array(size), { flag: 'a' })
    } catch {}
  }
  return ballast
}

async function opened(wasUsed: boolean): Promise<Db> {
  const opening = await open(wasUsed)
  if (opening.kind !== 'opened' && opening.kind !== 'new') throw new Error(opening.kind)
  return opening.db
}

const scenarios: Record<string, () => Promise<unknown>> = {
  async prepare() {
    return prepareDataFolder(root).kind
  },
  async open() {
    const opening = await open(true)
    if ('db' in opening) opening.db.close()
    return opening.kind
  },
  async 'first start on a full disk'() {
    const ballast = fill()
    const full = [prepareDataFolder(root).kind, (await open(false)).kind]
    rmSync(ballast)
    return [...full, prepareDataFolder(root).kind, (await open(false)).kind]
  },
  async 'start on a full disk'() {
    copyFileSync(outside, folder.database)
    const ballast = fill()
    const full = (await open(true)).kind
    rmSync(ballast)
    return [full, counted(await opened(true))]
  },
  async 'registering until the disk is full'() {
    copyFileSync(outside, folder.database)
    const db = await opened(true)
    const before = counted(db)
    const outcomes: string[] = []
    while (outcomes.at(-1) !== 'disk-full' && outcomes.length < 1_000)
      outcomes.push(register(db, '水'.repeat(4_000)))
    const kept = counted(db) - before
    const registered = outcomes.filter((outcome) => outcome === 'registered').length
    const integrity = db.pragma('integrity_check', { simple: true })
    return { last: outcomes.at(-1), isSomeRegistered: registered > 0, lost: registered - kept, integrity }
  },
  async 'backing up to a full disk'() {
    copyFileSync(outside, folder.database)
    const db = await opened(true)
    fill()
    const { kind } = await backUp({ db, root, folder: root, now, monthsKept: 36, work: backupWorkHere })
    return [kind, readdirSync(root).filter((name) => name.endsWith('.part') || name.startsWith('desk-'))]
  },
  async 'migrating where the backup before finds no room'() {
    copyFileSync(outside, folder.database)
    const open = () =>
      openStore({
        file: folder.database,
        wasUsed: true,
        migrations: [...migrations, { version: 3, up: (db) => db.exec('CREATE TABLE later (id) ') }],
        backUp: (db) =>
          backUpFirst({ db, root, folder: root, now, monthsKept: 36, work: backupWorkHere }, 'migrating'),
      })
    const ballast = fill()
    // Enough to open it and to write in it, too little for a copy.
    truncateSync(ballast, statSync(ballast).size - 100_000)
    const outcomes: unknown[] = []
    for (const _ of [1, 2]) {
      const opening = await open()
      if (opening.kind === 'opened') {
        outcomes.push(counted(opening.db))
        opening.db.close()
      } else {
        const db = new Database(folder.database)
        outcomes.push(opening.kind, versionOf(db))
        db.close()
        rmSync(ballast)
      }
    }
    return outcomes
  },
  async 'restoring on a full disk'() {
    copyFileSync(outside, folder.database)
    fill()
    const { kind } = await restoreWhole({ folder, file: outside, now, newest: newestOf(migrations) })
    rmSync(join(root, 'ballast'))
    return [kind, counted(await opened(true))]
  },
}

const outcome = await scenarios[scenario]?.()
writeSync(1, JSON.stringify(outcome))
