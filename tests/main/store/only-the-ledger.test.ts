import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'

// A record that is written past the ledger has no event, and nobody could say who did it. The triggers refuse to change
// and delete; what may write into a table is held here.

const main = join(import.meta.dirname, '../../../src/main')

/** What SQL writes, and where; the guards' own sentences and the upsert's tail are no writing. */
type Writing = { readonly file: string; readonly table: string }

const writes = /(?:INSERT(?:\s+OR\s+[A-Z]+)?\s+INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE)\s+([^\s(,;]+)/g
const noTable = new Set(['SET', 'ON', 'OF'])

let records: readonly string[]

beforeAll(async () => {
  const db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  records = db
    .prepare<[], { name: string }>(
      `SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'rowHash'
         WHERE t.type = 'table' AND t.name <> 'event' ORDER BY t.name`,
    )
    .all()
    .map(({ name }) => name)
})

function sources(): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(main, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('store/migrations/'))
    .map((file) => ({ file, text: readFileSync(join(main, file), 'utf8') }))
}

function writings(): readonly Writing[] {
  return sources().flatMap(({ file, text }) =>
    [...text.matchAll(writes)]
      .map(([, table = '']) => ({ file, table: table.replaceAll(/["'`]/g, '') }))
      .filter(({ table }) => !noTable.has(table)),
  )
}

describe('a table of records', () => {
  it('is written by the ledger alone', () => {
    const past = writings().filter(({ file, table }) => records.includes(table) && file !== 'store/ledger.ts')
    expect(past).toEqual([])
  })

  it('is written by no statement whose table only the running program knows, but the ledger’s', () => {
    const unnamed = writings().filter(({ table }) => table.includes('${'))
    expect(new Set(unnamed.map(({ file }) => file))).toEqual(new Set(['store/ledger.ts']))
  })

  it('has one place that says what in it is personal', () => {
    const named = sources().flatMap(({ text }) =>
      [...text.matchAll(/recordTable<\w+>\(\{\s*name: '(\w+)'/g)].map(([, name = '']) => name),
    )
    expect(named.toSorted()).toEqual(records)
    for (const table of [
      'gradeChange',
      'promise',
      'approval',
      'deputy',
      'caseCall',
      'caseLink',
      'correction',
      'workYear',
    ])
      expect(records).toContain(table)
  })

  it('and an event and a sealed value are written in one place each', () => {
    const placesOf = (name: string) =>
      writings()
        .filter(({ table }) => table === name)
        .map(({ file }) => file)
    expect(new Set(placesOf('event'))).toEqual(new Set(['store/event.ts']))
    expect(new Set(placesOf('personalValue'))).toEqual(new Set(['store/personal-value.ts']))
  })
})
