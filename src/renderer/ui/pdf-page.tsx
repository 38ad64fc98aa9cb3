// pdf.js's legacy build: the modern one fails on Chromium 130 (measured 19). Its worker is a file of our own origin.
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { unreadableWords } from '../words/print'
import { useWidth } from './box-width'
import { Notice } from './notice'
import './pdf-page.css'

GlobalWorkerOptions.workerSrc = workerUrl
/** One for all pages ever shown: starting one takes longer than drawing a form. */
const worker = new PDFWorker()

type Opened =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreadable' }
  | ({ readonly kind: 'open' } & OpenDocument)

type OpenDocument = {
  readonly document: PDFDocumentProxy
  /** Width over height of every page, known before it is drawn, so that nothing jumps. */
  readonly ratios: readonly number[]
}

/** Opens the newest bytes. What was open stays until they are; bytes that were overtaken are never shown. */
function useOpened(pdf: Uint8Array): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' })
  useEffect(() => {
    let isOvertaken = false
    // The worker takes the bytes with it, hence the copy. Neither eval nor wasm: the CSP allows none.
    const loading = getDocument({ data: pdf.slice(), worker, isEvalSupported: false, useWasm: false })
    const open = async () => {
      const document = await loading.promise
      const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1))
      const ratios = (await Promise.all(pages)).map(ratioOf)
      if (isOvertaken) await loading.destroy()
      else setOpened({ kind: 'open', document, ratios })
    }
    open().catch(() => {
      if (!isOvertaken) setOpened({ kind: 'unreadable' })
    })
    return () => {
      isOvertaken = true
    }
  }, [pdf])
  useEffect(
    () => () => {
      if (opened.kind === 'open') opened.document.loadingTask.destroy()
    },
    [opened],
  )
  return opened
}

function ratioOf(page: PDFPageProxy): number {
  const { width, height } = page.getViewport({ scale: 1 })
  return width / height
}

/** Without the binding margin and the one opposite (25 and 12 mm of 210), as pdf-page.css cuts them off. */
const trimmedZoom = 1.18

/** Whether the page is on screen or within a screen of it: a month's book has hundreds. */
function useIsNear(canvas: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      rootMargin: '100%',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [canvas])
  return isNear
}

type PageProps = {
  readonly opened: OpenDocument
  readonly index: number
  readonly width: number
  readonly isTrimmed: boolean
}

function Page({ opened: { document, ratios }, index, width, isTrimmed }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const isNear = useIsNear(canvas)
  useEffect(() => {
    const shown = canvas.current
    if (!shown || !isNear || width === 0) return
    return drawPage(document, index, isTrimmed ? width * trimmedZoom : width, shown)
  }, [document, index, width, isNear, isTrimmed])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`第 ${index + 1} 页，共 ${ratios.length} 页`}
      className={isTrimmed ? 'pdf-page trimmed' : 'pdf-page'}
      style={{ aspectRatio: ratios[index] }}
    />
  )
}

/** Draws aside and puts the finished page in place at once: no flash, no half page. Returns how to give it up. */
function drawPage(document: PDFDocumentProxy, index: number, width: number, shown: HTMLCanvasElement) {
  let isOvertaken = false
  let giveUp = () => {}
  const draw = async () => {
    const page = await document.getPage(index + 1)
    if (isOvertaken) return
    const scale = (width * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    const aside = window.document.createElement('canvas')
    aside.width = Math.round(viewport.width)
    aside.height = Math.round(viewport.height)
    const task = page.render({ canvas: aside, viewport })
    giveUp = () => task.cancel()
    await task.promise
    if (isOvertaken) return
    shown.width = aside.width
    shown.height = aside.height
    shown.getContext('2d')?.drawImage(aside, 0, 0)
  }
  draw().catch((error: unknown) => {
    // A page that was given up ends in an error of pdf.js; any other is ours.
    if (!isOvertaken) throw error
  })
  return () => {
    isOvertaken = true
    giveUp()
  }
}

/** The first page, so wide in pixels: for a thumbnail. */
export async function firstPageOf(pdf: Uint8Array, width: number): Promise<HTMLCanvasElement> {
  const loading = getDocument({ data: pdf.slice(), worker, isEvalSupported: false, useWasm: false })
  try {
    const page = await (await loading.promise).getPage(1)
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
    const canvas = window.document.createElement('canvas')
    canvas.width = Math.round(viewport.width)
    canvas.height = Math.round(viewport.height)
    await page.render({ canvas, viewport }).promise
    return canvas
  } finally {
    await loading.destroy()
  }
}

type Pages = {
  readonly pdf: Uint8Array
  readonly label: string
  /** In a narrow place: the paper's empty margins are left out, and the words are larger. */
  readonly isTrimmed?: boolean
}

/**
 * Printed pages as they will come out of the printer, the first fitted in width, several scrolled. The focus stays
 * where it is; a new version takes the old one's place without a flash.
 */
export function PdfPages({ pdf, label, isTrimmed = false }: Pages) {
  const box = useRef<HTMLElement>(null)
  const width = useWidth(box)
  const opened = useOpened(pdf)
  const isScrolled = opened.kind === 'open' && opened.ratios.length > 1
  return (
    <section
      ref={box}
      aria-label={label}
      aria-busy={opened.kind === 'opening'}
      className="pdf-pages"
      // Several pages are scrolled by the keyboard; the mouse leaves the focus in the field that is being typed in.
      tabIndex={isScrolled ? 0 : undefined}
      onMouseDown={(event) => event.preventDefault()}
    >
      {opened.kind === 'unreadable' && <Notice>{unreadableWords}</Notice>}
      {opened.kind === 'open' &&
        opened.ratios.map((ratio, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page has no other name than its place
          <Page key={`${index}/${ratio}`} opened={opened} index={index} width={width} isTrimmed={isTrimmed} />
        ))}
    </section>
  )
}
