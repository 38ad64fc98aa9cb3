import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { type Media, mediaSize, type SheetWay } from '#shared/domain/print-setting'
import { sweepMoved } from '../../src/main/printing/move-page'
import { deskPatience, lineAt, sheetFor } from './desk-line'
import { pictureOf, textOf } from './page'
import { openPrintRoom } from './print-room'

const { cups, folder, page, close } = await openPrintRoom()
afterAll(close)

const versatile = await cups.install('versatile', '针式 "一楼" 打印机', 'versatile')

async function printed(way: Partial<SheetWay>, file = page, aside = folder) {
  const before = (await versatile.paper()).length
  const desk = lineAt(cups, deskPatience, aside)
  const outcome = await desk.line.print('s1', { ...sheetFor('versatile', file), ...way }, 1)
  const paper = (await versatile.paper()).slice(before)
  return { outcome, paper, ticket: (await versatile.tickets()).at(-1) }
}

/** A page of that size with nothing but its name on it. */
async function pageOf(media: Media): Promise<string> {
  const document = await PDFDocument.create()
  const { width, height } = mediaSize[media]
  document.addPage([(width * 72) / 25.4, (height * 72) / 25.4]).drawText(media)
  const file = join(folder, `${media}.pdf`)
  await writeFile(file, await document.save())
  return file
}

describe('纸张、份数、双面', () => {
  it.each([
    ['A4', 'x-dimension=21000 y-dimension=29700'],
    ['A5', 'x-dimension=14800 y-dimension=21000'],
    ['continuous', 'x-dimension=24100 y-dimension=14000'],
  ] as const)('%s reaches the printer, with the page in its own size', async (media, size) => {
    const { outcome, paper, ticket } = await printed({ media }, await pageOf(media))
    expect(outcome).toEqual({ state: 'done' })
    expect(ticket?.get('media-col')).toContain(size)
    expect(ticket?.get('sides')).toBe('one-sided')
    const { width, height } = mediaSize[media]
    const inDots = (mm: number) => Math.ceil((mm * 72) / 25.4)
    // 连续纸 lies across, and so does its page: it is not turned, or no line of a three-part form would fit.
    expect((await pictureOf(paper[0] ?? '')).size).toBe(`${inDots(width)} ${inDots(height)}`)
  })

  it('both sides and three copies reach the printer', async () => {
    const { paper, ticket } = await printed({ isDuplex: true, copies: 3 })
    expect(ticket?.get('sides')).toBe('two-sided-long-edge')
    expect(paper).toHaveLength(3)
  })

  it('a page that is larger than its paper is not sent, rather than cut', async () => {
    for (const media of ['A5', 'continuous'] as const) {
      const { outcome, paper } = await printed({ media })
      expect(outcome).toEqual({ state: 'failed', trouble: 'paper-too-small' })
      expect(paper).toEqual([])
    }
  })

  it('a printer that has no such paper throws the sheet away, and that is said', async () => {
    await cups.install('office', '只有 A4 的')
    const desk = lineAt(cups)
    const sheet = { ...sheetFor('office', await pageOf('A5')), media: 'A5' } as const
    expect(await desk.line.print('s1', sheet, 1)).toEqual({
      state: 'failed',
      trouble: 'canceled-at-printer',
    })
  })
})

const dpi = 144
const perMm = dpi / 25.4

describe('偏移和缩放', () => {
  it('3.0 mm to the right, 2.0 mm up and 98 % are what comes out, from the top left corner', async () => {
    const stored = await readFile(page)
    const aside = await mkdtemp(join(folder, 'aside'))
    const { outcome, paper } = await printed({ offsetX: 30, offsetY: -20, scale: 980 }, page, aside)
    expect(outcome).toEqual({ state: 'done' })
    const [before, after] = [await pictureOf(page, dpi), await pictureOf(paper[0] ?? '', dpi)]
    expect(after.size).toBe(before.size)
    expect(await textOf(paper[0] ?? '')).toBe(await textOf(page))
    const width = Number(before.size.split(' ')[0])
    const moved = shifted(before.dots, width, { x: 3 * perMm, y: -2 * perMm, scale: 0.98 })
    expect(strayed(after.dots, moved, width)).toBeLessThan(0.005)
    // And the comparison can tell: half a millimetre off, or unscaled, is another page.
    const off = shifted(before.dots, width, { x: 3.5 * perMm, y: -2 * perMm, scale: 0.98 })
    expect(strayed(after.dots, off, width)).toBeGreaterThan(0.05)
    const unscaled = shifted(before.dots, width, { x: 3 * perMm, y: -2 * perMm, scale: 1 })
    expect(strayed(after.dots, unscaled, width)).toBeGreaterThan(0.05)

    expect(await readFile(page)).toEqual(stored)
    expect(await readdir(aside)).toEqual([])
  })

  it('a page that lies across is moved as the paper is held', async () => {
    const document = await PDFDocument.create()
    document.addPage([841.89, 595.28]).drawText('F04', { x: 60, y: 500, size: 60 })
    const file = join(folder, 'across.pdf')
    await writeFile(file, await document.save())
    const [asItIs = ''] = (await printed({}, file)).paper
    const [moved = ''] = (await printed({ offsetX: 80, offsetY: 50, scale: 980 }, file)).paper
    const [before, after] = [await pictureOf(asItIs, dpi), await pictureOf(moved, dpi)]
    expect(after.size).toBe(before.size)
    const width = Number(before.size.split(' ')[0])
    const expected = shifted(before.dots, width, { x: 8 * perMm, y: 5 * perMm, scale: 0.98 })
    expect(strayed(after.dots, expected, width)).toBeLessThan(0.005)
  })

  it('a copy that a power cut left goes at the next start, and nothing else', async () => {
    const aside = await mkdtemp(join(folder, 'aside'))
    await mkdtemp(join(aside, 'sending-'))
    await writeFile(join(aside, 'kept.pdf'), '')
    await sweepMoved(aside)
    expect(await readdir(aside)).toEqual(['kept.pdf'])
  })
})

type Shift = { readonly x: number; readonly y: number; readonly scale: number }

/** The dark dots of a page, moved as dots: what the PDF's own move is held against. */
function shifted(dots: Buffer, width: number, { x, y, scale }: Shift): ReadonlySet<number> {
  const moved = new Set<number>()
  dots.forEach((dot, index) => {
    if (dot >= 128) return
    const column = Math.round((index % width) * scale + x)
    const row = Math.round(Math.floor(index / width) * scale + y)
    moved.add(row * width + column)
  })
  return moved
}

/** The share of dark dots that have no dark dot of the other beside them. */
function strayed(dots: Buffer, expected: ReadonlySet<number>, width: number): number {
  const around = [-width - 1, -width, -width + 1, -1, 0, 1, width - 1, width, width + 1]
  const dark = [...dots.keys()].filter((index) => (dots[index] ?? 255) < 128)
  const astray = dark.filter((index) => !around.some((step) => expected.has(index + step)))
  return astray.length / dark.length
}
