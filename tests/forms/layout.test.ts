import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { describe, expect, it } from 'vitest'
import { complaintForm } from '../../src/main/forms/f01-complaint'
import { openFonts } from '../../src/main/forms/fonts'
import { prepare } from '../../src/main/forms/prepare'
import { drawForm } from '../../src/main/forms/render'
import { fontsDir, type Picture, pictureOf } from './look'
import { complaint, handledRound, prose } from './made-up'

type Pdfmake = {
  setFonts(fonts: object): void
  setUrlAccessPolicy(may: () => boolean): void
  setLocalAccessPolicy(may: (path: string) => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake
const files = {
  Hei: 'NotoSansSC-Medium.ttf',
  Song: 'NotoSerifSC-Regular.ttf',
  Symbols: 'NotoSansSymbols2-Regular.ttf',
  HanaA: 'HanaMinA.ttf',
  HanaB: 'HanaMinB.ttf',
}

/** The same definition through pdfmake's own front door, with nothing of ours but the choice of fonts. */
async function drawnByPdfmake(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const fonts = openFonts(fontsDir)
  const ready = (content: Content) => prepare(content, fonts, { texts: [], missing: new Set() })
  const furniture = (of: unknown) => (page: number, pages: number) =>
    ready((of as (page: number, pages: number) => Content)(page, pages))
  pdfmake.setFonts(
    Object.fromEntries(Object.entries(files).map(([name, file]) => [name, { normal: join(fontsDir, file) }])),
  )
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontsDir))
  const { content, header, footer, ...rest } = definition
  return pdfmake
    .createPdf({ ...rest, content: ready(content), header: furniture(header), footer: furniture(footer) })
    .getBuffer()
}

/** How many dots differ by more than an edge's smoothing. */
function difference(one: Picture, other: Picture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height])
  return one.grey.reduce(
    (count, grey, index) => count + (Math.abs(grey - (other.grey[index] ?? 0)) > 24 ? 1 : 0),
    0,
  )
}

describe('a form laid out by our own hand', () => {
  it.each([
    ['short', complaintForm(complaint), 1],
    [
      'handled, with rare characters',
      complaintForm({
        ...complaint,
        content: '𠮷先生 AV To. “Wi-Fi”，《合同》（12%）……㛃',
        rounds: [handledRound],
      }),
      1,
    ],
    ['long', complaintForm({ ...complaint, content: prose(2000) }), 2],
  ])('looks as pdfmake draws it: %s', async (_, definition, pages) => {
    const ours = await drawForm(definition, fontsDir)
    const theirs = await drawnByPdfmake(definition)
    expect(ours.pages).toBe(pages)
    for (let page = 1; page <= pages; page++) {
      expect(difference(pictureOf(ours.bytes, page, 100), pictureOf(theirs, page, 100))).toBe(0)
    }
  })
})
