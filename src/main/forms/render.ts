/** One form from its definition to proven bytes. */
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { drawInto, openDocument } from './document'
import { openFonts } from './fonts'
import type { PdfDocument } from './layout'
import type { Given } from './prepare'
import { proveDrawn } from './prove'

export type DrawnForm = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters that no font has; each prints as 〔U+1F600〕. */
  readonly missing: readonly string[]
}

/**
 * Draws the form and proves that all it was given stands on the pages; throws NotDrawnError otherwise. The same
 * definition gives the same bytes: the date of the file is the definition's.
 */
export async function drawForm(definition: TDocumentDefinitions, fontsDir: string): Promise<DrawnForm> {
  const fonts = openFonts(fontsDir)
  const given: Given = { texts: [], missing: new Set() }
  const document = openDocument(fonts, documentInfo(definition))
  const collected = collect(document)
  const pages = drawInto(document, definition, fonts, given)
  document.end()
  const bytes = await collected
  await proveDrawn(bytes, given.texts, fonts)
  return { bytes, pages, missing: [...given.missing] }
}

function documentInfo({ info }: TDocumentDefinitions): { readonly title: string; readonly createdAt: Date } {
  if (!info?.title || !info.creationDate) throw new Error('a form needs a title and a date')
  return { title: info.title, createdAt: info.creationDate }
}

function collect(document: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
}
