import { describe, expect, it } from 'vitest'
import { personSheet } from '../../src/main/forms/person-sheet'
import type { PersonFacts } from '../../src/main/forms/privacy-facts'
import { drawForm } from '../../src/main/forms/render'
import {
  checkSound,
  fontsDir,
  inkIn,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { at, prose } from './made-up'

const draw = (facts: PersonFacts) => drawForm(personSheet(facts), fontsDir)
const row = (item: string, words: string) => ['案件', 'TS-202611-0007', '2026-11-23 14:20', item, words]
const known: PersonFacts = {
  organisation: '清河湾电子商务产业园',
  madeAt: at('2026-11-25T02:30:00.000Z'),
  madeBy: '周前台',
  rows: [
    row('姓名和单位', '晨光包装材料有限公司　王小明'),
    row('电话', '138 0000 0001'),
    row('内容', '货梯连续两晚停运，物业未张贴通知，夜班出货延误约两小时。'),
    ['来电来访', '未立项', '2026-11-24 09:05', '答复', '每小时五元'],
  ],
}

describe('个人信息查阅清单', () => {
  it('lists on one page what the desk has of one person, who made it and when', async () => {
    const { bytes, pages, missing } = await draw(known)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '清河湾电子商务产业园',
      '个人信息查阅清单',
      '共4条',
      '2026-11-2510:30周前台',
      '来源编号时间项目内容',
      '来电来访未立项2026-11-2409:05答复每小时五元',
      '第1页共1页',
    ])
      expect(text).toContain(words)
    checkSound(bytes)
  })

  it('keeps a number and a time on one line each', async () => {
    const { bytes } = await draw(known)
    const days = placesOf(bytes, 1, '2026-11-23')
    const times = placesOf(bytes, 1, '14:20')
    expect(placesOf(bytes, 1, 'TS-202611-0007')).toHaveLength(3)
    expect([days.length, times.length]).toEqual([3, 3])
    for (const [place, day] of days.entries()) expect(times[place]?.top).toBeCloseTo(day.top, 0)
  })

  it('loses nothing of a text of thousands of characters: it goes on in the next row, on the next page', async () => {
    const words = `${prose(6000)}\n第二段`
    const { bytes, pages } = await draw({ ...known, rows: [row('内容', words)] })
    const sheets = sheetsByPoppler(bytes)
    expect(pages).toBeGreaterThan(3)
    expect(sheets).toHaveLength(pages)
    for (const [place, sheet] of sheets.entries()) {
      expect(packed(sheet)).toContain('来源编号时间项目内容')
      expect(sheet.includes('续页')).toBe(place > 0)
    }
    expect(packed(sheets.join(''))).toContain('内容（续）')
    const told = packed(sheets.join('')).match(/138/g)
    expect(told?.length).toBe(prose(6000).match(/138/g)?.length)
    expect(packed(sheets.at(-1) ?? '')).toContain('第二段')
  })

  it('lets an unbroken word and a long item stay within their columns', async () => {
    const { bytes } = await draw({
      ...known,
      rows: [row('更正被投诉对象的名称', 'A'.repeat(400)), row('内容', '（'.repeat(90))],
    })
    const dpi = 100
    const dots = (points: number) => (points * dpi) / 72
    const margin = (15 * 72) / 25.4
    const picture = pictureOf(bytes, 1, dpi)
    const right = { left: dots(595.28 - margin + 1), top: 0, right: dots(595), bottom: dots(841) }
    expect(inkIn(picture, right)).toBe(0)
    expect(inkIn(picture, { ...right, left: dots(margin), right: dots(595.28 - margin) })).toBeGreaterThan(
      2000,
    )
  })

  it('prints rare characters, and an emoji as its description', async () => {
    const { bytes, missing } = await draw({ ...known, rows: [row('内容', '𠮷㛃䶮·买买提😀')] })
    expect(packed(textByPoppler(bytes))).toContain('𠮷㛃䶮·买买提〔U+1F600〕')
    expect(missing).toEqual(['😀'])
  })

  it('loses none of hundreds of characters that print as their codes', async () => {
    const { bytes } = await draw({ ...known, rows: [row('内容', '😡'.repeat(400))] })
    expect(packed(textByPoppler(bytes)).split('〔U+1F621〕').length - 1).toBeGreaterThan(350)
  })

  it('is the same to the byte when it is drawn again', async () => {
    expect(Buffer.compare((await draw(known)).bytes, (await draw(known)).bytes)).toBe(0)
  })
})
