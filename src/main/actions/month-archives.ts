import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monthWords } from '#shared/domain/month'
import { wayFor } from '#shared/domain/print-setting'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import { done, type Result, refuse } from '#shared/result'
import { bookName, sealName } from '../archive/archived-files'
import { keepPaper } from '../paper-store'
import { type Archive, archivesOf } from '../store/month-archive'
import { printSettingsOf } from '../store/print-setting'
import { knownSlip } from '../store/slip'
import { setPaper } from '../store/slip-row'
import { transaction } from '../store/tx'
import type { MonthStation } from './make-report'
import { makeSlip } from './make-slip'
import type { Press } from './press'
import { actOf } from './station'
import { viewOfSlip } from './view-slip'

type Wanted = Asked<'month.check'>

function find({ db }: MonthStation, { month, revision }: Wanted): Archive | null {
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
  const archive = find(station, wanted)
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
  const archive = find(station, wanted)
  if (!archive) return refuse('no-such-archive')
  await station.showFolder(join(station.archiveFolder, archive.folder))
  return done({})
}

/** Prints the archive's book, or the page that is sealed with a signature; never a book that is not the one archived. */
export async function printArchive(
  station: MonthStation & { readonly press: Press },
  { part, ...wanted }: Asked<'month.printArchive'>,
): Promise<Result<SlipView, 'no-such-archive' | 'no-queue-chosen' | 'spoiled'>> {
  const archive = find(station, wanted)
  if (!archive) return refuse('no-such-archive')
  if (wayFor('archive', printSettingsOf(station.db)).queue === null) return refuse('no-queue-chosen')
  const name = part === 'book' ? bookName : sealName
  const bytes = await readFile(join(station.archiveFolder, archive.folder, name)).catch(() => null)
  if (bytes === null) return refuse('spoiled')
  const paper = await keepPaper(station.paperFolder, bytes)
  const archived = archive.files.find((file) => file.name === name)
  if (archived && archived.sha256 !== paper) return refuse('spoiled')
  const act = actOf(station, 'slip.made')
  const title = `${monthWords(archive.month)}${part === 'book' ? '归档' : '封存签字页'} 第${archive.revision}版`
  const made = transaction(station.db, (tx) => {
    const slip = makeSlip(
      tx,
      { form: 'archive', title, caseId: null, month: archive.month, kind: 'first' },
      act,
    )
    const pages = part === 'book' ? archive.pages : 1
    setPaper(tx, slip.slipId, { paper, pages, missingGlyphs: [] }, { ...act, kind: 'slip.drawn' })
    return slip
  })
  station.press.start(made)
  station.changed('print', 'today')
  return done(viewOfSlip(station, knownSlip(station.db, made.slipId)))
}
