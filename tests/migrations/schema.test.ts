import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../src/main/store/migrate'
import { migrations } from '../../src/main/store/migrations/all'
import type { Db } from '../../src/main/store/tx'

type Table = { readonly name: string; readonly strict: number; readonly isRecord: number }

/** Those that keep an archived month as it was are held by tests/main/actions/archived.test.ts. */
const archivedGuard = /Archived(?:$|Stays$|IsAll$)|^(?:monthArchive|signedPage)Stays$/

let db: Db
let tables: readonly Table[]

beforeAll(async () => {
  db = new Database(':memory:')
  await migrate(db, migrations, async () => {})
  tables = db
    .prepare<[], Table>(
      `SELECT name, strict, EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE name = 'rowHash') AS isRecord
       FROM pragma_table_list t WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       ORDER BY name`,
    )
    .all()
})

describe('the schema', () => {
  it('is strict in every table', () => {
    expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
  })

  it('knows no table beside the records but the ledger’s own, the drafts, wrong PINs and what is only looked at', () => {
    // Whatever else the desk keeps is a record, and changes only with an event (design.md, Store).
    const others = tables
      .filter(({ name, isRecord }) => isRecord === 0 || name === 'event')
      .map(({ name }) => name)
    expect(others).toEqual([
      'boardLine',
      'caseFind',
      'casePhone',
      'customerFind',
      'deskAlert',
      'draft',
      'event',
      'fileToErase',
      'monthClosing',
      'monthTyped',
      'numberSeries',
      'personalValue',
      'reminder',
      'revisitLine',
      'signInTry',
      'surveyTyped',
      'walkTyped',
    ])
  })

  it('guards every table of records', () => {
    const records = tables.filter(({ name, isRecord }) => isRecord === 1 && name !== 'event')
    expect(records.length).toBeGreaterThan(5)
    for (const { name } of records) {
      const guards = db
        .prepare<[string], { name: string }>(
          `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? ORDER BY name`,
        )
        .all(name)
      const ofEveryTable = guards.filter((guard) => !archivedGuard.test(guard.name))
      expect(ofEveryTable.map((guard) => guard.name)).toEqual([
        `${name}ChangesWithItsHash`,
        `${name}IsNeverDeleted`,
      ])
      const key = db
        .prepare<[string], { type: string }>('SELECT type FROM pragma_table_info(?) WHERE pk = 1')
        .all(name)
      expect(key).toEqual([{ type: 'INTEGER' }])
    }
  })

  it.each([
    ['a case’s time line', 'SELECT * FROM event WHERE caseId = 1 ORDER BY happenedAt, id', 'eventOfCase'],
    [
      'a record’s events',
      `SELECT * FROM event WHERE recordTable = 'x' AND recordId = 1 ORDER BY id`,
      'eventOfRecord',
    ],
    [
      'a record’s personal values',
      `SELECT * FROM personalValue WHERE recordTable = 'x' AND recordId = 1 AND value IS NOT NULL ORDER BY id`,
      'personalValueOfRecord',
    ],
    [
      'the copies of a case’s sheet',
      `SELECT count(*) FROM slip WHERE caseId = 1 AND form = 'F01'`,
      'slipOfCase',
    ],
    [
      'the copies of a month’s sheet',
      `SELECT count(*) FROM slip WHERE month = 'x' AND form = 'F03'`,
      'slipOfMonth',
    ],
  ])('finds %s by its index', (_, sql, index) => {
    const plan = db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all()
    expect(plan.map(({ detail }) => detail).join()).toContain(`USING INDEX ${index}`)
  })
})
