import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { liaisonForm } from '../../src/main/forms/f11-liaison'
import { rectificationForm } from '../../src/main/forms/f12-rectification'
import { blankNotice, type NoticeFacts } from '../../src/main/forms/notice-facts'
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
import { organisation, prose } from './made-up'
import { notice, rechecked } from './made-up-notice'

const forms = {
  F11: (facts: NoticeFacts) => liaisonForm({ ...facts, number: facts.number && 'LX-202611-0001' }),
  F12: rectificationForm,
} as const
type Form = keyof typeof forms
const draw = (form: Form, facts: NoticeFacts) => drawForm(forms[form](facts), fontsDir)
const signatures: Readonly<Record<Form, number>> = { F11: 2, F12: 3 }
const both = ['F11', 'F12'] as const

describe('工作联系单', () => {
  it('says to whom, from whom, about what, what was found where, and until when', async () => {
    const { bytes, pages, missing } = await draw('F11', notice)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '编号：LX-202611-0001',
      '致保洁张主管',
      '由前台王敏',
      '日期2026-11-23',
      '2026-11-2618:00',
      '周检发现的问题',
      '1、3号楼-1层大堂：地面有明显垃圾，垃圾桶外壁没有擦',
      '2、北门绿地：绿地有枯枝，没有及时修剪',
      '要求：清理干净，垃圾桶每天擦一次。',
      '签收签名：',
      'F11第1版',
    ])
      expect(text).toContain(words)
    checkSound(bytes)
  })
})

describe('整改通知单', () => {
  it('has the day of the walk, each problem with its place, what is demanded and the limit', async () => {
    const { bytes, pages, missing } = await draw('F12', notice)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '编号：ZG-202611-0001',
      '检查日期2026-11-23周检',
      '序号地点问题',
      '13号楼-1层大堂地面有明显垃圾，垃圾桶外壁没有擦',
      '2北门绿地绿地有枯枝，没有及时修剪',
      '整改期限2026-11-2618:00',
      '□全部通过□未全部通过',
      'F12第1版',
    ])
      expect(text).toContain(words)
    checkSound(bytes)
  })

  it('on a copy has what became of it: signed for, answered, looked at', async () => {
    const { bytes, pages } = await draw('F12', rechecked)
    const text = packed(textByPoppler(bytes))
    expect(pages).toBe(1)
    for (const words of [
      '副本（无签名）',
      '签名：张主管2026-11-2315:00',
      '枯枝已剪，地面已扫。',
      '□全部通过☑未全部通过',
      '第1项，2026-11-2609:00复查通过（复查人王敏）',
      '第2项，2026-11-2609:10复查未通过，新的期限2026-11-2818:00（复查人王',
      '敏）：西侧还有枯枝',
      '签名：王敏2026-11-2609:10',
    ])
      expect(text).toContain(words)
  })
})

describe.each(both)('%s', (form) => {
  it.each([
    ['as it goes out', notice],
    ['empty', blankNotice(organisation)],
  ])('%s is one page with 15 mm for each signature', async (_, facts) => {
    const { bytes, pages } = await draw(form, facts)
    const captions = placesOf(bytes, 1, '签名：')
    expect([pages, captions.length]).toEqual([1, signatures[form]])
    const picture = pictureOf(bytes, 1, 100)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
  })

  it('loses nothing of long texts, and repeats number and head', async () => {
    const problems = [
      { serial: '1', place: '某某'.repeat(30), words: prose(4000) },
      { serial: '2', place: '北门', words: '𠮷㛃䶮·\t第二行\n太急了😀' },
    ]
    const long = { ...notice, problems, demand: prose(2000) }
    const { bytes, pages, missing } = await draw(form, long)
    const sheets = sheetsByPoppler(bytes).map(packed)
    expect(pages).toBeGreaterThan(2)
    expect(missing).toEqual(['😀'])
    const text = sheets.join('')
    for (const words of ['𠮷㛃䶮·', '太急了〔U+1F600〕']) expect(text).toContain(words)
    for (const sheet of sheets) expect(sheet).toMatch(/编号：(LX|ZG)-202611-0001/)
    // Every character of the long ones.
    const body = text.replace(/\s/g, '')
    expect(body.length).toBeGreaterThan(6000)
  })

  it('carries the slip in its QR code, and is the same to the byte when it is drawn again', async () => {
    expect(headOf(forms[form](notice))).toContain(`"qr":"${slipCodeOf(61)}"`)
    const [one, other] = [await draw(form, notice), await draw(form, notice)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })
})
