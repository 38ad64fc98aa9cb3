import { describe, expect, it } from 'vitest'
import { erasedWords } from '#shared/domain/erased'
import { complaintForm } from '../../src/main/forms/f01-complaint'
import type { ComplaintFacts } from '../../src/main/forms/facts'
import { drawForm } from '../../src/main/forms/render'
import { checkByQpdf, fontsDir, inkIn, packed, pictureOf, placesOf, textByPoppler } from './look'
import { complaint, correction, handledRound } from './made-up'

const dpi = 100

/** As an erased case gives them (erasure.test.ts): numbers, times and outcomes stay. */
const erased: ComplaintFacts = {
  ...complaint,
  slip: {
    id: 43,
    copy: 2,
    kind: 'copy',
    printedAt: complaint.slip?.printedAt ?? never(),
    printedBy: '周前台',
  },
  customerName: erasedWords,
  customerAddress: erasedWords,
  phones: [],
  happenedWords: '',
  place: '',
  content: erasedWords,
  demand: '',
  contentSignature: { words: `拒签：${erasedWords}（见证人 ${erasedWords}）` },
  corrections: [
    { ...correction, changes: [], reason: erasedWords, signature: { words: '本人已签（见原件）' } },
  ],
  rounds: [
    {
      ...handledRound,
      result: erasedWords,
      handler: erasedWords,
      subject: '',
      resultSignature: { words: `代签：${erasedWords}` },
      departmentOpinion: '',
      revisit: {
        words: '2026-11-24 16:05 电话，已答；服务质量满意；服务及时；已解决',
        reachedHow: '电话',
        signature: { words: '电话回访' },
        department: '前台',
        by: '周前台',
        on: handledRound.revisit?.on ?? null,
      },
    },
  ],
}

function never(): never {
  throw new Error('The made-up complaint has a slip')
}

const draw = () => drawForm(complaintForm(erased), fontsDir)

describe('客户投诉意见表 of an erased case', () => {
  it('keeps number, times, outcomes and who recorded it, and says where something was erased', async () => {
    const { bytes, pages, missing } = await draw()
    const text = packed(textByPoppler(bytes))
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '编号：TS-202611-0007',
      '副本（无签名）',
      '签名：拒签：（已删除）（见证人（已删除））',
      '签名：代签：（已删除）',
      '更正2026-11-2510:30周前台',
      '原因：（已删除）',
      '2026-11-2416:05电话，已答',
      '签名：电话回访',
      '周前台',
    ])
      expect(text).toContain(words)
    expect(text.match(/（已删除）/g)?.length).toBeGreaterThanOrEqual(8)
    for (const gone of ['晨光', '王小明', '1206', '13800000001', '货梯', '李师傅', '陈班长', '皮带'])
      expect(text).not.toContain(gone)
    checkByQpdf(bytes)
  })

  it('leaves its cells where they were, white but for the words, with nothing to sign', async () => {
    const { bytes } = await draw()
    const picture = pictureOf(bytes, 1, dpi)
    const dots = (points: number) => (points * dpi) / 72
    const [label] = placesOf(bytes, 1, '投诉内容')
    const [signed] = placesOf(bytes, 1, '签名：')
    const words = placesOf(bytes, 1, '客户要求')[0]
    if (!label || !signed || !words) throw new Error('A cell of the form is missing')
    const below = {
      left: dots(words.left),
      right: dots(540),
      top: dots(words.bottom + 4),
      bottom: dots(words.bottom + 24),
    }
    expect(inkIn(picture, below)).toBe(0)
    expect(inkIn(picture, { ...below, top: dots(words.top), bottom: dots(words.bottom) })).toBeGreaterThan(50)
    expect(placesOf(bytes, 1, '日期：')).toEqual([])
    expect(inkIn(picture, { left: dots(553.8), top: 0, right: dots(595), bottom: dots(841) })).toBe(0)
  })
})
