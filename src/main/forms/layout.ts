/**
 * The only file that reaches into pdfmake's private places, and all that is patched there (measured 10), long as that is:
 * fonts and page content (FormDocument), texts measured (FormInlines), lines broken (FormLayout), drawn (FormRenderer).
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
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly color: string
  readonly lineEnd?: boolean
  readonly noNewLine?: boolean
}
/** What else an inline may have; one that has any of it is drawn by pdfmake. */
const adornments = [
  'link',
  'linkToPage',
  'linkToDestination',
  'fontFeatures',
  'characterSpacing',
  'decoration',
  'background',
  'sup',
  'sub',
  '_pageNodeRef',
] as const
type Adorned = { readonly [Name in (typeof adornments)[number]]?: unknown } & { readonly opacity?: number }
type Line = {
  inlines: Inline[]
  lastLineInParagraph: boolean
  readonly id?: string
  readonly _outline?: object
  readonly _pageNodeRef?: object
  getHeight(): number
  getAscenderHeight(): number
  addInline(inline: Inline): void
  getAvailableWidth(): number
  hasEnoughSpaceForInline(inline: Inline, nextInlines: readonly Inline[]): boolean
}
type TextNode = { readonly _inlines?: Inline[] }
type Page = { readonly items: readonly unknown[] }
type Vector = {
  readonly type: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly r?: number
  readonly lineWidth?: number
  readonly color?: unknown
  readonly lineColor?: unknown
  readonly dash?: unknown
  readonly lineJoin?: unknown
  readonly lineCap?: unknown
  readonly linearGradient?: unknown
  readonly fillOpacity?: number
  readonly strokeOpacity?: number
}
type Margins = { left: number; top: number; right: number; bottom: number }
type PageSize = { readonly width: number; readonly height: number }
export type Furniture = ((page: number, pages: number) => Content | null) | undefined

export type PdfDocument = NodeJS.ReadableStream & {
  readonly outline: { addItem(title: string): unknown; options: object }
  addNamedDestination(name: string, kind: 'Fit'): void
  end(): void
}

type Styles = {
  readonly defaultStyle: Readonly<Record<string, unknown>>
  readonly styleOverrides: readonly (string | Readonly<Record<string, unknown>>)[]
}
type Measured = { readonly items: Inline[]; readonly minWidth: number; readonly maxWidth: number }

type Layout = Parameters<Builder['tryLayoutDocument']>
type Row = { readonly tableNode?: object; readonly rowIndex: number }
type Builder = {
  readonly docMeasure: { textInlines: unknown }
  readonly writer: {
    context(): { readonly availableWidth: number }
    addListener(event: 'pageChanged', hear: () => void): void
    removeListener(event: 'pageChanged', hear: () => void): void
  }
  processTable(table: object): void
  processRow(row: Row): unknown
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
type EmbeddedFont = {
  readonly id: string
  readonly name: string
  readonly font: ReadFont
  readonly ascender: number
  /** What each glyph of the subset is read as. */
  readonly unicode: (readonly number[])[]
  ref(): object
  encode(text: string): readonly [codes: readonly string[], positions: readonly Position[]]
  widthOfString(text: string, size: number): number
}
type Position = {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
  readonly yOffset: number
}
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
    readonly page: { write(content: Uint8Array): void; readonly fonts: Record<string, object> }
    _font: EmbeddedFont
    fontSize(size: number): unknown
    text(text: string, x: number, y: number, options: object): unknown
    addContent(content: string): unknown
    flushPages(): void
    save(): unknown
    restore(): unknown
    fillColor(color: unknown): unknown
    strokeColor(color: unknown): unknown
    _setColor(color: unknown, isStroke: boolean): boolean
    _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): unknown
    font(source: Uint8Array): { readonly _font: EmbeddedFont }
    readonly _fontFamilies: Record<string, EmbeddedFont>
    _fontCount: number
    getFontFile(family: string): string
  }
}
const { default: LayoutBuilder } = load('pdfmake/js/LayoutBuilder') as {
  default: new (size: PageSize, margins: Margins, svgMeasure: unknown) => Builder
}
const { default: Renderer } = load('pdfmake/js/Renderer') as {
  default: new (
    document: PdfDocument,
  ) => {
    readonly pdfDocument: PdfDocument
    renderPages(pages: readonly Page[]): void
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: Vector): void
    renderSVG(svg: object): void
  }
}
const { default: PdfmakeSvgMeasure } = load('pdfmake/js/SVGMeasure') as { default: new () => object }
const { default: PdfmakeLine } = load('pdfmake/js/Line') as { default: new (width: number) => Line }
const { default: TextInlines } = load('pdfmake/js/TextInlines') as {
  default: new (
    document: PdfDocument | null,
  ) => {
    readonly pdfDocument: PdfDocument
    widthOfText(text: string, inline: Inline): number
    measure(inlines: Inline[], styles: Styles): Inline[]
    buildInlines(texts: unknown, styles: Styles): Measured
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

/** The families that an SVG may name. */
const svgFonts: Readonly<Record<Family, { readonly normal: Family }>> = {
  Hei: { normal: 'Hei' },
  Song: { normal: 'Song' },
  Symbols: { normal: 'Symbols' },
  HanaA: { normal: 'HanaA' },
  HanaB: { normal: 'HanaB' },
}

/** Ours say their size. pdfmake would write them anew with a line for each element, and so with spaces within words. */
export class SvgMeasure extends PdfmakeSvgMeasure {
  writeDimensions(svg: string): string {
    return svg
  }
}

/** What the page's graphics state holds, as far as it is known. */
type Pen = { fill: string | null; stroke: string | null; width: number | null; isPlain: boolean }

const unknownPen: Pen = { fill: null, stroke: null, width: null, isPlain: false }

/**
 * Takes its fonts from memory: pdfkit would read 25 MB from disk for each form. Nor are their tables read anew for each
 * document, which is half of a form's time: they are the same for all. Reads no file and no address. A page's content is
 * one string until the page is done, and says nothing twice.
 */
export class FormDocument extends PdfmakeDocument {
  readonly #fonts: Fonts
  readonly #embedded = new Map<string, EmbeddedFont>()
  readonly #pens: Pen[] = []
  #pen = { ...unknownPen }
  #content = ''
  #isOpaque = true

  constructor(fonts: Fonts, options: object) {
    super(svgFonts, {}, {}, {}, options, null, () => false)
    this.#fonts = fonts
  }

  /** By that name pdfkit finds what is embedded already. */
  override getFontFile(family: string): string {
    this._fontFamilies[family] = this.provideFont(family as Family)
    return family
  }

  override addContent(content: string): this {
    this.#content += `${content}\n`
    return this
  }

  override flushPages(): void {
    if (this.#content !== '') this.page.write(Buffer.from(this.#content, 'latin1'))
    this.#content = ''
    this.forgetPen()
    super.flushPages()
  }

  /** Something else drew: what it left of the graphics state is not known. */
  forgetPen(): void {
    this.#pen = { ...unknownPen }
  }

  override save(): unknown {
    this.#pens.push({ ...this.#pen })
    return super.save()
  }

  override restore(): unknown {
    this.#pen = this.#pens.pop() ?? { ...unknownPen }
    return super.restore()
  }

  override _setColor(color: unknown, isStroke: boolean): boolean {
    const which = isStroke ? 'stroke' : 'fill'
    if (typeof color === 'string' && this.#pen[which] === color) return true
    const isSet = super._setColor(color, isStroke)
    this.#pen[which] = isSet && typeof color === 'string' ? color : null
    return isSet
  }

  /** Nothing shines through on a page until something was made to. */
  override _doOpacity(fill: number | null | undefined, stroke: number | null | undefined): unknown {
    if (this.#isOpaque && (fill ?? 1) === 1 && (stroke ?? 1) === 1) return
    this.#isOpaque = false
    return super._doOpacity(fill, stroke)
  }

  /** `y` is the upper edge. */
  writeText({ text, font, fontSize, color, width }: Inline, x: number, y: number): void {
    this.fillColor(color)
    const shown = lettersOf(font).shown(text)
    if (shown === null) {
      this._font = font
      this.fontSize(fontSize)
      this.text(text, x, y, { lineBreak: false, textWidth: width, wordCount: 1 })
      return
    }
    const { fonts } = this.page
    fonts[font.id] ??= font.ref()
    const baseline = y + (font.ascender / 1000) * fontSize
    // Upright on a page whose y runs down.
    this.addContent(
      `BT\n1 0 0 -1 ${short(x)} ${short(baseline)} Tm\n/${font.id} ${short(fontSize)} Tf\n[${shown}] TJ\nET`,
    )
  }

  fillRect({ x, y, w, h }: Vector, color: string): void {
    this.fillColor(color)
    this.addContent(`${short(x)} ${short(y)} ${short(w)} ${short(h)} re f`)
  }

  drawLine({ x1, y1, x2, y2, lineWidth = 1 }: Vector, color: string): void {
    const pen = this.#pen
    this.strokeColor(color)
    if (pen.width !== lineWidth) this.addContent(`${short(lineWidth)} w`)
    if (!pen.isPlain) this.addContent('[] 0 d\n0 j\n0 J')
    pen.width = lineWidth
    pen.isPlain = true
    this.addContent(`${short(x1)} ${short(y1)} m\n${short(x2)} ${short(y2)} l\nS`)
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

/** As pdfkit rounds. */
function short(length: number): number {
  return Math.round(length * 1e6) / 1e6
}

/** Han characters, kana and their punctuation, which nothing kerns and nothing composes: each is drawn as if alone. */
const allAlone =
  /^[\u2e80-\u3029\u3030-\u3098\u309b-\ua48f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]+$/u

/** At most so many texts are remembered: those of the forms come again, those of people do not. */
const remembered = 2000
/** Of widths more: those of the characters come again too. */
const rememberedWidths = 20_000

function keep<Value>(known: Map<string, Value>, key: string, value: Value, most = remembered): void {
  if (known.size >= most && !known.has(key)) known.clear()
  known.set(key, value)
}

/** What is known of a font's characters and texts in one document. */
class Letters {
  readonly #font: EmbeddedFont
  readonly #codes = new Map<string, string>()
  readonly #widths = new Map<string, number>()
  readonly #shown = new Map<string, string | null>()

  constructor(font: EmbeddedFont) {
    this.#font = font
  }

  /** At size 1. */
  width(text: string): number {
    if (!allAlone.test(text)) return this.#width(text)
    let width = 0
    for (const char of text) width += this.#width(char)
    return width
  }

  #width(text: string): number {
    const known = this.#widths.get(text)
    if (known !== undefined) return known
    const width = this.#font.widthOfString(text, 1)
    keep(this.#widths, text, width, rememberedWidths)
    return width
  }

  /** As TJ shows it; null: something stands off its line. */
  shown(text: string): string | null {
    if (allAlone.test(text)) return `<${Array.from(text, (char) => this.#code(char)).join('')}>`
    const known = this.#shown.get(text)
    if (known !== undefined) return known
    const shown = this.#show(text)
    keep(this.#shown, text, shown)
    return shown
  }

  #code(char: string): string {
    const known = this.#codes.get(char)
    if (known !== undefined) return known
    const [codes] = this.#font.encode(char)
    this.#name(char, codes)
    const code = codes.join('')
    this.#codes.set(char, code)
    return code
  }

  /**
   * A radical has the glyph of its character (⼀ and 一), and fontkit calls the glyph by what came first in this process:
   * who looks for the character has to find it.
   */
  #name(text: string, codes: readonly string[]): void {
    const chars = Array.from(text)
    if (chars.length !== codes.length) return
    for (const [place, char] of chars.entries())
      if (/\p{sc=Han}/u.test(char) && char.normalize('NFKC') === char)
        this.#font.unicode[Number.parseInt(codes[place] ?? '0', 16)] = [char.codePointAt(0) ?? 0]
  }

  #show(text: string): string | null {
    const [codes, positions] = this.#font.encode(text)
    this.#name(text, codes)
    if (positions.some(({ xOffset, yOffset }) => xOffset || yOffset)) return null
    let shown = '<'
    for (const [place, code] of codes.entries()) {
      shown += code
      const { xAdvance = 0, advanceWidth = 0 } = positions[place] ?? {}
      if (xAdvance !== advanceWidth) shown += `> ${short(advanceWidth - xAdvance)} <`
    }
    return `${shown}>`
  }
}

const lettersKnown = new WeakMap<EmbeddedFont, Letters>()

function lettersOf(font: EmbeddedFont): Letters {
  const letters = lettersKnown.get(font) ?? new Letters(font)
  lettersKnown.set(font, letters)
  return letters
}

/** Everything that pdfmake looks up for a piece of text. */
const looks = [
  'font',
  'fontSize',
  'alignment',
  'noWrap',
  'preserveLeadingSpaces',
  'preserveTrailingSpaces',
  'lineHeight',
  'leadingIndent',
  'wordBreak',
  'bold',
  'italics',
  'color',
  'characterSpacing',
  'fontFeatures',
  'decoration',
  'decorationColor',
  'decorationStyle',
  'decorationThickness',
  'background',
  'link',
  'linkToPage',
  'linkToDestination',
  'opacity',
  'sup',
  'sub',
] as const

const lookKnown = new WeakMap<object, string>()

/** What of a node the texts in it inherit. */
function lookOf(node: Styles['styleOverrides'][number]): string {
  if (typeof node === 'string') return node
  const known = lookKnown.get(node)
  if (known !== undefined) return known
  let look = ''
  for (const name of looks) if (isGiven(node[name])) look += `${name}:${JSON.stringify(node[name])};`
  lookKnown.set(node, look)
  return look
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

const measured = new WeakMap<PdfDocument, Map<string, Measured>>()

/**
 * Chinese breaks after each character, and pdfmake looks up two dozen styles for each piece: once a style is enough. And
 * most texts of a form are those of the form before.
 */
class FormInlines extends TextInlines {
  override buildInlines(texts: unknown, styles: Styles): Measured {
    const known = measured.get(this.pdfDocument) ?? new Map<string, Measured>()
    measured.set(this.pdfDocument, known)
    const looks = styles.styleOverrides.map(lookOf).join('')
    const key = `${JSON.stringify(texts)}${looks}${lookOf(styles.defaultStyle)}`
    // An account of something is told once.
    if (key.length > 600) return super.buildInlines(texts, styles)
    const found = known.get(key) ?? super.buildInlines(texts, styles)
    keep(known, key, found)
    // Whoever lays them out writes into them.
    return { ...found, items: found.items.map((inline) => ({ ...inline })) }
  }

  override widthOfText(text: string, inline: Inline): number {
    const { font, fontSize, characterSpacing, fontFeatures } = inline as Inline & Adorned
    if (characterSpacing || fontFeatures) return super.widthOfText(text, inline)
    return lettersOf(font).width(text) * fontSize
  }

  override measure(inlines: Inline[], styles: Styles): Inline[] {
    let last: { readonly own: object; readonly look: Inline } | null = null
    for (const inline of inlines) {
      const { text, lineEnd: _, noNewLine: __, ...own } = inline
      if (/^\s|\s$/u.test(text)) {
        super.measure([inline], styles)
        continue
      }
      if (!last || !isSame(own, last.own)) {
        const [look] = super.measure([{ ...own, text: '' } as Inline], styles)
        if (!look) continue
        last = { own, look }
      }
      Object.assign(inline, last.look, { text, width: this.widthOfText(text, last.look) })
    }
    return inlines
  }
}

function isSame(one: object, other: object): boolean {
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Reflect.get(one, name) === Reflect.get(other, name))
  )
}

const ruler = new TextInlines(null)

/** In points, far below a printer's dot: a column is as wide as its longest line, but for what sums round. */
const rounding = 0.001

/** Breaks lines as pdfmake does, but never within a surrogate pair and never beyond the column (findings 0.12, B2). */
export class FormLayout extends LayoutBuilder {
  #placing: Row | null = null
  /** Of the table that was laid out last: the row that began its last page; 0: all of it is on one. */
  rowOnTop = 0

  override processTable(table: object): void {
    this.rowOnTop = 0
    const hear = () => {
      if (this.#placing?.tableNode === table) this.rowOnTop = this.#placing.rowIndex
    }
    this.writer.addListener('pageChanged', hear)
    super.processTable(table)
    this.writer.removeListener('pageChanged', hear)
  }

  /** It is placed, on this page or the next, when all of it was processed. */
  override processRow(row: Row): unknown {
    const processed = super.processRow(row)
    if (row.tableNode) this.#placing = row
    return processed
  }

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
      const isTooWide = next.width - next.trailingCut > room + rounding
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

/** Draws plain texts, lines and rectangles in as few words as a PDF needs, and what stands side by side as one piece. */
export class FormRenderer extends Renderer {
  override renderLine(line: Line, x: number, y: number): void {
    const document = this.pdfDocument
    if (!(document instanceof FormDocument) || !isPlainLine(line)) {
      this.#leave(() => super.renderLine(line, x, y))
      return
    }
    const height = line.getHeight()
    const descent = height - line.getAscenderHeight()
    for (const inline of joined(line.inlines)) {
      if (inline.text === '') continue
      const top = y + height - (inline.font.ascender / 1000) * inline.fontSize - descent
      document.writeText(inline, x + inline.x, top)
    }
  }

  override renderVector(vector: Vector): void {
    const document = this.pdfDocument
    const { type, r, color, lineColor, dash, lineJoin, lineCap, linearGradient } = vector
    const isPlain = !linearGradient && !dash && !lineJoin && !lineCap
    const isOpaque = (vector.fillOpacity ?? 1) === 1 && (vector.strokeOpacity ?? 1) === 1
    const isOurs = document instanceof FormDocument && isPlain && isOpaque
    if (isOurs && type === 'rect' && !r && !lineColor && typeof color === 'string')
      document.fillRect(vector, color)
    else if (isOurs && type === 'line' && !color && typeof lineColor === 'string')
      document.drawLine(vector, lineColor)
    else this.#leave(() => super.renderVector(vector))
  }

  override renderSVG(svg: object): void {
    this.#leave(() => super.renderSVG(svg))
  }

  /** To pdfmake, which says nothing of the graphics state that it leaves. */
  #leave(draw: () => void): void {
    draw()
    if (this.pdfDocument instanceof FormDocument) this.pdfDocument.forgetPen()
  }
}

function isPlainLine(line: Line): boolean {
  if (line.id || line._outline || line._pageNodeRef) return false
  return line.inlines.every((inline: Inline & Adorned) => {
    const isBare = adornments.every((name) => !inline[name])
    return isBare && (inline.opacity ?? 1) === 1 && typeof inline.color === 'string'
  })
}

/** The line's own inlines stay as they are: a row that stands at the top of each page is drawn more than once. */
function joined(inlines: readonly Inline[]): Inline[] {
  const pieces: Inline[] = []
  let end: Inline | null = null
  for (const inline of inlines) {
    const isWide = allWide.test(inline.text)
    if (end && isWide && goesOn(end, inline)) {
      const piece: Inline = pieces.at(-1) === end ? { ...end } : (pieces.at(-1) ?? end)
      pieces[pieces.length - 1] = piece
      piece.text += inline.text
      piece.width += inline.width
    } else pieces.push(inline)
    end = isWide ? inline : null
  }
  return pieces
}

/** Not Latin letters: joined they would be kerned with what they join, or by the rules of another script. */
function goesOn(one: Inline, next: Inline): boolean {
  return (
    one.font === next.font &&
    one.fontSize === next.fontSize &&
    one.color === next.color &&
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
