import { describe, expect, it } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { visitForm } from '../../src/main/forms/f02-visit'
import { drawForm } from '../../src/main/forms/render'
import { blankVisit, type VisitFacts } from '../../src/main/forms/visit-facts'
import {
  checkSound,
  fontsDir,
  hasRoomToSign,
  headOf,
  packed,
  pictureOf,
  placesOf,
  textByPoppler,
} from './look'
import { at, firstSlip, organisation, prose } from './made-up'

const slip = firstSlip(81, '2026-11-20T01:05:00.000Z')

/** Printed for the round: whom to ask is known, what they say is not. */
const ahead: VisitFacts = {
  ...blankVisit(organisation),
  slip,
  number: 'YH-202611-0012',
  month: '2026-11' as IsoMonth,
  visited: '晨光包装材料有限公司\n王小明',
  address: '3号楼-1206',
  phones: ['138 0000 0001', '0579 0000 0001'],
  wayWord: '上门',
}

const answered: VisitFacts = {
  ...ahead,
  at: at('2026-11-20T02:30:00.000Z'),
  visitor: '张主管',
  outcomeWord: '已答',
  record: '保洁比上月好，货梯早上八点要等十分钟。',
  demand: '投诉：货梯早高峰调一台直达',
  handled: '已登记意见表 TS-202611-0031',
  qualityWord: '基本满意',
  timelinessWord: '及时',
  signature: { words: '本人签字' },
}

const draw = (facts: VisitFacts) => drawForm(visitForm(facts), fontsDir)

/** The signature's caption; 意见 above it is none. */
function captionOf(bytes: Uint8Array) {
  const caption = placesOf(bytes, 1, '签名：').at(-1)
  if (!caption) throw new Error('There is nowhere to sign')
  return caption
}

describe('客户月回访信息登记表', () => {
  it('has the seed’s fields, with what was said, wanted and done, and how the customer found it', async () => {
    const { bytes, pages, missing } = await draw(answered)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '2026年11月',
      '编号：YH-202611-0012',
      '受（来）访人',
      '王小明',
      '2026-11-20',
      '10:30',
      '3号楼-1206',
      '访问人',
      '张主管',
      '☑上门□电话□前台当面□信函□问卷',
      '138000000010579',
      '访问结果：☑已答□没联系上□拒绝□已搬离',
      '保洁比上月好，货梯早上八点要等十分钟。',
      '客户的投诉、需求：投诉：货梯早高峰调一台直达',
      '已登记意见表TS-202611-0031',
      '1、服务质量：□满意☑基本满意□不满意',
      '2、服务是否及时：☑及时□一般□不及时',
      '客户签名签名：本人签字',
      'F02第1版',
    ])
      expect(text).toContain(words)
    expect(headOf(visitForm(answered))).toContain('"qr"')
    checkSound(bytes)
  })

  it.each([
    ['printed ahead for the round', ahead],
    ['empty, for the hand', blankVisit(organisation)],
  ])('%s is one page with room to write and to sign', async (_, facts) => {
    const { bytes, pages } = await draw(facts)
    expect(pages).toBe(1)
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('□已答□没联系上□拒绝□已搬离')
    expect(text).toContain('1、服务质量：□满意□基本满意□不满意')
    expect(hasRoomToSign(pictureOf(bytes, 1, 100), 100, captionOf(bytes))).toBe(true)
    const [result] = placesOf(bytes, 1, '访问结果')
    const [demand] = placesOf(bytes, 1, '客户的投诉')
    if (!result || !demand) throw new Error('There is nowhere to write')
    // Four lines of 8 mm at least for what the customer says.
    expect(demand.top - result.bottom).toBeGreaterThan(4 * 22)
  })

  it('has neither number nor code where nothing is known', () => {
    const form = visitForm(blankVisit(organisation))
    expect(headOf(form)).not.toContain('"qr"')
    expect(headOf(form)).toContain('编号：＿＿')
  })

  it('says 电话回访 where nobody can sign', async () => {
    const { bytes } = await draw({ ...answered, wayWord: '电话', signature: null })
    expect(packed(textByPoppler(bytes))).toContain('签名：电话回访')
  })

  it('goes on on a further page with a long text, and keeps the signature with what it is for', async () => {
    const long = { ...answered, record: prose(4000), visited: `${'某某'.repeat(15)}\n王小明` }
    const { bytes, pages } = await draw(long)
    expect(pages).toBeGreaterThan(1)
    const last = placesOf(bytes, pages, '1、服务质量')
    expect(last).toHaveLength(1)
    expect(placesOf(bytes, pages, '签名：')).toHaveLength(1)
    const again = await draw(long)
    expect(Buffer.compare(bytes, again.bytes)).toBe(0)
  })
})
