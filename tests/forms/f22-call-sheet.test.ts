import { describe, expect, it } from 'vitest'
import type { CallSheetFacts, CallSheetRow } from '../../src/main/forms/call-sheet-facts'
import { callSheet } from '../../src/main/forms/f22-call-sheet'
import { textOf } from '../../src/main/forms/prove'
import { drawForm } from '../../src/main/forms/render'
import { checkByQpdf, fontsDir, inkIn, packed, pictureOf, placesOf, textByPoppler } from './look'
import { at, firstSlip, organisation } from './made-up'

const row: CallSheetRow = {
  serial: '1',
  number: 'TS-202611-0007',
  customer: '晨光包装材料有限公司\n陈女士',
  address: '3号楼-1206',
  phones: '138 0000 0001\n0579 8000 0001',
  matter: '货梯停了两天，夜班出货延误，问什么时候能修好',
  result: '换了门机皮带，试运行一小时正常',
  due: '11-24\n18:00',
}

const facts: CallSheetFacts = {
  organisation,
  slip: firstSlip(61, '2026-11-23T10:05:00.000Z'),
  by: 'phone',
  asOf: at('2026-11-23T10:05:00.000Z'),
  rows: [row],
}

const draw = (changed: Partial<CallSheetFacts> = {}) =>
  drawForm(callSheet({ ...facts, ...changed }), fontsDir)
const blank = { slip: null, asOf: null, rows: null } as const

describe('F22', () => {
  it('says whom to call, where, about what and until when, with everything to tick', async () => {
    const { bytes, pages, missing } = await draw()
    expect([pages, missing]).toEqual([1, []])
    const text = packed(textByPoppler(bytes))
    for (const words of ['F22第1版', '共1户', '数据截至2026-11-2318:05', '11-24', '回访人：'])
      expect(text).toContain(words)
    const drawn = packed((await textOf(bytes)).join(''))
    for (const words of [row.number, row.customer, row.address, row.phones, row.matter, row.result])
      expect(drawn).toContain(packed(words))
    expect(drawn).toContain('□已答□没联系上□拒绝□号码错误')
    expect(drawn).toContain('□满意□及时□基本满意□一般□不满意□不及时□已解决□没解决')
    expect(text).not.toContain('回访记录表上签名')
    checkByQpdf(bytes)
    expect(Buffer.compare(bytes, (await draw()).bytes)).toBe(0)
  })

  it('for the doors has its own title and outcomes, and asks for the signature', async () => {
    const drawn = packed((await textOf((await draw({ by: 'door' })).bytes)).join(''))
    for (const words of ['上门回访单', '□不在', '□已搬离', '回访记录表上签名']) expect(drawn).toContain(words)
    expect(drawn).not.toContain('号码错误')
  })

  it('of a long round repeats its head on every page and loses nobody', async () => {
    const rows = Array.from({ length: 60 }, (_, place) => ({
      ...row,
      serial: String(place + 1),
      number: `TS-202611-${String(place + 1).padStart(4, '0')}`,
    }))
    const { bytes, pages } = await draw({ rows })
    const drawn = (await textOf(bytes)).map(packed)
    expect(pages).toBeGreaterThan(8)
    for (const page of drawn) expect(page).toContain('序号编号客户地址电话事由处理结果时限结果客户评价')
    const all = drawn.join('')
    for (const { number } of rows) expect(all).toContain(number)
  }, 30_000)

  it('prints rare characters and long names within the sheet', async () => {
    const { bytes, missing } = await draw({
      rows: [{ ...row, customer: `𠮷㛃䶮·${'某'.repeat(60)}`, matter: '😀'.repeat(40) }],
    })
    expect(missing).toEqual(['😀'])
    expect(packed((await textOf(bytes)).join(''))).toContain('𠮷㛃䶮·')
    // At 36 dots an inch the right margin of 15 mm begins at dot 399.7.
    expect(inkIn(pictureOf(bytes, 1, 36), { left: 401, top: 0, right: 420, bottom: 297 })).toBe(0)
  })
})

describe('an empty F22 for the hand', () => {
  it.each(['phone', 'door'] as const)('for %s is one page of rows as high as a hand needs', async (by) => {
    const { bytes, pages } = await draw({ ...blank, by })
    expect(pages).toBe(1)
    const ticks = placesOf(bytes, 1, '□已答')
    expect(ticks).toHaveLength(5)
    const tops = ticks.map(({ top }) => top).toSorted((one, other) => one - other)
    for (const [place, top] of tops.entries())
      if (place > 0) expect(top - (tops[place - 1] ?? 0)).toBeGreaterThan(50)
    // 客户意见 of the first row: nothing in the way of a pen.
    const [head] = placesOf(bytes, 1, '客户意见')
    if (!head) throw new Error('There is no 客户意见')
    const picture = pictureOf(bytes, 1, 72)
    expect(
      inkIn(picture, {
        left: head.left - 15,
        right: head.right + 15,
        top: head.bottom + 10,
        bottom: head.bottom + 50,
      }),
    ).toBe(0)
  })
})
