import { describe, expect, it } from 'vitest'
import { recoveryForm } from '../../src/main/forms/f21-recovery'
import type { RecoveryFacts } from '../../src/main/forms/handover-facts'
import { drawForm } from '../../src/main/forms/render'
import {
  checkSound,
  fontsDir,
  hasRoomToSign,
  headOf,
  inkIn,
  packed,
  pictureOf,
  placesOf,
  textByPoppler,
} from './look'
import { at } from './made-up'

const recovery: RecoveryFacts = {
  organisation: '清河湾电子商务产业园',
  operator: '王敏',
  code: 'K7QM-3XRT-9WHA-P4CE-2NJB',
  madeAt: at('2026-11-23T02:05:00.000Z'),
}

const draw = (facts: RecoveryFacts) => drawForm(recoveryForm(facts), fontsDir)

describe('找回口令单', () => {
  it('tells on one page whose it is, the code, how it is kept and how it is used', async () => {
    const { bytes, pages, missing } = await draw(recovery)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '清河湾电子商务产业园',
      '找回口令单',
      '密封保存',
      '2026-11-2310:05',
      '管理员王敏',
      'K7QM-3XRT-9WHA-P4CE-2NJB',
      '装进信封，封口处签字，锁进保险柜',
      '在登录画面点「找回口令」',
      '只能用一次',
      '这一张作废',
      '密封人',
      '保管人',
      'F21第1版',
    ])
      expect(text).toContain(words)
    checkSound(bytes)
  })

  it('shows the code alone on its line, once, in letters that are read without a mistake', async () => {
    const { bytes } = await draw(recovery)
    const lines = textByPoppler(bytes)
      .split('\n')
      .filter((line) => line.includes('K7QM'))
    expect(lines.map((line) => line.trim())).toEqual([recovery.code])
    const [place] = placesOf(bytes, 1, 'K7QM')
    const small = placesOf(bytes, 1, '密封人')[0]
    if (!place || !small) throw new Error('There is no code')
    expect(place.bottom - place.top).toBeGreaterThan(1.8 * (small.bottom - small.top))
    // Nothing beside it could be read as part of it.
    const dpi = 100
    const dots = (points: number) => (points * dpi) / 72
    const picture = pictureOf(bytes, 1, dpi)
    const beside = { top: dots(place.top), bottom: dots(place.bottom), left: 0, right: dots(place.left) - 3 }
    expect(inkIn(picture, beside)).toBe(0)
    expect(inkIn(picture, { ...beside, left: dots(place.right) + 3, right: picture.width })).toBe(0)
    expect(inkIn(picture, { ...beside, left: dots(place.left), right: dots(place.right) })).toBeGreaterThan(
      500,
    )
  })

  it('has a cell with 15 mm of white for who seals it and for who keeps it', async () => {
    const { bytes } = await draw(recovery)
    const picture = pictureOf(bytes, 1, 100)
    const captions = placesOf(bytes, 1, '签名：')
    expect(captions).toHaveLength(2)
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
  })

  it('is no slip: it has no QR code, no number of copies, and nobody who printed it', async () => {
    expect(headOf(recoveryForm(recovery))).not.toContain('"qr"')
    const text = packed(textByPoppler((await draw(recovery)).bytes))
    expect(text).not.toMatch(/首次打印|补打|副本/)
  })

  it('stays one page for a long organisation and a rare name, and is the same to the byte when drawn again', async () => {
    const organisation = '清河湾电子商务产业园物业管理有限公司第一客户服务中心联合前台'
    const { bytes, pages, missing } = await draw({ ...recovery, organisation, operator: '𠮷㛃䶮·买买提' })
    expect([pages, missing]).toEqual([1, []])
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('𠮷㛃䶮·买买提')
    expect(text).toContain(organisation)
    expect(Buffer.compare((await draw(recovery)).bytes, (await draw(recovery)).bytes)).toBe(0)
  })
})
