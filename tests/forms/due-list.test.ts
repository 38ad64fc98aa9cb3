import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { dueList } from '../../src/main/forms/due-list'
import type { DueListFacts } from '../../src/main/forms/privacy-facts'
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
import { at } from './made-up'

const draw = (facts: DueListFacts) => drawForm(dueList(facts), fontsDir)

function section(title: string, total: number): DueListFacts['sections'][number] {
  const rows = Array.from({ length: total }, (_, place) => ({
    label: `TS-202211-${String(place + 1).padStart(4, '0')}`,
    endedOn: '2022-11-21',
    keptUntil: '2025-11-21',
  }))
  return { title, total, rows }
}

const due: DueListFacts = {
  organisation: '清河湾电子商务产业园',
  madeAt: at('2026-11-25T02:30:00.000Z'),
  slip: { id: 61, copy: 1, kind: 'first', printedAt: at('2026-11-25T02:30:00.000Z'), printedBy: '陈主管' },
  sections: [section('案件', 3), section('交接班', 1)],
}

describe('个人信息到期清单', () => {
  it('shows by kind what is over its period and since when, with a box for what is not to go', async () => {
    const { bytes, pages, missing } = await draw(due)
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '清河湾电子商务产业园',
      '个人信息到期清单',
      '共4项',
      '截至2026-11-25',
      '案件3项',
      '交接班1项',
      'TS-202211-00022022-11-212025-11-21□',
      '删除后不能恢复；编号、等级、时间和数字保留。',
      '首次打印2026-11-2510:30陈主管',
    ])
      expect(text).toContain(words)
    expect(text.match(/□/g)).toHaveLength(4)
    checkSound(bytes)
  })

  it.each([1, 21, 22, 23, 25, 26, 300])(
    'of %i lines has 15 mm of white for the supervisor’s signature, in one piece on the last page',
    async (lines) => {
      const { bytes, pages } = await draw({ ...due, sections: [section('案件', lines)] })
      const captions = placesOf(bytes, pages, '签名：')
      expect(captions).toHaveLength(1)
      for (const caption of captions)
        expect(hasRoomToSign(pictureOf(bytes, pages, 100), 100, caption)).toBe(true)
      expect(placesOf(bytes, pages, '说明')).toHaveLength(1)
    },
  )

  it('loses no line of three hundred, and repeats its head and whose list it is on each page', async () => {
    const { bytes, pages } = await draw({ ...due, sections: [section('案件', 300)] })
    const sheets = sheetsByPoppler(bytes).map(packed)
    expect(pages).toBeGreaterThan(6)
    expect(sheets).toHaveLength(pages)
    for (const sheet of sheets) expect(sheet).toContain('个人信息到期清单')
    for (const sheet of sheets.slice(0, -1)) expect(sheet).toContain('编号从哪天起算保存到不删的打勾')
    const numbers = new Set(sheets.join('').match(/TS-202211-\d{4}/g))
    expect(numbers.size).toBe(300)
  })

  it('carries the slip in its QR code, and is the same to the byte when it is drawn again', async () => {
    expect(headOf(dueList(due))).toContain(`"qr":"${slipCodeOf(61)}"`)
    expect(Buffer.compare((await draw(due)).bytes, (await draw(due)).bytes)).toBe(0)
  })
})
