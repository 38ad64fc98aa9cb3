import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { type BackingUp, backUp } from '../../../src/main/backup/back-up'
import { asideFolder, copyAside } from '../../../src/main/backup/copy-aside'
import { discardFiles } from '../../../src/main/backup/keep-files'
import { manifestOf, readManifest, storedFile } from '../../../src/main/backup/manifest'
import { putBackFiles } from '../../../src/main/backup/put-back-files'
import { type DataFolder, dataFolderAt, prepareDataFolder } from '../../../src/main/data-folder'
import { keepPaper, type PaperHash, paperFile } from '../../../src/main/paper-store'
import type { Db } from '../../../src/main/store/tx'
import { backupWorkHere } from '../../support/backup-work'
import { deskInMemory } from '../store/desk-of-two-tables'

let folder: DataFolder
let db: Db
let sheet: PaperHash

beforeEach(async () => {
  folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'backup-files-')))
  prepareDataFolder(folder.root)
  db = await deskInMemory()
  sheet = await keepPaper(folder.paper, Buffer.from('意见表'))
  mkdirSync(join(folder.archive, '2026-10/r1'), { recursive: true })
  writeFileSync(join(folder.archive, '2026-10/r1/manifest.json'), '{}')
})

afterEach(() => {
  db.close()
  rmSync(folder.root, { recursive: true })
})

async function made(now: string): Promise<Extract<BackingUp, { kind: 'made' }>> {
  const order = { db, root: folder.root, folder: folder.backups, now: now as Instant, monthsKept: 36 }
  const outcome = await backUp({ ...order, work: backupWorkHere })
  if (outcome.kind !== 'made') throw new Error(outcome.kind)
  return outcome
}

it('sheets and archives lie in the backup folder, each once by its hash, and come back from there alone', async () => {
  const { backup, kept } = await made('2026-11-23T01:00:00.000Z')
  expect(kept).toEqual({ files: 2, wrong: [] })
  expect(readFileSync(storedFile(folder.backups, sheet), 'utf8')).toBe('意见表')
  const empty = mkdtempSync(join(tmpdir(), 'new-computer-'))
  const order = { backup: backup.file, root: empty, waiting: join(empty, 'waiting') }
  expect(await putBackFiles(order, () => {})).toEqual({ restored: 2, missing: [] })
  expect(readFileSync(paperFile(join(empty, 'paper'), sheet), 'utf8')).toBe('意见表')
  expect(existsSync(join(empty, 'archive/2026-10/r1/manifest.json'))).toBe(true)
  rmSync(empty, { recursive: true })
})

it('a sheet that is gone and one that was changed are named, and the copies from before stay', async () => {
  await made('2026-11-20T01:00:00.000Z')
  rmSync(join(folder.archive, '2026-10/r1/manifest.json'))
  writeFileSync(paperFile(folder.paper, sheet), '改过的')
  const { backup, kept } = await made('2026-11-23T01:00:00.000Z')
  const path = `paper/${sheet.slice(0, 2)}/${sheet}.pdf`
  expect(kept.wrong).toEqual([
    { path, is: 'changed' },
    { path: 'archive/2026-10/r1/manifest.json', is: 'missing' },
  ])
  expect((await readManifest(manifestOf(backup.file)))?.files).toHaveLength(2)
  expect(readFileSync(storedFile(folder.backups, sheet), 'utf8')).toBe('意见表')
})

it('a list of files that climbs out of the data folder is none', async () => {
  const { backup } = await made('2026-11-23T01:00:00.000Z')
  const files = [{ path: 'paper/../../x', bytes: 1, sha256: 'a'.repeat(64), changedAt: 0 }]
  writeFileSync(manifestOf(backup.file), JSON.stringify({ format: 1, files }))
  expect(await readManifest(manifestOf(backup.file))).toBeNull()
})

it('the second place gets a whole copy, and a stick that is not there becomes no folder', async () => {
  const { backup } = await made('2026-11-23T01:00:00.000Z')
  const place = mkdtempSync(join(tmpdir(), 'stick-'))
  const order = { backup: backup.file, folder: folder.backups, now: backup.takenAt, monthsKept: 36 }
  expect(await copyAside({ ...order, place }, () => {})).toEqual({ kind: 'copied', files: 2 })
  expect(existsSync(storedFile(asideFolder(place), sheet))).toBe(true)
  const copy = join(asideFolder(place), backup.file.slice(dirname(backup.file).length + 1))
  expect(readFileSync(copy).equals(readFileSync(backup.file))).toBe(true)
  rmSync(place, { recursive: true })
  expect(await copyAside({ ...order, place }, () => {})).toEqual({ kind: 'gone' })
  expect(existsSync(place)).toBe(false)
})

it('at the second place, too, what no backup names any more goes, and what one of them names stays', async () => {
  const place = mkdtempSync(join(tmpdir(), 'stick-'))
  const copied = async (now: string, without = '') => {
    const { backup } = await made(now)
    const files = (await readManifest(manifestOf(backup.file)))?.files ?? []
    // As a desk writes it whose records do not speak of the sheet any more.
    const named = files.filter(({ sha256 }) => sha256 !== without)
    writeFileSync(manifestOf(backup.file), JSON.stringify({ format: 1, files: named }))
    const order = { backup: backup.file, folder: folder.backups, place, now: now as Instant, monthsKept: 1 }
    expect((await copyAside(order, () => {})).kind).toBe('copied')
  }
  const erased = await keepPaper(folder.paper, Buffer.from('到期的意见表'))
  await copied('2026-10-05T01:00:00.000Z')
  rmSync(paperFile(folder.paper, erased))
  const later = await keepPaper(folder.paper, Buffer.from('后来的意见表'))
  const aside = asideFolder(place)
  const stored = () => [sheet, erased, later].map((hash) => existsSync(storedFile(aside, hash)))
  // Cut off before its database came there: no backup has this list.
  writeFileSync(join(aside, 'desk-20261006-091500000-e7-abababababababab.files.json'), '{}')
  await copied('2026-11-04T01:00:00.000Z', erased)
  expect([stored(), readdirSync(aside).length]).toEqual([[true, true, true], 5])
  await copied('2026-12-20T01:00:00.000Z', erased)
  expect([stored(), readdirSync(aside).length]).toEqual([[true, false, true], 5])
  rmSync(place, { recursive: true })
})

it('a list that cannot be read lets nothing go, for it may name anything', async () => {
  await made('2026-10-05T01:00:00.000Z')
  const { backup } = await made('2026-11-23T01:00:00.000Z')
  writeFileSync(manifestOf(backup.file), 'half of a li')
  expect(await discardFiles(folder.backups, [backup.file])).toBe(0)
  expect(existsSync(storedFile(folder.backups, sheet))).toBe(true)
})
