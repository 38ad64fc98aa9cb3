import Database from 'better-sqlite3'
import type { Instant } from '#shared/domain/day'
import type { Act } from '../../../src/main/store/event'
import { recordTable } from '../../../src/main/store/ledger'
import { type Migration, migrate } from '../../../src/main/store/migrate'
import { ledger } from '../../../src/main/store/migrations/0001-ledger'
import { recordGuards } from '../../../src/main/store/record-guards'
import type { Db } from '../../../src/main/store/tx'

// The smallest desk on the real ledger: a case with a customer's name and phone, and what was done about it.

export type CaseRow = {
  readonly id: number
  readonly number: string
  readonly content: string
  readonly customerName: string | null
  readonly phone: string | null
  readonly closedAt: string | null
}

export type HandoffRow = { readonly id: number; readonly caseId: number; readonly department: string }

export const cases = recordTable<CaseRow>({
  name: 'caseRecord',
  personal: ['customerName', 'phone'],
  caseColumn: 'id',
})

export const handoffs = recordTable<HandoffRow>({ name: 'handoff', personal: [], caseColumn: 'caseId' })

const desk: Migration = {
  version: 2,
  up(db) {
    db.exec(`
      CREATE TABLE caseRecord (
        id INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        content TEXT NOT NULL,
        customerName TEXT,
        phone TEXT,
        closedAt TEXT,
        rowHash TEXT NOT NULL
      ) STRICT;
      CREATE TABLE handoff (
        id INTEGER PRIMARY KEY,
        caseId INTEGER NOT NULL REFERENCES caseRecord (id),
        department TEXT NOT NULL,
        rowHash TEXT NOT NULL
      ) STRICT;
      ${recordGuards('caseRecord')}
      ${recordGuards('handoff')}
    `)
  },
}

export const migrations: readonly Migration[] = [ledger, desk]

export async function deskInMemory(): Promise<Db> {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  await migrate(db, migrations, async () => {})
  return db
}

export const morning = '2026-11-23T01:00:00.000Z' as Instant
export const noon = '2026-11-23T04:00:00.000Z' as Instant

export function act(kind: Act['kind'], typedAt: Instant = morning): Act {
  return { kind, operatorId: 1, happenedAt: morning, typedAt }
}

export function complaint(number: string): Omit<CaseRow, 'id'> {
  return {
    number,
    content: '三楼空调不制冷，已经报修两次',
    customerName: '王小明',
    phone: '138 0000 0001',
    closedAt: null,
  }
}
