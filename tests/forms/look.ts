/** Looks at a PDF as poppler and qpdf see it: programs that had no part in making it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { expect } from 'vitest'

export const fontsDir = new URL('../../resources/fonts', import.meta.url).pathname

export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

/** `-raw`: as it was drawn, each cell whole. */
export function textByPoppler(bytes: Uint8Array, order: '-layout' | '-raw' = '-layout'): string {
  return withFile(bytes, (path) => execFileSync('pdftotext', [order, path, '-'], { encoding: 'utf8' }))
}

/** The same, sheet by sheet. */
export function sheetsByPoppler(bytes: Uint8Array, order: '-layout' | '-raw' = '-layout'): string[] {
  return textByPoppler(bytes, order).split('\f').slice(0, -1)
}

/** Without its white space, which no form promises. */
export function packed(text: string): string {
  return text.replace(/\s/gu, '')
}

/** Each line of `pdffonts` as name, type, embedded, subset. */
export function fontsByPoppler(bytes: Uint8Array) {
  const lines = withFile(bytes, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8' }))
    .split('\n')
    .slice(2)
  return lines.filter(Boolean).map((line) => {
    const [, name = '', embedded, subset] =
      /^(\S+) .* (yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+/u.exec(line) ?? []
    return { name, isEmbedded: embedded === 'yes', isSubset: subset === 'yes' }
  })
}

/** Throws unless qpdf finds the file sound. */
export function checkByQpdf(bytes: Uint8Array): void {
  withFile(bytes, (path) => execFileSync('qpdf', ['--check', path], { stdio: 'pipe' }))
}

/** A sound file that draws the same on every machine. */
export function checkSound(bytes: Uint8Array): void {
  checkByQpdf(bytes)
  for (const font of fontsByPoppler(bytes)) expect(font).toMatchObject({ isEmbedded: true, isSubset: true })
}

/** To be looked at: NAME.pdf in the folder LOOK, where that is set. */
export function keep(name: string, bytes: Uint8Array): void {
  if (process.env.LOOK) writeFileSync(join(process.env.LOOK, `${name}.pdf`), bytes)
}

/** The page in grey, `dpi` dots an inch. */
export function pictureOf(bytes: Uint8Array, page: number, dpi: number): Picture {
  return withFile(bytes, (path) => {
    const pages = ['-f', String(page), '-l', String(page), '-singlefile']
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', ...pages, path, `${path}-page`])
    return readPicture(`${path}-page.pgm`)
  })
}

/** Every page, as pictureOf. */
export function picturesOf(bytes: Uint8Array, dpi: number): readonly Picture[] {
  return withFile(bytes, (path) => {
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', path, `${path}-page`])
    return readdirSync(dirname(path))
      .filter((name) => name.endsWith('.pgm'))
      .toSorted()
      .map((name) => readPicture(join(dirname(path), name)))
  })
}

function readPicture(file: string): Picture {
  const pgm = readFileSync(file)
  const [head = '', width, height] =
    /^P5\s(\d+)\s(\d+)\s255\s/u.exec(pgm.subarray(0, 40).toString('latin1')) ?? []
  return { width: Number(width), height: Number(height), grey: pgm.subarray(head.length) }
}

/** Dots of the page that are not white. */
export function inkOf({ grey }: Picture): number {
  return grey.reduce((ink, dot) => ink + (dot < 240 ? 1 : 0), 0)
}

export function inkIn(
  picture: Picture,
  box: { left: number; top: number; right: number; bottom: number },
): number {
  let dark = 0
  for (let y = Math.ceil(box.top); y < box.bottom; y++) {
    for (let x = Math.ceil(box.left); x < box.right; x++) {
      if ((picture.grey[y * picture.width + x] ?? 255) < 160) dark++
    }
  }
  return dark
}

/** White from beside 签名： to 日期：, 15 mm high around their line. */
export function hasRoomToSign(
  picture: Picture,
  dpi: number,
  caption: { right: number; top: number; bottom: number },
): boolean {
  const dots = (points: number) => (points * dpi) / 72
  const mm = (length: number) => (length * 72) / 25.4
  const middle = (caption.top + caption.bottom) / 2
  const box = {
    left: caption.right + 3,
    right: caption.right + 45,
    top: middle - mm(7.5),
    bottom: middle + mm(7.5),
  }
  const inDots = {
    left: dots(box.left),
    right: dots(box.right),
    top: dots(box.top),
    bottom: dots(box.bottom),
  }
  return inkIn(picture, inDots) === 0
}

/** Where each occurrence of the word stands on the page, in points from the top left. */
export function placesOf(bytes: Uint8Array, page: number, word: string) {
  const range = ['-f', String(page), '-l', String(page)]
  const html = withFile(bytes, (path) =>
    execFileSync('pdftotext', ['-bbox', ...range, path, '-'], { encoding: 'utf8' }),
  )
  const words = html.matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu,
  )
  return [...words]
    .filter((match) => match[5]?.startsWith(word))
    .map(([, left, top, right, bottom]) => ({
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    }))
}

/** The head of the first sheet as its definition has it: a QR code has no text that poppler could read. */
export function headOf({ header }: TDocumentDefinitions): string {
  return JSON.stringify((header as (page: number, pages: number) => unknown)(1, 1))
}

function withFile<T>(bytes: Uint8Array, look: (path: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'form-'))
  try {
    const path = join(dir, 'form.pdf')
    writeFileSync(path, bytes)
    return look(path)
  } finally {
    rmSync(dir, { recursive: true })
  }
}
