import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour } from '#shared/domain/day'
import { backUp } from '../../../src/main/backup/back-up'
import { dataFolderAt } from '../../../src/main/data-folder'
import { issuedNumbers } from '../../../src/main/store/issued-numbers'
import { verify } from '../../../src/main/store/verify'
import { backupWorkHere } from '../../support/backup-work'
import { plainSheets } from '../../support/busy-desk'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { bundled, ended, startChild } from '../store/child'

let program = ''
let template = ''
let backup = ''

const archived = 'archive/2026-10/r1/manifest.json'

async function register(desk: TestDesk): Promise<void> {
  const { slip } = await registerComplaint(desk)
  await desk.ask('slip.show', { slipId: slip.id })
}

/** A desk with two cases and another archive than its backup has, which has one case. */
beforeAll(async () => {
  program = await bundled(new URL('killed-restore.child.ts', import.meta.url).href)
  const desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  template = desk.dataDir
  await setUp(desk)
  await register(desk)
  mkdirSync(join(template, dirname(archived)), { recursive: true })
  writeFileSync(join(template, archived), 'then')
  const { backups } = dataFolderAt(template)
  const order = { db: desk.db, root: template, folder: backups, now: desk.now, monthsKept: 36 }
  const made = await backUp({ ...order, work: backupWorkHere })
  if (made.kind !== 'made') throw new Error(made.kind)
  backup = made.backup.file.slice(template.length)
  writeFileSync(join(template, archived), 'now')
  desk.pass(hour)
  await register(desk)
  desk.db.close()
})

afterAll(() => {
  rmSync(template, { recursive: true })
  rmSync(dirname(program), { recursive: true })
})

async function killedAfter(
  renamings: number,
): Promise<{ isKilled: boolean; state: string; wrong: string[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-restore-'))
  try {
    cpSync(template, dataDir, { recursive: true })
    const { code, stderr } = await ended(
      startChild(program, [dataDir, join(dataDir, backup), String(renamings)]),
    )
    if (code !== null && code !== 0) throw new Error(stderr)
    const desk = await openTestDesk(noPrinter, { dataDir, draw: plainSheets.draw })
    try {
      const cases = desk.db.prepare('SELECT count(*) FROM caseRecord').pluck().get()
      const told = desk.db.prepare(`SELECT count(*) FROM event WHERE kind = 'desk.restored'`).pluck().get()
      const state = `${cases} cases, ${told} restores, archive of ${readFileSync(join(dataDir, archived), 'utf8')}`
      const issued = issuedNumbers(desk.db).find(({ series }) => series === 'case')?.last
      const halves = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
      const wrong = [
        ...(issued === 2 ? [] : [`the numbers go on after ${issued}`]),
        ...(verify(desk.db).kind === 'whole' ? [] : ['the book is broken']),
        ...halves.filter((name) => /\.part|restoring/.test(name)).map((name) => `${name} is left`),
        ...desk.faults.map(String),
      ]
      return { isKilled: code === null, state, wrong }
    } finally {
      desk.db.close()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

test('killed after any of its steps, a restore has happened wholly or not at all, and no number is issued again', {
  timeout: 180_000,
}, async () => {
  const states: string[] = []
  for (let renamings = 1; ; renamings++) {
    const { isKilled, state, wrong } = await killedAfter(renamings)
    expect(wrong, `after ${renamings}`).toEqual([])
    states.push(state)
    if (!isKilled) break
  }
  const before = '2 cases, 0 restores, archive of now'
  const after = '1 cases, 1 restores, archive of then'
  const since = states.indexOf(after)
  expect(states).toEqual(states.map((_, at) => (at < since ? before : after)))
  expect([since > 3, states.length - since > 3]).toEqual([true, true])
})
