import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkBackup } from '../../src/main/backup/check'
import { backupsIn } from '../../src/main/backup/discard-old'
import { dataFolderAt } from '../../src/main/data-folder'
import { newestOf, versionOf } from '../../src/main/store/migrate'
import { migrations } from '../../src/main/store/migrations/all'
import { verify } from '../../src/main/store/verify'
import { bundled, ended, startChild } from '../main/store/child'
import { plainSheets } from '../support/busy-desk'
import { noPrinter, openTestDesk } from '../support/desk'

// See version-2.test.ts for what is in the book.
const book = gunzipSync(readFileSync(join(import.meta.dirname, 'version-2.db.gz')))
const steps = migrations.map(({ version }) => version).filter((version) => version > 2)
const places = [
  'in the backup, check',
  'in the backup, keepFiles',
  ...steps.flatMap((version) => [`before ${version}`, `at the end of ${version}`]),
  'before it is closed',
]

describe('a start that is killed while it brings a book of version 2 up to date', () => {
  let program = ''
  beforeAll(async () => {
    program = await bundled(new URL('killed.child.ts', import.meta.url).href)
  })
  afterAll(() => rmSync(dirname(program), { recursive: true }))

  test.each(places)('%s, has lost nothing, and the next start goes on', async (place) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'killed-migration-'))
    const folder = dataFolderAt(dataDir)
    writeFileSync(folder.database, book)
    try {
      const { code, stderr } = await ended(startChild(program, [dataDir, place]))
      expect({ code, stderr }).toEqual({ code: null, stderr: '' })
      const desk = await openTestDesk(noPrinter, { dataDir, draw: plainSheets.draw })
      try {
        expect(versionOf(desk.db)).toBe(newestOf(migrations))
        expect(verify(desk.db).kind).toBe('whole')
        expect(desk.db.pragma('integrity_check', { simple: true })).toBe('ok')
        const counts = desk.db.prepare(
          'SELECT (SELECT count(*) FROM boardLine), (SELECT count(*) FROM draft)',
        )
        expect(counts.raw().get()).toEqual([2, 1])
        const numbers = desk.db.prepare('SELECT number FROM caseRecord ORDER BY id').pluck().all()
        expect(numbers).toEqual(['TS-202611-0001', 'TS-202611-0002', 'TS-202611-0003'])
        expect(desk.faults).toEqual([])
      } finally {
        desk.db.close()
      }
      // What it was before lies in a backup that is whole, of an older version.
      const [oldest] = (await backupsIn(folder.backups)).toReversed()
      const check = checkBackup(oldest?.file ?? '')
      expect(check.kind === 'sound' && check.version < newestOf(migrations)).toBe(true)
      const halves = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
      expect(halves.filter((name) => /\.part|-journal$/.test(name))).toEqual([])
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
})
