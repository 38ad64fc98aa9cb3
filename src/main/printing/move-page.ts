import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PDFPage } from '@cantoo/pdf-lib'
import { isMoved, type Media, mediaSize, type Placing } from '#shared/domain/print-setting'
import { refuse } from '#shared/result'
import type { DeskPrinter, Printer } from './printer'

const pointsPerMm = 72 / 25.4
/** In millimetres: what a page may be larger than its paper without losing anything. */
const tolerance = 2
const prefix = 'sending-'

/**
 * A print system that moves and scales what it sends: on a copy that lies in `folder` until it was handed over. What is
 * neither moved nor on other paper is sent as it is stored. A page that its paper would cut is not sent.
 */
export function movingPrinter(system: Printer, folder: string): DeskPrinter {
  const send: DeskPrinter['send'] = async (sheet) => {
    const { offsetX, offsetY, scale, ...handed } = sheet
    const placing = { offsetX, offsetY, scale }
    // Every form is drawn for A4 at most.
    if (!isMoved(placing) && sheet.media === 'A4') return await system.send(handed)
    // Read when it is wanted: most desks never move a page, and the start is not to wait for it.
    const { PDFDocument, degrees } = await import('@cantoo/pdf-lib')
    const document = await PDFDocument.load(await readFile(sheet.file), { updateMetadata: false })
    if (!document.getPages().every((page) => fits(page, sheet.media))) return refuse('paper-too-small')
    if (!isMoved(placing)) return await system.send(handed)
    for (const page of document.getPages()) {
      const isAcross = liesAcross(page, sheet.media)
      if (isAcross) page.setRotation(degrees(90))
      move(page, placing, isAcross)
    }
    const aside = await mkdtemp(join(folder, prefix))
    try {
      const file = join(aside, 'sheet.pdf')
      await writeFile(file, await document.save(), { mode: 0o600 })
      return await system.send({ ...handed, file })
    } finally {
      await rm(aside, { recursive: true, force: true })
    }
  }
  return { ...system, send }
}

/** At the start: copies that a power cut left. */
export async function sweepMoved(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => name.startsWith(prefix))
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true })
}

/** Whether the page lies within its paper, upright or turned: the print system turns a page that lies across. */
function fits(page: PDFPage, media: Media): boolean {
  const [short, long] = sides(mediaSize[media])
  const [itsShort, itsLong] = sides(page.getSize())
  return itsShort / pointsPerMm <= short + tolerance && itsLong / pointsPerMm <= long + tolerance
}

function sides({ width, height }: (typeof mediaSize)[Media]): readonly [number, number] {
  return [Math.min(width, height), Math.max(width, height)]
}

/** The printer's error is the paper's: what lies across on upright paper is turned by us, as CUPS would. */
function liesAcross(page: PDFPage, media: Media): boolean {
  const { width, height } = mediaSize[media]
  return width < height && page.getWidth() > page.getHeight()
}

/**
 * As the paper is held. PDF counts from the bottom left: what keeps the top left corner is pushed back by what the height
 * lost; a page that was turned counts from that very corner.
 */
function move(page: PDFPage, { offsetX, offsetY, scale }: Placing, isTurned: boolean): void {
  const factor = scale / 1000
  const right = (offsetX / 10) * pointsPerMm
  const down = (offsetY / 10) * pointsPerMm
  page.scaleContent(factor, factor)
  if (isTurned) page.translateContent(down, right)
  else page.translateContent(right, page.getHeight() * (1 - factor) - down)
}
