import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolderAt } from '../../../src/main/data-folder'
import { connect } from '../../../src/main/store/connect'
import { directoryAfter } from '../../../src/main/store/directory'
import { unfinishedImport } from '../../../src/main/store/directory-file'
import type { Db } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { bundled, ended, startChild } from '../store/child'

let program = ''
let dataDir = ''
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'killed-import-'))
  program = await bundled(new URL('./importing.child.ts', import.meta.url).href)
}, 60_000)
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(dirname(program), { recursive: true, force: true })
})

/** Until that many events of that kind were written, and then SIGKILL; null: to the end. */
async function importUntil(round: number, kill: { readonly kind: string; readonly events: number } | null) {
  const child = startChild(program, [dataDir, String(round)])
  let said = ''
  child.stdout?.on('data', (words: Buffer) => {
    said += words
    const done = [...said.matchAll(/^(\S+) (\d+)$/gmu)].some(
      ([, kind, events]) => kind === kill?.kind && Number(events) >= (kill?.events ?? 0),
    )
    if (done) child.kill('SIGKILL')
  })
  const { code, stderr } = await ended(child)
  expect(stderr).not.toContain('Error')
  expect(code).toBe(kill === null ? 0 : null)
}

function book<Found>(look: (db: Db) => Found): Found {
  const db = connect(dataFolderAt(dataDir).database)
  try {
    expect(verify(db).kind).toBe('whole')
    return look(db)
  } finally {
    db.close()
  }
}

const names = (db: Db) => directoryAfter(db, 0, 1_000).flatMap((one) => one.names)

// Four records for each of the 120 rows.
test('an import that is killed anywhere, and again while it is taken back, leaves all or nothing', {
  timeout: 240_000,
}, async () => {
  await importUntil(1, { kind: 'directory.imported', events: 1 })
  expect(book(unfinishedImport)).not.toBe(null)
  await importUntil(2, { kind: 'directory.withdrawn', events: 1 })
  await importUntil(3, { kind: 'directory.imported', events: 250 })
  await importUntil(4, { kind: 'directory.withdrawn', events: 100 })
  expect(book(unfinishedImport)).not.toBe(null)
  // All of it is written, and not yet found by anybody.
  await importUntil(5, { kind: 'directory.imported', events: 480 })
  await importUntil(6, null)
  const there = book(names)
  expect(there).toHaveLength(120)
  expect(there.every((name) => name.startsWith('第6批'))).toBe(true)
  expect(book(unfinishedImport)).toBe(null)
  const kept = (words: string) =>
    book((db) => db.prepare('SELECT count(*) FROM personalValue WHERE value LIKE ?').pluck().get(words))
  expect(kept('第6批%')).toBe(120)
  for (const round of [1, 2, 3, 4, 5]) expect(kept(`第${round}批%`)).toBe(0)
})
