import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoMonth } from '#shared/domain/day'
import { isOver } from '#shared/domain/month'
import { standingPoints } from '#shared/domain/open-point'
import type { Asked, Output, Refusal } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { type Archive, archivesOf } from '../store/month-archive'
import { type ClosingStation, closeMonth, type Wanted } from './close-month'
import { holdArchives } from './hold-archives'
import { managersWord } from './managers-word'
import { viewOfArchive } from './month'
import { openPointsInSlices } from './month-check'
import { paceOf } from './pace'
import { settleClosings } from './settle-closings'

/**
 * 月度归档, once the month is over. With open points somebody says why; a second one is a revision with its reason and a
 * manager's word. The first stays as it is, also one that only its folder tells of: made before a backup was restored.
 */
export async function archiveMonth(
  station: ClosingStation,
  { month, reason, openReason, word }: Asked<'month.archive'>,
): Promise<Result<Output<'month.archive'>, Refusal<'month.archive'>>> {
  const { db, works, clock, archiveFolder } = station
  if (works.isBusy()) return refuse('work-under-way')
  if (!isOver(month, clock())) return refuse('month-not-over')
  // As the work that it is part of: what another one has begun meanwhile is not what a killed program left.
  const settled = await works.during('archive', () => ({
    answer: settleClosings(station),
    cancel: () => {},
  }))
  if (!settled.ok) return settled
  if (settled.value > 0) station.changed('month', 'blank', 'case', 'today')
  const recorded = earlier(station, month)[0]?.revision ?? 0
  const revision = Math.max(recorded, await lastFolder(join(archiveFolder, month))) + 1
  const pace = paceOf(() => false)
  const points = standingPoints(await openPointsInSlices(db, month, pace))
  if (points.length > 0 && openReason === '') return refuse('open-reason-missing')
  const allowed = revision > 1 ? await agreed(station, reason, word) : done('')
  if (!allowed.ok) return allowed
  const wanted: Wanted = {
    month,
    revision,
    reason: revision > 1 ? reason : '',
    approvedBy: allowed.value,
    openReason,
  }
  const closed = await closeMonth(station, wanted)
  if (!closed.ok) return closed
  if (closed.value.kind !== 'archived') return refuse(closed.value.kind)
  station.changed('month', 'blank', 'case', 'today')
  const [archive] = earlier(station, month)
  if (!archive) throw new Error(`The archive of ${month} was not recorded`)
  // The month is archived, whatever becomes of its copy and of the other months.
  const held = await holdArchives(station, 'archive')
  const { copy, wrong } = held.ok ? held.value : ({ copy: 'canceled', wrong: [] } as const)
  return done({
    ...viewOfArchive(archive),
    copy,
    wrong: [...wrong],
    lostScans: [...closed.value.lostScans],
  })
}

async function agreed(
  station: ClosingStation,
  reason: string,
  word: Asked<'month.archive'>['word'],
): Promise<Result<string, Refusal<'month.archive'>>> {
  if (reason === '') return refuse('reason-missing')
  if (word === null) return refuse('word-missing')
  return managersWord(station, word)
}

/** The highest revision whose folder is there; 0: none. */
async function lastFolder(folder: string): Promise<number> {
  const names = existsSync(folder) ? await readdir(folder) : []
  return Math.max(0, ...names.map((name) => Number(/^r(\d+)$/.exec(name)?.[1] ?? 0)))
}

function earlier({ db }: ClosingStation, month: IsoMonth): readonly Archive[] {
  return archivesOf(db).filter((archive) => archive.month === month)
}
