import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { type BookPart, writeBook } from '../../src/main/forms/book'
import { definitionOf, type FormOrder } from '../../src/main/forms/order'
import { drawForm } from '../../src/main/forms/render'
import { long, rare } from '../demo/hard-texts'
import { preflight } from '../support/preflight'
import { checkByQpdf, fontsDir, inkOf, picturesOf } from './look'
import { at, complaint, correction, handledRound, on } from './made-up'
import { chart, charts, figureSheet } from './made-up-figures'
import { approval, report } from './made-up-managers'
import { monthReview } from './made-up-review'
import { doneOrder } from './made-up-work-order'

// The month's book and the page that seals it, with everything that is hard to print, held against PDF/A-1b.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-a-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const organisation = '清河湾 & <电子商务> 产业园'
const month = '2026-11' as IsoMonth
const hash = '0123456789abcdef'.repeat(4)
/** Rare characters, emoji, joiners, variation selectors, half a pair, other scripts, controls, radicals. */
const odd = '𠮷㛃䶮·😀👨‍👩‍👧☑□⼀︎葛󠄀\ud842\u0007 Ünïcödé e\u0301 ﬁ ﷺ ไทย हिन्दी 𪛖𫠝𬺰 ①㎡℃\t“—……”&<b>]]>'
const said = { ...complaint, organisation, content: long.matter.content, demand: odd }

const orders: readonly FormOrder[] = [
  {
    form: 'cover',
    facts: {
      organisation,
      month,
      periodFrom: on('2026-11-01'),
      periodTo: on('2026-11-30'),
      revision: { number: 2, reason: odd, approvedBy: null },
      open: { points: [{ words: odd, count: 2 }], reason: odd },
      elsewhere: [],
      figures: [{ label: '受理', value: '12 件', formula: '本月受理、有编号、未作废' }],
      firstNumber: 'TS-202611-0001',
      lastNumber: 'TS-202611-0016',
      voids: [{ number: 'TS-202611-0003', reason: odd }],
      corrections: [{ number: 'TS-202611-0002', words: odd, at: at('2026-11-12T03:00:00.000Z'), by: odd }],
      closedBy: rare.customer.contactName,
      closedAt: at('2026-12-01T02:00:00.000Z'),
      programVersion: '0.1.0',
      schemaVersion: 9,
      previousSeal: hash,
      chainHead: hash,
    },
  },
  {
    form: 'F03',
    facts: {
      organisation,
      month,
      asOf: null,
      slip: null,
      revision: 2,
      sections: [
        {
          heading: '一、投诉',
          received: [
            {
              kind: 'case',
              number: 'TS-202611-0001',
              customer: odd,
              mergedInto: null,
              handoffs: [
                {
                  department: odd,
                  takenBy: odd,
                  takenOn: on('2026-11-23'),
                  returnedTo: odd,
                  returnedOn: on('2026-11-24'),
                  revisitedWords: odd,
                },
              ],
            },
          ],
          closedFromEarlier: [],
          totals: { cases: 1, returned: 1, revisited: 1, open: 0, merged: 0 },
        },
      ],
    },
  },
  {
    form: 'F13',
    facts: {
      ...monthReview,
      analysis: odd.repeat(10),
      repeated: odd,
      slip: null,
      asOf: null,
      marks: ['第 2 版'],
    },
  },
  {
    form: 'charts',
    facts: {
      organisation,
      month,
      revision: 2,
      closedAt: at('2026-12-01T02:00:00.000Z'),
      charts: [...charts, chart({ title: odd, formula: odd, series: [odd] }, [{ label: odd, values: [1] }])],
    },
  },
  { form: 'figures', facts: { organisation, slip: null, sheet: figureSheet() } },
  { form: 'F01', facts: { ...said, customerName: `${rare.customer.company}\n${odd}` } },
  { form: 'F01', facts: { ...said, content: odd.repeat(60), corrections: [correction] } },
  {
    form: 'F01',
    facts: { ...said, content: rare.matter.content, rounds: [{ ...handledRound, result: odd.repeat(20) }] },
  },
  { form: 'F05', facts: { ...doneOrder, organisation, content: odd.repeat(10), process: odd } },
  { form: 'F10', facts: { ...report, organisation, content: long.matter.content, demand: odd } },
  { form: 'F17', facts: { ...approval, organisation, matter: odd.repeat(10) } },
  {
    form: 'F23',
    facts: {
      organisation,
      slip: null,
      marks: ['归档副本', '未结'],
      number: 'HF-202611-0001',
      caseNumber: 'TS-202611-0001',
      customerName: odd,
      customerAddress: odd,
      text: `${odd.repeat(8)}\n${long.matter.content}`,
      department: '综合部前台',
      writtenOn: on('2026-11-24'),
    },
  },
  {
    form: 'caseList',
    facts: {
      organisation,
      month,
      list: 'open',
      rows: [
        {
          number: 'TS-202611-0001',
          kindWord: '投诉',
          customer: odd,
          matter: long.matter.content,
          receivedOn: on('2026-11-23'),
          department: '物业部',
          standing: odd,
        },
      ],
    },
  },
]

const seal: FormOrder = {
  form: 'seal',
  facts: {
    organisation,
    month,
    revision: 2,
    seal: hash,
    chainHead: hash,
    previousSeal: null,
    signers: ['制表人', odd],
    closedBy: odd,
    closedAt: at('2026-12-01T02:00:00.000Z'),
    manifestName: 'manifest.json',
    files: [{ name: '月度归档.pdf', bytes: 1234567, sha256: hash }],
  },
}

it('the archive is PDF/A-1b whatever was said, with its bookmarks, and no page of it is blank', {
  // Java takes what the rest of the machine leaves it.
  timeout: 90_000,
}, async () => {
  const path = join(folder, 'book.pdf')
  const parts: BookPart[] = orders.map((order, place) => ({
    definition: definitionOf(order),
    bookmark: place % 2 === 0 ? `${place} & <${odd}>` : null,
    number: place === 4 ? 'TS-202611-0007' : null,
  }))
  const book = { path, fontsDir, title: `归档 & <${odd}>`, createdAt: new Date(0), footWords: '归档' }
  const { pages } = await writeBook({ ...book, parts }, () => undefined)
  const sealed = join(folder, 'seal.pdf')
  const sealing = (await drawForm(definitionOf(seal), fontsDir)).bytes
  writeFileSync(sealed, sealing)
  // So that it is known that the validator can say no.
  const other = join(folder, 'other.pdf')
  const altered = Buffer.from(sealing).toString('latin1').replace('pdfaid:part>1', 'pdfaid:part>2')
  writeFileSync(other, Buffer.from(altered, 'latin1'))

  expect(preflight([path, sealed, other])).toEqual([[], [], ['not valid', expect.any(String)]])
  const bytes = readFileSync(path)
  checkByQpdf(bytes)
  const pictures = picturesOf(bytes, 24)
  expect([pages, pictures.length]).toEqual([pictures.length, pages])
  expect(Math.min(...pictures.map(inkOf))).toBeGreaterThan(200)

  expect(countOfBookmarks(path)).toBe(Math.ceil(orders.length / 2))
})

function countOfBookmarks(path: string): unknown {
  const json = execFileSync('qpdf', ['--json', '--json-key=qpdf', path], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  })
  const [, objects] = (JSON.parse(json) as { qpdf: [unknown, Record<string, { value: Dictionary }>] }).qpdf
  const at = (reference: unknown) => objects[`obj:${reference}`]?.value
  return at(at(objects.trailer?.value['/Root'])?.['/Outlines'])?.['/Count']
}

type Dictionary = Readonly<Record<string, unknown>>
