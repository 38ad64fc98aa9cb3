import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant, IsoMonth } from '#shared/domain/day'
import { verify } from '../../../src/main/store/verify'
import { noPrinter, openTestDesk, registerComplaint, setUp } from '../../support/desk'
import { setUpOrSignIn } from '../../support/people'
import { bundled, ended, startChild } from '../store/child'

const month = '2026-11' as IsoMonth
const december = '2026-12-01T02:00:00.000Z' as Instant

let program: string
let prepared: string
let place: string
beforeAll(async () => {
  program = await bundled(new URL('archiving.child.ts', import.meta.url).href)
  place = mkdtempSync(join(tmpdir(), 'second-place-'))
  prepared = mkdtempSync(join(tmpdir(), 'to-archive-'))
  const desk = await openTestDesk(noPrinter, { dataDir: prepared })
  await setUp(desk)
  desk.folder = place
  await desk.ask('backup.choosePlace', {})
  const { slip } = await registerComplaint(desk)
  await desk.ask('slip.show', { slipId: slip.id })
  await desk.ask('blank.reserve', { form: 'F01', count: 1 })
  desk.db.close()
})
afterAll(() => {
  for (const folder of [prepared, place, dirname(program)]) rmSync(folder, { recursive: true, force: true })
})

/** Of the steps in which nothing is kept two are drawn each time: a start of the program costs a second and a half. */
const early = (['check', 'gather', 'draw', 'prove', 'files'] as const)
  .map((point) => ({ point, at: Math.random() }))
  .toSorted((a, b) => a.at - b.at)
  .slice(0, 2)

// From the note on, that the files are whole, it is gone on with.
test.each([
  ...early.map(({ point }) => [point, point === 'files' ? 'either' : 'anew'] as const),
  ['naming', 'gone on with'],
  ['named', 'gone on with'],
  ['copy', 'gone on with'],
] as const)('a month that is killed at “%s” is begun %s', { timeout: 60_000 }, async (point, expected) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'killed-archive-'))
  cpSync(prepared, dataDir, { recursive: true })
  const { code, stderr } = await ended(startChild(program, [dataDir, point]))
  // Some steps may be over before they are seen.
  expect(code === null || (code === 0 && expected !== 'gone on with')).toBe(true)
  expect(stderr.replace(/^.*(Warning|--trace-warnings).*$/gm, '').trim()).toBe('')
  const desk = await openTestDesk(noPrinter, { dataDir, now: december })
  try {
    expect(verify(desk.db).kind).toBe('whole')
    expect(halfMade(dataDir)).toEqual([])
    expect(desk.db.prepare('SELECT count(*) FROM monthClosing').pluck().get()).toBe(0)
    await setUpOrSignIn(desk)
    const archives = async () => (await desk.ask('month.list', {})).flatMap((row) => row.archives)
    const wasArchived = (await archives()).length === 1
    if (expected !== 'either' && code === null) expect(wasArchived).toBe(expected === 'gone on with')
    expect(existsSync(join(dataDir, 'archive', month, 'r1'))).toBe(wasArchived)
    if (!wasArchived) await desk.ask('month.archive', { month, reason: '', openReason: '下月接着办' })
    expect((await archives()).map(({ revision }) => revision)).toEqual([1])
    const { rows } = await desk.ask('blank.list', { page: 0 })
    expect(rows.map(({ voidReason }) => voidReason)).toEqual(['unused'])
    expect(await desk.ask('month.checkAll', {})).toEqual({ archives: 1, copy: 'copied', wrong: [] })
  } finally {
    desk.close()
    rmSync(join(place, '接诉台归档'), { recursive: true, force: true })
  }
})

function halfMade(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part'))
}
