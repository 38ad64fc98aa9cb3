import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { mostScanPages, mostScanPixels, type ScanFault } from '#shared/domain/scan'
import { type PdfPicture, pixelsOf } from './pdf-pixels'
import { faultInStreams } from './pdf-streams'
import type { Picture } from './read-code'

export type ReadPdf =
  | { readonly kind: 'pdf'; readonly pages: number }
  | { readonly kind: Extract<ScanFault, 'encrypted' | 'damaged' | 'too-many-pages' | 'too-many-pixels'> }

/** Looks at every page; each picture on it goes to `see`, one at a time, so that only one is in memory. */
export async function readPdf(bytes: Uint8Array, see: (picture: Picture) => Promise<void>): Promise<ReadPdf> {
  const fault = faultInStreams(bytes)
  if (fault !== null) return { kind: fault }
  const { getDocument, VerbosityLevel } = await pdfjs()
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    maxImageSize: mostScanPixels,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    // As in the window: a picture that it could not show is not taken in.
    useWasm: false,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostScanPages) return { kind: 'too-many-pages' }
    const isWhole = await lookThrough(document, see)
    return isWhole ? { kind: 'pdf', pages: document.numPages } : { kind: 'damaged' }
  } catch (error) {
    return { kind: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged' }
  } finally {
    await task.destroy()
  }
}

/** False: a picture of it cannot be made out. */
async function lookThrough(document: PDFDocumentProxy, see: (picture: Picture) => Promise<void>) {
  if (document.numPages === 0) return false
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    for (const found of await picturesOf(page)) {
      const picture = pixelsOf(await found())
      if (picture === null) return false
      await see(picture)
    }
    page.cleanup()
  }
  return true
}

/** What a page of one scanned picture draws. A code that is smaller than this could not be read anyway. */
const smallest = 40

async function picturesOf(page: PDFPageProxy): Promise<readonly (() => Promise<PdfPicture | null>)[]> {
  const { OPS } = await pdfjs()
  const { fnArray, argsArray } = await page.getOperatorList()
  // Drawn a thousand times, it is one picture.
  const named = new Set<string>()
  const inline: PdfPicture[] = []
  for (const [at, fn] of fnArray.entries()) {
    const [first, width, height] = argsArray[at] ?? []
    if (fn === OPS.paintImageXObject && isLarge({ width, height })) named.add(String(first))
    else if (fn === OPS.paintImageMaskXObject && isLarge(first)) {
      if (typeof first.data === 'string') named.add(first.data)
      else inline.push(first)
    } else if (fn === OPS.paintInlineImageXObject && isLarge(first)) inline.push(first)
  }
  return [...[...named].map((id) => () => objectOf(page, id)), ...inline.map((one) => async () => one)]
}

function isLarge({ width, height }: Pick<PdfPicture, 'width' | 'height'>): boolean {
  return width >= smallest && height >= smallest
}

function objectOf(page: PDFPageProxy, id: string): Promise<PdfPicture | null> {
  const objects = id.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => objects.get(id, resolve))
}

// By a variable: the file has no types.
const workerFile: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** As in forms/prove.ts: pdf.js takes a utility process for a browser. */
async function pdfjs() {
  Reflect.set(globalThis, 'DOMMatrix', Reflect.get(globalThis, 'DOMMatrix') ?? class {})
  Reflect.set(globalThis, 'pdfjsWorker', await import(workerFile))
  return await import('pdfjs-dist/legacy/build/pdf.mjs')
}
