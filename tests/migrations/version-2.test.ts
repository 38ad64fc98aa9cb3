import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { migrate, newestOf, versionOf } from '../../src/main/store/migrate'
import { migrations } from '../../src/main/store/migrations/all'
import type { Db } from '../../src/main/store/tx'
import { verify } from '../../src/main/store/verify'
import { complete, takeBack } from '../support/case-way'
import { noPrinter, openTestDesk, type TestDesk } from '../support/desk'

// version-2.db.gz was written by the program as it was released before the whole procedure (commit 336d0f3): a desk
// that was set up, three complaints of which two are with 物业部 and one is withdrawn, and a draft. People are made up.

let folder: string
let desk: TestDesk

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'version-2-'))
  const book = gunzipSync(readFileSync(join(import.meta.dirname, 'version-2.db.gz')))
  writeFileSync(join(folder, 'desk.db'), book)
  desk = await openTestDesk(noPrinter, { dataDir: folder })
  await desk.ask('desk.signIn', { operatorId: 1, pin: '402913' })
})

afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a book of version 2', () => {
  it('still proves itself after the migration, and so does the copy that was made before it', () => {
    expect(versionOf(desk.db)).toBe(newestOf(migrations))
    expect(verify(desk.db).kind).toBe('whole')
  })

  it('keeps its clocks as they were: due times, rules, and 将到期 in their last quarter', async () => {
    const { deadlines } = await desk.ask('case.show', { caseId: 1 })
    const resolve = deadlines.find(({ clock }) => clock === 'resolve')
    expect(resolve).toMatchObject({
      startedAt: '2026-11-23T01:00:00.000Z',
      soonAt: '2026-11-23T04:00:00.000Z',
      dueAt: '2026-11-23T05:00:00.000Z',
      cause: null,
      ruledDueAt: null,
      ending: null,
    })
  })

  it('is on the board with its open cases, and goes on under the procedure it was registered under', async () => {
    const board = await desk.ask('today.show', { only: null })
    expect([board.total, board.counts.inProgress, board.drafts.length]).toEqual([2, 2, 1])
    const caseId = 1 as CaseId
    const { handoffs, profileName } = await desk.ask('case.show', { caseId })
    expect(profileName).toBe('园区规程')
    const lead = handoffs[0]
    if (!lead) throw new Error('no handoff')
    await complete(desk, caseId, lead.id)
    const view = await takeBack(desk, caseId, lead.id)
    const ended = view.deadlines.filter(({ ending }) => ending === 'met').map(({ clock }) => clock)
    expect(ended).toEqual(expect.arrayContaining(['forward', 'resolve', 'return']))
    expect(verify(desk.db).kind).toBe('whole')
    expect(desk.faults).toEqual([])
  })

  it('opens a draft that was typed before there were linked cases', async () => {
    const { drafts } = await desk.ask('today.show', { only: null })
    const draft = await desk.ask('draft.open', { draftId: drafts[0]?.id ?? 0 })
    expect(draft.content.earlier).toEqual([])
  })

  it('has the tables, indexes and guards of a book that began with version 4', async () => {
    const fresh = new Database(':memory:')
    await migrate(fresh, migrations, async () => {})
    expect(schemaOf(desk.db)).toEqual(schemaOf(fresh))
    fresh.close()
  })
})

function schemaOf(db: Db): unknown {
  return db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name`).all()
}
