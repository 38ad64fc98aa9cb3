import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import type { Table } from '#shared/domain/table'
import { guarded } from '../../../src/main/csv'
import { workbookOf } from '../../../src/main/directory/workbook'
import { lookAtZip } from '../../../src/main/directory/zip'
import { partsOf, sheetsOf } from '../../support/opened-book'

const made = { at: '2026-11-26T06:39:00.000Z' as Instant, by: '王<敏>' }
const columns = ['编号', '姓名', '件数'].map((title) => ({ title, width: 14 }))

function bookOf(rows: Table['rows'], name = '清单') {
  return workbookOf({ tables: [{ name, columns, rows }], made, guard: guarded })
}

function firstCell(text: string): unknown {
  return sheetsOf(bookOf([[text, '', null]]).bytes).清单?.[1]?.[0]
}

const hostile = [
  '=1+1',
  '=HYPERLINK("http://example.com","x")',
  "=cmd|' /C calc'!A0",
  '+86 138 0000 0001',
  '-1层漏水',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠a',
  '\t=1',
  ' =1',
  '　＝1',
  "'=1",
]

test('no text is a formula, and none becomes one when the book is saved as CSV', () => {
  const { bytes } = bookOf(hostile.map((text) => [text, '', null]))
  const sheet = partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).not.toMatch(/<f[ >]/u)
  const texts = sheetsOf(bytes)
    .清单?.slice(1)
    .map(([text]) => text)
  expect(texts).toEqual(hostile.map((text) => `'${text}`))
  const { Sheets } = read(bytes, { type: 'array', cellFormula: true })
  expect(Sheets.清单?.A2).toMatchObject({ t: 's' })
  expect(Sheets.清单?.A2).not.toHaveProperty('f')
  // A carriage return in front is a line break to XML, and stands behind the quote.
  expect(firstCell('\r=1')).toBe("'\n=1")
})

test('numbers of cases, phones and rooms stay texts, and counts are numbers', () => {
  const rows = [
    ['TS-202611-0007', '013800000001', 12],
    ['1-2', '1.38E+10', 0],
    ['2026-11-26 14:39', '3/5', null],
  ]
  expect(sheetsOf(bookOf(rows).bytes).清单?.slice(1)).toEqual([
    ['TS-202611-0007', '013800000001', 12],
    ['1-2', '1.38E+10', 0],
    ['2026-11-26 14:39', '3/5', ''],
  ])
})

test('every character comes out as it is, and what XML has no place for by its code', () => {
  for (const text of ['𠮷㛃䶮·', '😀👨‍👩‍👧', '<甲>&"乙"\'', '第一行\n第二行', '_x0041_', '  两边有空  '])
    expect(firstCell(text)).toBe(text)
  expect(firstCell('甲\u0000乙\u0007丙\u001B')).toBe('甲〔U+0000〕乙〔U+0007〕丙〔U+001B〕')
  expect(firstCell('半个\uD83D字\uDE00')).toBe('半个〔U+D83D〕字〔U+DE00〕')
  expect(firstCell('a\uFFFEb\r\nc')).toBe('a〔U+FFFE〕b\nc')
})

test('a text that is too long for a cell ends with how much is missing, and is counted', () => {
  const { bytes, cut } = bookOf([['长'.repeat(40_000), '😀'.repeat(20_000), null]])
  expect(cut).toBe(2)
  const [long, emoji] = (sheetsOf(bytes).清单?.[1] ?? []).map(String)
  expect(long).toMatch(/^长{32000,}……〔太长，后面还有 \d+ 个字没有导出〕$/u)
  expect(long?.length).toBeLessThanOrEqual(32_767)
  const missing = Number(long?.match(/\d+/u)?.[0])
  expect((long?.match(/长{100,}/u)?.[0].length ?? 0) + missing).toBe(40_000)
  expect(emoji).toMatch(/^(?:😀)+……/u)
  expect(bookOf([['长'.repeat(32_767), '', null]]).cut).toBe(0)
})

test('the book has what Excel wants: its parts, a frozen and filtered head, widths, who made it', () => {
  const rows = [['1', '2', 3]]
  const tables = [
    { name: "甲's <乙>", columns, rows },
    { name: '说明', columns, rows: [] },
  ]
  const { bytes } = workbookOf({ tables, made, guard: guarded })
  expect(lookAtZip(bytes).kind).toBe('sound')
  const parts = partsOf(bytes)
  expect([...parts.keys()]).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ])
  // Each part but the relations is named with its type, each target is there.
  const types = parts.get('[Content_Types].xml') ?? ''
  for (const name of parts.keys())
    if (!name.endsWith('.rels') && name !== '[Content_Types].xml')
      expect(types).toContain(`PartName="/${name}"`)
  const targets = [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/Target="([^"]+)"/gu)]
  for (const [, target] of targets) expect(parts.has(`xl/${target}`)).toBe(true)
  const ids = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/r:id="([^"]+)"/gu)].map(([, id]) => id)
  expect(ids).toEqual(['rId1', 'rId2'])
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(sheet).toContain('<col min="1" max="1" width="14"')
  expect(sheet).toContain('<autoFilter ref="A1:C2"/>')
  // The order that the schema has (ECMA-376, CT_Worksheet).
  const order = [
    ...sheet.matchAll(
      /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|autoFilter|pageMargins|pageSetup|headerFooter|ignoredErrors)\b/gu,
    ),
  ]
  expect(order.map(([, name]) => name)).toEqual([
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'autoFilter',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'ignoredErrors',
  ])
  // As many formats as the cells use.
  const formats = parts.get('xl/styles.xml')?.match(/<cellXfs count="(\d)"/u)?.[1]
  expect(Math.max(...[...sheet.matchAll(/ s="(\d)"/gu)].map(([, at]) => Number(at)))).toBe(
    Number(formats) - 1,
  )
  expect(parts.get('docProps/core.xml')).toContain('<dc:creator>王&lt;敏&gt;</dc:creator>')
  expect(Object.keys(sheetsOf(bytes))).toEqual(["甲's <乙>", '说明'])
})
