import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Output, Refusal } from '#shared/ipc/contract'
import type { SecondCopy, WrongArchived } from '#shared/ipc/month-questions'
import type { WorkView } from '#shared/ipc/views'
import { done, type Result } from '#shared/result'
import type { PlacedArchive } from '../archive/archived-files'
import { archiveAside } from '../archive/second-place'
import { codeOf, obstacleOf } from '../durable-file'
import { type Archive, archivesOf } from '../store/month-archive'
import { signedFolderOf } from '../store/signed-page'
import type { ClosingStation } from './close-month'
import { Canceled } from './pace'
import { inSteps, type Steps, type WorkRefusal } from './works'

type Held = { readonly copy: SecondCopy; readonly wrong: readonly WrongArchived[] }

/** 全部核对: the second place gets what it lacks, then every month is read, here and there. */
export async function checkAllMonths(
  station: ClosingStation,
): Promise<Result<Output<'month.checkAll'>, Refusal<'month.checkAll'>>> {
  const held = await holdArchives(station, 'check')
  if (!held.ok) return held
  const archives = standing(station).length
  return done({ archives, copy: held.value.copy, wrong: [...held.value.wrong] })
}

export function holdArchives(
  station: ClosingStation,
  shown: WorkView['name'],
): Promise<Result<Held, WorkRefusal>> {
  return inSteps(station.works, shown, (steps) => hold(station, steps))
}

async function hold(station: ClosingStation, steps: Steps): Promise<Held> {
  const { workshop, backups } = station
  const place = backups.keeper.room.notes().secondPlace
  const copy = place === null ? 'none' : await copyTo(station, place, steps)
  const here = standing(station).map((archive) => placed(station, archive))
  const there = place !== null && existsSync(place) ? here.map((archive) => asideOf(archive, place)) : []
  const wrong = await steps.within(workshop.undertake('archivesCheck', [...here, ...there], steps.progress))
  // Pulled out while it was read: then every file there seems to be missing, and none is.
  if (there.length > 0 && place !== null && !existsSync(place))
    return { copy: 'gone', wrong: wrong.filter((one) => one.place === 'here') }
  return { copy, wrong }
}

async function copyTo(
  station: ClosingStation,
  place: string,
  { progress, within }: Steps,
): Promise<SecondCopy> {
  const all = archivesOf(station.db)
  const archives = all.flatMap((archive) => (archive.isErased ? [] : [placed(station, archive)]))
  const erased = all.flatMap((archive) =>
    archive.isErased ? [archive.folder, signedFolderOf(archive.folder)] : [],
  )
  try {
    const order = { place, archives, erased }
    return (await within(station.workshop.undertake('archivesCopy', order, progress))).kind
  } catch (error) {
    if (error instanceof Canceled) throw error
    const code = codeOf(error)
    const obstacle = obstacleOf(code)
    if (obstacle !== null) return obstacle
    // A stick that was pulled out while it was written to: ENOENT or EIO, whatever the system calls it.
    if (!existsSync(place)) return 'gone'
    // EIO, EFBIG of a FAT stick, a network that is away: the month is archived here all the same.
    if (code !== undefined && code !== 'PROCESS-ENDED') return 'not-writable'
    throw error
  }
}

function standing({ db }: ClosingStation): readonly Archive[] {
  return archivesOf(db).filter(({ isErased }) => !isErased)
}

type Named = PlacedArchive & { readonly name: string; readonly signedName: string }

function placed({ archiveFolder }: ClosingStation, archive: Archive): Named {
  const { month, revision, folder, seal, signedPages } = archive
  const signedName = signedFolderOf(archive.folder)
  return {
    month,
    revision,
    place: 'here',
    name: folder,
    folder: join(archiveFolder, folder),
    seal,
    signedName,
    signedFolder: join(archiveFolder, signedName),
    signedPages: signedPages.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  }
}

function asideOf(archive: Named, place: string): PlacedArchive {
  const aside = archiveAside(place)
  return {
    ...archive,
    place: 'second',
    folder: join(aside, archive.name),
    signedFolder: join(aside, archive.signedName),
  }
}
