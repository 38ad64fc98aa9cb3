import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { reviewForm } from '../../src/main/forms/f13-review'
import { drawForm } from '../../src/main/forms/render'
import type { ReviewSheetFacts } from '../../src/main/forms/review-facts'
import {
  checkSound,
  fontsDir,
  hasRoomToSign,
  headOf,
  keep,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { prose } from './made-up'
import { blankMonthReview, monthReview } from './made-up-review'

const draw = (facts: ReviewSheetFacts) => drawForm(reviewForm(facts), fontsDir)

describe('投诉记录月总结表', () => {
  it('tells the month in short, what is made of it, and how the measures stand', async () => {
    const { bytes, missing } = await draw(monthReview)
    keep('f13-filled', bytes)
    const text = packed(textByPoppler(bytes))
    expect(missing).toEqual([])
    for (const words of [
      '投诉记录月总结表',
      '2026年11月',
      '数据截至2026-11-2816:00',
      '投诉12件报修求助27件',
      '85.7%（12/14）',
      '指标100%',
      '3号楼设备：4次，上月1次。',
      // Its charts: what was received month by month, the first groups, the clocks.
      '逐月对比',
      '设备设施41',
      '转呈100%96.4%',
      '地下车库照明改成感应灯',
      '同意。培训由综合部组织。',
      '钱主任2026-11-28（已签在纸上）',
      'F13第1版',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('销项')
    checkSound(bytes)
  })

  it.each([
    ['filled', monthReview, 3, 4],
    ['without a word typed', { ...monthReview, repeated: '', analysis: '', carried: [], measures: [] }, 3, 4],
    ['blank', blankMonthReview, 2, 5],
  ])(
    '%s, it has 15 mm of white for each signature that is not given yet',
    async (name, facts, sheets, count) => {
      const { bytes, pages } = await draw(facts)
      keep(`f13-${packed(name)}`, bytes)
      let room = 0
      for (let page = 1; page <= pages; page++) {
        const picture = pictureOf(bytes, page, 100)
        for (const caption of placesOf(bytes, page, '签名：'))
          if (hasRoomToSign(picture, 100, caption)) room++
      }
      expect([pages, room]).toEqual([sheets, count])
    },
  )

  it('has an analysis that a page can hold on one page', async () => {
    const analysis = Array.from({ length: 22 }, (_, place) => `第 ${place + 1} 句`).join('\n')
    const { bytes } = await draw({ ...monthReview, analysis })
    keep('f13-analysis', bytes)
    const sheets = sheetsByPoppler(bytes).map(packed)
    const page = sheets.filter((sheet) => sheet.includes('第1句') || sheet.includes('分析'))
    expect(page).toHaveLength(1)
    expect(page[0]).toContain('第22句')
  })

  it.each(['repeated', 'analysis'] as const)('loses nothing of 4,000 characters in %s', async (field) => {
    const { bytes, pages } = await draw({ ...monthReview, [field]: prose(4000) })
    keep(`f13-long-${field}`, bytes)
    const sheets = sheetsByPoppler(bytes)
    expect(pages).toBeGreaterThan(3)
    sheets.forEach((sheet, index) => {
      expect(packed(sheet)).toContain('2026年11月')
      expect(sheet.includes('（续页）')).toBe(index > 0)
    })
  })

  it('loses nothing of a long measure, a long opinion and forty measures carried on', async () => {
    const long = { words: prose(3000), department: '物业部', due: '2026-12-15', standing: prose(800) }
    const carried = Array.from({ length: 40 }, (_, place) => ({
      ...long,
      words: `第 ${place + 1} 条措施`,
      standing: '没有回报',
      decided: '2026年10月',
    }))
    const opinions = monthReview.opinions.map((opinion) => ({ ...opinion, words: prose(1500) }))
    const { bytes, pages } = await draw({ ...monthReview, measures: [long], carried, opinions })
    keep('f13-long', bytes)
    expect(pages).toBeGreaterThan(6)
    expect(packed(textByPoppler(bytes))).toContain('第40条措施')
  })

  it('carries the slip in its QR code, and is the same to the byte when it is drawn again', async () => {
    expect(headOf(reviewForm(monthReview))).toContain(`"qr":"${slipCodeOf(61)}"`)
    expect(Buffer.compare((await draw(monthReview)).bytes, (await draw(monthReview)).bytes)).toBe(0)
  })
})
