import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ContactSheetFacts, ContactSheetRow } from '../../src/main/forms/contact-facts'
import { contactSheet } from '../../src/main/forms/f04-contacts'
import { piecesOf } from '../../src/main/forms/pieces'
import { textOf } from '../../src/main/forms/prove'
import { drawForm } from '../../src/main/forms/render'
import {
  checkByQpdf,
  fontsByPoppler,
  fontsDir,
  inkIn,
  packed,
  pictureOf,
  placesOf,
  textByPoppler,
} from './look'
import { at, firstSlip, organisation } from './made-up'

const row: ContactSheetRow = {
  serial: '1',
  time: '14:29',
  channel: '来电',
  name: '陈女士',
  from: '晨光包装材料有限公司\n3号楼 1206室',
  phones: '138****0001\n0579****0001',
  matter: '问停车怎么收费，月卡在哪里办',
  handled: '当场答复；每小时五元，月卡在二楼收费处办',
  by: '周前台',
}

const slip = firstSlip(61, '2026-11-23T10:05:00.000Z')

const facts: ContactSheetFacts = {
  organisation,
  slip,
  period: '2026-11-23',
  asOf: null,
  rows: [row],
  totals: { persons: 1, byChannel: [{ word: '来电', persons: 1 }], visits: 0, cases: 0, voids: 0 },
}

const blank: ContactSheetFacts = { ...facts, slip: null, period: null, rows: null, totals: null }

const draw = (given: ContactSheetFacts) => drawForm(contactSheet(given), fontsDir)

describe('客户来电来访登记表', () => {
  it('has each contact in a row under the nine heads, and counts them below', async () => {
    const rows = [
      row,
      { ...row, serial: '2', channel: '来访', handled: '转意见表 TS-202611-0007、TS-202611-0008' },
      { ...row, serial: '—', handled: '转意见表 TS-202611-0009（作废）' },
    ]
    const byChannel = [
      { word: '来访', persons: 1 },
      { word: '来电', persons: 1 },
    ]
    const totals = { persons: 2, byChannel, visits: 1, cases: 2, voids: 1 }
    const { bytes, pages, missing } = await draw({
      ...facts,
      rows,
      totals,
      asOf: at('2026-11-23T10:05:00.000Z'),
    })
    const text = packed(textByPoppler(bytes))
    expect(pages).toBe(1)
    expect(missing).toEqual([])
    for (const head of [
      '序号',
      '时间',
      '来电/来访',
      '姓名',
      '单位/房号',
      '电话',
      '事由',
      '处理',
      '接待人',
      '数据截至2026-11-2318:05',
      '2026-11-23',
      'F04第1版',
    ])
      expect(text).toContain(head)
    expect(text).toContain('合计：2人次（来访1、来电1）转意见表1人次，2件作废1行（不计）')
    expect(text).toContain('138****0001')
    for (const words of ['问停车怎么收费', '0007、', 'TS-202611-0008', 'TS-202611-0009', '周前台'])
      expect(text).toContain(words)
    checkByQpdf(bytes)
    expect(fontsByPoppler(bytes).every(({ isEmbedded, isSubset }) => isEmbedded && isSubset)).toBe(true)
  })

  it('of the same facts is the same to the byte', async () => {
    const [one, other] = [await draw(facts), await draw(facts)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })

  it('of a busy month repeats its head on every page and loses no row', async () => {
    const rows = Array.from({ length: 120 }, (_, place) => ({
      ...row,
      serial: String(place + 1),
      time: '11-23\n14:29',
      matter: `第 ${place + 1} 位来问货梯什么时候修好，夜班出货延误了两个小时，请给一个说法`,
    }))
    const { bytes, pages } = await draw({ ...facts, rows })
    const drawn = await textOf(bytes)
    expect(pages).toBeGreaterThan(10)
    expect(drawn).toHaveLength(pages)
    for (const page of drawn)
      expect(packed(page)).toContain('序号时间来电/来访姓名单位/房号电话事由处理接待人')
    const all = packed(drawn.join(''))
    for (const { serial } of rows) expect(all).toContain(`第${serial}位来问`)
  }, 60_000)

  it('goes on in further rows with a text of four thousand characters, of which none is lost', async () => {
    const long = Array.from({ length: 4000 }, (_, place) =>
      String.fromCodePoint(0x4e00 + ((place * 7) % 3000)),
    ).join('')
    const { bytes, pages } = await draw({
      ...facts,
      rows: [{ ...row, matter: long, handled: `当场答复；${long}` }, row],
    })
    expect(pages).toBeGreaterThan(4)
    const all = packed((await textOf(bytes)).join(''))
    for (const char of new Set(long)) expect(all.split(char).length - 1).toBeGreaterThanOrEqual(2)
    expect(all).toContain('续')
    // The row after it is whole.
    expect(all).toContain('问停车怎么收费')
  }, 60_000)

  it('prints rare characters, and what no font has as its code, be the whole cell of them', async () => {
    const { bytes, missing } = await draw({
      ...facts,
      rows: [
        {
          ...row,
          name: '😀'.repeat(60),
          from: '𠮷㛃䶮·',
          matter: '😡'.repeat(1500),
          handled: 'ก'.repeat(900),
        },
      ],
    })
    expect(missing.toSorted()).toEqual(['ก', '😀', '😡'])
    const all = packed((await textOf(bytes)).join(''))
    expect(all).toContain('𠮷㛃䶮·')
    expect(all.split('〔U+1F600〕').length - 1).toBe(60)
    expect(all.split('〔U+1F621〕').length - 1).toBe(1500)
    expect(all.split('〔U+0E01〕').length - 1).toBe(900)
  }, 60_000)

  it('takes whatever is typed, whole and within the sheet', async () => {
    const any = fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      fc.constantFrom('\r\n', '\n\n\n', '　', 'Wi-Fi', '👨‍👩‍👧', '\u202e', '中文'),
    )
    const text = fc.array(any, { maxLength: 24 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, text, async (matter, handled, name) => {
        // drawForm itself refuses a sheet that lacks anything it was given.
        const { bytes, pages } = await draw({ ...facts, rows: [{ ...row, matter, handled, name }] })
        for (let page = 1; page <= pages; page++)
          // At 36 dots an inch the right margin of 15 mm begins at dot 399.7.
          expect(inkIn(pictureOf(bytes, page, 36), { left: 401, top: 0, right: 420, bottom: 297 })).toBe(0)
      }),
      { numRuns: 8 },
    )
  }, 120_000)
})

describe('an empty sheet for the hand', () => {
  it('is one page with twelve rows to write in, no number and no code', async () => {
    const { bytes, pages } = await draw(blank)
    expect(pages).toBe(1)
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('客户来电来访登记表')
    expect(text).toContain('年月日')
    expect(text).toContain('合计：来访人次来电人次')
    const [head] = placesOf(bytes, 1, '序号')
    const [total] = placesOf(bytes, 1, '合计')
    if (!head || !total) throw new Error('The sheet has no head or no total')
    // 12 rows of 10 mm between the head and the total.
    expect(total.top - head.bottom).toBeGreaterThan(12 * 28)
    const dpi = 144
    const picture = pictureOf(bytes, 1, dpi)
    const dots = (points: number) => Math.round((points * dpi) / 72)
    // Down a cell of 事由: nothing but the rules between the rows.
    const isRule = (y: number) => inkIn(picture, { left: 960, right: 1000, top: y, bottom: y + 1 }) > 30
    const from = dots(head.bottom) + 6
    const heights = Array.from({ length: dots(total.top) - from }, (_, step) => from + step)
    expect(heights.filter((y) => isRule(y) && !isRule(y - 1))).toHaveLength(13)
    const written = heights.filter((y) => !isRule(y) && !isRule(y - 1) && !isRule(y + 1))
    for (const y of written) expect(inkIn(picture, { left: 960, right: 1000, top: y, bottom: y + 1 })).toBe(0)
  })
})

describe('a text in pieces', () => {
  it('has no number torn in two', () => {
    for (let before = 100; before < 130; before++) {
      const pieces = piecesOf(`${'货'.repeat(before)}138****0001${'梯'.repeat(60)}`, 101, 12)
      expect(pieces.length).toBeGreaterThan(1)
      expect(pieces.filter((piece) => piece.includes('138****0001'))).toHaveLength(1)
    }
  })

  it('is whole, whatever it is, and no piece has more lines than its row may have', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 3000 }),
        fc.integer({ min: 30, max: 200 }),
        (text, column) => {
          const pieces = piecesOf(text, column)
          const bare = (words: string) => words.replace(/[\r\n]/gu, '')
          expect(bare(pieces.join(''))).toBe(bare(text))
          for (const piece of pieces) expect(piece.split('\n').length).toBeLessThanOrEqual(13)
        },
      ),
    )
  })
})
