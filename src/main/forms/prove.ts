/**
 * pdfmake drops a row that is taller than a page without a word (findings 0.1). So what was drawn is read back from
 * the finished bytes and held against what was given. 5 to 10 ms a page: fine for a form, timed apart for a month.
 */
import type { Fonts } from './fonts'

/** The pages lack something they were given. The sheet must not be printed. */
export class NotDrawnError extends Error {
  override readonly name = 'NotDrawnError'

  constructor(readonly lost: readonly string[]) {
    // The log gets this message: how much is missing, never what a customer said.
    super(
      `${lost.length} texts of ${lost.map((text) => text.length).join(', ')} characters are not whole on the pages`,
    )
  }
}

/**
 * Refuses with NotDrawnError unless every text stands on the pages, whole and in its own order. Line ends and white
 * space do not count; a text may go on on the next page. Characters that share a glyph count as one (⼀ and 一): a
 * PDF cannot tell them apart.
 */
export async function proveDrawn(bytes: Uint8Array, texts: readonly string[], fonts: Fonts): Promise<void> {
  const lost = lostFrom(await textOf(bytes), texts, oneForGlyph(fonts))
  if (lost.length > 0) throw new NotDrawnError(lost)
}

/** The texts that the pages lack; then, as one last text, characters that stand there less often than given. */
export function lostFrom(
  drawn: readonly string[],
  texts: readonly string[],
  same: (char: string) => string,
): readonly string[] {
  const pages = drawn.map((page) => plain(page, same))
  const wanted = texts.map((text) => plain(text, same))
  const isThere = finderIn(pages)
  const lost = texts.filter((_, index) => !isThere(wanted[index] ?? ''))
  return [...lost, ...tooFew(wanted.join(''), pages.join(''))]
}

/** It takes no Buffer, and takes its memory away: small ones share theirs with others. */
function ownedOf(bytes: Uint8Array): Uint8Array {
  const { buffer } = bytes
  const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return isAlone ? new Uint8Array(buffer) : Uint8Array.from(bytes)
}

/** The text of each page, in the order in which it was drawn. */
export async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await openPages(Uint8Array.from(bytes))
  const pages: string[] = []
  for (let page = 1; page <= document.pages; page++) pages.push(await document.textOn(page))
  await document.close()
  return pages
}

export type OpenPages = {
  readonly pages: number
  readonly textOn: (page: number) => Promise<string>
  readonly close: () => Promise<void>
}

/** The bytes are its own from then on. */
export async function openPages(bytes: Uint8Array): Promise<OpenPages> {
  const { getDocument, VerbosityLevel } = await pdfjs()
  const task = getDocument({
    data: ownedOf(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
  })
  const document = await task.promise
  return {
    pages: document.numPages,
    textOn: async (number) => {
      const page = await document.getPage(number)
      const content = await page.getTextContent({ disableNormalization: true })
      page.cleanup()
      return content.items.map((item) => ('str' in item ? item.str : '')).join('')
    },
    close: () => task.destroy(),
  }
}

// By a variable: the file has no types.
const workerFile: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/**
 * pdf.js takes a utility process for a browser: it expects a DOMMatrix, which only drawing uses, and a worker by its
 * address. Text is read without the one, and in this process without the other.
 */
async function pdfjs() {
  Reflect.set(globalThis, 'DOMMatrix', Reflect.get(globalThis, 'DOMMatrix') ?? class {})
  Reflect.set(globalThis, 'pdfjsWorker', await import(workerFile))
  return await import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Texts come in the order in which they were drawn: each is looked for from the page on where the one before stood. */
function finderIn(pages: readonly string[]): (text: string) => boolean {
  let last = 0
  return (text) => {
    for (let past = 0; past < pages.length; past++) {
      const place = (last + past) % pages.length
      if (!pages[place]?.includes(text)) continue
      last = place
      return true
    }
    return pages.some((_, first) => runsOn(text, pages.slice(first)))
  }
}

/** Takes from each page the longest beginning of what is left. */
function runsOn(text: string, pages: readonly string[]): boolean {
  let left = text
  for (const page of pages) {
    const taken = longestStart(left, page)
    if (taken === 0 && left !== text) return false
    left = left.slice(taken)
    if (left === '') return true
  }
  return false
}

function longestStart(text: string, page: string): number {
  let fits = 0
  for (let low = 1, high = text.length; low <= high; ) {
    const middle = (low + high) >> 1
    if (page.includes(text.slice(0, middle))) {
      fits = middle
      low = middle + 1
    } else high = middle - 1
  }
  return fits
}

/** Two cells may hold the same words: each character must stand on the pages at least as often as it was given. */
function tooFew(given: string, drawn: string): readonly string[] {
  const stock = new Map<string, number>()
  for (const char of drawn) stock.set(char, (stock.get(char) ?? 0) + 1)
  const short = new Set<string>()
  for (const char of given) {
    const left = (stock.get(char) ?? 0) - 1
    stock.set(char, left)
    if (left < 0) short.add(char)
  }
  return short.size > 0 ? [Array.from(short).join('')] : []
}

function plain(text: string, same: (char: string) => string): string {
  return Array.from(text.replace(/\s/gu, ''), same).join('')
}

/** Maps each character to one that stands for all that share its glyph, in Hei or in Song. */
export function oneForGlyph(fonts: Fonts): (char: string) => string {
  const firstWith = new Map<string, string>()
  const known = new Map<string, string>()
  return (char) => {
    const found = known.get(char)
    if (found !== undefined) return found
    const codePoint = char.codePointAt(0) ?? 0
    const keys = (['Hei', 'Song'] as const).flatMap((wanted) => {
      const family = fonts.familyFor(codePoint, wanted)
      return family ? [`${family} ${fonts.glyphOf(codePoint, family)}`] : []
    })
    const chosen = keys.map((key) => firstWith.get(key)).find((first) => first !== undefined) ?? char
    for (const key of keys) if (!firstWith.has(key)) firstWith.set(key, chosen)
    known.set(char, chosen)
    return chosen
  }
}
