import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, minute, plus } from '#shared/domain/day'
import { dataFolderAt } from '../../src/main/data-folder'
import { versionOf } from '../../src/main/store/migrate'
import { verify } from '../../src/main/store/verify'
import { plainSheets } from '../support/busy-desk'
import { departmentNamed, handle, revisit } from '../support/case-way'
import { Blocked, noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../support/desk'
import { alter } from '../support/past-the-ledger'

const day = 24 * hour

describe('a start under a clock that stands in the past', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
    await setUp(desk)
  })
  afterEach(() => {
    expect(verify(desk.db).kind).toBe('whole')
    expect(desk.faults).toEqual([])
    desk.close()
  })

  test.each([
    ['an hour', hour, 'TS-202611-0002'],
    ['a month', 30 * day, 'TS-202610-0001'],
    ['as far as a flat battery', 56 * 365 * day, 'TS-197012-0001'],
  ])('%s back is said, recorded once, and refuses nothing', async (_, back, number) => {
    const { caseId, slip } = await registerComplaint(desk)
    await desk.ask('slip.show', { slipId: slip.id })
    const reply = { caseId, by: '王敏', words: '已电话回复', way: 'phone' } as const
    const ahead = { ...reply, at: plus(desk.now, minute) }
    expect(await desk.reply('case.reply', ahead)).toMatchObject({ reason: 'time-in-future' })
    const { dataDir, now: lastAt } = desk
    desk.db.close()
    const now = plus(lastAt, -back)
    desk = await openTestDesk(noPrinter, { dataDir, now, draw: plainSheets.draw })
    desk.look()
    await desk.ask('desk.signIn', { operatorId: 1, pin: '402913' })
    const { alerts, total } = await desk.ask('today.show', { only: null })
    expect(alerts).toContainEqual({ kind: 'clock-set-back', now, lastAt })
    expect(total).toBe(1)
    const second = await registerComplaint(desk)
    expect(second.number).toBe(number)
    await handle(desk, second.caseId)
    expect((await revisit(desk, second.caseId, true)).state).toBe('revisited')
    // What was registered under the right time goes on, by the time on the wall.
    const { id: departmentId, head: person } = await departmentNamed(desk, '物业部')
    const forward = { caseId, role: 'lead', departmentId, person } as const
    const onTheWall = plus(lastAt, 10 * minute)
    expect((await desk.ask('case.forward', { ...forward, at: onTheWall })).handoffs).toHaveLength(1)
    desk.look()
    const said = desk.db.prepare(`SELECT count(*) FROM event WHERE kind = 'desk.clockSetBack'`).pluck()
    expect(said.get()).toBe(1)
  })
})

describe('a start that has to bring an older book up to date', () => {
  const book = gunzipSync(readFileSync(join(import.meta.dirname, '../migrations/version-2.db.gz')))
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'older-'))
    writeFileSync(dataFolderAt(dataDir).database, book)
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  async function problem(): Promise<string> {
    try {
      const desk = await openTestDesk(noPrinter, { dataDir, draw: plainSheets.draw })
      desk.db.close()
      return 'none'
    } catch (error) {
      if (error instanceof Blocked) return error.problem.kind
      throw error
    }
  }

  function version(): number {
    const db = new Database(dataFolderAt(dataDir).database)
    try {
      return versionOf(db)
    } finally {
      db.close()
    }
  }

  test('says that it is damaged where the book is not what was recorded, and leaves it at its version', async () => {
    const { database, backups } = dataFolderAt(dataDir)
    const db = new Database(database)
    alter(db, `UPDATE caseRecord SET content = '没有问题' WHERE id = 1`)
    db.close()
    expect(await problem()).toBe('damaged')
    expect(version()).toBe(2)
    expect(readdirSync(backups)).toEqual([])
  })
})
