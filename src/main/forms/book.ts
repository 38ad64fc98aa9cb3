/**
 * The month's book: many forms in one file, laid out one by one and let go of page by page, so that 5,000 forms take
 * no more memory than their fonts (measured 10). The caller writes beside and renames.
 */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { drawInto, openDocument } from './document'
import { openFonts } from './fonts'
import { lostFrom, NotDrawnError, oneForGlyph, openPages } from './prove'

export type BookPart = {
  readonly definition: TDocumentDefinitions
  /** One level only: deeper ones break PDF/A-1b (findings B5). `null`: it belongs to the bookmark before. */
  readonly bookmark: string | null
  /** The number that the form bears. */
  readonly number: string | null
}

export type Book = {
  readonly path: string
  readonly fontsDir: string
  readonly title: string
  readonly createdAt: Date
  /** Stands before the book's page number, on a line under each form's own foot. */
  readonly footWords: string
  /** May be a generator: a part is asked for when the one before is drawn. */
  readonly parts: Iterable<BookPart>
}

export type WrittenBook = {
  readonly pages: number
  readonly missing: readonly string[]
  /** What was given, part by part, for proveBook. */
  readonly parts: readonly WrittenPart[]
}

/**
 * Each part's first page has a name in the file, '00012 TS-202611-0007', so that one form can be found in it in ten years
 * without reading its pages.
 */
function nameOfPart(place: number, number: string | null): string {
  return [String(place).padStart(5, '0'), ...(number === null ? [] : [number])].join(' ')
}

type WrittenPart = { readonly firstPage: number; readonly pages: number; readonly texts: readonly string[] }

/** Writes the book; `progress` hears the number of parts drawn so far. */
export async function writeBook(book: Book, progress: (drawn: number) => void): Promise<WrittenBook> {
  const fonts = openFonts(book.fontsDir)
  const document = openDocument(fonts, { title: book.title, createdAt: book.createdAt })
  // A disk that fills up is told while the next form is drawn, not after the last one.
  let broken: unknown = null
  const written = pipeline(document, createWriteStream(book.path)).catch((error: unknown) => {
    broken = error
  })
  const missing = new Set<string>()
  const parts: WrittenPart[] = []
  let pages = 0
  for (const { definition, bookmark, number } of book.parts) {
    const texts: string[] = []
    const name = nameOfPart(parts.length + 1, number)
    document.once('pageAdded', () => {
      document.addNamedDestination(name, 'Fit')
      if (bookmark !== null) document.outline.addItem(bookmark)
    })
    const drawn = drawInto(document, numbered(definition, book.footWords, pages), fonts, { texts, missing })
    parts.push({ firstPage: pages + 1, pages: drawn, texts })
    pages += drawn
    progress(parts.length)
    await setImmediate()
    if (broken) throw broken
  }
  document.end()
  await written
  if (broken) throw broken
  return { pages, missing: [...missing], parts }
}

/**
 * proveDrawn for a book, part by part; the bytes are its own. `progress` hears the number of pages read so far, `seen` the
 * text of each.
 */
export async function proveBook(
  bytes: Uint8Array,
  parts: readonly WrittenPart[],
  fontsDir: string,
  progress: (read: number) => void,
  seen: (text: string) => void = () => {},
): Promise<void> {
  const same = oneForGlyph(openFonts(fontsDir))
  const book = await openPages(bytes)
  try {
    const given = parts.reduce((sum, part) => sum + part.pages, 0)
    if (book.pages !== given) throw new Error(`The finished file has ${book.pages} pages, not ${given}`)
    for (const part of parts) {
      const pages: string[] = []
      for (let page = part.firstPage; page < part.firstPage + part.pages; page++) {
        const text = await book.textOn(page)
        pages.push(text)
        seen(text)
        progress(page)
      }
      const lost = lostFrom(pages, part.texts, same)
      if (lost.length > 0) throw new NotDrawnError(lost)
    }
  } finally {
    await book.close()
  }
}

function numbered(definition: TDocumentDefinitions, words: string, before: number): TDocumentDefinitions {
  const foot = definition.footer as (page: number, pages: number) => Content
  return {
    ...definition,
    footer: (page: number, pages: number): Content => ({
      stack: [
        foot(page, pages),
        { text: `${words}　总第 ${before + page} 页`, font: 'Hei', fontSize: 8.5, alignment: 'center' },
      ],
    }),
  }
}
