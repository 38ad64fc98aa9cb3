import { describe, expect, it } from 'vitest'
import { numberRanges } from '#shared/domain/repair-draw'
import { slipCodeOf } from '#shared/domain/slip-code'
import { repairVisits } from '../../src/main/forms/f06-repair-visits'
import { drawForm } from '../../src/main/forms/render'
import type { RepairVisitFacts, RepairVisitRow } from '../../src/main/forms/repair-visit-facts'
import {
  checkSound,
  fontsDir,
  headOf,
  inkIn,
  keep,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { at, firstSlip, organisation } from './made-up'

const slip = firstSlip(7061, '2026-11-02T01:05:00.000Z')

const asked: RepairVisitRow = {
  number: 'PG-202610-0007',
  customer: '乙包装有限公司\n周女士\nB座 1206',
  content: '洗手盆下面漏水，地面湿了',
  completed: '10-23\n11:20',
  asked: '11-02\n09:40',
  wayWord: '电话',
  qualityWord: '基本满意',
  timelinessWord: '不及时',
  isSolved: true,
  said: '修好了，就是等了一下午，希望以后先打个电话。',
  by: '刘主管',
}

const unasked: RepairVisitRow = {
  ...asked,
  number: 'PG-202610-0019',
  customer: '甲电商有限公司\n陈女士\nC座 506\n138 0000 0001',
  asked: '',
  wayWord: null,
  qualityWord: null,
  timelinessWord: null,
  isSolved: null,
  said: '',
  by: '',
}

const draw = {
  seed: '04711234',
  percent: 5,
  householdPercent: 5,
  finished: 43,
  households: 120,
  wanted: 3,
  most: 6,
  size: 3,
  madeAt: at('2026-11-02T01:00:00.000Z'),
  madeBy: '王敏',
  from: 'PG-202610-0001～0040、0042～0044',
  example: 'PG-202610-0001',
  isCallSheet: true,
}

const facts: RepairVisitFacts = {
  organisation,
  slip,
  period: '2026年10月',
  asOf: null,
  rows: [asked, unasked],
  draw: null,
}

const orderNumber = (place: number) => `PG-202610-${String(place).padStart(4, '0')}`
const drawn = (given: RepairVisitFacts) => drawForm(repairVisits(given), fontsDir)

describe('F06 维修回访登记表', () => {
  it('has what was asked and answered under its ten heads, landscape, every choice shown', async () => {
    const { bytes, pages, missing } = await drawn({ ...facts, asOf: slip.printedAt })
    keep('F06', bytes)
    const text = packed(textByPoppler(bytes))
    expect({ pages, missing }).toEqual({ pages: 1, missing: [] })
    const heads = ['单号', '客户', '内容', '完成', '回访', '方式', '质量', '及时', '意见', '回访人']
    for (const words of [...heads, 'PG-202610-0007', 'PG-202610-0019', '2026年10月', 'F06第1版'])
      expect(text).toContain(words)
    expect(text).toContain('数据截至2026-11-0209:05')
    for (const ticked of ['☑电话', '☑基本满意', '☑不及时', '☑已解决', '□满意', '□没解决'])
      expect(text).toContain(ticked)
    // 4 ticked of the first row; the second is left for the hand.
    expect(text.match(/☑/gu)).toHaveLength(4)
    expect(text.match(/□/gu)).toHaveLength(2 * 10 - 4)
    const { width, height } = pictureOf(bytes, 1, 50)
    expect(width).toBeGreaterThan(height)
    checkSound(bytes)
    expect(headOf(repairVisits(facts))).toContain(slipCodeOf(slip.id))
  })

  it('of a draw has the phones to call, says how it was drawn, and leaves the answers for the hand', async () => {
    const rows = [unasked, { ...unasked, number: 'PG-202610-0030' }, { ...unasked, number: 'PG-202610-0042' }]
    const { bytes, pages } = await drawn({ ...facts, rows, draw })
    keep('F06-call-sheet', bytes)
    const text = packed(textByPoppler(bytes))
    expect(pages).toBe(1)
    for (const words of [
      '抽查',
      '回访用',
      '13800000001',
      '种子04711234',
      '完成的派工单43张',
      '户数120',
      '抽3张',
      "printf'%s''04711234|PG-202610-0001'|sha256sum",
      'PG-202610-0001～0040、0042～0044',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('☑')
    // Below the last line of choices of 意见 the cell is white: two lines for the hand.
    const [box] = placesOf(bytes, 1, '□已解决')
    if (!box) throw new Error('There is no 意见 to be filled in')
    const picture = pictureOf(bytes, 1, 72)
    expect(
      inkIn(picture, { left: box.left, right: box.right, top: box.bottom + 2, bottom: box.bottom + 15 }),
    ).toBe(0)
  })

  it('repeats its head on every page, loses no row, and goes on below where much was said', async () => {
    const rows = Array.from({ length: 14 }, (_, place) => ({
      ...asked,
      number: orderNumber(place + 1),
      said: place === 11 ? `${'又漏了，叫了三次才来。'.repeat(60)}完` : asked.said,
    }))
    // A desk that did every second of 1,200: the numbers alone take half a page.
    const numbers = Array.from({ length: 600 }, (_, place) => orderNumber(2 * place + 1))
    const from = numberRanges(numbers)
    const { bytes, pages } = await drawn({ ...facts, rows, draw: { ...draw, from, isCallSheet: false } })
    const sheets = sheetsByPoppler(bytes).map(packed)
    expect(pages).toBe(sheets.length)
    expect(pages).toBeGreaterThan(2)
    for (const page of sheets.slice(0, -1)) expect(page).toContain('回访人')
    for (const { number } of rows) expect(sheets.join('')).toContain(number)
    expect(sheets.join('')).toContain('1197、1199')
  })

  it('has room for hands where it is printed empty, and the same facts give the same bytes', async () => {
    const blank = { ...facts, slip: null, period: null, rows: null }
    const [one, other] = [await drawn(blank), await drawn(blank)]
    keep('F06-blank', one.bytes)
    expect(one.pages).toBe(1)
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
    expect(packed(textByPoppler(one.bytes))).toContain('年月日')
  })
})
