import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { IsoMonth } from '#shared/domain/day'
import { renameDurably, syncFile, writeDurably } from '../durable-file'
import type { SealFacts } from '../forms/facts'
import { definitionOf } from '../forms/order'
import { drawForm } from '../forms/render'
import { type ArchivedFile, bookName, fileOf, howToName, manifestName, sealName } from './archived-files'
import { type BookOrder, makeBook, type Progress } from './book-order'

export type ArchiveOrder = {
  /** Where the finished archive will lie; nothing is there while it is being made. */
  readonly folder: string
  readonly month: IsoMonth
  readonly revision: number
  readonly reason: string
  readonly numbers: { readonly first: string | null; readonly last: string | null; readonly count: number }
  readonly chainHead: string
  readonly book: Omit<BookOrder, 'path'>
  readonly seal: Omit<SealFacts, 'seal' | 'files'>
}

export type MadeArchive = {
  readonly pages: number
  readonly missing: readonly string[]
  readonly files: readonly ArchivedFile[]
  /** SHA-256 of the manifest. */
  readonly seal: string
}

/**
 * Makes a month's folder beside its place, and renames it when everything in it is on the disk: cut off, nothing
 * half-made is there. The seal is the manifest's hash, so the page that carries it is not in the manifest (measured 6).
 */
export async function makeArchive(order: ArchiveOrder, progress: Progress): Promise<MadeArchive> {
  const beside = `${order.folder}.part`
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { recursive: true, mode: 0o700 })
  const written = await makeBook({ ...order.book, path: join(beside, bookName) }, progress)
  await syncFile(join(beside, bookName))
  await writeDurably(join(beside, howToName), Buffer.from(howTo, 'utf8'))
  const files = [await fileOf(beside, bookName), await fileOf(beside, howToName)]
  const manifest = Buffer.from(
    `${JSON.stringify(manifestOf(order, written.pages, files), null, 2)}\n`,
    'utf8',
  )
  await writeDurably(join(beside, manifestName), manifest)
  const seal = createHash('sha256').update(manifest).digest('hex')
  const page = await drawForm(
    definitionOf({ form: 'seal', facts: { ...order.seal, seal, files } }),
    order.book.fontsDir,
  )
  await writeDurably(join(beside, sealName), page.bytes)
  await renameDurably(beside, order.folder)
  return { pages: written.pages, missing: written.missing, files, seal }
}

function manifestOf(order: ArchiveOrder, pages: number, files: readonly ArchivedFile[]) {
  const { month, revision, reason, numbers, chainHead, seal } = order
  const { organisation, previousSeal, closedBy, closedAt } = seal
  return {
    organisation,
    month,
    revision,
    reason,
    closedBy,
    closedAt,
    numbers,
    pages,
    chainHead,
    previousSeal,
    files,
  }
}

const howTo = `如何核对这份月度归档

1. manifest.json 列出本文件夹每个归档文件的大小和 SHA-256；封存签字页.pdf 在它之后生成，不在其中。
2. 核对文件：
   Windows：certutil -hashfile 月度归档.pdf SHA256
   Linux / macOS：sha256sum 月度归档.pdf 或 shasum -a 256 月度归档.pdf
   与 manifest.json 中的 sha256 一致，文件就没有变动。
3. 核对清单：用同样的办法算 manifest.json，结果应与签字的纸质《封存签字页》上的本月封条一致。
4. 归档封面印有上月封条和事件链末端的哈希：每个月都证明前一个月。
`
