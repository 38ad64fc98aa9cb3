import { describe, expect, it } from 'vitest'
import type { IsoDay, IsoMonth } from '#shared/domain/day'
import type { ActivityPlanFacts, ActivityPlanRow } from '../../src/main/forms/activity-facts'
import { activityPlan } from '../../src/main/forms/f27-activity-plan'
import { drawForm } from '../../src/main/forms/render'
import {
  checkByQpdf,
  fontsDir,
  hasRoomToSign,
  keep,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { firstSlip, organisation } from './made-up'

const row: ActivityPlanRow = {
  month: '2026-03' as IsoMonth,
  title: '“爱我家园”植树',
  kindWord: '活动',
  audience: '全体住户',
  organiser: '物业部\n王小明',
  place: '小区东门绿地',
  plannedOn: '2026-03-12' as IsoDay,
  budget: 120_000,
  heldOn: '2026-03-12' as IsoDay,
  spent: 98_050,
  isDropped: false,
  note: '备树苗、铁锹、饮用水，提前一周张贴通知',
}

const facts: ActivityPlanFacts = {
  organisation,
  slip: firstSlip(301, '2026-11-20T01:05:00.000Z'),
  year: 2026,
  rows: [
    row,
    {
      ...row,
      month: '2026-05' as IsoMonth,
      title: '业主座谈会',
      kindWord: '座谈会',
      plannedOn: null,
      heldOn: null,
      spent: null,
      budget: 50_000,
    },
    {
      ...row,
      month: '2026-08' as IsoMonth,
      title: '消夏晚会',
      heldOn: null,
      spent: null,
      isDropped: true,
      note: '台风',
    },
  ],
}

const draw = (given: ActivityPlanFacts) => drawForm(activityPlan(given), fontsDir)

describe('客户沟通计划', () => {
  it('has each month’s activities, the year’s figures without what was dropped, and room to approve it', async () => {
    const { bytes, pages, missing } = await draw(facts)
    keep('f27', bytes)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '2026年',
      '月份项目方式面向负责地点计划日期预算（元）办结实际（元）备注',
      '“爱我家园”植树',
      '3月12日',
      '1200.00',
      '980.50',
      '取消',
      '共3项：办结1，还有1，取消1；预算合计1700.00元（取消的不计），实际合计980.50元',
      '审批',
      'F27第1版',
    ])
      expect(text).toContain(words)
    const captions = placesOf(bytes, 1, '签名：')
    expect(captions).toHaveLength(2)
    const picture = pictureOf(bytes, 1, 100)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
    checkByQpdf(bytes)
    expect((await draw(facts)).bytes).toEqual(bytes)
  })

  it('repeats its head on every page and loses nothing of a long note', async () => {
    const long = Array.from({ length: 60 }, (_, place) => `第${place + 1}条要备的东西`).join('；')
    const rows = Array.from({ length: 30 }, (_, place) => ({
      ...row,
      title: `活动${place + 1}号`,
      note: place === 3 ? long : row.note,
    }))
    const { bytes, pages } = await draw({ ...facts, rows })
    const sheets = sheetsByPoppler(bytes)
    expect(sheets).toHaveLength(pages)
    for (const one of sheets.slice(0, -1)) expect(packed(one)).toContain('月份项目方式')
    const all = packed(sheets.join(''))
    for (let place = 1; place <= 30; place++) expect(all).toContain(`活动${place}号`)
    expect(all).toContain('第60条要备')
  })
})
