/**
 * A form is laid out by itself into a document that may already hold others, so that a month is never one layout:
 * pdfmake's own would take 1.9 GB for 5,000 forms (measured 10).
 */
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Fonts } from './fonts'
import { printable } from './glyphs'
import {
  FormDocument,
  FormLayout,
  FormRenderer,
  type Furniture,
  normalizePageMargin,
  normalizePageSize,
  type PdfDocument,
  SvgMeasure,
  tableLayouts,
} from './layout'
import { blocksOf, cutOff } from './long-lists'
import { type Given, prepare } from './prepare'

export type DocumentInfo = { readonly title: string; readonly createdAt: Date }

/**
 * A pdfkit document that forms are drawn into one after another. Each page goes out as soon as the next begins. It is
 * PDF/A-1b, the only kind that can be validated in the tests (findings B5): every sheet may come into an archive.
 */
export function openDocument(fonts: Fonts, info: DocumentInfo): PdfDocument {
  const document = new FormDocument(fonts, {
    pdfVersion: '1.4',
    subset: 'PDF/A-1b',
    autoFirstPage: false,
    font: null,
    lang: 'zh-CN',
    compress: true,
    // layout.ts remembers what is worth it; pdfkit would remember every text of the month.
    fontLayoutCache: false,
    info: {
      Title: metadataText(info.title),
      Creator: 'Jiesutai',
      Producer: 'pdfmake',
      CreationDate: info.createdAt,
    },
  })
  // Otherwise the root of the bookmarks has no count, and PDF/A-1b wants one (findings B5).
  document.outline.options = { expanded: true }
  return document
}

/** XMP is written unescaped, so these would break it, as would a control or half a surrogate pair (findings 0.11). */
function metadataText(text: string): string {
  return printable(text)
    .replace(/\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '＆')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
}

/** Lays one form out, draws its pages at the end of the document and returns how many there were. */
export function drawInto(
  document: PdfDocument,
  definition: TDocumentDefinitions,
  fonts: Fonts,
  given: Given,
): number {
  const pieces = piecesOf(document, definition, fonts)
  const total = pieces.reduce((sum, { pages }) => sum + pages, 0)
  let drawn = 0
  for (const { content } of pieces) {
    const inAll = { before: drawn, total: pieces.length > 1 ? total : null }
    const { pages } = layOut(document, { ...definition, content: [...content] }, { fonts, given, inAll })
    new FormRenderer(document).renderPages(pages)
    drawn += pages.length
  }
  if (pieces.length > 1 && drawn !== total) throw new Error(`A list took ${drawn} pages, not ${total}`)
  return drawn
}

type Piece = { readonly content: readonly Content[]; readonly pages: number }

/** How many pages there are stands on the first one already: a long list is laid out twice. */
function piecesOf(
  document: PdfDocument,
  { header: _, footer: __, ...definition }: TDocumentDefinitions,
  fonts: Fonts,
): readonly Piece[] {
  const pieces: Piece[] = []
  const untold = (): Given => ({ texts: [], missing: new Set() })
  const tried = (content: readonly Content[]) =>
    layOut(document, { ...definition, content: [...content] }, { fonts, given: untold(), inAll: whole })
  let left = blocksOf(definition.content)
  for (let cut = cutOff(left); cut; cut = cutOff(left)) {
    const { pages, rowOnTop } = tried(cut.content)
    // All of it is on one page: then it is no long list, however many rows it has.
    if (rowOnTop === 0) break
    pieces.push({ content: cut.upTo(rowOnTop), pages: pages.length - 1 })
    left = cut.restFrom(rowOnTop)
  }
  return [...pieces, { content: left, pages: pieces.length > 0 ? tried(left).pages.length : 0 }]
}

/** Where the pages stand among those of a form that is laid out in pieces; `total` null: it is one piece. */
type InAll = { readonly before: number; readonly total: number | null }
const whole: InAll = { before: 0, total: null }

type Room = { readonly fonts: Fonts; readonly given: Given; readonly inAll: InAll }

function layOut(document: PdfDocument, definition: TDocumentDefinitions, room: Room) {
  const builder = new FormLayout(
    normalizePageSize(definition.pageSize, definition.pageOrientation),
    normalizePageMargin(definition.pageMargins),
    new SvgMeasure(),
  )
  builder.registerTableLayouts(tableLayouts)
  const pages = builder.layoutDocument(
    prepare(definition.content, room.fonts, room.given),
    document,
    {},
    definition.defaultStyle ?? {},
    undefined,
    furniture(definition.header, room),
    furniture(definition.footer, room),
    undefined,
    undefined,
  )
  return { pages, rowOnTop: builder.rowOnTop }
}

function furniture(of: TDocumentDefinitions['header'], { fonts, given, inAll }: Room): Furniture {
  if (of === undefined || typeof of !== 'function') return undefined
  const draw = of as (page: number, pages: number) => Content | null
  return (page, pages) => {
    const content = draw(inAll.before + page, inAll.total ?? pages)
    return content === null ? null : prepare(content, fonts, given)
  }
}
