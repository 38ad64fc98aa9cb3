import { describe, expect, it } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import { type ActivityFacts, blankActivity } from '../../src/main/forms/activity-facts'
import { activitySheet } from '../../src/main/forms/f28-activity-record'
import { drawForm } from '../../src/main/forms/render'
import {
  checkByQpdf,
  fontsDir,
  hasRoomToSign,
  keep,
  packed,
  pictureOf,
  placesOf,
  textByPoppler,
} from './look'
import { firstSlip, organisation } from './made-up'

const facts: ActivityFacts = {
  ...blankActivity(organisation),
  slip: firstSlip(302, '2026-03-13T01:05:00.000Z'),
  kindWord: '活动',
  title: '“爱我家园”植树',
  audience: '全体住户',
  organiser: '物业部　王小明',
  contact: '客服前台 8000',
  plan: '请带上手套。树苗、铁锹和饮用水由管理处准备；下雨顺延一周。',
  plannedOn: '2026-03-12' as IsoDay,
  heldOn: '2026-03-12' as IsoDay,
  time: '上午 9:00',
  place: '小区东门绿地',
  people: '王小明、陈女士（业委会）、住户 62 人',
  attended: 62,
  record: '种下香樟 40 棵，认养 12 棵。住户提出东门路灯太暗。',
  decided: '路灯转物业部，三日内换；认养牌由管理处制作。',
  effect: '到场人数比去年多一倍，多数住户第一次见到管理处的人。',
  budget: 120_000,
  spent: 98_050,
  by: '周前台',
}

const draw = (given: ActivityFacts) => drawForm(activitySheet(given), fontsDir)

describe('客户沟通记录', () => {
  it('has time, place, people, what was said and decided, the effect, and two who sign', async () => {
    const { bytes, pages, missing } = await draw(facts)
    keep('f28', bytes)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '客户沟通记录',
      '☑活动□座谈会□走访□告知',
      '2026年3月12日上午9:00',
      '62人',
      '实际980.50元',
      '种下香樟40棵',
      '路灯转物业部',
      '到场人数比去年多一倍',
    ])
      expect(text).toContain(words)
    const captions = placesOf(bytes, 1, '签名：')
    expect(captions).toHaveLength(2)
    const picture = pictureOf(bytes, 1, 100)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
    checkByQpdf(bytes)
  })

  it('goes on on a 续页 where there was much to say, and loses none of it', async () => {
    const record = Array.from({ length: 250 }, (_, place) => `第${place + 1}位住户说电梯慢。`).join('')
    const { bytes, pages } = await draw({ ...facts, record })
    keep('f28-long', bytes)
    const text = packed(textByPoppler(bytes))
    expect(pages).toBeGreaterThan(1)
    for (const words of ['第1位住户', '第250位住户', '（续页）', '路灯转物业部'])
      expect(text).toContain(words)
    expect(placesOf(bytes, pages, '签名：')).toHaveLength(2)
  })

  it('as 活动通知 has what, when with its weekday, where, for whom and whom to ask, large, and no money or signature', async () => {
    const { bytes, pages } = await draw({ ...facts, sheet: 'notice', heldOn: null, spent: null })
    keep('f28-notice', bytes)
    const text = packed(textByPoppler(bytes))
    expect(pages).toBe(1)
    for (const words of [
      '活动通知',
      '“爱我家园”植树',
      '2026年3月12日（周四）上午9:00',
      '小区东门绿地',
      '全体住户',
      '客服前台8000',
      '下雨顺延',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('签名')
    expect(text).not.toContain('预算')
    const [title] = placesOf(bytes, 1, '“爱我家园”植树')
    expect((title?.bottom ?? 0) - (title?.top ?? 0)).toBeGreaterThan(24)
  })
})
