import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monthWords } from '#shared/domain/month'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { bookName, checkArchive, sealName } from '../archive/make-archive'
import { keepPaper } from '../paper-store'
import { deskOf } from '../store/desk'
import { type Archive, archivesOf } from '../store/month-archive'
import { insertSlip, setPaper, slipOf } from '../store/slip'
import { transaction } from '../store/tx'
import type { MonthStation } from './make-report'
import { actOf, type Press } from './station'
import { viewOfSlip } from './view-slip'

type Wanted = Asked<'month.check'>

function find({ db }: MonthStation, { month, revision }: Wanted): Archive | null {
  return archivesOf(db).find((archive) => archive.month === month && archive.revision === revision) ?? null
}

/** 核对: the manifest against its seal, every file against the manifest. */
export async function checkMonth(
  station: MonthStation,
  wanted: Wanted,
): Promise<Result<{ bad: string[] }, 'no-such-archive'>> {
  const archive = find(station, wanted)
  if (!archive) return refuse('no-such-archive')
  const folder = join(station.archiveFolder, archive.folder)
  return done({ bad: [...(await checkArchive({ folder, seal: archive.seal }))] })
}

export async function openMonthFolder(
  station: MonthStation & { readonly showFolder: (folder: string) => Promise<void> },
  wanted: Wanted,
): Promise<Result<Record<string, never>, 'no-such-archive'>> {
  const archive = find(station, wanted)
  if (!archive) return refuse('no-such-archive')
  await station.showFolder(join(station.archiveFolder, archive.folder))
  return done({})
}

/** Prints the archive's book, or the page that is sealed with a signature. */
export async function printArchive(
  station: MonthStation,
  press: Press,
  { part, ...wanted }: Asked<'month.printArchive'>,
): Promise<Result<SlipView, 'no-such-archive' | 'no-queue-chosen'>> {
  const archive = find(station, wanted)
  if (!archive) return refuse('no-such-archive')
  if (!deskOf(station.db)?.printQueue) return refuse('no-queue-chosen')
  const name = part === 'book' ? bookName : sealName
  const paper = await keepPaper(
    station.paperFolder,
    await readFile(join(station.archiveFolder, archive.folder, name)),
  )
  const act = actOf(station, 'slip.made')
  const slipId = transaction(station.db, (tx) => {
    const id = insertSlip(
      tx,
      {
        form: 'archive',
        title: `${monthWords(archive.month)}${part === 'book' ? '归档' : '封存签字页'} 第${archive.revision}版`,
        caseId: null,
        month: archive.month,
        kind: 'first',
        printedAt: act.typedAt,
        printedBy: station.operator.id,
      },
      act,
    )
    const pages = part === 'book' ? archive.pages : 1
    setPaper(tx, id, { paper, pages, missingGlyphs: [] }, { ...act, kind: 'slip.drawn' })
    return id
  })
  press.printSlip(slipId)
  const slip = slipOf(station.db, slipId)
  if (!slip) throw new Error(`Slip ${slipId} was not stored`)
  return done(viewOfSlip(slip))
}
