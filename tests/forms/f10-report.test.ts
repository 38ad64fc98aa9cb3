import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { reportForm } from '../../src/main/forms/f10-report'
import { drawForm } from '../../src/main/forms/render'
import {
  checkSound,
  fontsDir,
  hasRoomToSign,
  headOf,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { prose } from './made-up'
import { blankReport, report } from './made-up-managers'

const draw = (facts: typeof report) => drawForm(reportForm(facts), fontsDir)

describe('住户投诉事件报告', () => {
  it('tells the managers on one page what happened, why it is critical and what was done when', async () => {
    const { bytes, pages, missing } = await draw(report)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '住户投诉事件报告',
      '意见表编号：TS-202611-0012',
      '□轻微□重要☑重大',
      '依据：公司责任造成重大经济损失或人身伤害（规程③重大⑵）',
      '客户要求：陪同就医',
      '客户称损失：',
      '2026-11-2314:35呈报园总（签收14:50）',
      '2026-11-2518:00前书面答复处理意见',
      '物业部（设施：2号货梯）',
      '0579-85550001',
      '报告人周前台报告时间2026-11-2316:05',
      'F10第1版',
    ]) {
      expect(text).toContain(words)
    }
    checkSound(bytes)
  })

  it.each([
    ['filled', report],
    ['blank', blankReport],
  ])(
    '%s, it has two cells with 15 mm of white for a signature, the second for the profile’s manager',
    async (_, facts) => {
      const { bytes, pages } = await draw({ ...facts, managerTitle: '项目经理' })
      const picture = pictureOf(bytes, 1, 100)
      const captions = placesOf(bytes, 1, '签名：')
      expect([pages, captions.length]).toEqual([1, 2])
      for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
      expect(packed(textByPoppler(bytes))).toContain('项目经理')
    },
  )

  it('can be printed blank, with all choices to be ticked and a line for the number', async () => {
    const { bytes } = await draw(blankReport)
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('意见表编号：＿＿＿＿')
    expect(text).toContain('□轻微□重要□重大')
    expect(text).toContain('□来访□来电')
    expect(text).not.toContain('☑')
  })

  it('prints what is known already of the loss, the proposal and the opinions', async () => {
    const known = {
      loss: '约 2,000元',
      proposal: '先行垫付',
      departmentOpinion: '属实',
      managerOpinion: '照办',
    }
    const text = packed(textByPoppler((await draw({ ...report, ...known })).bytes))
    for (const words of Object.values(known)) expect(text).toContain(packed(words))
  })

  it.each([
    'content',
    'demand',
    'loss',
    'ground',
    'proposal',
    'departmentOpinion',
    'managerOpinion',
  ] as const)('loses nothing of 4,000 characters in %s, and repeats number and head', async (field) => {
    const { bytes, pages } = await draw({ ...report, [field]: prose(4000) })
    const sheets = sheetsByPoppler(bytes)
    expect(pages).toBeGreaterThan(2)
    expect(sheets).toHaveLength(pages)
    sheets.forEach((sheet, index) => {
      expect(packed(sheet)).toContain('意见表编号：TS-202611-0012')
      expect(sheet.includes('（续页）')).toBe(index > 0)
    })
  })

  it('goes on on a 续页 with sixty things done', async () => {
    const done = Array.from(
      { length: 60 },
      (_, index) => `2026-11-23 14:30　第 ${index + 1} 件：${prose(70)}`,
    )
    const { bytes, pages } = await draw({ ...report, done, promised: done })
    expect(pages).toBeGreaterThan(5)
    expect(packed(textByPoppler(bytes))).toContain('第60件：')
  })

  it('prints rare characters, and an emoji as its description', async () => {
    const { bytes, missing } = await draw({ ...report, customerName: '𠮷㛃䶮·买买提', content: '太差了😀' })
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('𠮷㛃䶮·买买提')
    expect(text).toContain('太差了〔U+1F600〕')
    expect(missing).toEqual(['😀'])
  })

  it('carries the slip in its QR code, and is the same to the byte when it is drawn again', async () => {
    expect(headOf(reportForm(report))).toContain(`"qr":"${slipCodeOf(51)}"`)
    expect(Buffer.compare((await draw(report)).bytes, (await draw(report)).bytes)).toBe(0)
  })
})
