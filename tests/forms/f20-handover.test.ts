import { describe, expect, it } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import type { DraftId } from '#shared/ipc/views'
import { handoverForm } from '../../src/main/forms/f20-handover'
import type { HandoverFacts } from '../../src/main/forms/handover-facts'
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
import { at, firstSlip, prose } from './made-up'

const hash = '0123456789abcdef'.repeat(4)

const handover: HandoverFacts = {
  organisation: '清河湾电子商务产业园',
  slip: firstSlip(61, '2026-11-23T10:00:00.000Z'),
  at: at('2026-11-23T09:58:00.000Z'),
  from: '周前台',
  to: '李静',
  remark: '货梯钥匙在抽屉里；晨光包装的人晚上八点来取彩盒。',
  chain: { id: 4711, hash },
  standing: {
    open: 7,
    late: 1,
    soon: 2,
    reminders: 3,
    waits: [
      { word: '待转呈', cases: 2 },
      { word: '待回访', cases: 5 },
    ],
    promises: [
      { number: 'TS-202611-0007', dueAt: at('2026-11-23T12:00:00.000Z'), words: '晚上八点前回电话' },
    ],
    drafts: [
      {
        id: 4 as DraftId,
        channelWord: '来电',
        startedAt: at('2026-11-23T09:40:00.000Z'),
        startedBy: '周前台',
        who: '周先生',
      },
    ],
    papers: [
      {
        number: 'TS-202611-0005',
        holder: '物业部　张主管',
        since: at('2026-11-23T02:10:00.000Z'),
        isSignedFor: true,
      },
      {
        number: 'TS-202611-0006',
        holder: '保洁　王领班',
        since: at('2026-11-23T08:30:00.000Z'),
        isSignedFor: false,
      },
    ],
    approvals: [{ number: 'SP-202611-0003', caseNumber: 'TS-202611-0002', approver: '郑总' }],
    unsigned: [{ number: 'SP-202611-0002', caseNumber: 'TS-202611-0001', approver: '刘经理' }],
  },
}

/** A quiet shift: nothing is open, nobody waits. */
const quiet: HandoverFacts = {
  ...handover,
  remark: '',
  standing: {
    open: 0,
    late: 0,
    soon: 0,
    reminders: 0,
    waits: [],
    promises: [],
    drafts: [],
    papers: [],
    approvals: [],
    unsigned: [],
  },
}

const draw = (facts: HandoverFacts) => drawForm(handoverForm(facts), fontsDir)
const rowsOf = (text: string) => text.split('\n').map(packed)

describe('交接班记录', () => {
  it('tells on one page who hands what to whom: counts, promises, parked, sheets that are out, approvals', async () => {
    const { bytes, pages, missing } = await draw(handover)
    const text = textByPoppler(bytes)
    expect([pages, missing]).toEqual([1, []])
    for (const words of [
      '清河湾电子商务产业园',
      '交接班记录',
      '2026-11-2317:58',
      '7件，逾期1件，将到期2件',
      '未看提醒3条',
      '待转呈2·待回访5',
      '答应客户的：1项',
      '挂起的登记：1项',
      '在外面的单子：2项',
      '审批：2项',
      '货梯钥匙在抽屉里；晨光包装的人晚上八点来取彩盒。',
      '首次打印2026-11-2318:00周前台',
      'F20第1版',
      '第1页共1页',
    ])
      expect(packed(text)).toContain(words)
    expect(rowsOf(text)).toEqual(
      expect.arrayContaining([
        '交班人周前台接班人李静',
        'TS-202611-00072026-11-2320:00晚上八点前回电话',
        '来电2026-11-2317:40周先生·周前台',
        'TS-202611-0005物业部张主管已领单2026-11-2310:10',
        'TS-202611-0006保洁王领班未签收2026-11-2316:30',
        'TS-202611-0002郑总待批SP-202611-0003',
        'TS-202611-0001刘经理待补签SP-202611-0002',
      ]),
    )
    checkSound(bytes)
  })

  it('ends with where the chain of events ended, every digit, below both signatures', async () => {
    const { bytes } = await draw(handover)
    const text = textByPoppler(bytes)
    expect(packed(text)).toContain('第4711条')
    expect(text.match(/\b[0-9a-f]{8}\b/g)?.join('')).toBe(hash)
    expect(text.lastIndexOf('签名：')).toBeLessThan(text.indexOf('01234567'))
  })

  it.each([
    ['of a full shift', handover],
    ['of a quiet one', quiet],
  ])('%s, it has a cell with 15 mm of white for each of the two signatures', async (_, facts) => {
    const { bytes, pages } = await draw(facts)
    const picture = pictureOf(bytes, 1, 100)
    const captions = placesOf(bytes, 1, '签名：')
    expect([pages, captions.length]).toEqual([1, 2])
    for (const caption of captions) expect(hasRoomToSign(picture, 100, caption)).toBe(true)
  })

  it('of a quiet shift says of each list that there is nothing, instead of leaving it out', async () => {
    const text = packed(textByPoppler((await draw(quiet)).bytes))
    for (const words of [
      '0件，逾期0件，将到期0件',
      '答应客户的：没有',
      '挂起的登记：没有',
      '在外面的单子：没有',
      '审批：没有',
    ])
      expect(text).toContain(words)
  })

  it('loses nothing of sixty sheets that are out, repeats its head, and keeps both signatures on one page', async () => {
    const papers = Array.from({ length: 60 }, (_, index) => ({
      number: `TS-202611-${String(index + 1).padStart(4, '0')}`,
      holder: `工程部　第 ${index + 1} 组`,
      since: at('2026-11-23T02:10:00.000Z'),
      isSignedFor: index % 2 === 0,
    }))
    const { bytes, pages } = await draw({ ...handover, standing: { ...handover.standing, papers } })
    const sheets = sheetsByPoppler(bytes)
    expect(pages).toBeGreaterThan(2)
    expect(sheets).toHaveLength(pages)
    const all = packed(sheets.join(''))
    for (const { number } of papers) expect(all).toContain(number)
    expect(sheets.map((sheet) => sheet.includes('（续页）'))).toEqual(sheets.map((_, index) => index > 0))
    expect(sheets.map((sheet) => sheet.split('签名：').length - 1).filter((count) => count > 0)).toEqual([2])
  })

  it('loses nothing of 4,000 characters that were left to the next one', async () => {
    const remark = prose(4000)
    const { bytes, pages } = await draw({ ...handover, remark })
    expect(pages).toBeGreaterThan(2)
    const text = packed(textByPoppler(bytes))
    expect(text.split('138').length - 1).toBeGreaterThanOrEqual(packed(remark).split('138').length - 1)
    const captions = Array.from({ length: pages }, (_, index) => placesOf(bytes, index + 1, '签名：').length)
    expect(captions.filter((count) => count > 0)).toEqual([2])
  })

  it('prints rare characters, and an emoji as its description', async () => {
    const { bytes, missing } = await draw({ ...handover, to: '𠮷㛃䶮·买买提', remark: '忙😀' })
    const text = packed(textByPoppler(bytes))
    expect(text).toContain('𠮷㛃䶮·买买提')
    expect(text).toContain('忙〔U+1F600〕')
    expect(missing).toEqual(['😀'])
  })

  it('carries the slip in its QR code, and is the same to the byte when it is drawn again', async () => {
    expect(headOf(handoverForm(handover))).toContain(`"qr":"${slipCodeOf(61)}"`)
    expect(Buffer.compare((await draw(handover)).bytes, (await draw(handover)).bytes)).toBe(0)
  })
})
