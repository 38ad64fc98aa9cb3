import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { Standards } from '#shared/domain/standard'
import { dispatchSheet } from '../../src/main/forms/f07-dispatch'
import { standardCard } from '../../src/main/forms/f18-standard'
import { receiptForm } from '../../src/main/forms/f19-receipt'
import { drawForm } from '../../src/main/forms/render'
import type { DispatchFacts, DispatchSheetRow, ReceiptFacts } from '../../src/main/forms/slip-facts'
import {
  checkSound,
  fontsDir,
  headOf,
  inkIn,
  keep,
  packed,
  pictureOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { at, firstSlip, organisation } from './made-up'

const slip = firstSlip(7061, '2026-11-23T10:05:00.000Z')

const row: DispatchSheetRow = {
  serial: '1',
  number: 'TS-202611-0007',
  grade: '重要',
  department: '招商运营部',
  sent: '11-23\n09:20',
  takenBy: '刘主管（留置）',
  due: '11-26\n18:00',
  back: '11-25\n16:40',
  backTo: '周前台',
}

describe('F07 投诉处置记录表', () => {
  const facts: DispatchFacts = { organisation, slip, period: '2026年11月', asOf: null, rows: [row] }
  const draw = (given: DispatchFacts) => drawForm(dispatchSheet(given), fontsDir)

  it('has who took which form when under its nine heads, landscape, with the code of its slip', async () => {
    const open = { ...row, serial: '2', takenBy: '', back: '', backTo: '', due: '' }
    const { bytes, pages, missing } = await draw({ ...facts, rows: [row, open], asOf: slip.printedAt })
    keep('F07', bytes)
    const text = packed(textByPoppler(bytes))
    expect({ pages, missing }).toEqual({ pages: 1, missing: [] })
    const heads = [
      '序号',
      '意见表编号',
      '等级',
      '送达部门',
      '送达时间',
      '领表人签名',
      '应完成时间',
      '交回时间',
      '接收人',
    ]
    for (const words of [
      ...heads,
      'TS-202611-0007',
      '刘主管（留置）',
      '2026年11月',
      '数据截至2026-11-2318:05',
      'F07第1版',
    ])
      expect(text).toContain(words)
    const { width, height } = pictureOf(bytes, 1, 50)
    expect(width).toBeGreaterThan(height)
    checkSound(bytes)
  })

  it('repeats its head on every page of a long month, and loses no row; a long name goes on below', async () => {
    const rows = Array.from({ length: 60 }, (_, place) => ({
      ...row,
      serial: String(place + 1),
      number: `TS-202611-${String(place + 1).padStart(4, '0')}`,
      takenBy: place === 30 ? `${'欧阳'.repeat(30)}（电话告知，待补签）` : row.takenBy,
    }))
    const { bytes, pages } = await draw({ ...facts, rows })
    const sheets = sheetsByPoppler(bytes).map(packed)
    expect(pages).toBe(sheets.length)
    expect(pages).toBeGreaterThan(2)
    for (const sheet of sheets) expect(sheet).toContain('领表人签名')
    const all = sheets.join('')
    for (const { number } of rows) expect(all).toContain(number)
  })

  it('has room for hands where it is printed empty, and the same facts give the same bytes', async () => {
    const blank = { ...facts, slip: null, period: null, rows: null }
    const [one, other] = [await draw(blank), await draw(blank)]
    keep('F07-blank', one.bytes)
    expect(one.pages).toBe(1)
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
    expect(packed(textByPoppler(one.bytes))).toContain('年月日')
  })
})

describe('F18 服务标准', () => {
  const standards = Standards.parse(
    JSON.parse(readFileSync(new URL('../../resources/standards.json', import.meta.url), 'utf8')),
  )

  it.each(['reception', 'door'] as const)('%s is one page with every line of the standard', async (which) => {
    const { title, groups } = standards[which]
    const named = groups.map(({ item, lines }) => ({
      item,
      lines: lines.map((line) => line.replaceAll('{organisation}', organisation)),
    }))
    const { bytes, pages, missing } = await drawForm(
      standardCard({ organisation, slip, title, groups: named }),
      fontsDir,
    )
    keep(`F18-${which}`, bytes)
    expect({ pages, missing }).toEqual({ pages: 1, missing: [] })
    const text = packed(textByPoppler(bytes))
    expect(text).toContain(title)
    // Lines break within a cell beside its label: each is found by how it begins.
    for (const { lines } of named) for (const line of lines) expect(text).toContain(packed(line).slice(0, 12))
    checkSound(bytes)
  })

  it('says the desk’s own name where the source says another’s', () => {
    const text = JSON.stringify(standards)
    expect(text).toContain('{organisation}')
    expect(text).not.toContain('义乌')
  })
})

describe('F19 客户回执', () => {
  const facts: ReceiptFacts = {
    organisation,
    slip,
    number: 'TS-202611-0007',
    receivedAt: at('2026-11-23T01:00:00.000Z'),
    kindWord: '投诉',
    customer: '晨光包装材料有限公司　陈女士',
    phones: ['138****0001'],
    matter: '进 C 座大门登记时，值班保安说话很冲',
    next: { at: at('2026-11-24T02:00:00.000Z'), words: '电话告知处理结果' },
    hours: '周一至周六 08:30–18:00',
    receivedBy: '周前台',
  }
  const draw = (given: ReceiptFacts) => drawForm(receiptForm(given), fontsDir)

  it('tells the number, the matter and when the customer hears again, above the line where it is cut off', async () => {
    const { bytes, pages } = await draw(facts)
    keep('F19', bytes)
    const text = packed(textByPoppler(bytes))
    expect(pages).toBe(1)
    for (const words of [
      'TS-202611-0007',
      '2026-11-2309:00',
      '138****0001',
      '2026-11-2410:00前电话告知处理结果',
      '08:30–18:00',
      '前台电话',
      '不用交回',
    ])
      expect(text).toContain(words)
    // Below the cut there is nothing but the foot line.
    const picture = pictureOf(bytes, 1, 72)
    expect(inkIn(picture, { left: 0, top: 430, right: picture.width, bottom: 770 })).toBe(0)
    checkSound(bytes)
  })

  it('stays above the cut with the longest words, and has room where nothing was promised', async () => {
    const long = '很'.repeat(60)
    const { bytes } = await draw({
      ...facts,
      customer: `${'长'.repeat(30)}　欧阳女士`,
      phones: ['138****0001', '0579****0002', '139****0003'],
      matter: long,
      next: { at: slip.printedAt, words: long },
    })
    const picture = pictureOf(bytes, 1, 72)
    expect(inkIn(picture, { left: 0, top: 430, right: picture.width, bottom: 770 })).toBe(0)
    const empty = await draw({ ...facts, next: null })
    expect(packed(textByPoppler(empty.bytes))).toContain('与您联系')
  })

  it('has the code of its slip', () => {
    expect(headOf(receiptForm(facts))).toContain(slipCodeOf(slip.id))
  })
})
