import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInAt } from '../../src/main/built-in'
import { walkForm } from '../../src/main/forms/f16-walk'
import { roundSheet } from '../../src/main/forms/f31-rounds'
import { drawForm } from '../../src/main/forms/render'
import { blankWalk, type RoundRow, type WalkFacts } from '../../src/main/forms/walk-facts'
import { checkSound, fontsDir, hasRoomToSign, keep, packed, pictureOf, placesOf, textByPoppler } from './look'
import { firstSlip, organisation } from './made-up'

const { checklist } = builtInAt(join(import.meta.dirname, '../../resources'))
const slip = firstSlip(91, '2026-11-23T01:05:00.000Z')

/** Printed for the walk: nothing is known but when it is to begin. */
const ahead: WalkFacts = {
  ...blankWalk(organisation, checklist),
  slip,
  number: 'XJ-202611-0001',
  kindWord: '周检',
  planned: '2026-11-23 10:30',
}

const finding = {
  place: '3号楼地下一层车库东侧通道',
  words: '两支灯管不亮，通道里堆了装修材料，最窄处只剩六十公分',
  severity: '严重，安全隐患',
  responsible: '保安',
  photos: 2,
}

const walked: WalkFacts = {
  ...ahead,
  walked: '2026-11-23 10:40',
  walker: '王敏',
  areas: ahead.areas.map(({ area, points }) => ({
    area,
    points: points.map(({ words }) =>
      words.includes('部分不亮') || words.includes('乱停车')
        ? { words, verdictWord: '不合格', found: words.includes('部分不亮') ? [1] : [2] }
        : { words, verdictWord: '合格', found: [] },
    ),
  })),
  found: [finding, { ...finding, place: '北门', words: '三辆车停在消防通道口', photos: 0 }],
  companions: [
    { name: '张主管', unit: '物业部' },
    { name: '李队长', unit: '保安' },
  ],
  signature: { words: '本人已签（见原件）' },
}

const draw = (facts: WalkFacts) => drawForm(walkForm(facts), fontsDir)

describe('巡检记录表', () => {
  it('for the clipboard has the seven areas, every choice open, a line beside each point, on two pages', async () => {
    const { bytes, pages, missing } = await draw(ahead)
    const text = packed(textByPoppler(bytes, '-raw'))
    expect([pages, missing]).toEqual([2, []])
    for (const { area, points } of checklist)
      for (const words of [area, ...points.map((point) => point.words)]) expect(text).toContain(packed(words))
    for (const words of [
      '编号：XJ-202611-0001',
      '☑周检□月检',
      '2026-11-2310:30',
      '清单以外发现的问题',
      '单位：',
    ])
      expect(text).toContain(words)
    expect(text.match(/□合格□不合格□不适用/gu)).toHaveLength(28)
    const captions = placesOf(bytes, 2, '签名：')
    expect(captions).toHaveLength(3)
    const picture = pictureOf(bytes, 2, 100)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
    checkSound(bytes)
    keep('f16-ahead', bytes)
  })

  it('filled in says what was found where, whose it is, how many photos there are, and who signed', async () => {
    const { bytes, pages } = await draw(walked)
    const text = packed(textByPoppler(bytes, '-raw'))
    expect(pages).toBe(2)
    for (const words of [
      '□合格☑不合格□不适用',
      '见后面问题1',
      '见后面问题2',
      '3号楼地下一层车库东侧通道',
      '三辆车停在消防通道口',
      '严重，安全隐患',
      '物业部张主管',
      '本人已签（见原件）',
      '王敏',
    ])
      expect(text).toContain(packed(words))
    expect(text.match(/☑合格/gu)).toHaveLength(26)
    expect(text).not.toContain('清单以外')
    keep('f16-walked', bytes)
  })

  it('goes on on a further page where much was found, and loses none of it', async () => {
    const many = Array.from({ length: 40 }, (_, place) => ({ ...finding, place: `${place + 1}号楼` }))
    const { bytes, pages } = await draw({ ...walked, found: many })
    const text = packed(textByPoppler(bytes, '-raw'))
    expect(pages).toBeGreaterThan(2)
    for (const { place } of many) expect(text).toContain(place)
    expect(placesOf(bytes, pages, '检查人')).toHaveLength(1)
  })

  it('is the same each time it is drawn', async () => {
    const [one, other] = [await draw(walked), await draw(walked)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })
})

describe('每日巡视记录', () => {
  it('has a line for each round, what it found, and each day without one', async () => {
    const rows: RoundRow[] = [
      {
        date: '11月23日',
        time: '15:20',
        walker: '王敏',
        remark: '一切正常',
        found: '北门：路灯一盏不亮（一般，物业部）',
        number: 'XJ-202611-0002',
      },
      { date: '11月24日', time: '', walker: '', remark: '漏：这一天没有巡视记录', found: '', number: '' },
    ]
    const { bytes, pages } = await drawForm(
      roundSheet({ organisation, slip, period: '2026年11月', asOf: null, rows }),
      fontsDir,
    )
    const text = packed(textByPoppler(bytes, '-raw'))
    expect(pages).toBe(1)
    for (const words of [
      '每日巡视记录',
      '2026年11月',
      '一切正常',
      '北门：路灯一盏不亮（一般，物业部）',
      '漏：',
    ])
      expect(text).toContain(words)
    checkSound(bytes)
    keep('f31', bytes)
  })
})
