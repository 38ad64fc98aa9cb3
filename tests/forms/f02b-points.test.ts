import { describe, expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { pointSheet } from '../../src/main/forms/f02b-points'
import { drawForm } from '../../src/main/forms/render'
import type { PointRow, PointSheetFacts } from '../../src/main/forms/visit-facts'
import { checkByQpdf, fontsDir, packed, placesOf, sheetsByPoppler, textByPoppler } from './look'
import { at, firstSlip, organisation } from './made-up'

const row: PointRow = {
  serial: '1',
  date: '11-18',
  department: '招商运营部',
  visitor: '孙经理',
  customer: '晨光包装材料有限公司\n王小明',
  address: '3号楼-1206',
  kind: '需求',
  words: '想再租一间六十平米的仓库，最好在一楼',
  handled: '意见表 TS-202611-0031',
  by: '周前台',
}

const facts: PointSheetFacts = {
  organisation,
  slip: firstSlip(91, '2026-11-20T01:05:00.000Z'),
  month: '2026-11' as IsoMonth,
  asOf: at('2026-11-20T01:05:00.000Z'),
  rows: [row, { ...row, serial: '2', kind: '投诉', handled: '', words: '保洁中午把走廊门锁上' }],
}

const draw = (given: PointSheetFacts) => drawForm(pointSheet(given), fontsDir)

describe('月回访客户投诉需求登记', () => {
  it('has what each department brought back, and what became of it', async () => {
    const { bytes, pages, missing } = await draw(facts)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '2026年11月',
      '数据截至2026-11-2009:05',
      '序号日期回访部门访问人客户地址投诉/需求内容处理情况接收人',
      '招商运营部',
      '孙经理',
      '王小明',
      '需求',
      '想再租一间六十平米的仓',
      'TS-202611-',
      '保洁中午把走廊门锁上',
      'F02b第1版',
    ])
      expect(text).toContain(words)
    checkByQpdf(bytes)
  })

  it('repeats its head on every page and loses no row', async () => {
    const rows = Array.from({ length: 40 }, (_, place) => ({ ...row, words: `第${place + 1}条，想换锁` }))
    const { bytes, pages } = await draw({ ...facts, rows })
    const sheets = sheetsByPoppler(bytes)
    expect(sheets).toHaveLength(pages)
    for (const one of sheets) expect(packed(one)).toContain('序号日期回访部门')
    const all = packed(sheets.join(''))
    for (let place = 1; place <= 40; place++) expect(all).toContain(`第${place}条`)
  })

  it('empty, for the departments, is one page of ten rows with both kinds to tick', async () => {
    const { bytes, pages } = await draw({ ...facts, slip: null, month: null, asOf: null, rows: null })
    expect(pages).toBe(1)
    expect(placesOf(bytes, 1, '□投诉')).toHaveLength(10)
    expect(packed(textByPoppler(bytes))).toContain('当天交回前台')
  })
})
