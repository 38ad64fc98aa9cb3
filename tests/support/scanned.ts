import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'

// What a scanner makes of a sheet: the page lies askew or upside down on the glass, and comes out as a picture.

export type Glass = {
  /** In degrees, as the page lies there. */
  readonly turned?: number
  /** Dots an inch. */
  readonly dpi?: number
  readonly as?: 'jpeg' | 'png' | 'mono'
}

/** The first page of the sheet as a grey picture, or one of black and white dots. */
export async function scanned(
  sheet: Uint8Array,
  { turned = 0, dpi = 150, as = 'jpeg' }: Glass = {},
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'glass-'))
  try {
    const [pdf, to] = [join(folder, 'glass.pdf'), join(folder, 'picture')]
    writeFileSync(pdf, await laidDown(sheet, turned))
    const kind = as === 'mono' ? ['-mono', '-png'] : ['-gray', `-${as}`]
    execFileSync('pdftoppm', ['-r', String(dpi), ...kind, '-f', '1', '-l', '1', '-singlefile', pdf, to])
    return new Uint8Array(readFileSync(`${to}.${as === 'jpeg' ? 'jpg' : 'png'}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function laidDown(sheet: Uint8Array, turned: number): Promise<Uint8Array> {
  const glass = await PDFDocument.create()
  const [page] = await glass.embedPdf(sheet, [0])
  if (!page) throw new Error('The sheet has no page')
  const { width, height } = page
  // About the middle of the page.
  const turn = (turned * Math.PI) / 180
  const [x, y] = [width / 2, height / 2]
  glass.addPage([width, height]).drawPage(page, {
    x: x - x * Math.cos(turn) + y * Math.sin(turn),
    y: y - x * Math.sin(turn) - y * Math.cos(turn),
    rotate: degrees(turned),
  })
  return glass.save()
}

/** A PDF of these pictures, one a page, as scanners and their programs write it. */
export async function pdfOf(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (const bytes of pictures) {
    const picture = bytes[0] === 0xff ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes)
    const { width, height } = picture.scale(72 / 150)
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
  }
  return pdf.save()
}

/** A small picture with a line on it, and no code. */
export async function whitePage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 300]).drawLine({ start: { x: 20, y: 20 }, end: { x: 180, y: 20 } })
  return scanned(await pdf.save(), { dpi: 72 })
}
