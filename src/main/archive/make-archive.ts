import { createHash } from 'node:crypto'
import { chmod, copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArchiveStep } from '#shared/domain/open-point'
import { makeFolder, syncFile, syncFolder, writeDurably } from '../durable-file'
import type { SealFacts } from '../forms/facts'
import { definitionOf } from '../forms/order'
import { drawForm } from '../forms/render'
import {
  type ArchivedFile,
  bookName,
  csvName,
  eventsName,
  explainedName,
  fileOf,
  gatheredFile,
  gatheredName,
  hashOf,
  howToName,
  jsonName,
  manifestName,
  numbersNotDrawn,
  scansName,
  sealName,
  sumsName,
} from './archived-files'
import { type BookOrder, type BookPart, makeBook } from './book-order'
import { howTo } from './how-to-check'
import { jsonLines } from './json-lines'
import { issuedOn } from './numbers-on-pages'
import { type RecordSection, recordsExplained, writeRecords } from './records'

export type ArchivedScan = { readonly from: string; readonly name: string; readonly sha256: string }

export type ArchiveOrder = {
  /** In which the archive is made: main has put there what it gathered. It is renamed by whoever ordered it. */
  readonly folder: string
  /** What the manifest says beside the pages, the records and the files. */
  readonly manifest: Readonly<Record<string, unknown>>
  readonly book: Omit<BookOrder, 'path' | 'parts'>
  /** How many forms were gathered. */
  readonly parts: number
  /** Every number that the month gave away: each of them has to stand on a page. */
  readonly numbers: readonly string[]
  readonly sections: readonly RecordSection[]
  readonly scans: readonly ArchivedScan[]
  readonly seal: Omit<SealFacts, 'seal' | 'files'>
}

export type MadeArchive = {
  readonly pages: number
  readonly missing: readonly string[]
  /** Without the scans: those are named in the manifest. */
  readonly files: readonly ArchivedFile[]
  /** SHA-256 of the manifest. */
  readonly seal: string
  /** Scans whose file was gone, or not what was stored: they are named in the manifest, and are not in the folder. */
  readonly lostScans: readonly string[]
}

type Progress = (done: number, total: number, step: ArchiveStep) => void

/** The finished book lacks numbers of the month. It must not be sealed. */
class NumbersNotDrawnError extends Error {
  override readonly name = 'NumbersNotDrawnError'
  /** Who undertook it in another process knows it by this alone. */
  readonly code = numbersNotDrawn
  constructor(readonly numbers: readonly string[]) {
    super(`${numbers.length} numbers of the month stand on no page: ${numbers.slice(0, 5).join(', ')}`)
  }
}

/**
 * Makes a month's files where they were gathered, and checks them; nothing has the archive's name yet. The seal is the
 * manifest's hash, so the page that carries it is not in the manifest (measured 6).
 */
export async function makeArchive(order: ArchiveOrder, progress: Progress): Promise<MadeArchive> {
  const { folder, sections, scans } = order
  const written = await drawBook(order, progress)
  const total = scans.length + 4
  progress(0, total, 'files')
  const at = (name: string) => join(folder, name)
  const gathered = gatheredFile(folder, 'records')
  const cases = await writeRecords({ sections, gathered }, { csv: at(csvName), json: at(jsonName) })
  progress(1, total, 'files')
  const { copied, lost: lostScans } = await copyScans(folder, scans, (count) =>
    progress(1 + count, total, 'files'),
  )
  await writeText(at(explainedName), recordsExplained(sections))
  await writeText(at(howToName), howTo)
  await rm(at(gatheredName), { recursive: true, force: true })
  const files = [...(await writtenFiles(folder)), ...copied]
  await writeText(at(sumsName), files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))
  files.push(await fileOf(folder, sumsName))
  progress(total - 2, total, 'files')
  const manifest = { ...order.manifest, pages: written.pages, cases, lostScans, files }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await writeText(at(manifestName), text)
  const seal = createHash('sha256').update(text).digest('hex')
  // Hundreds of scans would make a book of the page that is signed: they stand in the manifest and in SHA256SUMS.
  const named = files.filter(({ name }) => !name.startsWith(`${scansName}/`))
  // One page, whatever there is to be signed: the book, and the sums of all the rest.
  const onSeal = named.filter(({ name }) => name === bookName || name === sumsName)
  const page = await drawForm(
    definitionOf({ form: 'seal', facts: { ...order.seal, seal, files: onSeal } }),
    order.book.fontsDir,
  )
  await writeDurably(at(sealName), page.bytes)
  for (const name of [...files.map((file) => file.name), manifestName, sealName]) await chmod(at(name), 0o400)
  progress(total, total, 'files')
  return { pages: written.pages, missing: written.missing, files: named, seal, lostScans }
}

async function drawBook(order: ArchiveOrder, progress: Progress) {
  const { folder, book, parts, numbers } = order
  const path = join(folder, bookName)
  const unseen = new Set(numbers)
  const gathered = {
    length: parts,
    [Symbol.iterator]: () => jsonLines<BookPart>(gatheredFile(folder, 'parts')),
  }
  const written = await makeBook(
    { ...book, path, parts: gathered },
    (done, total) => progress(done, total, done * 2 <= total ? 'draw' : 'prove'),
    (text) => {
      for (const number of issuedOn(text)) unseen.delete(number)
    },
  )
  if (unseen.size > 0) throw new NumbersNotDrawnError([...unseen])
  await syncFile(path)
  return written
}

type CopiedScans = { readonly copied: readonly ArchivedFile[]; readonly lost: readonly string[] }

async function copyScans(
  folder: string,
  scans: readonly ArchivedScan[],
  progress: (copied: number) => void,
): Promise<CopiedScans> {
  if (scans.length === 0) return { copied: [], lost: [] }
  await makeFolder(join(folder, scansName))
  const copied: ArchivedFile[] = []
  const lost: string[] = []
  for (const [at, scan] of scans.entries()) {
    const file = await copyScan(folder, scan)
    if (file) copied.push(file)
    else lost.push(scan.name)
    progress(at + 1)
  }
  await syncFolder(join(folder, scansName))
  return { copied: copied.toSorted((a, b) => (a.name < b.name ? -1 : 1)), lost }
}

/** Null: what is stored is gone, cannot be read, or is another file. Then there is none to be archived. */
async function copyScan(folder: string, { from, name, sha256 }: ArchivedScan): Promise<ArchivedFile | null> {
  // With `/` on every system.
  const within = `${scansName}/${name}`
  const to = join(folder, within)
  try {
    await copyFile(from, to)
    await syncFile(to)
    const file = await fileOf(folder, within)
    if (file.sha256 === sha256) return file
    if (await isThere(from, sha256)) throw new Error('A scan was not written as it was read')
  } catch (error) {
    if (await isThere(from, sha256)) throw error
  }
  await rm(to, { force: true })
  return null
}

function isThere(file: string, sha256: string): Promise<boolean> {
  return hashOf(file).then(
    (found) => found === sha256,
    () => false,
  )
}

function writeText(file: string, text: string): Promise<void> {
  return writeDurably(file, Buffer.from(text, 'utf8'))
}

/** But the scans, which are summed up while they are copied. */
function writtenFiles(folder: string): Promise<readonly ArchivedFile[]> {
  const names = [bookName, csvName, jsonName, explainedName, eventsName, howToName]
  return Promise.all(names.map((name) => fileOf(folder, name)))
}
