import { describe, expect, test } from 'vitest'
import type { CaseId } from '#shared/domain/case'
import { type Instant, minute, plus } from '#shared/domain/day'
import type { CaseNumber } from '#shared/domain/number'
import type { Due } from '../../../src/main/reminders/reminders'
import { noticeOf, titleWords } from '../../../src/main/reminders/words'

const now = '2026-11-23T01:00:00.000Z' as Instant
const number = () => 'TS-202611-0007' as CaseNumber

function due(caseId: number, level: Due['level'], dueIn: number, deadlineId = caseId): Due {
  const dueAt = plus(now, dueIn)
  return { deadlineId, caseId: caseId as CaseId, clock: 'forward', level, dueAt, soonAt: now }
}

describe('a notice', () => {
  test('of one case names its number, the clock and by how much', () => {
    expect(noticeOf([due(1, 'late', -12 * minute)], now, number)).toEqual({
      title: '接诉台 · 逾期',
      body: 'TS-202611-0007 转呈 逾期 12 分',
    })
    expect(noticeOf([due(1, 'soon', 125 * minute)], now, number)?.body).toBe(
      'TS-202611-0007 转呈 还有 2 时 5 分到期',
    )
    expect(noticeOf([due(1, 'late', -1)], now, number)?.body).toBe('TS-202611-0007 转呈 逾期 1 分')
  })

  test('of several cases counts them, a case with several clocks once and by the worst', () => {
    const several = [due(1, 'soon', minute), due(2, 'soon', minute), due(3, 'soon', minute)]
    expect(noticeOf([...several, due(4, 'late', -minute)], now, number)?.body).toBe('3 件将到期，1 件逾期')
    expect(noticeOf([due(1, 'soon', minute), due(2, 'soon', minute)], now, number)?.body).toBe('2 件将到期')
    const both = [due(1, 'soon', minute), due(1, 'late', -minute, 9), due(2, 'soon', minute)]
    expect(noticeOf(both, now, number)?.body).toBe('1 件将到期，1 件逾期')
    expect(noticeOf(both.slice(0, 2), now, number)?.body).toBe('TS-202611-0007 转呈 逾期 1 分')
  })

  test('is not given for nothing', () => {
    expect(noticeOf([], now, number)).toBeNull()
  })
})

test('the title says how many cases are late, and nothing while none is', () => {
  expect(titleWords('某某产业园', 0)).toBe('接诉台 · 某某产业园')
  expect(titleWords('某某产业园', 3)).toBe('（逾期 3）接诉台 · 某某产业园')
})
