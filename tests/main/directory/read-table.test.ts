import { describe, expect, test } from 'vitest'
import { mostColumns, mostRows } from '#shared/domain/directory-file'
import { csvOf } from '../../../src/main/csv'
import { readTable } from '../../../src/main/directory/read-table'
import { xlsxOf } from '../../../src/main/directory/write-xlsx'
import { workbookParts, zipOf } from '../../support/zip-of'

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding))

function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  const read = readTable(bytes)
  if (read.kind !== 'table') throw new Error(read.kind)
  return [read.table.columns, ...read.table.rows.map(({ cells }) => cells)]
}

const inSheet = (rows: string, styles = '') => zipOf(workbookParts(`<sheetData>${rows}</sheetData>`, styles))
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
const head = `<row r="1">${text('A1', '客户单位')}${text('B1', '联系电话')}</row>`

describe('a .csv', () => {
  test('is read as UTF-8 with its mark or without, as UTF-16 and as GB18030', () => {
    const plain = '客户单位,电话\r\n甲公司,13800000001\r\n'
    const expected = [
      ['客户单位', '电话'],
      ['甲公司', '13800000001'],
    ]
    // 客户单位,电话 / 甲公司,13800000001 as Excel in China saves it.
    const gb18030 = Buffer.concat([
      Buffer.from('bfcdbba7b5a5cebb2cb5e7bbb00d0abcd7b9abcbbe2c', 'hex'),
      Buffer.from('13800000001\r\n'),
    ])
    for (const bytes of [
      bytesOf(plain),
      bytesOf(`\uFEFF${plain}`),
      bytesOf(`\uFEFF${plain}`, 'utf16le'),
      new Uint8Array(gb18030),
    ])
      expect(cellsOf(bytes)).toEqual(expected)
  })

  test('keeps quotes, commas and line breaks in its cells, and every text as it stands', () => {
    const rows = [
      ['客户单位', '联系电话', '备注'],
      ['甲"乙",公司', '013800000001', '第一行\n第二行'],
      ['1-2', '1.38E+10', '2024/3/5'],
    ]
    expect(cellsOf(csvOf(rows))).toEqual(rows)
  })

  test('gives back what was marked so that Excel does not run it', () => {
    for (const name of ['=1+1', '+86 138', '-李', '@某', '＝1', "'=1", "''@x", '\t=1', ' =1', "　'＋1"]) {
      const written = csvOf([
        ['客户单位', '联系人'],
        [name, '王五'],
      ])
      expect(Buffer.from(written).toString()).toContain(`"'${name}"`)
      expect(cellsOf(written)[1]).toEqual([name, '王五'])
    }
  })

  test('may be divided by tabs or semicolons, and end without a line break or within a quote', () => {
    expect(cellsOf(bytesOf('客户单位\t电话\n甲\t1'))).toEqual([
      ['客户单位', '电话'],
      ['甲', '1'],
    ])
    expect(cellsOf(bytesOf('客户单位;电话\n甲;"1'))).toEqual([
      ['客户单位', '电话'],
      ['甲', '1'],
    ])
  })

  test('with a NUL that fell in is read, one of other bytes is no table, one of no encoding has none', () => {
    expect(cellsOf(bytesOf(`客户单位,电话\n甲\0乙,1\n${'丙,1\n'.repeat(40)}`))[1]).toEqual(['甲\0乙', '1'])
    expect(readTable(bytesOf('\x01\x02\x03客户\x04'.repeat(50)))).toEqual({ kind: 'not-a-table' })
    expect(readTable(new Uint8Array([0x41, 0x2c, 0x81, 0x20, 0xff, 0xff]))).toEqual({ kind: 'encoding' })
    expect(readTable(new Uint8Array())).toEqual({ kind: 'empty' })
    expect(readTable(bytesOf('客户单位,电话\n'))).toEqual({ kind: 'empty' })
  })

  test('finds its heads below a title, counts lines as the file does, and cuts what is far too long', () => {
    const read = readTable(bytesOf(`某某产业园租户表\n\n企业名称,联系人,手机\n${'长'.repeat(9000)},王五,1\n`))
    expect(read).toMatchObject({ kind: 'table', table: { columns: ['企业名称', '联系人', '手机'] } })
    if (read.kind === 'table') expect(read.table.rows).toMatchObject([{ line: 4 }])
    if (read.kind === 'table') expect(read.table.rows[0]?.cells[0]).toHaveLength(501)
  })

  test('of too many rows or columns is refused', () => {
    const rows = (count: number) => bytesOf(`客户单位,电话\n${'甲,1\n'.repeat(count)}`)
    expect(readTable(rows(mostRows)).kind).toBe('table')
    expect(readTable(rows(mostRows + 1))).toEqual({ kind: 'too-many-rows' })
    expect(readTable(bytesOf(`客户单位,电话\n${'\n,\n甲,1\n'.repeat(mostRows)}`))).toMatchObject({
      kind: 'table',
      table: { rows: { length: mostRows } },
    })
    const wide = (count: number) => bytesOf(`客户单位,电话\n${'1,'.repeat(count - 1)}1\n`)
    expect(readTable(wide(mostColumns)).kind).toBe('table')
    expect(readTable(wide(mostColumns + 1))).toEqual({ kind: 'too-many-columns' })
  })
})

describe('an .xlsx', () => {
  test('is read as it was written, text for text', () => {
    const rows = [
      ['客户单位', '联系人', '联系电话'],
      ['=HYPERLINK("http://example.com")', '@某', '13800000001'],
      ['甲<&>"公司', '  空格 ', '007'],
    ]
    expect(cellsOf(xlsxOf(rows))).toEqual(rows)
  })

  test('has a phone as its digits, a day as a day, and of a formula what it gave', () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
    const rows = `${head}<row r="2">${text('A2', '甲')}<c r="B2"><v>13800000001</v></c><c r="C2" s="1"><v>45356</v></c><c r="D2" s="2"><v>101</v></c><c r="E2"><f>1+1</f><v>2</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2"><v>0.30000000000000004</v></c></row>`
    expect(cellsOf(inSheet(rows, styles))[1]).toEqual([
      '甲',
      '13800000001',
      '2024-03-05',
      '0101',
      '2',
      '',
      '0.3',
    ])
  })

  test('with a cell in the last column of each of its rows is refused for its columns', () => {
    const rows = Array.from(
      { length: 300 },
      (_, at) => `<row r="${at + 2}">${text(`XFD${at + 2}`, '甲')}</row>`,
    )
    expect(readTable(inSheet(head + rows.join('')))).toEqual({ kind: 'too-many-columns' })
  })

  test('with merged cells has the building in each of its rows', () => {
    const rows = `${head}<row r="2">${text('A2', '1号楼')}${text('B2', '甲')}</row><row r="3">${text('B3', '乙')}</row><row r="4"/>`
    const sheet = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:A4"/><mergeCell ref="B3:B1048576"/></mergeCells>`
    expect(cellsOf(zipOf(workbookParts(sheet)))).toEqual([
      ['客户单位', '联系电话'],
      ['1号楼', '甲'],
      ['1号楼', '乙'],
    ])
  })

  test('that unfolds to more than it says, or to more than it may, is not unfolded', () => {
    const parts = workbookParts('<sheetData/>')
    const much = { name: 'xl/media/a.bin', content: 'x', said: 200 * 1024 * 1024 }
    expect(readTable(zipOf([...parts, much]))).toEqual({ kind: 'bomb' })
    const lie = { name: 'xl/media/a.bin', content: Buffer.alloc(5 * 1024 * 1024), said: 1000 }
    expect(readTable(zipOf([...parts, lie]))).toEqual({ kind: 'bomb' })
    const many = Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, content: '' }))
    expect(readTable(zipOf(many))).toEqual({ kind: 'bomb' })
  })

  test('that is damaged, encrypted, no workbook, of before 2007 or without a sheet is told by what it is', () => {
    const whole = inSheet(`${head}<row r="2">${text('A2', '甲')}</row>`)
    expect(readTable(whole).kind).toBe('table')
    expect(readTable(whole.slice(0, -30))).toEqual({ kind: 'damaged' })
    expect(readTable(zipOf(workbookParts('<sheetData/>'), { entriesSaid: 40 }))).toEqual({ kind: 'damaged' })
    expect(readTable(bytesOf('PK'))).toEqual({ kind: 'damaged' })
    expect(readTable(zipOf([{ name: 'xl/workbook.xml', content: 'x', isEncrypted: true }]))).toEqual({
      kind: 'encrypted',
    })
    expect(readTable(zipOf([{ name: 'word/document.xml', content: '<w/>' }]))).toEqual({
      kind: 'not-a-table',
    })
    expect(readTable(zipOf(workbookParts(null))).kind).toMatch(/^(empty|damaged)$/)
    expect(readTable(zipOf(workbookParts('<sheetData/>')))).toEqual({ kind: 'empty' })
    const shell = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    expect(readTable(new Uint8Array(shell))).toEqual({ kind: 'old-excel' })
    const locked = Buffer.concat([shell, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(readTable(new Uint8Array(locked))).toEqual({ kind: 'encrypted' })
  })

  test('whose parts climb out of it or lend what they do not say writes nothing and changes nothing', () => {
    const parts = workbookParts(`<sheetData>${head}<row r="2">${text('A2', '甲')}</row></sheetData>`)
    const hostile = [
      ...parts,
      { name: '../../../tmp/climbed.txt', content: 'x' },
      { name: '__proto__/polluted', content: 'x' },
      { name: 'xl/__proto__', content: 'x' },
    ]
    expect(cellsOf(zipOf(hostile))[1]).toEqual(['甲'])
    expect(Object.keys(Object.prototype)).toEqual([])
    expect('polluted' in {}).toBe(false)
  })

  test('that names entities of its own does not unfold them', () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
    const parts = workbookParts(`<sheetData>${head}<row r="2">${text('A2', '&c;甲')}</row></sheetData>`).map(
      (part) =>
        part.name.endsWith('sheet1.xml')
          ? { ...part, content: String(part.content).replace('<worksheet', `${bomb}<worksheet`) }
          : part,
    )
    const read = readTable(zipOf(parts))
    if (read.kind === 'table') expect(read.table.rows[0]?.cells[0]?.length ?? 0).toBeLessThan(20)
    else expect(read.kind).toMatch(/^(damaged|empty)$/)
  })

  test('of random bytes in the shape of a workbook ends without harm', () => {
    const whole = Buffer.from(inSheet(`${head}<row r="2">${text('A2', '甲')}</row>`))
    let seed = 7
    for (let round = 0; round < 300; round++) {
      const bytes = Buffer.from(whole)
      for (let flips = 0; flips < 5; flips++) {
        seed = (seed * 1103515245 + 12345) % 2 ** 31
        bytes[seed % bytes.length] = seed >> 8
      }
      expect([
        'table',
        'damaged',
        'bomb',
        'encrypted',
        'not-a-table',
        'empty',
        'encoding',
        'too-many-rows',
        'too-many-columns',
        'old-excel',
      ]).toContain(readTable(new Uint8Array(bytes)).kind)
    }
  })
})
