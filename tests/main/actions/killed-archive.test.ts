import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import fsp from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { setUpOrSignIn } from '../../support/people'

const month = '2026-11' as IsoMonth
const december = '2026-12-01T02:00:00.000Z' as Instant
const asked = { month, reason: '', openReason: '下月接着办' } as const

let folder: string
let place: string
/** The data folder and the second place as they lay there when the month's archiving came to each step. */
const seen = new Map<string, string>()
const { rename } = fsp

/** What SIGKILL leaves of a program is what the kernel has of its files at that moment: no byte of them is in the program. */
function keep(point: string, desk: TestDesk): void {
  if (seen.has(point)) return
  const to = join(folder, point)
  cpSync(desk.dataDir, join(to, 'data'), { recursive: true })
  cpSync(place, join(to, 'place'), { recursive: true })
  seen.set(point, to)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-archive-'))
  place = join(folder, 'second-place')
  await fsp.mkdir(place)
  const desk = await openTestDesk(noPrinter)
  await setUp(desk)
  desk.folder = place
  await desk.ask('backup.choosePlace', {})
  const { slip } = await registerComplaint(desk)
  await desk.ask('slip.show', { slipId: slip.id })
  await desk.ask('blank.reserve', { form: 'F01', count: 1 })
  desk.now = december
  desk.heard.push = (...nouns) => {
    // Told at each change of a work's step.
    if (nouns.includes('work'))
      void desk.ask('work.standing', {}).then((work) => work?.step && keep(work.step, desk))
    return 0
  }
  renamed((from) => {
    const name = from.startsWith(place) ? 'second place' : 'folder'
    return from.endsWith('r1.part') ? [`before the ${name} has its name`, `after the ${name} has it`] : null
  }, desk)
  try {
    await desk.ask('month.archive', asked)
  } finally {
    asBefore()
  }
  desk.close()
}, 30_000)
afterEach(asBefore)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function renamed(pointsOf: (from: string) => readonly [string, string] | null, desk: TestDesk): void {
  fsp.rename = async (from, to) => {
    const points = pointsOf(String(from))
    if (points) keep(points[0], desk)
    await rename(from, to)
    if (points) keep(points[1], desk)
  }
  syncBuiltinESMExports()
}

function asBefore(): void {
  fsp.rename = rename
  syncBuiltinESMExports()
}

/** The desk starts anew on what was left at that point. */
async function afterBeingKilledAt(point: string): Promise<TestDesk> {
  const left = seen.get(point)
  if (left === undefined) throw new Error(`It never came to ${point}, only to ${[...seen.keys()].join(', ')}`)
  rmSync(place, { recursive: true, force: true })
  cpSync(join(left, 'place'), place, { recursive: true })
  const dataDir = mkdtempSync(join(folder, 'left-'))
  cpSync(join(left, 'data'), dataDir, { recursive: true })
  return await openTestDesk(noPrinter, { dataDir, now: december })
}

// From the note on, that the files are whole, it is gone on with.
test.each([
  ['check', 'anew'],
  ['gather', 'anew'],
  ['draw', 'anew'],
  ['prove', 'anew'],
  ['files', 'anew'],
  ['record', 'gone on with'],
  ['before the folder has its name', 'gone on with'],
  ['after the folder has it', 'gone on with'],
  ['copy', 'gone on with'],
  ['before the second place has its name', 'gone on with'],
  ['after the second place has it', 'gone on with'],
  ['verify', 'gone on with'],
] as const)('a month that is killed at “%s” is begun %s', { timeout: 30_000 }, async (point, expected) => {
  const desk = await afterBeingKilledAt(point)
  const { dataDir } = desk
  try {
    expect(verify(desk.db).kind).toBe('whole')
    expect(halfMade(dataDir)).toEqual([])
    expect(desk.db.prepare('SELECT count(*) FROM monthClosing').pluck().get()).toBe(0)
    await setUpOrSignIn(desk)
    const archives = async () => (await desk.ask('month.list', {})).flatMap((row) => row.archives)
    const isArchived = expected === 'gone on with'
    expect(existsSync(join(dataDir, 'archive', month, 'r1'))).toBe(isArchived)
    expect((await archives()).map(({ revision }) => revision)).toEqual(isArchived ? [1] : [])
    // Nothing was left of the others: that they can be made anew is shown of the one that came furthest.
    if (point === 'files') await desk.ask('month.archive', asked)
    if (!isArchived && (await archives()).length === 0) return
    const { rows } = await desk.ask('blank.list', { page: 0 })
    expect(rows.map(({ voidReason }) => voidReason)).toEqual(['unused'])
    expect(await desk.ask('month.checkAll', {})).toEqual({ archives: 1, copy: 'copied', wrong: [] })
    expect(halfMade(place)).toEqual([])
  } finally {
    desk.close()
  }
})

test('a folder that cannot get its name yet keeps no desk from opening; it gets it at the next close', async () => {
  fsp.rename = async (from, to) => {
    if (String(from).endsWith('r1.part')) throw Object.assign(new Error('held open'), { code: 'EACCES' })
    await rename(from, to)
  }
  syncBuiltinESMExports()
  const desk = await afterBeingKilledAt('before the folder has its name')
  try {
    expect(desk.faults.map((fault) => (fault as Error).message)).toEqual(['held open'])
    await setUpOrSignIn(desk)
    const revisions = async () =>
      (await desk.ask('month.list', {})).flatMap(({ archives }) => archives.map(({ revision }) => revision))
    expect(await revisions()).toEqual([])
    expect(await desk.reply('month.archive', asked)).toEqual({ kind: 'refused', reason: 'not-writable' })
    asBefore()
    expect(await desk.reply('month.archive', asked)).toEqual({ kind: 'refused', reason: 'reason-missing' })
    expect(await revisions()).toEqual([1])
    expect(desk.heard).toContain('month')
  } finally {
    desk.close()
  }
})

function halfMade(within: string): string[] {
  return readdirSync(within, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))
}
