import { describe, expect, it } from 'vitest'
import { letterProposed } from '#shared/domain/revisit-letter'
import { letterForm } from '../../src/main/forms/f23-letter'
import type { LetterFacts } from '../../src/main/forms/letter-facts'
import { drawForm } from '../../src/main/forms/render'
import {
  checkSound,
  fontsDir,
  hasRoomToSign,
  packed,
  pictureOf,
  placesOf,
  sheetsByPoppler,
  textByPoppler,
} from './look'
import { at, complaint, on, prose } from './made-up'

const draw = (facts: LetterFacts) => drawForm(letterForm(facts), fontsDir)

const letter: LetterFacts = {
  organisation: complaint.organisation,
  slip: complaint.slip,
  marks: [],
  number: 'HF-202611-0003',
  caseNumber: 'TS-202611-0007',
  customerName: '晨光包装材料有限公司　王小明',
  customerAddress: complaint.customerAddress,
  text: letterProposed({
    number: 'TS-202611-0007',
    receivedAt: at('2026-11-21T01:10:00.000Z'),
    content: complaint.content,
    handler: '物业部 李师傅',
    completedAt: at('2026-11-24T02:15:00.000Z'),
    result: '更换 2 号货梯门机皮带，试运行 30 次正常。今后停运提前一天在一楼张贴通知',
  }),
  department: '综合部',
  writtenOn: on('2026-11-24'),
}

const blank: LetterFacts = {
  ...letter,
  slip: null,
  number: null,
  caseNumber: null,
  customerName: '',
  customerAddress: '',
  text: '',
  writtenOn: null,
}

describe('回访函', () => {
  it('tells what was done, and leaves the answer to be torn off, signed', async () => {
    const { bytes, pages, missing } = await draw(letter)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '回访记录编号：HF-202611-0003',
      '尊敬的晨光包装材料有限公司王小明：',
      '您于11月21日向我们反映“货梯连续两晚停运',
      '由物业部李师傅处理完毕：更换2号货梯门机皮带',
      '2026年11月24日',
      '回执',
      '服务质量□满意□基本满意□不满意是否及时□及时□一般□不及时',
      '处理态度□满意□基本满意□不满意处理结果□满意□基本满意□不满意',
      '解决了吗□已解决□没有解决',
      'F23第1版',
    ])
      expect(text).toContain(words)
    checkSound(bytes)
    // The same facts give the same bytes.
    expect((await draw(letter)).bytes).toEqual(bytes)
  })

  it.each([
    ['filled', letter],
    ['empty', blank],
  ])('has room to sign at the foot of one page: %s', async (_, facts) => {
    const { bytes, pages } = await draw(facts)
    expect(pages).toBe(1)
    const [caption] = placesOf(bytes, 1, '签名：')
    if (!caption) throw new Error('nobody can sign')
    expect(hasRoomToSign(pictureOf(bytes, 1, 100), 100, caption)).toBe(true)
    expect(caption.top).toBeGreaterThan(650)
  })

  it.each([4000])('loses nothing of a letter of %i characters', async (length) => {
    const text = prose(length)
    const { bytes, pages } = await draw({ ...letter, text: `${text}\n完。` })
    const sheets = sheetsByPoppler(bytes)
    expect(sheets).toHaveLength(pages)
    expect(packed(sheets.join(''))).toContain('完。')
    // The strip is whole, on the last page.
    expect(packed(sheets.at(-1) ?? '')).toMatch(/回执.*服务质量.*客户签名/u)
  })
})
