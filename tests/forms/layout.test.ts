import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { writeBook } from '../../src/main/forms/book'
import { caseList } from '../../src/main/forms/case-list'
import { complaintForm } from '../../src/main/forms/f01-complaint'
import { workOrderForm } from '../../src/main/forms/f05-work-order'
import { approvalForm } from '../../src/main/forms/f17-approval'
import { figurePages } from '../../src/main/forms/figure-pages'
import { openFonts } from '../../src/main/forms/fonts'
import { prepare } from '../../src/main/forms/prepare'
import { drawForm } from '../../src/main/forms/render'
import { fontsDir, type Picture, pictureOf, picturesOf, textByPoppler } from './look'
import { complaint, handledRound, on, prose } from './made-up'
import { categories, departments, figureSheet } from './made-up-figures'
import { approval } from './made-up-managers'
import { doneOrder } from './made-up-work-order'

type Pdfmake = {
  setFonts(fonts: object): void
  setUrlAccessPolicy(may: () => boolean): void
  setLocalAccessPolicy(may: (path: string) => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
}

const pdfmake = createRequire(import.meta.url)('pdfmake') as Pdfmake
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layout-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

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

/** The dots above the foot, where a book's page number is not. */
function aboveFoot({ width, height, grey }: Picture): Picture {
  const rows = Math.floor(height * 0.92)
  return { width, height: rows, grey: grey.subarray(0, width * rows) }
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
    [
      'with charts',
      figurePages({
        organisation: complaint.organisation,
        sheet: figureSheet([categories, departments]),
        slip: null,
      }),
      1,
    ],
  ])('looks as pdfmake draws it: %s', async (_, definition, pages) => {
    const ours = await drawForm(definition, fontsDir)
    const theirs = await drawnByPdfmake(definition)
    expect(ours.pages).toBe(pages)
    for (let page = 1; page <= pages; page++) {
      expect(difference(pictureOf(ours.bytes, page, 100), pictureOf(theirs, page, 100))).toBe(0)
    }
  })

  it('and as it draws each by itself when they stand in one book, where much is remembered from form to form', async () => {
    const said = prose(300)
    const row = {
      number: 'TS-202611-0007',
      kindWord: '投诉',
      customer: '晨光包装',
      matter: said,
      receivedOn: on('2026-11-23'),
      department: '物业部',
      standing: '处理中',
    }
    const again = { ...complaint, number: 'TS-202611-0008', content: said, rounds: [handledRound] }
    const definitions = () => [
      complaintForm(complaint),
      workOrderForm(doneOrder),
      caseList({
        organisation: complaint.organisation,
        month: '2026-11' as IsoMonth,
        list: 'open',
        rows: [row, row],
      }),
      complaintForm(again),
      approvalForm(approval),
      complaintForm({ ...again, phones: ['0579-8555 0001', 'AV To. “Wi-Fi”'] }),
    ]
    const path = join(folder, 'book.pdf')
    const parts = definitions().map((definition) => ({ definition, bookmark: null, number: null }))
    const book = { path, fontsDir, title: '本', createdAt: new Date(0), footWords: '归档', parts }
    await writeBook(book, () => undefined)
    const ours = picturesOf(readFileSync(path), 72)
    const theirs: Picture[] = []
    for (const definition of definitions()) theirs.push(...picturesOf(await drawnByPdfmake(definition), 72))
    expect(ours.length).toBe(theirs.length)
    for (const [place, picture] of ours.entries())
      expect(difference(aboveFoot(picture), aboveFoot(theirs[place] ?? picture)), String(place)).toBe(0)
  })
})

it('a character is found in a file though its radical, which looks the same, was drawn before it', async () => {
  const drawn = async (content: string) =>
    textByPoppler((await drawForm(complaintForm({ ...complaint, content }), fontsDir)).bytes)
  await drawn('⼆⼗')
  expect(await drawn('二十')).toContain('二十')
  expect(await drawn('⼆⼗，然后“二”十')).toContain('“二”十')
})
