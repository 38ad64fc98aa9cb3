import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, minute } from '#shared/domain/day'
import { parseNumber } from '#shared/domain/number'
import { describeBackups } from '../../../src/main/backup/describe'
import { backupsIn } from '../../../src/main/backup/discard-old'
import { dataFolderAt } from '../../../src/main/data-folder'
import { keepPaper, paperFile } from '../../../src/main/paper-store'
import { verify } from '../../../src/main/store/verify'
import { backupWorkAside, bundledWork } from '../../support/backup-work-aside'
import { askApproval } from '../../support/case-way'
import { critical, registerComplaint } from '../../support/desk'
import { below, dice, oneOf } from '../../support/dice'
import { openRestorableDesk, type RestorableDesk } from '../../support/restorable-desk'

/** A complaint whose sheet is drawn; its number. */
async function register({ desk }: RestorableDesk): Promise<string> {
  const { number, slip } = await registerComplaint(desk())
  await desk().ask('slip.show', { slipId: slip.id })
  return number
}

async function restore(one: RestorableDesk, name: string): Promise<void> {
  expect(await one.restorer.restore({ from: 'here', name, lastNumber: '' })).toMatchObject({ ok: true })
  await one.signIn()
}

async function undo(one: RestorableDesk): Promise<void> {
  expect(await one.restorer.undo({ lastNumber: '' })).toMatchObject({ ok: true })
  await one.signIn()
}

const numbersIn = ({ desk }: RestorableDesk) =>
  desk()
    .db.prepare<[], { number: string }>('SELECT number FROM caseRecord ORDER BY id')
    .all()
    .map(({ number }) => number)

const restoredIn = ({ desk }: RestorableDesk) =>
  desk()
    .db.prepare<[], { happenedAt: string; typedAt: string }>(
      `SELECT happenedAt, typedAt FROM event WHERE kind = 'desk.restored' ORDER BY id`,
    )
    .all()

describe('a restore', () => {
  let one: RestorableDesk
  beforeEach(async () => {
    one = await openRestorableDesk()
  })
  afterEach(() => {
    expect(verify(one.desk().db).kind).toBe('whole')
    expect(one.desk().faults).toEqual([])
    one.close()
  })

  test('never issues again what was issued since the backup, in any series and month; nor does its undoing', async () => {
    await register(one)
    const name = await one.backUp()
    one.desk().pass(hour)
    const second = await registerComplaint(one.desk(), critical)
    await askApproval(one.desk(), second.caseId, { subject: 'close', approver: '郑总' })
    one.desk().now = '2026-12-01T01:00:00.000Z' as Instant
    expect(await register(one)).toBe('TS-202612-0001')
    one.desk().now = '2026-11-30T01:00:00.000Z' as Instant
    await restore(one, name)
    expect(numbersIn(one)).toEqual(['TS-202611-0001'])
    const next = await registerComplaint(one.desk(), critical)
    expect(next.number).toBe('TS-202611-0003')
    const asked = await askApproval(one.desk(), next.caseId, { subject: 'close', approver: '郑总' })
    expect(asked.number).toBe('SP-202611-0002')
    one.desk().now = '2026-12-01T02:00:00.000Z' as Instant
    expect(await register(one)).toBe('TS-202612-0002')
    one.desk().now = '2026-11-30T02:00:00.000Z' as Instant
    await undo(one)
    expect(numbersIn(one)).toEqual(['TS-202611-0001', 'TS-202611-0002', 'TS-202612-0001'])
    expect(await register(one)).toBe('TS-202611-0004')
  })

  test('never issues again what stands on a blank, though the restored book knows of none', async () => {
    await register(one)
    const name = await one.backUp()
    await one.desk().ask('blank.reserve', { form: 'F01', count: 2 })
    const { rows } = await one.desk().ask('blank.list', { page: 0 })
    for (const { slip } of rows) if (slip) await one.desk().ask('slip.show', { slipId: slip.id })
    await restore(one, name)
    expect((await one.desk().ask('blank.list', { page: 0 })).total).toBe(0)
    expect((await registerComplaint(one.desk())).number).toBe('TS-202611-0004')
  })

  test('is an event of its own, once, with the moment of the backup and that of the restore', async () => {
    await register(one)
    const takenAt = one.desk().now
    const name = await one.backUp()
    one.desk().pass(3 * hour)
    const restoredAt = one.desk().now
    await restore(one, name)
    expect(restoredIn(one)).toEqual([{ happenedAt: takenAt, typedAt: restoredAt }])
    // The next start finds nothing that is still to be told.
    await one.restart()
    await one.signIn()
    expect(restoredIn(one)).toHaveLength(1)
    await undo(one)
    expect(restoredIn(one)).toEqual([{ happenedAt: restoredAt, typedAt: restoredAt }])
  })

  test('backs up first what it takes the place of', async () => {
    await register(one)
    const name = await one.backUp()
    one.desk().pass(10 * minute)
    const lost = await register(one)
    await restore(one, name)
    const [newest] = await backupsIn(dataFolderAt(one.desk().dataDir).backups)
    const [described] = await describeBackups([newest?.file ?? ''])
    expect(described?.holds).toMatchObject({ cases: 2, lastNumber: lost, isHeadRight: true })
    expect((await one.keeper().standing()).undo).toMatchObject({ takenAt: '2026-11-23T01:00:00.000Z' })
  })

  test.each([1, 2])('after restore upon restore, no number was ever given twice (walk %i)', async (seed) => {
    const roll = dice(seed)
    const issued: string[] = []
    const names: string[] = []
    const done = { restore: 0, undo: 0 }
    for (let act = 0; act < 14; act++) {
      one.desk().pass(minute)
      const chance = roll()
      if (act < 2 || chance < 0.45) issued.push(await register(one))
      else if (act === 2 || chance < 0.6) names.push(await one.backUp())
      else if (chance < 0.85) {
        const there = (await one.restorer.list('here')) as { value: { backups: { name: string }[] } }
        await restore(one, oneOf(roll, there.value.backups).name)
        done.restore += 1
      } else if ((await one.keeper().standing()).undo) {
        await undo(one)
        done.undo += 1
      }
      if (below(roll, 10) === 0) one.desk().pass(4 * 24 * hour)
    }
    expect(new Set(issued).size).toBe(issued.length)
    expect(done.restore).toBeGreaterThan(0)
    expect(issued.every((number) => parseNumber(number))).toBe(true)
    expect(verify(one.desk().db).kind).toBe('whole')
  })

  test('brings the archive back that the backup had, keeps the one of now aside, and changes them back when undone', async () => {
    const { archive, replaced } = dataFolderAt(one.desk().dataDir)
    const manifest = join(archive, '2026-10/r1/manifest.json')
    mkdirSync(dirname(manifest), { recursive: true })
    writeFileSync(manifest, 'as it was sealed first')
    const name = await one.backUp()
    one.desk().pass(hour)
    writeFileSync(manifest, 'as it was sealed after an earlier restore')
    await restore(one, name)
    expect(readFileSync(manifest, 'utf8')).toBe('as it was sealed first')
    const [aside = ''] = readdirSync(replaced)
    expect(readFileSync(join(replaced, aside, 'archive/2026-10/r1/manifest.json'), 'utf8')).toBe(
      'as it was sealed after an earlier restore',
    )
    await undo(one)
    expect(readFileSync(manifest, 'utf8')).toBe('as it was sealed after an earlier restore')
  })
})

describe('a restore that is canceled', () => {
  let program: string
  let one: RestorableDesk
  beforeAll(async () => {
    program = await bundledWork()
    one = await openRestorableDesk(backupWorkAside(program))
  })
  afterAll(() => {
    one.close()
    rmSync(dirname(program), { recursive: true })
  })

  test('amid a sheet has changed nothing and leaves nothing half-made', async () => {
    const { root, paper, archive, database } = dataFolderAt(one.desk().dataDir)
    const big = await keepPaper(paper, Buffer.alloc(20_000_000))
    const manifest = join(archive, '2026-10/r1/manifest.json')
    mkdirSync(dirname(manifest), { recursive: true })
    writeFileSync(manifest, 'then')
    const name = await one.backUp()
    rmSync(paperFile(paper, big))
    writeFileSync(manifest, 'now')
    await register(one)
    const before = one.desk().db.serialize()
    const halves = () =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /part$|restoring/.test(file))
    const restoring = one.restorer.restore({ from: 'here', name, lastNumber: '' })
    await expect
      .poll(() => existsSync(`${paperFile(paper, big)}.part`), { interval: 1, timeout: 20_000 })
      .toBe(true)
    one.room.cancel()
    expect(await restoring).toEqual({ ok: false, reason: 'canceled' })
    expect(halves()).toEqual([])
    expect(existsSync(paperFile(paper, big))).toBe(false)
    expect(readFileSync(manifest, 'utf8')).toBe('now')
    expect(one.desk().db.serialize().equals(before)).toBe(true)
    expect(existsSync(join(root, 'replaced'))).toBe(false)
    expect(existsSync(database)).toBe(true)
    await restore(one, name)
    expect([existsSync(paperFile(paper, big)), readFileSync(manifest, 'utf8')]).toEqual([true, 'then'])
  })
})
