import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { checkBackup } from '../../../src/main/backup/check'
import { asideFolder } from '../../../src/main/backup/copy-aside'
import { hashOfFile } from '../../../src/main/backup/copy-file'
import { backupsIn } from '../../../src/main/backup/discard-old'
import { manifestOf, readManifest, storedFile } from '../../../src/main/backup/manifest'
import { finishRestore } from '../../../src/main/backup/restore'
import { type DataFolder, dataFolderAt, prepareDataFolder } from '../../../src/main/data-folder'
import { connect } from '../../../src/main/store/connect'
import { insertRecord } from '../../../src/main/store/ledger'
import { openStore } from '../../../src/main/store/open'
import { transaction } from '../../../src/main/store/tx'
import { verify } from '../../../src/main/store/verify'
import { bundled, ended, startChild } from '../store/child'
import { act, cases, complaint, migrations } from '../store/desk-of-two-tables'

const kills = 14

/** Every backup that has its name is whole: the database, and each file that its manifest names. */
async function broken(folder: string): Promise<string[]> {
  const wrong: string[] = []
  for (const { file } of await backupsIn(folder)) {
    const check = checkBackup(file)
    if (check.kind !== 'sound') wrong.push(`${file}: ${check.findings.join()}`)
    const manifest = await readManifest(manifestOf(file))
    if (!manifest) wrong.push(`${file} has no manifest`)
    for (const { sha256, path } of manifest?.files ?? [])
      if ((await hashOfFile(storedFile(folder, sha256)).catch(() => '')) !== sha256)
        wrong.push(`${file}: ${path}`)
  }
  return wrong
}

function halfMade(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.part$|restoring-|-journal$/.test(name),
  )
}

async function lookAt(folder: DataFolder, place: string): Promise<string[]> {
  const wrong = [...(await broken(folder.backups)), ...(await broken(asideFolder(place)))]
  await finishRestore(folder)
  const db = connect(folder.database)
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') wrong.push('the database is damaged')
    const verdict = verify(db)
    if (verdict.kind !== 'whole') wrong.push(`the book is ${JSON.stringify(verdict)}`)
  } finally {
    db.close()
  }
  // Opened once, as at each start: a journal that the kill left is rolled back by then.
  wrong.push(...halfMade(folder.root).map((name) => `${name} is left`))
  return wrong
}

const isTooFew = (done: Readonly<Record<string, number>>) => Object.values(done).some((count) => count <= 3)

it('killed at any moment of a backup, a copy or a restore, everything with a name is whole and nothing half-made stays', {
  timeout: 300_000,
}, async () => {
  const program = await bundled(new URL('killed.child.ts', import.meta.url).href)
  const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'backup-killed-')))
  const place = mkdtempSync(join(tmpdir(), 'second-place-'))
  prepareDataFolder(folder.root)
  mkdirSync(asideFolder(place))
  const opening = await openStore({
    file: folder.database,
    wasUsed: false,
    migrations,
    backUp: async () => {},
  })
  if (opening.kind !== 'new') throw new Error(opening.kind)
  transaction(opening.db, (tx) =>
    insertRecord(tx, cases, complaint('TS-202611-0001'), act('case.registered')),
  )
  opening.db.close()
  const done = { backup: 0, copy: 0, restore: 0 }
  try {
    // A slow machine gets more of them, until each act has been done a few times.
    for (let kill = 1; kill <= kills || (isTooFew(done) && kill <= 4 * kills); kill++) {
      const child = startChild(program, [folder.root, place])
      const end = ended(child)
      await Promise.race([child.stdout && once(child.stdout, 'data'), end])
      await pause(Math.random() * 900)
      child.kill('SIGKILL')
      const { stdout, stderr, code } = await end
      expect(code, `kill ${kill} ended by itself: ${stderr.slice(-800)}`).toBeNull()
      for (const line of stdout.split('\n'))
        for (const act of ['backup', 'copy', 'restore'] as const) if (line.startsWith(act)) done[act] += 1
      expect(await lookAt(folder, place), `after kill ${kill}`).toEqual([])
    }
  } finally {
    for (const one of [folder.root, place, dirname(program)]) rmSync(one, { recursive: true, force: true })
  }
  // Without any of them, the kills would not have fallen there.
  expect(done.backup).toBeGreaterThan(3)
  expect(done.copy).toBeGreaterThan(3)
  expect(done.restore).toBeGreaterThan(3)
})
