import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PagesAs } from '#shared/domain/booklet'
import { monthWords } from '#shared/domain/month'
import { wayFor } from '#shared/domain/print-setting'
import type { Asked } from '#shared/ipc/contract'
import type { SlipView } from '#shared/ipc/slip-views'
import type { ArchiveChapter } from '#shared/ipc/views'
import { done, type Result, refuse } from '#shared/result'
import { bookName } from '../archive/archived-files'
import type { ArchivedBook, PartToPrint } from '../archive/take-pages'
import { hashOf, keepPaper } from '../paper-store'
import type { Archive } from '../store/month-archive'
import { printSettingsOf } from '../store/print-setting'
import { knownSlip } from '../store/slip'
import { setPaper } from '../store/slip-row'
import { transaction } from '../store/tx'
import type { MonthStation } from './make-report'
import { makeSlip } from './make-slip'
import { findArchive } from './month-archives'
import type { Press } from './press'
import { actOf } from './station'
import { viewOfSlip } from './view-slip'
import type { WorkRefusal } from './works'

/** What the archived book is made of, as its bookmarks say. */
export async function archiveChapters(
  station: MonthStation,
  wanted: Asked<'month.archiveChapters'>,
): Promise<Result<ArchiveChapter[], 'no-such-archive' | 'spoiled' | 'work-under-way' | 'canceled'>> {
  const archive = findArchive(station, wanted)
  if (!archive) return refuse('no-such-archive')
  const read = await station.works.run('pages', 'chapters', bookOf(station, archive))
  if (read.ok) return read.value.kind === 'spoiled' ? refuse('spoiled') : done([...read.value.chapters])
  if (read.reason === 'work-under-way' || read.reason === 'canceled') return refuse(read.reason)
  throw new Error(`Reading an archive ended in ${read.reason}`)
}

type Part = Asked<'month.printArchive'>['part']
type Printed = { readonly bytes: Uint8Array; readonly pages: number; readonly words: string }
type NotPrinted = 'no-such-part' | 'spoiled' | WorkRefusal

/**
 * Prints the archive's book, a part of it, or the page that is sealed with a signature. The pages are those of the archived
 * file, never drawn anew, and never those of a file that is not the one archived.
 */
export async function printArchive(
  station: MonthStation & { readonly press: Press },
  { part, ...wanted }: Asked<'month.printArchive'>,
): Promise<Result<SlipView, NotPrinted | 'no-such-archive' | 'no-queue-chosen'>> {
  const archive = findArchive(station, wanted)
  if (!archive) return refuse('no-such-archive')
  if (wayFor('archive', printSettingsOf(station.db)).queue === null) return refuse('no-queue-chosen')
  const printed = await pagesOf(station, archive, part)
  if (!printed.ok) return printed
  const { bytes, pages, words } = printed.value
  const paper = await keepPaper(station.paperFolder, bytes)
  const act = actOf(station, 'slip.made')
  const title = `${monthWords(archive.month)}${words} 第${archive.revision}版`
  const made = transaction(station.db, (tx) => {
    const sheet = { form: 'archive', title, caseId: null, month: archive.month, kind: 'first' } as const
    const slip = makeSlip(tx, sheet, act, paperOf(part))
    setPaper(tx, slip.slipId, { paper, pages, missingGlyphs: [] }, { ...act, kind: 'slip.drawn' })
    return slip
  })
  station.press.start(made)
  station.changed('print', 'today')
  return done(viewOfSlip(station, knownSlip(station.db, made.slipId)))
}

/** With one side on each sheet there would be nothing to fold: where the printer takes no more, fronts and backs go apart. */
function paperOf(part: Part) {
  if (part.kind === 'seal' || part.as === 'plain') return {}
  return { isDuplex: part.as === 'booklet', media: 'A4' } as const
}

const wordsOf: Readonly<Record<PagesAs, string>> = {
  plain: '',
  booklet: '对折装订',
  fronts: '对折装订 正面',
  backs: '对折装订 反面',
}

async function pagesOf(
  station: MonthStation,
  archive: Archive,
  part: Part,
): Promise<Result<Printed, NotPrinted>> {
  if (part.kind === 'seal') {
    const folder = join(station.archiveFolder, archive.folder)
    const taken = await station.works.run('pages', 'seal', { folder, seal: archive.seal })
    if (!taken.ok) return taken
    if (taken.value.kind === 'spoiled') return refuse('spoiled')
    return done({ bytes: taken.value.bytes, pages: taken.value.pages, words: '封存签字页' })
  }
  const book = bookOf(station, archive)
  if (part.kind === 'whole' && part.as === 'plain') {
    const bytes = await readFile(book.file).catch(() => null)
    const isArchived = bytes !== null && hashOf(bytes) === book.sha256
    return isArchived ? done({ bytes, pages: archive.pages, words: '归档' }) : refuse('spoiled')
  }
  const taken = await station.works.run('pages', 'pages', { ...book, part: asPrinted(part) })
  if (!taken.ok) return taken
  if (taken.value.kind !== 'taken') return refuse(taken.value.kind)
  const { title, ...pages } = taken.value
  return done({
    ...pages,
    words: ['归档', title, wordsOf[part.as]].filter(Boolean).join(' '),
  })
}

/** A number as it stands on the form, however it was typed. */
function asPrinted(part: PartToPrint): PartToPrint {
  return part.kind === 'number' ? { ...part, number: part.number.normalize('NFKC').toUpperCase() } : part
}

function bookOf({ archiveFolder }: MonthStation, { folder, files }: Archive): ArchivedBook {
  const sha256 = files.find(({ name }) => name === bookName)?.sha256
  if (sha256 === undefined) throw new Error(`The archive in ${folder} has no book`)
  return { file: join(archiveFolder, folder, bookName), sha256 }
}
