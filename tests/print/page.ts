import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import pdfmake from 'pdfmake'

// A page as the desk prints it, and what can be seen of it on paper. CUPS rewrites a PDF on its way (measured 20), so
// paper is compared by its text and its picture, never by bytes.

const run = promisify(execFile)

/** An A4 sheet with `text` in Song, a label, a rule and a black square in a corner where a scaled page would show. */
export async function writePage(path: string, text: string): Promise<void> {
  const file = (name: string) => new URL(`../../resources/fonts/${name}`, import.meta.url).pathname
  const [song, hei] = [file('NotoSerifSC-Regular.ttf'), file('NotoSansSC-Medium.ttf')]
  pdfmake.setFonts({ Song: { normal: song }, Hei: { normal: hei } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === song || path === hei)
  const page = pdfmake.createPdf({
    pageSize: 'A4',
    pageMargins: [70, 40, 40, 40],
    defaultStyle: { font: 'Song', fontSize: 12 },
    content: [
      { text: '客户投诉意见表', font: 'Hei', fontSize: 18, alignment: 'center' },
      { canvas: [{ type: 'line', x1: 0, y1: 4, x2: 480, y2: 4 }] },
      { text },
      {
        canvas: [{ type: 'rect', x: 0, y: 0, w: 60, h: 60, color: 'black' }],
        absolutePosition: { x: 500, y: 745 },
      },
    ],
  })
  await writeFile(path, await page.getBuffer())
}

export async function textOf(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'])
  return stdout.replace(/\s+/g, ' ').trim()
}

/** Grey values of page 1 at so many dots per inch, row by row: at 72 an A4 page is 596 × 842. */
export async function pictureOf(
  pdf: string,
  resolution = 72,
): Promise<{ readonly size: string; readonly dots: Buffer }> {
  const { stdout } = await run('pdftoppm', ['-r', String(resolution), '-gray', '-f', '1', '-l', '1', pdf], {
    encoding: 'buffer',
    maxBuffer: 64 << 20,
  })
  // PGM: "P5\n596 842\n255\n" and the dots.
  const head = /^P5\s+(\d+ \d+)\s+255\s/.exec(stdout.subarray(0, 40).toString('latin1'))
  if (!head?.[1]) throw new Error(`pdftoppm drew no page of ${pdf}`)
  return { size: head[1], dots: stdout.subarray(head[0].length) }
}

/** How much of the page is dark, in dots, and how many dots of two pages are not alike. */
export function inkIn(dots: Buffer): number {
  return dots.filter((dot) => dot < 128).length
}

export function unlikeDots(one: Buffer, other: Buffer): number {
  return one.filter((dot, index) => Math.abs(dot - (other[index] ?? 0)) > 64).length
}
