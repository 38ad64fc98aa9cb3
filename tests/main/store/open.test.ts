import {
  copyFileSync,
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
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertRecord } from '../../../src/main/store/ledger'
import { type Opening, openStore } from '../../../src/main/store/open'
import { transaction } from '../../../src/main/store/tx'
import { act, cases, complaint, migrations } from './desk-of-two-tables'

let folder = ''
let file = ''
let sound = ''

function open(wasUsed = true): Promise<Opening> {
  return openStore({ file, wasUsed, migrations, backUp: async () => {} })
}

function closed(opening: Opening): string {
  if ('db' in opening) opening.db.close()
  return opening.kind
}

beforeAll(async () => {
  const shelf = mkdtempSync(join(tmpdir(), 'open-'))
  sound = join(shelf, 'desk.db')
  const opening = await openStore({ file: sound, wasUsed: false, migrations, backUp: async () => {} })
  if (opening.kind !== 'new') throw new Error(opening.kind)
  transaction(opening.db, (tx) => {
    for (let number = 1; number <= 200; number += 1) {
      insertRecord(tx, cases, complaint(`TS-202611-${number}`), act('case.registered'))
    }
  })
  opening.db.close()
})

afterAll(() => rmSync(join(sound, '..'), { recursive: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'open-'))
  file = join(folder, 'desk.db')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('opening the database', () => {
  it('makes a new one on the first start, and opens it on the next', async () => {
    expect(closed(await open(false))).toBe('new')
    expect(closed(await open())).toBe('opened')
  })

  it('begins anew where the first start was cut off before anything was in it', async () => {
    const blank = new Database(file)
    blank.pragma('journal_mode = WAL')
    blank.close()
    expect(statSync(file).size).toBeGreaterThan(0)
    expect(closed(await open(false))).toBe('new')
  })

  it('sets what the record book needs on every opening, and reads it back', async () => {
    copyFileSync(sound, file)
    const opening = await open()
    if (opening.kind !== 'opened') throw new Error(opening.kind)
    const found = Object.fromEntries(
      [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'secure_delete',
        'trusted_schema',
        'cell_size_check',
        'locking_mode',
      ].map((name) => [name, opening.db.pragma(name, { simple: true })]),
    )
    opening.db.close()
    expect(found).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      secure_delete: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      locking_mode: 'exclusive',
    })
  })

  it('misses a database that is gone, and makes none in its place', async () => {
    expect(await open()).toEqual({ kind: 'missing' })
    expect(existsSync(file)).toBe(false)
  })

  it('refuses a database of a later version of the program, and leaves it as it is', async () => {
    copyFileSync(sound, file)
    const later = new Database(file)
    later.pragma('user_version = 99')
    later.pragma('journal_mode = DELETE')
    later.close()
    expect(await open()).toEqual({ kind: 'newer', version: 99 })
    const again = new Database(file)
    expect(again.pragma('user_version', { simple: true })).toBe(99)
    again.close()
  })

  it('lets nobody else have the database while it is open', async () => {
    copyFileSync(sound, file)
    const first = await open()
    // The index of the WAL is in this process's memory: nobody else could follow what is written.
    expect(readdirSync(folder)).toEqual(['desk.db', 'desk.db-wal'])
    expect(await open()).toEqual({ kind: 'in-use' })
    expect(closed(first)).toBe('opened')
    expect(closed(await open())).toBe('opened')
  })

  it('calls a stranger’s database damage', async () => {
    const stranger = new Database(file)
    stranger.exec('CREATE TABLE recipe (name TEXT)')
    stranger.close()
    expect(closed(await open())).toBe('damaged')
    expect(closed(await open(false))).toBe('damaged')
  })
})

describe('a damaged file', () => {
  const page = 4096

  async function attempt(bytes: Buffer): Promise<void> {
    writeFileSync(file, bytes)
    expect(closed(await open())).toBe('damaged')
    // What is left of it may be all that there is.
    expect(statSync(file).size).toBe(bytes.length)
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
  }

  it('is noticed when it is empty', () => attempt(Buffer.alloc(0)))

  it('is noticed when a few bytes are left, which SQLite would write over', async () => {
    for (const length of [1, 100, 511, 512]) await attempt(readFileSync(sound).subarray(0, length))
  })

  it('is noticed when its header is overwritten', async () => {
    const bytes = readFileSync(sound)
    await attempt(Buffer.concat([Buffer.alloc(100), bytes.subarray(100)]))
    await attempt(Buffer.concat([Buffer.from('接诉台'), bytes.subarray(9)]))
  })

  it('is noticed when it is text', () => attempt(Buffer.from('本文件夹中没有数据库\n'.repeat(500))))

  it('is noticed wherever it is cut off', async () => {
    const bytes = readFileSync(sound)
    for (let length = 1_000; length < bytes.length; length += 7_919) await attempt(bytes.subarray(0, length))
    for (let length = page; length < bytes.length; length += 5 * page)
      await attempt(bytes.subarray(0, length))
  })

  it('is noticed whichever page is zeroed or overwritten', async () => {
    const bytes = readFileSync(sound)
    for (let at = 0; at < bytes.length; at += page) {
      const [zeroed, overwritten] = [Buffer.from(bytes), Buffer.from(bytes)]
      await attempt(zeroed.fill(0, at, at + page))
      await attempt(overwritten.fill('接诉台', at, at + page))
    }
  })
})
