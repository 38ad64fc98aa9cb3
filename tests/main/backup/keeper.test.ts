import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noNotes } from '#shared/domain/backup'
import { hour, type Instant, minute, plus } from '#shared/domain/day'
import { alertsOf } from '../../../src/main/backup/alerts'
import { asideFolder } from '../../../src/main/backup/copy-aside'
import { backupsIn } from '../../../src/main/backup/discard-old'
import { type BackupKeeper, openBackupKeeper } from '../../../src/main/backup/keeper'
import { readNotes } from '../../../src/main/backup/notes'
import { type BackupRoom, openBackupRoom } from '../../../src/main/backup/room'
import { type DataFolder, dataFolderAt } from '../../../src/main/data-folder'
import { keepPaper } from '../../../src/main/paper-store'
import { backupWorkHere } from '../../support/backup-work'
import { backupWorkAside, bundledWork } from '../../support/backup-work-aside'
import { plainSheets } from '../../support/busy-desk'
import {
  mondayMorning,
  noPrinter,
  openTestDesk,
  registerComplaint,
  setUp,
  type TestDesk,
} from '../../support/desk'
import { alter } from '../../support/past-the-ledger'

let desk: TestDesk
let folder: DataFolder
let keeper: BackupKeeper
let room: BackupRoom
let place: string

function keeperWith(work = backupWorkHere): void {
  room = openBackupRoom({ folder, clock: () => desk.now, work, changed: () => {} })
  keeper = openBackupKeeper({ db: desk.db, room, monthsKept: () => 36, failed: (e) => desk.faults.push(e) })
}

beforeEach(async () => {
  desk = await openTestDesk(noPrinter, { draw: plainSheets.draw })
  folder = dataFolderAt(desk.dataDir)
  place = mkdtempSync(join(tmpdir(), 'stick-'))
  keeperWith()
})

afterEach(() => {
  expect(desk.faults).toEqual([])
  desk.close()
  rmSync(place, { recursive: true, force: true })
})

/** The databases at the second place. */
function copies(): readonly string[] {
  const aside = asideFolder(place)
  return existsSync(aside) ? readdirSync(aside).filter((name) => name.endsWith('.db')) : []
}

/** A complaint with its sheet, which is drawn after the answer and is an event of its own. */
async function register(): Promise<string> {
  const { slip, view } = await registerComplaint(desk)
  await desk.ask('slip.show', { slipId: slip.id })
  return view.matter.content
}

/** A look at what is due, some time later; the moments of the backups that it made. */
async function lookAfter(ms: number): Promise<readonly string[]> {
  const before = (await backupsIn(folder.backups)).map(({ takenAt }) => takenAt)
  desk.pass(ms)
  await keeper.ifDue()
  const after = (await backupsIn(folder.backups)).map(({ takenAt }) => takenAt)
  return after.filter((at) => !before.includes(at)).map((at) => at.slice(5, 16))
}

describe('a backup is due', () => {
  test('not before 首次设置, and right after it', async () => {
    expect(await lookAfter(0)).toEqual([])
    await setUp(desk)
    expect(await lookAfter(0)).toEqual(['11-23T01:00'])
  })

  test('an hour after the last one, and only if something was recorded since', async () => {
    await setUp(desk)
    await lookAfter(0)
    await register()
    expect(await lookAfter(50 * minute)).toEqual([])
    expect(await lookAfter(10 * minute)).toEqual(['11-23T02:00'])
    expect(await lookAfter(3 * hour)).toEqual([])
    // A draft is no record: it does not count before it is registered.
    await desk.ask('draft.begin', { channel: 'phone' })
    expect(await lookAfter(10 * minute)).toEqual([])
    await register()
    expect(await lookAfter(0)).toEqual(['11-23T05:10'])
  })

  test('at the first look of each day of the desk’s, though nothing was recorded', async () => {
    await setUp(desk)
    await lookAfter(0)
    // 23:50 at the desk, then ten past midnight.
    expect(await lookAfter(14 * hour + 50 * minute)).toEqual([])
    expect(await lookAfter(20 * minute)).toEqual(['11-23T16:10'])
    expect(await lookAfter(20 * minute)).toEqual([])
  })

  test('at the next look after one that did not come about, and the board says why until it did', async () => {
    await setUp(desk)
    const content = await register()
    const rewrite = (content: string) => alter(desk.db, `UPDATE caseRecord SET content = '${content}'`)
    rewrite('没有问题')
    expect(await lookAfter(0)).toEqual([])
    const since = desk.now
    expect(await lookAfter(10 * minute)).toEqual([])
    expect(keeper.alerts(desk.now)).toEqual([{ kind: 'backup-failed', why: 'unsound', since }])
    expect(readNotes(folder.root).failure).toEqual({ why: 'unsound', since })
    rewrite(content)
    expect(await lookAfter(10 * minute)).toEqual(['11-23T01:20'])
    expect([keeper.alerts(desk.now), readNotes(folder.root).failure]).toEqual([[], null])
  })
})

describe('the second place', () => {
  test('gets each backup, and the board says when its copy is older than the desk allows', async () => {
    await setUp(desk)
    await room.note({ secondPlace: place, remindAfterDays: 3 })
    await lookAfter(0)
    expect([copies().length, keeper.alerts(desk.now)]).toEqual([1, []])
    const lastCopiedAt = desk.now
    expect(keeper.alerts(plus(lastCopiedAt, 72 * hour))).toEqual([])
    expect(keeper.alerts(plus(lastCopiedAt, 72 * hour + 1))).toEqual([
      { kind: 'second-place', failed: null, lastCopiedAt },
    ])
    await register()
    await lookAfter(hour)
    expect(copies()).toHaveLength(2)
  })

  test('that is not there is said at once, and gets its copy as soon as it is back', async () => {
    await setUp(desk)
    await room.note({ secondPlace: place })
    rmSync(place, { recursive: true })
    await lookAfter(0)
    expect(keeper.alerts(desk.now)).toEqual([{ kind: 'second-place', failed: 'gone', lastCopiedAt: null }])
    expect(existsSync(place)).toBe(false)
    mkdirSync(place)
    expect(await lookAfter(10 * minute)).toEqual([])
    expect([copies().length, keeper.alerts(desk.now)]).toEqual([1, []])
  })

  test('that the desk has left is not asked for any more', () => {
    const left = { ...noNotes, secondPlace: null, lastCopiedAt: mondayMorning, copyFailed: 'gone' as const }
    expect(alertsOf(left, null, '2027-01-01T00:00:00.000Z' as Instant)).toEqual([])
  })
})

describe('canceled', () => {
  let program: string
  beforeAll(async () => {
    program = await bundledWork()
  })
  afterAll(() => rmSync(dirname(program), { recursive: true }))

  const left = (root: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /part|restoring/.test(name))

  test('amid a file, a copy to the second place leaves nothing half-made, and the next one is whole', async () => {
    await setUp(desk)
    await keepPaper(folder.paper, Buffer.from('意见表'))
    await keepPaper(folder.paper, Buffer.alloc(20_000_000))
    await keeper.make()
    await room.note({ secondPlace: place })
    keeperWith(backupWorkAside(program))
    const copying = keeper.copy()
    await expect.poll(() => left(place).length, { interval: 2, timeout: 10_000 }).toBe(1)
    room.cancel()
    expect(await copying).toBe('canceled')
    expect([left(place), copies()]).toEqual([[], []])
    expect(readNotes(folder.root)).toMatchObject({ lastCopiedAt: null, copyFailed: null })
    expect(room.underWay()).toBeNull()
    expect(await keeper.copy()).toBe('copied')
    expect([left(place), copies().length]).toEqual([[], 1])
  })
})
