import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hour, type Instant, plus } from '#shared/domain/day'
import { backUp } from '../../../src/main/backup/back-up'
import { dataFolderAt } from '../../../src/main/data-folder'
import { newestOf } from '../../../src/main/store/migrate'
import { migrations } from '../../../src/main/store/migrations/all'
import { backupWorkHere } from '../../support/backup-work'
import { forward, handle } from '../../support/case-way'
import { noPrinter, openTestDesk, registerComplaint, setUp, type TestDesk } from '../../support/desk'
import { alter } from '../../support/past-the-ledger'
import { signIn } from '../../support/people'
import { restoreWhole } from '../../support/restoring'

const nextMonth = '2026-12-01T01:00:00.000Z' as Instant

describe('核对', () => {
  let desk: TestDesk
  beforeEach(async () => {
    desk = await openTestDesk(noPrinter)
    await setUp(desk)
  })
  afterEach(() => desk.close())

  async function backedUp(): Promise<string> {
    const { root, backups: folder } = dataFolderAt(desk.dataDir)
    const order = { db: desk.db, root, folder, now: desk.now, monthsKept: 120, work: backupWorkHere }
    const made = await backUp(order)
    if (made.kind !== 'made') throw new Error(made.kind)
    return made.backup.file
  }

  test('finds whole what only the desk wrote, against backups and archives, and leaves no copy behind', async () => {
    await registerComplaint(desk)
    await backedUp()
    desk.now = nextMonth
    await desk.ask('month.archive', { month: '2026-11', reason: '', openReason: '照实归档' })
    const verdict = await desk.ask('book.check', {})
    // The backup, the one that the archive made first, and the archive's cover.
    expect(verdict).toMatchObject({ kind: 'whole', anchors: 3 })
    const events = desk.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM event').get()?.n
    expect(verdict).toMatchObject({ events })
    expect(readdirSync(desk.dataDir).filter((name) => name.startsWith('check'))).toEqual([])
  })

  test('tells how far it is, and one at a time', async () => {
    for (let count = 0; count < 12; count++) await registerComplaint(desk)
    const asked = desk.ask('book.check', {})
    expect(await desk.reply('book.check', {})).toEqual({ kind: 'refused', reason: 'work-under-way' })
    expect(await desk.ask('work.standing', {})).toMatchObject({ name: 'book' })
    expect((await asked).kind).toBe('whole')
    expect(await desk.ask('work.standing', {})).toBeNull()
  })

  test('names the case, the part and the field of what was changed behind the desk’s back', async () => {
    const { caseId, number } = await registerComplaint(desk)
    await handle(desk, caseId)
    alter(desk.db, `UPDATE caseRound SET result = '没有处理' WHERE caseId = ${caseId}`)
    expect(await desk.ask('book.check', {})).toMatchObject({
      kind: 'broken',
      breach: 'record-changed',
      table: 'caseRound',
      field: 'result',
      caseNumber: number,
    })
  })

  test('names the record of an event and of a sealed name that were changed', async () => {
    const { caseId, number } = await registerComplaint(desk)
    await forward(desk, caseId)
    alter(
      desk.db,
      `UPDATE personalValue SET value = '李某' WHERE recordTable = 'handoff' AND field = 'person'`,
    )
    expect(await desk.ask('book.check', {})).toMatchObject({
      breach: 'personal-value-changed',
      table: 'handoff',
      field: 'person',
      caseNumber: number,
    })
    alter(desk.db, `UPDATE event SET operatorId = 9 WHERE kind = 'handoff.sent'`)
    expect(await desk.ask('book.check', {})).toMatchObject({
      breach: 'event-changed',
      found: 'event',
      table: 'handoff',
      caseNumber: number,
    })
  })

  test('finds a book that was written anew from its middle by the backup that knew better', async () => {
    const { slip } = await registerComplaint(desk)
    await desk.ask('slip.show', { slipId: slip.id })
    const head = desk.db.prepare<[], { id: number }>('SELECT max(id) AS id FROM event').get()?.id ?? 0
    await registerComplaint(desk)
    await backedUp()
    // Whole in itself again: the second case never was.
    alter(
      desk.db,
      `DELETE FROM caseRecord WHERE id = 2; DELETE FROM caseRound WHERE caseId = 2; DELETE FROM deadline WHERE caseId = 2;
       DELETE FROM slip WHERE caseId = 2; DELETE FROM boardLine WHERE caseId = 2;
       DELETE FROM personalValue WHERE id IN (SELECT p.id FROM personalValue p JOIN event e
         ON e.recordTable = p.recordTable AND e.recordId = p.recordId WHERE e.id > ${head});
       DELETE FROM event WHERE id > ${head}`,
    )
    expect(await desk.ask('book.check', {})).toEqual({ kind: 'astray', from: 'backup', of: desk.now })
  })

  test('knows of a restore, and does not miss what it took back', async () => {
    const first = await registerComplaint(desk)
    await desk.ask('slip.show', { slipId: first.slip.id })
    // Kept before, it still has to be there.
    await backedUp()
    desk.pass(hour)
    await desk.ask('desk.lock', {})
    await signIn(desk)
    const file = await backedUp()
    desk.pass(hour)
    const second = await registerComplaint(desk)
    await desk.ask('slip.show', { slipId: second.slip.id })
    await backedUp()
    desk.pass(hour)
    const { dataDir, now } = desk
    desk.db.close()
    const newest = newestOf(migrations)
    await restoreWhole({ folder: dataFolderAt(dataDir), file, now, newest })
    desk = await openTestDesk(noPrinter, { dataDir, now: plus(now, hour) })
    await signIn(desk)
    expect(await desk.ask('book.check', {})).toMatchObject({ kind: 'whole', anchors: 1 })
  })

  test('stops a month’s archive where the book is not what was recorded, and nothing is made', async () => {
    await registerComplaint(desk)
    desk.now = nextMonth
    alter(desk.db, `UPDATE caseRecord SET content = '没有投诉' WHERE id = 1`)
    const asked = { month: '2026-11', reason: '', openReason: '照实归档' } as const
    expect(await desk.reply('month.archive', asked)).toEqual({ kind: 'refused', reason: 'book-broken' })
    expect(existsSync(join(desk.dataDir, 'archive', '2026-11'))).toBe(false)
    expect(desk.db.prepare('SELECT 1 FROM monthArchive').get()).toBeUndefined()
  })
})
