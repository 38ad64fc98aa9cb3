import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { isTypedLate, laterOf, laterTyped, momentOf, whenTyped } from '../../../src/renderer/words/when'

// Monday 2026-11-23 14:32 at the desk.
const now = '2026-11-23T06:32:10.000Z' as Instant

function typed(words: string, notBefore: Instant | null = null) {
  const when = whenTyped(words, now, notBefore)
  return when.kind === 'wrong' ? when.reason : momentOf(when, now)
}

describe('发生时间', () => {
  test('nothing typed is now', () => {
    expect(typed('  ')).toBe(now)
  })

  test.each([
    ['14:30', '2026-11-23T06:30:00.000Z'],
    ['1430', '2026-11-23T06:30:00.000Z'],
    ['９：０５', '2026-11-23T01:05:00.000Z'],
    ['9点05分', '2026-11-23T01:05:00.000Z'],
    ['下午2点', '2026-11-23T06:00:00.000Z'],
    ['昨天下午 3 点半', '2026-11-22T07:30:00.000Z'],
    ['上午9点', '2026-11-23T01:00:00.000Z'],
    ['今天 09:05', '2026-11-23T01:05:00.000Z'],
    ['昨天16:40', '2026-11-22T08:40:00.000Z'],
    ['前天 00:00', '2026-11-20T16:00:00.000Z'],
    ['11-22 16:40', '2026-11-22T08:40:00.000Z'],
    ['11月22日 16:40', '2026-11-22T08:40:00.000Z'],
    ['2025-12-31 23:59', '2025-12-31T15:59:00.000Z'],
  ])('%s is understood', (words, at) => {
    expect(typed(words)).toBe(at)
  })

  test('a day that is still to come this year was last year', () => {
    expect(typed('12-31 08:00')).toBe('2025-12-31T00:00:00.000Z')
  })

  test.each(['下午', '25:00', '25点', '10:0', '14:60', '11-31 08:00', '2026-02-29 08:00'])(
    '%s is asked again',
    (words) => {
      expect(typed(words)).toBe('unclear')
    },
  )

  test('what has not happened yet is not taken', () => {
    expect(typed('14:33')).toBe('future')
    expect(typed('14:32')).toBe('2026-11-23T06:32:00.000Z')
  })

  test('nothing of a case happened before the customer came', () => {
    const receivedAt = '2026-11-23T06:29:40.000Z' as Instant
    expect(typed('14:28', receivedAt)).toBe('beforeReceipt')
    // The field knows minutes: the minute of the receipt means the receipt.
    expect(typed('14:29', receivedAt)).toBe(receivedAt)
    expect(typed('14:30', receivedAt)).toBe('2026-11-23T06:30:00.000Z')
  })

  test('the year before midnight belongs to the desk, not to Greenwich', () => {
    const newYear = '2026-12-31T16:10:00.000Z' as Instant
    expect(whenTyped('昨天 23:00', newYear, null)).toEqual({ kind: 'at', at: '2026-12-31T15:00:00.000Z' })
  })

  test('more than half an hour late is 补录', () => {
    const typedAt = (time: string) => momentOf(whenTyped(time, now, null), now) ?? now
    expect(isTypedLate(typedAt('14:01'), now)).toBe(true)
    expect(isTypedLate(typedAt('14:03'), now)).toBe(false)
  })
})

describe('以后的时间', () => {
  const later = (words: string, laterThan: Instant | null = null) => {
    const typed = laterTyped(words, now, laterThan)
    return typed.kind === 'wrong' ? typed.reason : laterOf(typed, now)
  }

  test.each([
    ['今天 17:30', '2026-11-23T09:30:00.000Z'],
    ['17:30', '2026-11-23T09:30:00.000Z'],
    ['明天 10:00', '2026-11-24T02:00:00.000Z'],
    ['明天１０：００', '2026-11-24T02:00:00.000Z'],
    ['后天 9:05', '2026-11-25T01:05:00.000Z'],
    ['11-30 17:00', '2026-11-30T09:00:00.000Z'],
    ['11月30日 17:00', '2026-11-30T09:00:00.000Z'],
    ['2027-01-04 09:00', '2027-01-04T01:00:00.000Z'],
  ])('%s is understood', (words, at) => {
    expect(later(words)).toBe(at)
  })

  test('a day that has been this year is next year’s', () => {
    expect(later('01-05 09:00')).toBe('2027-01-05T01:00:00.000Z')
    expect(later('11-22 09:00')).toBe('2027-11-22T01:00:00.000Z')
  })

  test('nothing typed is no time yet', () => {
    expect(later('  ')).toBeNull()
  })

  test('it has to be later than now, to the minute', () => {
    expect(later('14:32')).toBe('past')
    expect(later('14:33')).toBe('2026-11-23T06:33:00.000Z')
    expect(later('昨天 10:00')).toBe('past')
  })

  test('more time is more than there was', () => {
    const limit = '2026-11-24T02:00:00.000Z' as Instant
    expect(later('明天 10:00', limit)).toBe('notLater')
    expect(later('明天 10:01', limit)).toBe('2026-11-24T02:01:00.000Z')
  })

  test.each(['下周', '25:00', '02-30 09:00'])('%s is asked again', (words) => {
    expect(later(words)).toBe('unclear')
  })

  test('a time that passed while the card stood there is not sent', () => {
    const typed = laterTyped('14:40', now)
    expect(laterOf(typed, '2026-11-23T06:41:00.000Z' as Instant)).toBeNull()
  })
})
