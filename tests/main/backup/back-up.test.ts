import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { backUp } from '../../../src/main/backup/back-up'
import { checkBackup } from '../../../src/main/backup/check'
import { backupsIn } from '../../../src/main/backup/discard-old'
import type { Backup } from '../../../src/main/backup/name'
import { type DataFolder, dataFolderAt, prepareDataFolder } from '../../../src/main/data-folder'
import { chainHead } from '../../../src/main/store/event'
import { changeRecord, insertRecord } from '../../../src/main/store/ledger'
import { openStore } from '../../../src/main/store/open'
import { type Db, transaction } from '../../../src/main/store/tx'
import { backupWorkHere } from '../../support/backup-work'
import { restoreWhole } from '../../support/restoring'
import { act, cases, complaint, migrations, noon } from '../store/desk-of-two-tables'

let folder: DataFolder
let db: Db

const monday = '2026-11-23T01:00:00.000Z' as Instant

async function open(): Promise<Db> {
  const opening = await openStore({
    file: folder.database,
    wasUsed: false,
    migrations,
    backUp: async () => {},
  })
  if (opening.kind !== 'new' && opening.kind !== 'opened') throw new Error(opening.kind)
  return opening.db
}

function register(number: string): void {
  transaction(db, (tx) => insertRecord(tx, cases, complaint(number), act('case.registered')))
}

async function made(now: Instant): Promise<Backup> {
  const outcome = await backUp({
    db,
    root: folder.root,
    folder: folder.backups,
    now,
    monthsKept: 36,
    work: backupWorkHere,
  })
  if (outcome.kind !== 'made') throw new Error(outcome.kind)
  return outcome.backup
}

function countIn(connection: Db): number {
  return connection.prepare<[], { n: number }>('SELECT count(*) AS n FROM caseRecord').get()?.n ?? -1
}

beforeEach(async () => {
  folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'backup-')))
  prepareDataFolder(folder.root)
  db = await open()
  for (let number = 1; number <= 50; number += 1) register(`TS-202611-${number}`)
})

afterEach(() => {
  db.close()
  rmSync(folder.root, { recursive: true })
})

describe('backing up', () => {
  it('makes a checked copy under a dated name, with the list of its files, and nothing else', async () => {
    const backup = await made(monday)
    const name = backup.file.slice(folder.backups.length + 1)
    expect(readdirSync(folder.backups)).toEqual([name, name.replace('.db', '.files.json')])
    const sound = { kind: 'sound', version: 2, head: chainHead(db), records: 50, papers: null }
    expect(checkBackup(backup.file)).toEqual(sound)
    expect(await backupsIn(folder.backups)).toEqual([backup])
  })

  it('leaves a copy that opens from a medium on which nothing can be written', async () => {
    const { file } = await made(monday)
    // Bytes 18 and 19 of the header: 1 is a rollback journal, 2 is WAL.
    expect([...readFileSync(file).subarray(18, 20)]).toEqual([1, 1])
    const copy = new Database(file, { readonly: true })
    expect(countIn(copy)).toBe(50)
    copy.close()
    expect(readdirSync(folder.backups)).toHaveLength(2)
  })

  it('takes in what is registered while it runs', async () => {
    const backingUp = backUp({
      db,
      root: folder.root,
      folder: folder.backups,
      now: monday,
      monthsKept: 36,
      work: backupWorkHere,
    })
    register('TS-202611-51')
    const outcome = await backingUp
    expect(outcome.kind).toBe('made')
    expect(countIn(db)).toBe(51)
    if (outcome.kind === 'made') expect(checkBackup(outcome.backup.file).kind).toBe('sound')
  })

  it('waits for another one that is under way, and clears away what a killed program left of one', async () => {
    writeFileSync(join(folder.backups, 'desk.part'), 'half of a copy')
    const hours = ['2026-11-23T01:00:00.000Z', '2026-11-23T02:00:00.000Z', '2026-11-23T03:00:00.000Z']
    const backups = await Promise.all(hours.map((now) => made(now as Instant)))
    expect(await backupsIn(folder.backups)).toEqual(backups.reverse())
    expect(readdirSync(folder.backups)).toHaveLength(6)
  })

  it('never overwrites a backup: a second one of the same moment is a millisecond later', async () => {
    const first = await made(monday)
    const before = readFileSync(first.file)
    const second = await made(monday)
    expect(second.takenAt).toBe('2026-11-23T01:00:00.001Z')
    expect(second.file).not.toBe(first.file)
    // Of one hour the later stays: the same bytes, since nothing was recorded in between.
    expect(readFileSync(second.file).equals(before)).toBe(true)
  })

  it('lets older ones go only when a new one was found good', async () => {
    const older = await made('2026-11-20T01:00:00.000Z' as Instant)
    await made('2026-11-20T01:30:00.000Z' as Instant)
    expect(existsSync(older.file)).toBe(false)
    const stays = await backupsIn(folder.backups)
    db.exec(
      `DROP TRIGGER caseRecordChangesWithItsHash; UPDATE caseRecord SET content = '没有问题' WHERE id = 9`,
    )
    const outcome = await backUp({
      db,
      root: folder.root,
      folder: folder.backups,
      now: '2026-11-20T01:50:00.000Z' as Instant,
      monthsKept: 36,
      work: backupWorkHere,
    })
    expect(outcome).toEqual({ kind: 'unsound', findings: ['caseRecord 9: record-changed'] })
    expect(await backupsIn(folder.backups)).toEqual(stays)
    expect(readdirSync(folder.backups)).toHaveLength(2)
  })

  it('passes by what else lies in the folder', async () => {
    writeFileSync(join(folder.backups, '说明.txt'), 'x')
    await made(monday)
    expect(await backupsIn(folder.backups)).toHaveLength(1)
    expect(existsSync(join(folder.backups, '说明.txt'))).toBe(true)
  })
})

describe('the check of a backup', () => {
  it.each([
    ['a file of text', () => Buffer.from('没有')],
    ['a file cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096)],
    ['a page zeroed', (bytes: Buffer) => Buffer.from(bytes).fill(0, 8192, 12288)],
    ['one letter of a complaint changed', (bytes: Buffer) => swapped(bytes, '三楼', '二楼')],
    [
      'one digit of a phone number changed',
      (bytes: Buffer) => swapped(bytes, '138 0000 0001', '138 0000 0002'),
    ],
  ])('does not pass %s', async (_, damage) => {
    const { file } = await made(monday)
    writeFileSync(file, damage(readFileSync(file)))
    expect(checkBackup(file).kind).toBe('unsound')
  })

  it('does not pass a stranger’s database', async () => {
    const file = join(folder.backups, 'stranger.db')
    const stranger = new Database(file)
    stranger.exec('CREATE TABLE recipe (name TEXT)')
    stranger.close()
    expect(checkBackup(file).kind).toBe('unsound')
  })

  function swapped(bytes: Buffer, from: string, to: string): Buffer {
    const copy = Buffer.from(bytes)
    const at = copy.lastIndexOf(from)
    if (at < 0) throw new Error(`There is no ${from}`)
    copy.write(to, at)
    return copy
  }
})

describe('restoring', () => {
  const later = '2026-11-24T01:00:00.000Z' as Instant

  async function restored(file: string, newest = 2) {
    db.close()
    const outcome = await restoreWhole({ folder, file, now: later, newest })
    db = await open()
    return outcome
  }

  it('puts the backup in place and moves what was there aside, so that it can be undone', async () => {
    const { file } = await made(monday)
    register('TS-202611-51')
    const outcome = await restored(file)
    expect(outcome).toEqual({ kind: 'prepared', missing: [] })
    expect(countIn(db)).toBe(50)
    expect(existsSync(file)).toBe(true)
    expect(await restored(join(folder.replaced, '20261124010000000', 'desk.db'))).toMatchObject({
      kind: 'prepared',
    })
    expect(countIn(db)).toBe(51)
    transaction(db, (tx) => changeRecord(tx, cases, 51, { closedAt: noon }, act('case.closed')))
  })

  it('moves the WAL of a program that was killed together with its database', async () => {
    const { file } = await made(monday)
    register('TS-202611-51')
    const killed = [readFileSync(folder.database), readFileSync(`${folder.database}-wal`)] as const
    db.close()
    writeFileSync(folder.database, killed[0])
    writeFileSync(`${folder.database}-wal`, killed[1])
    await restoreWhole({ folder, file, now: later, newest: 2 })
    const replaced = join(folder.replaced, '20261124010000000')
    expect(readdirSync(replaced).sort()).toEqual(['desk.db', 'desk.db-head', 'desk.db-wal'])
    db = await open()
    expect(countIn(db)).toBe(50)
  })

  it('changes nothing when the backup is not good', async () => {
    const { file } = await made(monday)
    writeFileSync(file, readFileSync(file).subarray(0, 8192))
    expect(await restored(file)).toMatchObject({ kind: 'unsound' })
    expect(countIn(db)).toBe(50)
    expect(readdirSync(folder.root).filter((name) => name.includes('restoring'))).toEqual([])
  })

  it('changes nothing when the backup is of a later version of the program', async () => {
    const { file } = await made(monday)
    expect(await restored(file, 1)).toEqual({ kind: 'newer', version: 2 })
    expect(existsSync(folder.replaced)).toBe(false)
  })

  it('takes a backup from a read-only medium and still can be written in', async () => {
    const { file } = await made(monday)
    chmodSync(file, 0o444)
    await restored(file)
    expect(statSync(folder.database).mode & 0o777).toBe(0o600)
    register('TS-202611-51')
    expect(countIn(db)).toBe(51)
  })

  it('goes without anything to replace where the database is gone', async () => {
    const { file } = await made(monday)
    db.close()
    rmSync(folder.database)
    const outcome = await restoreWhole({ folder, file, now: later, newest: 2 })
    expect(outcome).toEqual({ kind: 'prepared', missing: [] })
    expect(existsSync(join(folder.replaced, '20261124010000000', 'desk.db'))).toBe(false)
    db = await open()
    expect(countIn(db)).toBe(50)
  })
})
