import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { spanOf } from '#shared/domain/day'
import { periodOfMonth } from '#shared/domain/figure-sheet'
import { openPointWord, standingPoints } from '#shared/domain/open-point'
import type { Result } from '#shared/result'
import { manifestName, numbersNotDrawn } from '../archive/archived-files'
import type { ArchiveOrder, MadeArchive } from '../archive/make-archive'
import { codeOf } from '../durable-file'
import { numbersIssuedIn, orderNumbersIssuedIn } from '../store/case-period'
import { openCopy } from '../store/copy'
import { deskOf } from '../store/desk'
import { versionOf } from '../store/migrate'
import { archivesOf } from '../store/month-archive'
import { beginClosing, endClosing } from '../store/month-closing'
import { signedPagesToName } from '../store/signed-page'
import { type Db, transaction } from '../store/tx'
import type { Workshop } from '../workshop'
import type { Backups } from './backups'
import { type CheckRoom, copyAndCheck, removeCopy } from './check-book'
import { countFigures } from './figure-counts'
import { beginGathering, gatherEvents, gatherParts, gatherRecords } from './gather-month'
import type { MonthStation } from './make-report'
import { bookParts, bookTitle, type Sealing, signersOf } from './month-book'
import { openPointsInSlices } from './month-check'
import { readMonth } from './month-facts'
import { recordSections } from './month-records'
import { type MadeClosing, settleMade } from './settle-closings'
import { inSteps, type Steps, type WorkRefusal } from './works'

export type ClosingStation = MonthStation & {
  readonly workshop: Workshop
  readonly backups: Pick<Backups, 'keeper'>
  /** Where the copy of the book lies from which a month is closed, and what reads it whole. */
  readonly closingRoom: CheckRoom
  /** Told of a mistake of ours that the clerk is answered in words. */
  readonly closingFailed: (error: unknown) => void
}

export type Wanted = Pick<Sealing, 'month' | 'revision' | 'reason' | 'approvedBy' | 'openReason'>

type Closed =
  | { readonly kind: 'archived'; readonly lostScans: readonly string[] }
  | { readonly kind: 'book-broken' | 'open-reason-missing' | 'numbers-not-drawn' }

/** Below the data folder's `archive`. */
function folderOf({ month, revision }: Pick<Wanted, 'month' | 'revision'>): string {
  return join(month, `r${revision}`)
}

/**
 * One job, in steps of which each is begun anew or gone on with when it is cut off: the cut, from which on nothing comes
 * into the month; a copy of the book, read whole; what the archive is made of, gathered from that very copy in slices; the
 * files, made and checked in a process of their own; what the record will say, noted; the folder's name; the record. Until
 * that note it can be canceled, and then nothing of it is left.
 */
export function closeMonth(station: ClosingStation, wanted: Wanted): Promise<Result<Closed, WorkRefusal>> {
  return inSteps(station.works, 'archive', (steps) => close(station, wanted, steps))
}

async function close(station: ClosingStation, wanted: Wanted, steps: Steps): Promise<Closed> {
  const { db, clock, closingRoom, archiveFolder } = station
  const folder = `${join(archiveFolder, folderOf(wanted))}.part`
  transaction(db, (tx) => beginClosing(tx, wanted.month, clock()))
  let isMade = false
  try {
    steps.progress(0, 1, 'check')
    const { verdict, takenAt } = await steps.within(
      copyAndCheck(closingRoom, clock, (done, total) => steps.progress(done, total, 'check')),
    )
    // What is sealed for good has to be what was recorded. A book that is whole and older than a backup goes on: it was
    // restored, and 核对 says so.
    if (verdict.kind === 'broken' || verdict.kind === 'unreadable') return { kind: 'book-broken' }
    await rm(folder, { recursive: true, force: true })
    const copy = openCopy(closingRoom.copy)
    const cut = { ...wanted, closedAt: takenAt }
    const gathered = await gather(station, copy, cut, folder, steps).finally(() => copy.close())
    if (gathered === null) return { kind: 'open-reason-missing' }
    const { gathering, order } = gathered
    await removeCopy(closingRoom.copy)
    const made = await steps.within(station.workshop.undertake('archive', order, steps.progress))
    isMade = true
    steps.progress(0, 1, 'record')
    await settleMade(station, recordOf(station, gathering, made))
    return { kind: 'archived', lostScans: made.lostScans }
  } catch (error) {
    if (codeOf(error) !== numbersNotDrawn) throw error
    station.closingFailed(error)
    return { kind: 'numbers-not-drawn' }
  } finally {
    await removeCopy(closingRoom.copy)
    if (!isMade) {
      transaction(db, (tx) => endClosing(tx, wanted.month))
      await rm(folder, { recursive: true, force: true })
    }
  }
}

type Cut = Wanted & Pick<Sealing, 'closedAt'>
type Gathering = Cut & Pick<Sealing, 'openPoints'>
type Gathered = { readonly gathering: Gathering; readonly order: ArchiveOrder }

/** Null: at the cut something is open that was not when nobody was asked why. */
async function gather(
  station: ClosingStation,
  copy: Db,
  cut: Cut,
  folder: string,
  { progress, pace }: Steps,
): Promise<Gathered | null> {
  const { month, revision } = cut
  progress(0, 4, 'gather')
  await beginGathering(folder)
  const openPoints = standingPoints(await openPointsInSlices(copy, month, pace))
  if (openPoints.length > 0 && cut.openReason === '') return null
  const gathering = { ...cut, openPoints, openReason: openPoints.length > 0 ? cut.openReason : '' }
  const files = await readMonth(copy, month, 'archived', pace)
  progress(1, 4, 'gather')
  const events = await gatherEvents(copy, folder, spanOf(month).from, pace)
  await pace()
  const sealing = sealingOf(station, copy, gathering, events.head)
  await pace()
  // Of the very copy: as they stood at the cut.
  const counts = await countFigures(copy, periodOfMonth(month), sealing.closedAt, pace)
  progress(2, 4, 'gather')
  const parts = await gatherParts(folder, bookParts(copy, files, { ...sealing, counts }, pace), pace)
  progress(3, 4, 'gather')
  const recorded = [...files.received, ...files.closedFromEarlier]
  const scans = await gatherRecords({ db: copy, paperFolder: station.paperFolder, folder }, recorded, pace)
  const { organisation, closedBy, closedAt, previousSeal, chainHead, numbers } = sealing
  const signed = { organisation, month, closedBy, closedAt, previousSeal, chainHead }
  const title = bookTitle(month)
  const order = {
    folder,
    manifest: manifestOf(sealing, events, copy),
    book: {
      fontsDir: station.fontsDir,
      title,
      createdAt: closedAt,
      footWords: `${title} 第${revision}版`,
    },
    parts,
    numbers: [
      ...numbers,
      ...files.received.flatMap(({ workOrders }) => workOrders.map(({ number }) => number)),
    ],
    sections: recordSections,
    scans,
    seal: { ...signed, revision, manifestName, signers: signersOf(copy) },
  }
  return { gathering, order }
}

function sealingOf(station: ClosingStation, copy: Db, gathering: Gathering, chainHead: string): Sealing {
  const previous = archivesOf(copy).find((archive) => archive.month < gathering.month)
  return {
    ...gathering,
    organisation: deskOf(copy)?.organisation ?? '',
    closedBy: station.operator.name,
    previousSeal: previous?.seal ?? null,
    chainHead,
    programVersion: station.version,
    schemaVersion: versionOf(copy),
    numbers: numbersIssuedIn(copy, gathering.month),
  }
}

function manifestOf(sealing: Sealing, events: object, copy: Db) {
  const { numbers, ...told } = sealing
  const [first, last] = [numbers[0] ?? null, numbers.at(-1) ?? null]
  return {
    ...told,
    // In words as well, for who reads it without this program.
    openPoints: told.openPoints.map(({ kind, count }) => ({ kind, words: openPointWord[kind], count })),
    numbers: { first, last, count: numbers.length },
    orderNumbers: orderNumbersIssuedIn(copy, sealing.month).length,
    events,
    signedPages: signedPagesToName(copy),
  }
}

function recordOf({ operator }: ClosingStation, gathering: Gathering, made: MadeArchive): MadeClosing {
  const { month, revision, reason, openPoints: points, openReason, approvedBy, closedAt } = gathering
  return {
    month,
    revision,
    reason,
    madeAt: closedAt,
    madeBy: operator.id,
    folder: folderOf(gathering),
    pages: made.pages,
    files: [...made.files],
    seal: made.seal,
    openPoints: [...points],
    openReason: openReason || null,
    approvedBy: approvedBy || null,
  }
}
