import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { insertRecord } from '../../../src/main/store/ledger'
import { openStore } from '../../../src/main/store/open'
import { type Db, transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { bundled, ended, startChild } from './child'
import { act, cases, complaint, handoffs, migrations } from './desk-of-two-tables'

let folder = ''
let file = ''
let program = ''

beforeAll(async () => {
  program = await bundled('./registering.child.ts')
})

afterAll(() => rmSync(dirname(program), { recursive: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crash-'))
  file = join(folder, 'desk.db')
})

afterEach(() => rmSync(folder, { recursive: true }))

async function open(database: string, wasUsed: boolean): Promise<Db> {
  const opening = await openStore({ file: database, wasUsed, migrations, backUp: async () => {} })
  if (opening.kind !== 'opened' && opening.kind !== 'new') throw new Error(`The store is ${opening.kind}`)
  return opening.db
}

function numbersIn(db: Db): number[] {
  return db
    .prepare<[], { number: string }>('SELECT number FROM caseRecord ORDER BY id')
    .all()
    .map((row) => Number(row.number))
}

describe('a program that is killed while it registers', () => {
  it('has kept every case whose number it showed, and its numbers have no gap and no double', {
    timeout: 180_000,
  }, async () => {
    ;(await open(file, false)).close()
    let shown = 0
    for (let kill = 0; kill < 25; kill += 1) {
      const child = startChild(program, [file])
      const end = ended(child)
      await Promise.race([child.stdout && once(child.stdout, 'data'), end])
      await pause(Math.random() * 60)
      child.kill('SIGKILL')
      const { code, stdout, stderr } = await end
      expect({ code, stderr }).toEqual({ code: null, stderr: '' })
      // The last line may be cut off: that number was not shown.
      const lines = stdout.split('\n').slice(0, -1).map(Number)
      shown = lines.at(-1) ?? shown

      const db = await open(file, true)
      const numbers = numbersIn(db)
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
      expect(numbers.length).toBeGreaterThanOrEqual(shown)
      // At most the one that was kept and not shown yet.
      expect(numbers.length).toBeLessThanOrEqual(shown + 1)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(verify(db)).toMatchObject({ kind: 'whole', records: numbers.length * 2 })
      db.close()
    }
    expect(shown).toBeGreaterThan(25)
  })
})

describe('a WAL that was cut or damaged', () => {
  it('gives back whole registrations only, up to one of them', { timeout: 120_000 }, async () => {
    const live = await open(file, false)
    live.pragma('wal_autocheckpoint = 0')
    for (let number = 1; number <= 60; number += 1) {
      transaction(live, (tx) => {
        const caseId = insertRecord(tx, cases, complaint(String(number)), act('case.registered'))
        insertRecord(tx, handoffs, { caseId, department: '工程部' }, act('case.forwarded'))
      })
    }
    // The two migrations are in the WAL as well; a cut before their end leaves no desk at all.
    const [main, wal] = [readFileSync(file), readFileSync(`${file}-wal`)]
    live.close()
    const outcomes = new Set<number | string>()
    const attempt = async (damaged: Buffer) => {
      const copy = join(folder, 'copy.db')
      writeFileSync(copy, main)
      writeFileSync(`${copy}-wal`, damaged)
      const opening = await openStore({
        file: copy,
        wasUsed: true,
        migrations: migrations.slice(),
        backUp: async () => {},
      })
      outcomes.add(opening.kind)
      if (opening.kind !== 'opened') return expect(opening.kind).toBe('damaged')
      const numbers = numbersIn(opening.db)
      expect(numbers).toEqual(numbers.map((_, at) => at + 1))
      expect(verify(opening.db)).toMatchObject({ kind: 'whole', records: numbers.length * 2 })
      outcomes.add(numbers.length)
      opening.db.close()
    }
    for (let length = 0; length < wal.length; length += 16_007) await attempt(wal.subarray(0, length))
    for (let at = 101; at < wal.length; at += 32_003) {
      const flipped = Buffer.from(wal)
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at)
      await attempt(flipped)
    }
    await attempt(wal)
    expect(outcomes).toContain('damaged')
    expect(outcomes).toContain(60)
    expect(outcomes.size).toBeGreaterThan(50)
  })
})

describe('a start that finds only part of its files', () => {
  it('opens with a WAL whose index is gone', async () => {
    const live = await open(file, false)
    transaction(live, (tx) => insertRecord(tx, cases, complaint('1'), act('case.registered')))
    cpSync(file, join(folder, 'copy.db'))
    cpSync(`${file}-wal`, join(folder, 'copy.db-wal'))
    live.close()
    const db = await open(join(folder, 'copy.db'), true)
    expect(numbersIn(db)).toEqual([1])
    db.close()
  })

  it('calls it damage when the WAL with everything in it was moved away', async () => {
    const live = await open(file, false)
    cpSync(file, join(folder, 'copy.db'))
    live.close()
    const opening = await openStore({
      file: join(folder, 'copy.db'),
      wasUsed: true,
      migrations,
      backUp: async () => {},
    })
    expect(opening.kind).toBe('damaged')
  })
})
