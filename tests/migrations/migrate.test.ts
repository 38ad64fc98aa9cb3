import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Migration, migrate, versionOf } from '../../src/main/store/migrate'
import { ledger } from '../../src/main/store/migrations/0001-ledger'
import type { Db } from '../../src/main/store/tx'

const departments: Migration = {
  version: 2,
  up: (db) =>
    db.exec(`
      CREATE TABLE department (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
      CREATE TABLE staff (id INTEGER PRIMARY KEY, departmentId INTEGER NOT NULL REFERENCES department (id)) STRICT;
      INSERT INTO department VALUES (1, '工程部');
      INSERT INTO staff VALUES (1, 1);
    `),
}

/** Rebuilds a table that another refers to. */
const departmentCodes: Migration = {
  version: 3,
  up: (db) =>
    db.exec(`
      CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT NOT NULL) STRICT;
      INSERT INTO new SELECT id, name, 'GC' FROM department;
      DROP TABLE department;
      ALTER TABLE new RENAME TO department;
    `),
}

const backedUp: number[] = []
const backUp = async (version: number) => void backedUp.push(version)

function newDatabase(): Db {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  return db
}

beforeEach(() => {
  backedUp.length = 0
})

describe('migrating', () => {
  it('takes a new database to the newest version, with nothing to back up', async () => {
    const db = newDatabase()
    await migrate(db, [ledger, departments, departmentCodes], backUp)
    expect(versionOf(db)).toBe(3)
    expect(backedUp).toEqual([])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('backs up what is there before it changes anything, and once', async () => {
    const db = newDatabase()
    await migrate(db, [ledger], backUp)
    await migrate(db, [ledger, departments, departmentCodes], backUp)
    await migrate(db, [ledger, departments, departmentCodes], backUp)
    expect(backedUp).toEqual([1])
    expect(db.prepare('SELECT * FROM department').all()).toEqual([{ id: 1, name: '工程部', code: 'GC' }])
  })

  it('changes nothing when the backup fails', async () => {
    const db = newDatabase()
    await migrate(db, [ledger], backUp)
    const failing = migrate(db, [ledger, departments], () => Promise.reject(new Error('no room')))
    await expect(failing).rejects.toThrow('no room')
    expect(versionOf(db)).toBe(1)
  })

  it('takes back a step that fails, its version too, and keeps the steps before', async () => {
    const db = newDatabase()
    const broken: Migration = {
      version: 3,
      up: (it) => it.exec('DROP TABLE staff; SELECT name FROM nowhere'),
    }
    await expect(migrate(db, [ledger, departments, broken], backUp)).rejects.toThrow('nowhere')
    expect(versionOf(db)).toBe(2)
    expect(db.prepare('SELECT count(*) AS n FROM staff').get()).toEqual({ n: 1 })
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('takes back a step that leaves a reference to nothing', async () => {
    const db = newDatabase()
    const careless: Migration = { version: 3, up: (it) => it.exec('DELETE FROM department') }
    await expect(migrate(db, [ledger, departments, careless], backUp)).rejects.toThrow('reference to nothing')
    expect(db.prepare('SELECT count(*) AS n FROM department').get()).toEqual({ n: 1 })
  })

  it('refuses a database that is newer than the program', async () => {
    const db = newDatabase()
    await migrate(db, [ledger, departments], backUp)
    await expect(migrate(db, [ledger], backUp)).rejects.toThrow('newer')
    expect(versionOf(db)).toBe(2)
  })

  it('refuses steps with a gap between them', async () => {
    await expect(migrate(newDatabase(), [ledger, departmentCodes], backUp)).rejects.toThrow('does not follow')
  })
})
