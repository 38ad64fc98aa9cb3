import { basename, join } from 'node:path'
import { dayOf } from '#shared/domain/day'
import type { Noun } from '#shared/ipc/contract'
import type { SlipId, StartProblem } from '#shared/ipc/views'
import { stockCalendar } from './actions/calendar'
import { keepDrafts } from './actions/draft-keeper'
import { openPress } from './actions/press'
import { rebuildBoard } from './actions/tell-board'
import { openWorks } from './actions/works'
import { backUp, backupsIn } from './backup/back-up'
import type { BackupCheck } from './backup/check'
import { builtInAt } from './built-in'
import type { Clock } from './clock'
import { type DataFolder, dataFolderAt, markUsed, prepareDataFolder, wasUsed } from './data-folder'
import type { Surroundings } from './ipc/handlers'
import type { Log } from './log'
import { openPrintLine, usualPatience } from './printing/print-line'
import type { Printer } from './printing/printer'
import { migrations } from './store/migrations/all'
import { openStore } from './store/open'
import { situationOf } from './store/situation'
import type { Db } from './store/tx'
import type { Workshop } from './workshop'

/** What the program brings from the system it runs on. */
export type Outside = Pick<
  Surroundings,
  'saveAs' | 'openFile' | 'showFolder' | 'toggleFullScreen' | 'version'
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
  readonly checkBackup: (file: string) => Promise<BackupCheck>
  readonly later: (act: () => void, ms: number) => void
}

export type OpenedDesk = { readonly kind: 'open'; readonly around: Surroundings; readonly db: Db }
export type Opened = OpenedDesk | { readonly kind: 'blocked'; readonly problem: StartProblem }

/** How long the newest backup of a month stays: ten years, as long as the archive has to be believed. */
const monthsKept = 120

/** Data folder, database, and everything that the actions work with; or why it cannot be opened. */
export async function openDesk(outside: Outside): Promise<Opened> {
  const { dataDir, clock } = outside
  const prepared = prepareDataFolder(dataDir)
  if (prepared.kind !== 'ready') return blocked(outside, prepared.kind)
  const { folder } = prepared
  const copy = (db: Db) =>
    backUp({ db, folder: folder.backups, now: clock(), monthsKept, check: outside.checkBackup })
  const opening = await openStore({
    file: folder.database,
    wasUsed: wasUsed(folder),
    migrations,
    backUp: async (db) => {
      const outcome = await copy(db)
      if (outcome.kind !== 'made') throw new Error(`No backup before migrating: ${outcome.kind}`)
    },
  })
  if (opening.kind !== 'opened' && opening.kind !== 'new') return blocked(outside, opening.kind)
  markUsed(folder)
  const { db } = opening
  const around = surroundings(outside, folder, db)
  try {
    rebuildBoard(db)
    stockCalendar(around, around.builtIn.calendar)
  } catch (error) {
    // An older book is brought up to date here: a full disk stops that as it stops the migration.
    const situation = situationOf(error)
    if (!situation) throw error
    db.close()
    return blocked(outside, situation.kind)
  }
  return { kind: 'open', db, around }
}

async function blocked(outside: Outside, kind: StartProblem['kind']): Promise<Opened> {
  const folder = dataFolderAt(outside.dataDir)
  const backups = await backupsIn(folder.backups)
  return {
    kind: 'blocked',
    problem: {
      kind,
      folder: folder.root,
      backups: backups.map(({ file, takenAt }) => ({ name: basename(file), takenAt })),
    },
  }
}

function surroundings(outside: Outside, folder: DataFolder, db: Db): Surroundings {
  const { clock, changed, workshop, printer, resources, log } = outside
  const drawings = new Set<SlipId>()
  const press = openPress({
    db,
    clock,
    changed,
    drawings,
    workshop,
    printer,
    paperFolder: folder.paper,
    failed: (error) => log.fault('printing', error),
    line: (record) =>
      openPrintLine({
        printer,
        record,
        patience: usualPatience,
        wait: (ms) => new Promise((resolve) => outside.later(() => resolve(), ms)),
      }),
  })
  return {
    ...outside,
    db,
    press,
    drawings,
    builtIn: builtInAt(resources),
    drafts: keepDrafts({ db, clock }, outside.later, (error) => log.fault('drafts', error)),
    works: openWorks(workshop, () => changed('work')),
    fontsDir: join(resources, 'fonts'),
    paperFolder: folder.paper,
    archiveFolder: folder.archive,
  }
}

/** The backup of the day's first start; it goes on beside the work. What comes of it is logged. */
export async function backUpToday({ dataDir, clock, checkBackup, log }: Outside, db: Db): Promise<void> {
  const folder = dataFolderAt(dataDir).backups
  const now = clock()
  const [newest] = await backupsIn(folder)
  if (newest && dayOf(newest.takenAt) === dayOf(now)) return
  const outcome = await backUp({ db, folder, now, monthsKept, check: checkBackup })
  log.info(`backup of the day: ${outcome.kind}`)
}
