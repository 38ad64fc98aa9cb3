import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseId } from '#shared/domain/case'
import { usualRetention } from '#shared/domain/retention'
import type { Noun } from '#shared/ipc/contract'
import type { SlipId } from '#shared/ipc/slip-views'
import type { StartProblem } from '#shared/ipc/views'
import type { Backups } from './actions/backups'
import { stockCalendar } from './actions/calendar'
import { bookChecker, type CheckRoom } from './actions/check-book'
import { keepDrafts } from './actions/draft-keeper'
import { fillCaseFind } from './actions/fill-case-find'
import { openPress } from './actions/press'
import { sweepSheets } from './actions/recovery'
import { settleClosings } from './actions/settle-closings'
import { rebuildBoard } from './actions/tell-board'
import { openWorks } from './actions/works'
import { anchorsIn } from './backup/anchors'
import { backUpFirst } from './backup/back-up'
import { openBackupKeeper } from './backup/keeper'
import { finishRestore, pendingRestore, settleRestore } from './backup/restore'
import { openRestorer, type Present } from './backup/restorer'
import { openBackupRoom } from './backup/room'
import type { UndertakeBackup } from './backup/work'
import { builtInAt } from './built-in'
import type { Clock } from './clock'
import { type DataFolder, markUsed, prepareDataFolder, wasUsed } from './data-folder'
import { codeOf } from './durable-file'
import type { Surroundings } from './ipc/handlers'
import type { Log } from './log'
import { movingPrinter, sweepMoved } from './printing/move-page'
import { openPrintLine, usualPatience } from './printing/print-line'
import type { Printer } from './printing/printer'
import { heldCustomers } from './store/customer-meant'
import { deskOf } from './store/desk'
import { issuedNumbers } from './store/issued-numbers'
import { newestOf } from './store/migrate'
import { migrations } from './store/migrations/all'
import { openStore } from './store/open'
import { recordRestore } from './store/restored'
import { retentionOf } from './store/retention'
import { situationOf } from './store/situation'
import type { Db } from './store/tx'
import type { Workshop } from './workshop'

/** What the program brings from the system it runs on. */
export type Outside = Pick<
  Surroundings,
  | 'saveAs'
  | 'openFile'
  | 'directoryWork'
  | 'scanWork'
  | 'readFile'
  | 'showFolder'
  | 'toggleFullScreen'
  | 'kiosk'
  | 'version'
  | 'begun'
  | 'hashPin'
> & {
  readonly dataDir: string
  readonly resources: string
  readonly clock: Clock
  readonly log: Log
  readonly printer: Printer
  readonly workshop: Workshop
  readonly changed: (...nouns: Noun[]) => void
  /** A notice of the system's own, seen while another window is in front; a click brings ours there. */
  readonly notify: (notice: { readonly title: string; readonly body: string }) => void
  /** The window's title. */
  readonly setTitle: (title: string) => void
  readonly backupWork: UndertakeBackup
  readonly chooseFolder: () => Promise<string | null>
  /** Closes the desk, lets `act` replace its database, and opens what is there then. */
  readonly withDeskClosed: (act: () => Promise<void>) => Promise<void>
  readonly checkBookAside: CheckRoom['checkAside']
  readonly later: (act: () => void, ms: number) => void
}

export type OpenedDesk = { readonly kind: 'open'; readonly around: Surroundings; readonly db: Db }
export type Opened = OpenedDesk | { readonly kind: 'blocked'; readonly problem: StartProblem }

/** Data folder, database, and everything that the actions work with; or why it cannot be opened. */
export async function openDesk(outside: Outside): Promise<Opened> {
  const { dataDir, clock } = outside
  const prepared = prepareDataFolder(dataDir)
  if (prepared.kind !== 'ready') return blocked(outside, prepared.kind)
  const { folder } = prepared
  await finishRestore(folder)
  const opening = await openStore({
    file: folder.database,
    wasUsed: wasUsed(folder),
    migrations,
    backUp: async (db) => {
      // An older book may not say yet how long things are kept: nothing goes that would stay for the usual period.
      const order = {
        db,
        root: folder.root,
        folder: folder.backups,
        now: clock(),
        monthsKept: usualRetention.case,
        work: outside.backupWork,
      }
      await backUpFirst(order, 'migrating')
    },
  })
  if (opening.kind !== 'opened' && opening.kind !== 'new') return blocked(outside, opening.kind)
  markUsed(folder)
  const { db } = opening
  const around = surroundings(outside, folder, db)
  try {
    rebuildBoard(db)
    sweepSheets(folder.paper)
    await sweepMoved(folder.paper)
    stockCalendar(around, around.builtIn.calendar)
    const restored = await pendingRestore(folder)
    if (restored) {
      recordRestore(db, restored)
      await settleRestore(folder, restored)
    }
    await settleClosings(around).catch((error: unknown) => {
      // A virus scanner that holds its folder keeps nobody from the desk: the note stays, and the next close goes on.
      if (situationOf(error) || codeOf(error) === undefined) throw error
      outside.log.fault('archive', error)
    })
  } catch (error) {
    // An older book is brought up to date here: a full disk stops that as it stops the migration.
    const situation = situationOf(error)
    if (!situation) throw error
    db.close()
    return blocked(outside, situation.kind)
  }
  fillInTheBackground(outside, db)
  return { kind: 'open', db, around }
}

/** What cases of an older book are found by is told while the desk works already. */
function fillInTheBackground(
  { later, log }: Pick<Outside, 'later' | 'log'>,
  db: Db,
  before: CaseId | null = null,
): void {
  later(() => {
    if (!db.open) return
    try {
      // So that the first letter somebody types is answered as fast as the next.
      if (before === null) heldCustomers(db)
      const onward = fillCaseFind(db, before)
      if (onward !== null) fillInTheBackground({ later, log }, db, onward)
    } catch (error) {
      log.fault('find', error)
    }
  }, 20)
}

async function blocked(outside: Outside, kind: StartProblem['kind']): Promise<Opened> {
  return { kind: 'blocked', problem: { kind, folder: outside.dataDir } }
}

function surroundings(outside: Outside, folder: DataFolder, db: Db): Surroundings {
  const { clock, changed, hashPin, workshop, resources, log } = outside
  const printer = movingPrinter(outside.printer, folder.paper)
  const drawings = new Set<SlipId>()
  const press = openPress({
    db,
    clock,
    changed,
    hashPin,
    drawings,
    workshop,
    printer,
    paperFolder: folder.paper,
    failed: (error) => log.fault('printing', error),
    line: (record, isWanted) =>
      openPrintLine({
        printer,
        isWanted,
        record,
        patience: usualPatience,
        wait: (ms) => new Promise((resolve) => outside.later(() => resolve(), ms)),
      }),
  })
  const works = openWorks(workshop, () => changed('work'))
  const reading = { db, anchors: () => anchorsIn(folder), checkAside: outside.checkBookAside }
  return {
    ...outside,
    db,
    printer,
    press,
    drawings,
    builtIn: builtInAt(resources),
    drafts: keepDrafts({ db, clock }, outside.later, (error) => log.fault('drafts', error)),
    works,
    backups: backupsOf(outside, folder, db, () => works.isBusy() || drawings.size > 0),
    checkBook: bookChecker({ ...reading, copy: freshCopy(folder, 'check.part'), works }),
    closingFailed: (error) => log.fault('archive', error),
    closingRoom: { ...reading, copy: freshCopy(folder, 'closing.part') },
    fontsDir: join(resources, 'fonts'),
    paperFolder: folder.paper,
    archiveFolder: folder.archive,
  }
}

/** What a killed 核对 or 归档 left of its copy goes with the next start: it holds names, and takes room. */
function freshCopy({ root }: DataFolder, name: string): string {
  const copy = join(root, name)
  for (const file of [copy, `${copy}-journal`]) rmSync(file, { force: true })
  return copy
}

function backupsOf(outside: Outside, folder: DataFolder, db: Db, isBusy: () => boolean): Backups {
  const { clock, changed, log, chooseFolder, backupWork: work } = outside
  const room = openBackupRoom({ folder, clock, work, changed })
  const keeper = openBackupKeeper({
    db,
    room,
    monthsKept: () => retentionOf(db).case,
    failed: (error) => log.fault('backup', error),
  })
  const present: Present = {
    tellsNumbers: async () => true,
    isBusy,
    backUp: async () => {
      if (!deskOf(db)) return null
      const { kind } = await keeper.makeWithin()
      return kind === 'disk-full' || kind === 'not-writable' ? kind : null
    },
    withClosed: (act) => {
      const numbers = issuedNumbers(db)
      return outside.withDeskClosed(() => act(numbers))
    },
  }
  const restorer = openRestorer({ room, newest: newestOf(migrations), present, chooseFolder })
  return { keeper, restorer, chooseFolder }
}
