import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { approvalForm } from '../../src/main/forms/f17-approval'
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
import { at, prose } from './made-up'
import { approval, blankApproval, grantedByPhone } from './made-up-managers'

const draw = (facts: typeof approval) => drawForm(approvalForm(facts), fontsDir)
const copy = {
  id: 53,
  copy: 2,
  kind: 'copy' as const,
  printedAt: at('2026-11-25T08:05:00.000Z'),
  printedBy: '周前台',
}

describe('审批单', () => {
  it('asks for more time: whose case, which clock, until when, why, and whom', async () => {
    const { bytes, pages, missing } = await draw(approval)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '审批编号：SP-202611-0003',
      'TS-202611-0007',
      '☑延期□重大投诉销项□无法处理□作废□降级□请示立项',
      '□轻微☑重要□重大',
      '客户：晨光包装材料有限公司王小明',
      '货梯连续两晚停运',
      '主板要从厂家调货，最快11月29日到',
      '申请人周前台申请时间2026-11-2510:00',
      '审批人张主管职务部门负责人',
      '□同意□部分同意□不同意',
      '□当面确认（口令）□审批单签字□电话，待补签',
      '□本人□代批',
      'F17第1版',
    ]) {
      expect(text).toContain(words)
    }
    const lines = textByPoppler(bytes).split('\n').map(packed)
    expect(lines).toContain('2026-11-262026-11-30')
    expect(lines).toContain('延期的时限处理原定时间申请延至')
    checkSound(bytes)
  })

  it.each([
    ['filled', approval],
    ['decided by phone, its signature still to come', { ...approval, decision: grantedByPhone }],
    ['blank', blankApproval],
  ])('%s, it has a cell with 15 mm of white for the signature', async (_, facts) => {
    const { bytes, pages } = await draw(facts)
    const picture = pictureOf(bytes, 1, 100)
    const captions = placesOf(bytes, 1, '签名：')
    expect([pages, captions.length]).toEqual([1, 1])
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
  })

  it('can be printed blank, with all choices to be ticked and lines for number and deputy', async () => {
    const text = packed(textByPoppler((await draw(blankApproval)).bytes))
    expect(text).toContain('审批编号：＿＿＿＿')
    expect(text).toContain('□延期□重大投诉销项')
    expect(text).toContain('代批，代：＿＿＿')
    expect(text).not.toContain('☑')
  })

  it('on a copy says how it was decided, how that was told, and in whose place', async () => {
    const signature = { words: '电话，待补签' }
    const { bytes } = await draw({ ...approval, slip: copy, decision: grantedByPhone, signature })
    const text = packed(textByPoppler(bytes))
    for (const words of [
      '副本（无签名）',
      '□同意☑部分同意□不同意',
      '新的时间2026-11-2918:00',
      '☑电话，待补签',
      '□本人☑代批，李副主管代张主管审批',
      '审批时间2026-11-2511:10',
      '主板到货当天换好，试运行半天。',
      '签名：电话，待补签',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('of a refusal no new time stands there, and no room to write one', async () => {
    const decision = { ...grantedByPhone, outcomeWord: '不同意', deputyFor: null, newDueAt: null }
    const text = packed(textByPoppler((await draw({ ...approval, decision })).bytes))
    expect(text).toContain('□同意□部分同意☑不同意')
    expect(text).toContain('☑本人□代批')
    expect(text).not.toContain('年月日时分')
  })

  it('asks for a lower grade', async () => {
    const lower = { subjectWord: '降级', clock: null, wantedDueAt: null, toGradeWord: '轻微' }
    const text = packed(textByPoppler((await draw({ ...approval, ...lower })).bytes))
    expect(text).toContain('□作废☑降级')
    expect(text).toContain('申请改为☑轻微□重要□重大')
  })

  it.each(['matter', 'reason'] as const)(
    'loses nothing of 4,000 characters in %s, and repeats number and head',
    async (field) => {
      const { bytes, pages } = await draw({ ...approval, [field]: prose(4000) })
      const sheets = sheetsByPoppler(bytes)
      expect(pages).toBeGreaterThan(2)
      expect(sheets).toHaveLength(pages)
      sheets.forEach((sheet, index) => {
        expect(packed(sheet)).toContain('审批编号：SP-202611-0003')
        expect(sheet.includes('（续页）')).toBe(index > 0)
      })
    },
  )

  it('keeps the decision on the page of its signature', async () => {
    for (const length of [300, 500, 700, 900, 1100, 1300]) {
      const { bytes, pages } = await draw({ ...approval, reason: prose(length) })
      const sheets = sheetsByPoppler(bytes).map(packed)
      const signed = sheets.findIndex((sheet) => sheet.includes('签名：'))
      expect(sheets[signed]).toContain('审批决定')
      expect(signed).toBe(pages - 1)
    }
  })

  it('loses nothing of 4,000 characters that the approver said', async () => {
    const decision = { ...grantedByPhone, words: prose(4000) }
    expect((await draw({ ...approval, decision })).pages).toBeGreaterThan(2)
  })

  it('prints rare characters, and an emoji as its description', async () => {
    const { bytes, missing } = await draw({ ...approval, approver: '𠮷㛃䶮·买买提', reason: '太急了😀' })
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('𠮷㛃䶮·买买提')
    expect(text).toContain('太急了〔U+1F600〕')
    expect(missing).toEqual(['😀'])
  })

  it('carries the slip in its QR code, and is the same to the byte when it is drawn again', async () => {
    expect(headOf(approvalForm(approval))).toContain(`"qr":"${slipCodeOf(52)}"`)
    expect(Buffer.compare((await draw(approval)).bytes, (await draw(approval)).bytes)).toBe(0)
  })
})
