import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../../../src/main/store/connect'
import { openCopy } from '../../../src/main/store/copy'
import { copyBook } from '../../../src/main/store/copy-book'
import type { Db } from '../../../src/main/store/tx'

let folder: string
let db: Db
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copy-book-'))
  db = connect(join(folder, 'desk.db'))
  db.exec('CREATE TABLE page (id INTEGER PRIMARY KEY, filling TEXT)')
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const fill = (pages: number) => {
  const row = db.prepare('INSERT INTO page (filling) VALUES (?)')
  db.transaction(() => {
    for (let page = 0; page < pages; page++) row.run('x'.repeat(4000))
  })()
}

// None, fewer than are copied at once, and so many that some are sent to the disk on the way.
test.each([0, 90, 4500])('a book of %i pages is copied whole', async (pages) => {
  fill(pages)
  const to = join(folder, 'copy.db')
  await copyBook(db, to, () => null)
  const copy = openCopy(to)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare('SELECT count(*) FROM page').pluck().get()).toBe(pages)
  copy.close()
})

test('the desk goes on writing meanwhile, and its copy has that too', async () => {
  fill(2000)
  const to = join(folder, 'copy.db')
  let turns = 0
  const copying = copyBook(db, to, () => turns)
  const typing = setInterval(() => {
    fill(1)
    turns += 1
  }, 1)
  const typed = await copying
  clearInterval(typing)
  expect(typed).toBeGreaterThan(0)
  const copy = openCopy(to)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare('SELECT count(*) FROM page').pluck().get()).toBe(2000 + typed)
  copy.close()
})

test('a folder that cannot be written to says so in the system’s own word', async () => {
  await expect(copyBook(db, join(folder, 'gone', 'copy.db'), () => null)).rejects.toMatchObject({
    code: 'ENOENT',
  })
})
