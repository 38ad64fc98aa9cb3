import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoMonth } from '#shared/domain/day'
import type { WrongArchived } from '#shared/ipc/month-questions'

// What lies in an archive's folder. Apart from how it is made: the main process asks for these, and would load pdfmake
// at every start with the rest (0.3 s).

export const bookName = '月度归档.pdf'
export const csvName = 'records.csv'
export const jsonName = 'records.json'
export const eventsName = 'events.jsonl'
export const explainedName = '字段说明.txt'
export const scansName = '扫描件'
export const sumsName = 'SHA256SUMS'
export const manifestName = 'manifest.json'
export const sealName = '封存签字页.pdf'
export const howToName = '如何核对.txt'

/** What main writes while it gathers, in the folder that is being made; gone when it is finished. */
export const gatheredName = 'gathered'

/** Of gathered forms and records, each a file of JSON lines in the folder that is being made. */
export function gatheredFile(folder: string, what: 'parts' | 'records'): string {
  return join(folder, gatheredName, `${what}.jsonl`)
}

/** The code of what keeps a book from being sealed that lacks numbers of its month. */
export const numbersNotDrawn = 'NUMBERS-NOT-DRAWN'

export type ArchivedFile = { readonly name: string; readonly bytes: number; readonly sha256: string }

/** `name` with `/` where it lies deeper. */
export async function fileOf(folder: string, name: string, count?: Counter): Promise<ArchivedFile> {
  const file = join(folder, name)
  return { name, bytes: (await stat(file)).size, sha256: await hashOf(file, count) }
}

/** Hears how many bytes more were read. */
export type Counter = (bytes: number) => void

/** Read in pieces: an archive may be larger than what fits. */
export async function hashOf(file: string, count: Counter = () => {}): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file)) {
    hash.update(piece)
    count(piece.length)
  }
  return hash.digest('hex')
}

/** Tells of each hundredth of so many bytes once. */
export function inHundredths(total: number, progress: (done: number, total: number) => void): Counter {
  let [read, told] = [0, 0]
  progress(0, 100)
  return (bytes) => {
    read += bytes
    const hundredth = Math.min(100, Math.floor((read / Math.max(1, total)) * 100))
    if (hundredth > told) progress(hundredth, 100)
    told = Math.max(told, hundredth)
  }
}

/** Of all the files that the seals name; an archive without its manifest has none. */
export async function bytesOf(archives: readonly PlacedArchive[]): Promise<number> {
  let bytes = 0
  for (const { folder, seal, signedPages } of archives)
    for (const file of [...((await sealedFiles(folder, seal)) ?? []), ...signedPages]) bytes += file.bytes
  return bytes
}

/** The files that the manifest names; null: it is not the one that was sealed. */
export async function sealedFiles(folder: string, seal: string): Promise<readonly ArchivedFile[] | null> {
  const manifest = await readFile(join(folder, manifestName)).catch(() => null)
  if (!manifest || createHash('sha256').update(manifest).digest('hex') !== seal) return null
  return (JSON.parse(manifest.toString('utf8')) as { files: readonly ArchivedFile[] }).files
}

/** Which files are not what the seal and the manifest say; empty: the archive is whole. */
export async function checkArchive({
  folder,
  seal,
}: {
  folder: string
  seal: string
}): Promise<readonly string[]> {
  const files = await sealedFiles(folder, seal)
  return files ? (await wrongIn(folder, files)).map(({ file }) => file) : [manifestName]
}

type Wrong = Pick<WrongArchived, 'file' | 'is'>

async function wrongIn(
  folder: string,
  files: readonly ArchivedFile[],
  count?: Counter,
): Promise<readonly Wrong[]> {
  const wrong: Wrong[] = []
  for (const { name, bytes, sha256 } of files) {
    const found = await fileOf(folder, name, count).catch(() => null)
    if (found === null) wrong.push({ file: name, is: 'missing' })
    else if (found.bytes !== bytes || found.sha256 !== sha256) wrong.push({ file: name, is: 'changed' })
  }
  return wrong
}

/** An archive in one of its two places, with the signed pages that lie beside it. */
export type PlacedArchive = {
  readonly month: IsoMonth
  readonly revision: number
  readonly place: WrongArchived['place']
  readonly folder: string
  readonly seal: string
  readonly signedFolder: string
  readonly signedPages: readonly ArchivedFile[]
}

/** 全部核对: a changed byte is found and named, with its month and its file. */
export async function checkArchives(
  archives: readonly PlacedArchive[],
  progress: (done: number, total: number) => void,
): Promise<readonly WrongArchived[]> {
  const wrong: WrongArchived[] = []
  const count = inHundredths(await bytesOf(archives), progress)
  for (const archive of archives) {
    const { month, revision, place, folder, seal, signedFolder, signedPages } = archive
    const files = await sealedFiles(folder, seal)
    const isThere = files !== null || (await stat(join(folder, manifestName)).catch(() => null)) !== null
    const found = files
      ? await wrongIn(folder, files, count)
      : [{ file: manifestName, is: isThere ? ('changed' as const) : ('missing' as const) }]
    for (const one of [...found, ...(await wrongIn(signedFolder, signedPages, count))])
      wrong.push({ month, revision, place, ...one })
  }
  progress(100, 100)
  return wrong
}
