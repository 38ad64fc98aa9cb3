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
  const builder = new FormLayout(
    normalizePageSize(definition.pageSize, definition.pageOrientation),
    normalizePageMargin(definition.pageMargins),
    new SvgMeasure(),
  )
  builder.registerTableLayouts(tableLayouts)
  const pages = builder.layoutDocument(
    prepare(definition.content, fonts, given),
    document,
    {},
    definition.defaultStyle ?? {},
    undefined,
    furniture(definition.header, fonts, given),
    furniture(definition.footer, fonts, given),
    undefined,
    undefined,
  )
  new FormRenderer(document).renderPages(pages)
  return pages.length
}

function furniture(of: TDocumentDefinitions['header'], fonts: Fonts, given: Given): Furniture {
  if (of === undefined || typeof of !== 'function') return undefined
  const draw = of as (page: number, pages: number) => Content | null
  return (page, pages) => {
    const content = draw(page, pages)
    return content === null ? null : prepare(content, fonts, given)
  }
}
