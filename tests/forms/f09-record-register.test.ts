import { describe, expect, it } from 'vitest'
import { recordRegister } from '../../src/main/forms/f09-record-register'
import { drawForm } from '../../src/main/forms/render'
import type { RecordRegisterFacts, RecordRegisterRow } from '../../src/main/forms/revisit-record-facts'
import { fontsDir, inkIn, packed, pictureOf, placesOf, sheetsByPoppler, textByPoppler } from './look'
import { at, firstSlip, organisation } from './made-up'

const draw = (facts: RecordRegisterFacts) => drawForm(recordRegister(facts), fontsDir)

const row: RecordRegisterRow = {
  serial: '1',
  number: 'HF-202611-0003\nTS-202611-0007',
  takenBy: '李师傅',
  taken: '11-24\n09:05',
  back: '11-24\n16:40',
  backTo: '周前台',
  isToSign: false,
}
const out: RecordRegisterRow = {
  ...row,
  serial: '2',
  number: 'HF-202611-0004\nTS-202611-0009',
  takenBy: '赵队长',
  back: '',
  backTo: '',
  isToSign: true,
}

const register: RecordRegisterFacts = {
  organisation,
  slip: firstSlip(82, '2026-11-24T09:00:00.000Z'),
  period: '2026年11月24日',
  asOf: at('2026-11-24T09:00:00.000Z'),
  rows: [row, out],
}

describe('回访记录签收表', () => {
  it('says who took which form when, and when who had it back', async () => {
    const { bytes, pages, missing } = await draw(register)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '回访记录签收表',
      '2026年11月24日',
      '数据截至2026-11-2417:00',
      '领取人签名',
      'HF-202611-0003',
      '1李师傅周前台',
      '赵队长：',
      'F09第1版',
    ])
      expect(text).toContain(words)
  })

  it('has white beside the name of who has the form out, to sign there', async () => {
    const { bytes } = await draw(register)
    const [name] = placesOf(bytes, 1, '赵队长：')
    expect(name).toBeDefined()
    const picture = pictureOf(bytes, 1, 100)
    const scale = 100 / 72
    const beside = {
      left: (name?.right ?? 0) * scale + 3,
      right: ((name?.right ?? 0) + 60) * scale,
      top: ((name?.top ?? 0) - 8) * scale,
      bottom: ((name?.bottom ?? 0) + 8) * scale,
    }
    expect(inkIn(picture, beside)).toBe(0)
  })

  it('blank, has rows for the hand; full, its head on every page', async () => {
    const blank = await draw({ organisation, slip: null, period: null, asOf: null, rows: null })
    expect([blank.pages, packed(textByPoppler(blank.bytes)).includes('HF-')]).toEqual([1, false])
    const rows = Array.from({ length: 60 }, (_, place) => ({ ...out, serial: String(place + 1) }))
    const { bytes, pages } = await draw({ ...register, rows })
    expect(pages).toBeGreaterThan(2)
    for (const sheet of sheetsByPoppler(bytes)) expect(packed(sheet)).toContain('领取人签名')
  })
})
