import type { CustomerId } from '#shared/domain/customer'
import type { PlanStep } from '#shared/domain/directory-plan'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import type { DirectoryWork } from '../directory/work'
import { tellCustomer } from '../store/customer-find'
import { beginFile, endFile, importKind, unfinishedImport } from '../store/directory-file'
import { transaction } from '../store/tx'
import { namesSomebody, planAside } from './directory-plan'
import type { DirectoryStation, HeldFile } from './directory-read'
import { inSlices, type Watching } from './directory-slices'
import { withdraw, withdrawUnfinished } from './directory-withdraw'
import { writeStep } from './directory-write'
import { actOf } from './station'

type Imported = Output<'directory.import'>
type Ending =
  | { readonly kind: 'imported'; readonly counts: Imported }
  | { readonly kind: 'canceled' | 'too-slow' }

/**
 * All or nothing, while the desk goes on working: it is written in slices of some milliseconds, found by nobody before all
 * of it stands in the book, and taken back when it is canceled, fails, or the power goes (directory-withdraw.ts). One transaction
 * would hold the whole program for as long as all of it takes.
 */
export async function importDirectory(
  station: DirectoryStation,
  held: HeldFile | null,
  { fileId, mapping }: Asked<'directory.import'>,
): Promise<Result<Imported, Refusal<'directory.import'>>> {
  if (!held || held.fileId !== fileId) return refuse('file-gone')
  if (!namesSomebody(mapping)) return refuse('no-name-column')
  const { works } = station
  if (works.isBusy()) return refuse('work-under-way')
  await withdrawUnfinished(station)
  const ended = await works.during('directory', (progress) => {
    let isCanceled = false
    const planning = planAside(station, held, mapping, true)
    const act = async (): Promise<Ending> => {
      const planned = await planning.outcome
      if (planned.kind === 'gone') return { kind: 'too-slow' }
      if (planned.kind !== 'answered') return { kind: planned.kind }
      return await writePlan(station, held, planned.answer, { isCanceled: () => isCanceled, progress })
    }
    return {
      answer: act(),
      cancel: () => {
        isCanceled = true
        planning.cancel()
      },
    }
  })
  if (!ended.ok) return ended
  return ended.value.kind === 'imported' ? done(ended.value.counts) : refuse(ended.value.kind)
}

type Watched = {
  readonly isCanceled: () => boolean
  readonly progress: (done: number, total: number) => void
}

async function writePlan(
  station: DirectoryStation,
  { format }: HeldFile,
  planned: DirectoryWork['plan']['answer'],
  watched: Watched,
): Promise<Ending> {
  const { db, operator } = station
  const begun = actOf(station, 'directoryFile.begun')
  const id = transaction(db, (tx) =>
    beginFile(
      tx,
      { at: begun.typedAt, operatorId: operator.id, way: 'import', format, rowCount: planned.rows },
      begun,
    ),
  )
  let isWhole = false
  try {
    isWhole = await writeSteps(station, planned, watched)
    if (isWhole) transaction(db, (tx) => endFile(tx, id, 'done', actOf(station, 'directoryFile.ended')))
  } catch (error) {
    // On a disk that is full this may fail as well: then it is taken back at the next start, or before the next import.
    await takeBack(station, 'failed', watched).catch(() => {})
    throw error
  }
  if (!isWhole) {
    await takeBack(station, 'canceled', watched)
    return { kind: 'canceled' }
  }
  station.changed('customer')
  const { added, changed, leftOut } = planned
  return { kind: 'imported', counts: { added, changed, leftOut } }
}

/** Whether all of it is written. */
async function writeSteps(
  { db, ...station }: DirectoryStation,
  { steps: pieces, added, changed }: DirectoryWork['plan']['answer'],
  { isCanceled, progress }: Watched,
): Promise<boolean> {
  const total = (added + changed) * 2
  let before = 0
  const watching: Watching = { isCanceled, progress: (done) => progress(before + done, total) }
  const written: CustomerId[] = []
  for (const piece of pieces) {
    const steps: readonly PlanStep[] = JSON.parse(piece)
    const act = actOf({ db, ...station }, importKind)
    const isDone = await inSlices(db, steps, (tx, step) => written.push(writeStep(tx, step, act)), watching)
    if (!isDone) return false
    before += steps.length
  }
  // Only now are they found while somebody types.
  return await inSlices(db, written, tellCustomer, watching)
}

async function takeBack(
  station: DirectoryStation,
  outcome: 'canceled' | 'failed',
  { progress }: Watched,
): Promise<void> {
  const unfinished = unfinishedImport(station.db)
  // The bar goes back as it came.
  if (unfinished) await withdraw(station, unfinished, outcome, (done, total) => progress(total - done, total))
}
