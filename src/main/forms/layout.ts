/**
 * The only file that reaches into pdfmake's private places, and all that is patched there (measured 10).
 * tests/forms/layout.test.ts compares the pages with those of pdfmake's own front door, pixel by pixel.
 */
import { createRequire } from 'node:module'
import type { Content } from 'pdfmake/interfaces'
import type { Family, Fonts } from './fonts'

const load = createRequire(import.meta.url)

type Inline = {
  text: string
  width: number
  x: number
  /** Widths of the white space at its ends; that at the end may hang over the column. */
  leadingCut: number
  trailingCut: number
  readonly font: object
  readonly fontSize: number
  readonly color: string
  readonly lineEnd?: boolean
  readonly noNewLine?: boolean
}
type Line = {
  inlines: Inline[]
  lastLineInParagraph: boolean
  addInline(inline: Inline): void
  getAvailableWidth(): number
  hasEnoughSpaceForInline(inline: Inline, nextInlines: readonly Inline[]): boolean
}
type TextNode = { readonly _inlines?: Inline[] }
type Page = { readonly items: readonly unknown[] }
type Margins = { left: number; top: number; right: number; bottom: number }
type PageSize = { readonly width: number; readonly height: number }
export type Furniture = ((page: number, pages: number) => Content | null) | undefined

export type PdfDocument = NodeJS.ReadableStream & {
  readonly outline: { addItem(title: string): unknown; options: object }
  end(): void
}

type Layout = Parameters<Builder['tryLayoutDocument']>
type Builder = {
  readonly docMeasure: { textInlines: unknown }
  readonly writer: { context(): { readonly availableWidth: number } }
  registerTableLayouts(layouts: object): void
  tryLayoutDocument(content: Content, document: PdfDocument, ...rest: readonly unknown[]): unknown
  layoutDocument(
    content: Content,
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: Furniture,
    footer: Furniture,
    watermark: undefined,
    pageBreakBefore: undefined,
  ): readonly Page[]
}

/** A font in one document: what of it is used there, over what fontkit has read of the file. */
type EmbeddedFont = { readonly name: string; readonly font: ReadFont }
/** `_glyphs` are those met so far, each with the character that it first stood for. */
type ReadFont = { _glyphs: object }
type FontEmbedding = new (document: PdfDocument, font: ReadFont, id: string) => EmbeddedFont

const { default: PdfmakeDocument } = load('pdfmake/js/PDFDocument') as {
  default: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    files: null,
    mayReadFile: (path: string) => boolean,
  ) => PdfDocument & {
    font(source: Uint8Array): { readonly _font: EmbeddedFont }
    readonly _fontFamilies: Record<string, EmbeddedFont>
    _fontCount: number
  }
}
const { default: LayoutBuilder } = load('pdfmake/js/LayoutBuilder') as {
  default: new (size: PageSize, margins: Margins, svgMeasure: unknown) => Builder
}
const { default: Renderer } = load('pdfmake/js/Renderer') as {
  default: new (
    document: PdfDocument,
  ) => {
    renderPages(pages: readonly Page[]): void
    renderLine(line: Line, x: number, y: number): void
  }
}
export const { default: SvgMeasure } = load('pdfmake/js/SVGMeasure') as { default: new () => unknown }
const { default: PdfmakeLine } = load('pdfmake/js/Line') as { default: new (width: number) => Line }
const { default: TextInlines } = load('pdfmake/js/TextInlines') as {
  default: new (
    document: PdfDocument | null,
  ) => {
    widthOfText(text: string, inline: Inline): number
    measure(inlines: Inline[], styles: object): Inline[]
  }
}
export const { normalizePageMargin, normalizePageSize } = load('pdfmake/js/PageSize') as {
  normalizePageMargin(margins: unknown): Margins
  normalizePageSize(size: unknown, orientation: unknown): PageSize
}
export const { tableLayouts } = load('pdfmake/js/tableLayouts') as { tableLayouts: object }

/** What fontkit has read of a file, and pdfkit's way to embed it, by family. */
const opened = new WeakMap<
  Fonts,
  Map<Family, { readonly font: ReadFont; readonly Embedding: FontEmbedding }>
>()

/**
 * Takes its fonts from memory: pdfkit would read 25 MB from disk for each form. Nor are their tables read anew for each
 * document, which is half of a form's time: they are the same for all. Reads no file and no address.
 */
export class FormDocument extends PdfmakeDocument {
  readonly #fonts: Fonts
  readonly #embedded = new Map<string, EmbeddedFont>()

  constructor(fonts: Fonts, options: object) {
    super({}, {}, {}, {}, options, null, () => false)
    this.#fonts = fonts
  }

  provideFont(family: Family): EmbeddedFont {
    const known = this.#embedded.get(family)
    if (known) return known
    const font = this.#embed(family)
    this.#embedded.set(family, font)
    return font
  }

  #embed(family: Family): EmbeddedFont {
    const families = opened.get(this.#fonts) ?? new Map()
    opened.set(this.#fonts, families)
    const read = families.get(family)
    if (!read) {
      const { _font } = this.font(this.#fonts.bytesOf(family))
      families.set(family, { font: _font.font, Embedding: _font.constructor as FontEmbedding })
      return _font
    }
    // A document after one with ⼀ would else call each 一 so, in the text that is searched and copied.
    read.font._glyphs = {}
    this._fontCount += 1
    const embedded = new read.Embedding(this, read.font, `F${this._fontCount}`)
    this._fontFamilies[embedded.name] = embedded
    return embedded
  }
}

/** Chinese breaks after each character, and pdfmake looks up two dozen styles for each piece: once a style is enough. */
class FormInlines extends TextInlines {
  override measure(inlines: Inline[], styles: object): Inline[] {
    const looks = new Map<string, Inline>()
    for (const inline of inlines) {
      const { text, lineEnd: _, noNewLine: __, ...own } = inline
      if (/^\s|\s$/u.test(text)) {
        super.measure([inline], styles)
        continue
      }
      const key = JSON.stringify(own)
      const look = looks.get(key) ?? super.measure([{ ...own, text: '' } as Inline], styles)[0]
      if (!look) continue
      looks.set(key, look)
      Object.assign(inline, look, { text, width: this.widthOfText(text, look) })
    }
    return inlines
  }
}

const ruler = new TextInlines(null)

/** Breaks lines as pdfmake does, but never within a surrogate pair and never beyond the column (findings 0.12, B2). */
export class FormLayout extends LayoutBuilder {
  override tryLayoutDocument(...layout: Layout): unknown {
    this.docMeasure.textInlines = new FormInlines(layout[1])
    return super.tryLayoutDocument(...layout)
  }

  buildNextLine(node: TextNode): Line | null {
    const waiting = node._inlines
    if (!waiting || waiting.length === 0) return null
    const line = new PdfmakeLine(this.writer.context().availableWidth)
    for (let next = waiting[0]; next; next = waiting[0]) {
      const room = line.getAvailableWidth()
      const isTooWide = next.width - next.trailingCut > room
      const fits = line.hasEnoughSpaceForInline(next, next.noNewLine ? waiting.slice(1, 40) : [])
      // A word of several runs, longer than the line it began, goes on in it as far as there is room.
      if (!fits && (isTooWide || !line.inlines.at(-1)?.noNewLine)) break
      waiting.shift()
      const rest = isTooWide ? cut(next, room) : null
      if (rest) waiting.unshift(rest)
      line.addInline(next)
      if (rest) break
    }
    line.lastLineInParagraph = waiting.length === 0
    return line
  }
}

/** Draws what stands side by side in one look as one piece; with FormInlines, two thirds of pdfmake's time. */
export class FormRenderer extends Renderer {
  override renderLine(line: Line, x: number, y: number): void {
    line.inlines = joined(line.inlines)
    super.renderLine(line, x, y)
  }
}

function joined(inlines: readonly Inline[]): Inline[] {
  const pieces: Inline[] = []
  for (const inline of inlines) {
    const last = pieces.at(-1)
    if (last && mayJoin(last, inline)) {
      last.text += inline.text
      last.width += inline.width
    } else pieces.push(Object.assign(Object.create(Object.getPrototypeOf(inline)), inline))
  }
  return pieces
}

/** Not Latin letters: joined they would be kerned with what they join, or by the rules of another script. */
function mayJoin(one: Inline, next: Inline): boolean {
  return (
    one.font === next.font &&
    one.fontSize === next.fontSize &&
    one.color === next.color &&
    allWide.test(one.text) &&
    allWide.test(next.text) &&
    Math.abs(one.x + one.width - next.x) < 0.001
  )
}

/** Han characters, kana and their punctuation, which nothing kerns. */
const allWide = /^[\u2e80-\uffef]+$/u

/** Shortens the inline to what fits, at least one character, and returns the rest; `null` if nothing is left. */
function cut(inline: Inline, width: number): Inline | null {
  const chars = Array.from(inline.text)
  let fits = 1
  for (let low = 1, high = chars.length; low <= high; ) {
    const middle = (low + high) >> 1
    if (ruler.widthOfText(chars.slice(0, middle).join(''), inline) <= width) {
      fits = middle
      low = middle + 1
    } else high = middle - 1
  }
  if (fits >= chars.length) return null
  const rest = Object.assign(Object.create(Object.getPrototypeOf(inline)), inline, {
    text: chars.slice(fits).join(''),
  }) as Inline
  rest.width = ruler.widthOfText(rest.text, rest)
  inline.text = chars.slice(0, fits).join('')
  inline.width = ruler.widthOfText(inline.text, inline)
  return rest
}
