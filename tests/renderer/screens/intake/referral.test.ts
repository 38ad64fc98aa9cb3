import { describe, expect, test } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import type { DraftId } from '#shared/ipc/views'
import '../../desk'

const { channelChanged, keepDayTyped, replyByTyped, wrongReplyBy } = await import(
  '../../../../src/renderer/screens/intake/referral'
)

const today = '2026-11-23' as IsoDay

describe('上级转办', () => {
  test.each([
    ['', null],
    ['今天', { on: '2026-11-23' }],
    ['明天', { on: '2026-11-24' }],
    ['11-30', { on: '2026-11-30' }],
    ['１２月１日', { on: '2026-12-01' }],
    ['2026-12-31', { on: '2026-12-31' }],
    // In November the fifth of January is next year's; the twentieth of November is past.
    ['1-5', { on: '2027-01-05' }],
    ['11-20', { wrong: 'past' }],
    ['2026-01-05', { wrong: 'past' }],
    ['下周', { wrong: 'unclear' }],
    ['2-30', { wrong: 'unclear' }],
  ])('要求回复日期 %j', (typed, read) => {
    expect(replyByTyped(typed, today)).toEqual(read)
  })

  test('chosen by mistake and back again, nothing that was typed is lost', () => {
    const draft = 21 as DraftId
    const referral = { by: '某某区信访局', number: '12 号', replyBy: null }
    expect(channelChanged(draft, { referral: null }, 'referred')).toEqual({
      channel: 'referred',
      referral: { by: '', number: '', replyBy: null },
    })
    expect(channelChanged(draft, { referral }, 'letter')).toEqual({ channel: 'letter', referral: null })
    expect(channelChanged(draft, { referral: null }, 'phone')).toEqual({ channel: 'phone', referral: null })
    expect(channelChanged(draft, { referral: null }, 'referred').referral).toEqual(referral)
    expect(channelChanged(22 as DraftId, { referral: null }, 'referred').referral?.by).toBe('')
  })

  test('a day that is none stops her, as long as it is wanted', () => {
    const draft = 23 as DraftId
    keepDayTyped(draft, '下周')
    expect(wrongReplyBy(draft, { channel: 'referred' }, today)).toBe('unclear')
    expect(wrongReplyBy(draft, { channel: 'letter' }, today)).toBeNull()
    keepDayTyped(draft, null)
    expect(wrongReplyBy(draft, { channel: 'referred' }, today)).toBeNull()
  })
})
