import { join } from 'node:path'
import type { Asked } from '#shared/ipc/contract'
import { done, type Result, refuse } from '#shared/result'
import { type Archive, archivesOf } from '../store/month-archive'
import type { MonthStation } from './make-report'

type Wanted = Asked<'month.check'>

/** Null: there is none, or its folder went with the end of its period. */
export function findArchive({ db }: MonthStation, { month, revision }: Wanted): Archive | null {
  return (
    archivesOf(db).find(
      (archive) => archive.month === month && archive.revision === revision && !archive.isErased,
    ) ?? null
  )
}

/** 核对: the manifest against its seal, every file against the manifest. */
export async function checkMonth(
  station: MonthStation,
  wanted: Wanted,
): Promise<Result<{ bad: string[] }, 'no-such-archive' | 'work-under-way' | 'canceled'>> {
  const archive = findArchive(station, wanted)
  if (!archive) return refuse('no-such-archive')
  const folder = join(station.archiveFolder, archive.folder)
  const checked = await station.works.run('check', 'archiveCheck', { folder, seal: archive.seal })
  if (checked.ok) return done({ bad: [...checked.value] })
  if (checked.reason === 'work-under-way' || checked.reason === 'canceled') return refuse(checked.reason)
  throw new Error(`Reading an archive ended in ${checked.reason}`)
}

export async function openMonthFolder(
  station: MonthStation & { readonly showFolder: (folder: string) => Promise<void> },
  wanted: Wanted,
): Promise<Result<Record<string, never>, 'no-such-archive'>> {
  const archive = findArchive(station, wanted)
  if (!archive) return refuse('no-such-archive')
  await station.showFolder(join(station.archiveFolder, archive.folder))
  return done({})
}
