import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { hour, type Instant, plus } from '#shared/domain/day'
import { firstEventFrom } from '../../../src/main/store/event-lines'

const begun = '2026-10-01T00:00:00.000Z' as Instant
const at = (id: number) => plus(begun, id * hour)
const count = 5000

/** One event an hour, but for those that were typed while the clock stood a year off. */
function bookWith(wrong: { readonly from: number; readonly until: number; readonly by: number }) {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE event (id INTEGER PRIMARY KEY, typedAt TEXT NOT NULL)')
  const row = db.prepare('INSERT INTO event (id, typedAt) VALUES (?, ?)')
  for (let id = 1; id <= count; id++) {
    const isWrong = id >= wrong.from && id < wrong.until
    row.run(id, isWrong ? plus(at(id), wrong.by) : at(id))
  }
  return db
}

test.each([
  ['is right', { from: 0, until: 0, by: 0 }],
  // Where halving looks first.
  ['was set back for some days of the month', { from: 2400, until: 2600, by: -8760 * hour }],
] as const)('no event of a month is left out when the clock %s', (_, wrong) => {
  const db = bookWith(wrong)
  expect(firstEventFrom(db, at(2000), count)).toBe(2000)
  expect(firstEventFrom(db, at(1), count)).toBe(1)
  expect(firstEventFrom(db, at(count + 1), count)).toBe(count + 1)
  db.close()
})
