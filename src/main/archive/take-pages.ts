import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib'
import { type BookletSide, type PagesAs, sidesPrinted } from '#shared/domain/booklet'
import { type Chapter, chaptersOf, formsNumbered, type PageRange } from './book-contents'
import type { Progress } from './book-order'

/** A file of an archive, as its manifest has it. */
export type ArchivedBook = { readonly file: string; readonly sha256: string }

export type PartToPrint = { readonly as: PagesAs } & (
  | { readonly kind: 'whole' }
  | { readonly kind: 'chapter'; readonly place: number }
  | { readonly kind: 'number'; readonly number: string }
)

export type BookPages = ArchivedBook & { readonly part: PartToPrint }

export type TakenPages =
  /** `title`: of the part, '' for the whole. */
  | { readonly kind: 'taken'; readonly bytes: Uint8Array; readonly pages: number; readonly title: string }
  | { readonly kind: 'spoiled' }
  | { readonly kind: 'no-such-part' }

export type ListedChapters =
  | { readonly kind: 'listed'; readonly chapters: readonly Chapter[] }
  | { readonly kind: 'spoiled' }

/** What the book is made of. */
export async function listChapters(book: ArchivedBook, progress: Progress): Promise<ListedChapters> {
  progress(0, 2)
  const document = await open(book)
  progress(1, 2)
  return document ? { kind: 'listed', chapters: chaptersOf(document) } : { kind: 'spoiled' }
}

/** Pages out of the very file that was archived, never drawn anew; as they are, or two on a side to be folded and bound. */
export async function takePages({ part, ...book }: BookPages, progress: Progress): Promise<TakenPages> {
  const steps = 4
  progress(0, steps)
  const source = await open(book)
  if (source === null) return { kind: 'spoiled' }
  progress(1, steps)
  const { title, ranges } = rangesOf(source, part)
  const places = ranges.flatMap(({ firstPage, pages }) =>
    Array.from({ length: pages }, (_, page) => firstPage - 1 + page),
  )
  if (places.length === 0) return { kind: 'no-such-part' }
  const target = await PDFDocument.create({ updateMetadata: false })
  if (part.as !== 'plain') await bind(target, source, places, part.as)
  else for (const page of await target.copyPages(source, places)) target.addPage(page)
  progress(2, steps)
  const bytes = await target.save()
  progress(3, steps)
  return { kind: 'taken', bytes, pages: target.getPageCount(), title }
}

/** Null: it is not the file that was archived. */
async function open({ file, sha256 }: ArchivedBook): Promise<PDFDocument | null> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) return null
  return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
}

type Ranges = { readonly title: string; readonly ranges: readonly PageRange[] }

function rangesOf(source: PDFDocument, part: PartToPrint): Ranges {
  switch (part.kind) {
    case 'whole':
      return { title: '', ranges: [{ firstPage: 1, pages: source.getPageCount() }] }
    case 'chapter': {
      const chapter = chaptersOf(source)[part.place]
      return chapter ? { title: chapter.title, ranges: [chapter] } : { title: '', ranges: [] }
    }
    case 'number':
      return { title: part.number, ranges: formsNumbered(source, part.number) }
  }
}

const side = { width: 841.89, height: 595.28 } as const

async function bind(
  target: PDFDocument,
  source: PDFDocument,
  places: readonly number[],
  as: Exclude<PagesAs, 'plain'>,
): Promise<void> {
  const pages = await target.embedPages(places.map((place) => source.getPage(place)))
  for (const { left, right, isBack } of sidesPrinted(pages.length, as)) {
    const sheet = target.addPage([side.width, side.height])
    for (const [place, at] of [
      [left, 0],
      [right, side.width / 2],
    ] as const) {
      const page = place === null ? undefined : pages[place]
      if (page) put(sheet, page, at, isBack)
    }
  }
}

/** In one half of the side, as large as it fits; a page that lies across is turned, its head to the left. */
function put(sheet: PDFPage, page: PDFEmbeddedPage, left: number, isBack: BookletSide['isBack']): void {
  const liesAcross = page.width > page.height
  const [width, height] = liesAcross ? [page.height, page.width] : [page.width, page.height]
  const scale = Math.min(side.width / 2 / width, side.height / height)
  const x = left + (side.width / 2 - width * scale) / 2
  const y = (side.height - height * scale) / 2
  // What is turned hangs by the corner that was its bottom left.
  const hung = liesAcross ? { x: x + width * scale, y, turn: 90 } : { x, y, turn: 0 }
  const placed = isBack ? { x: side.width - hung.x, y: side.height - hung.y, turn: hung.turn + 180 } : hung
  sheet.drawPage(page, {
    x: placed.x,
    y: placed.y,
    rotate: degrees(placed.turn),
    xScale: scale,
    yScale: scale,
  })
}
