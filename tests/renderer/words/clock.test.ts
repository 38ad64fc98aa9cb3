import { describe, expect, test } from 'vitest'
import type { Instant } from '#shared/domain/day'
import { soonFrom } from '#shared/domain/deadline'
import { chipWords, clockOrder, uncoveredWords } from '../../../src/renderer/words/clock'

const now = '2026-11-23T06:32:10.000Z' as Instant

function chip(dueAt: string, startedAt = '2026-11-20T06:00:00.000Z') {
  const [from, due] = [startedAt as Instant, dueAt as Instant]
  return chipWords({ clock: 'resolve', startedAt: from, dueAt: due, soonAt: soonFrom(from, due, 0.25) }, now)
}

describe('时限在屏幕上', () => {
  test('a running clock says what is left, a begun minute counts', () => {
    expect(chip('2026-11-23T06:44:00.000Z', '2026-11-23T06:30:00.000Z')).toBe('剩 12 分')
    expect(chip('2026-11-25T08:32:10.000Z', '2026-11-23T06:30:00.000Z')).toBe('剩 2 天 2 时')
  })

  test('in its last quarter it says 将到期, down to the last second', () => {
    expect(chip('2026-11-23T06:35:00.000Z')).toBe('将到期 3 分')
    expect(chip('2026-11-23T06:32:10.000Z')).toBe('将到期 1 分')
  })

  test('a missed one says by how much', () => {
    expect(chip('2026-11-23T06:32:09.999Z')).toBe('逾期 1 分')
    expect(chip('2026-11-23T04:22:10.000Z')).toBe('逾期 2 时 10 分')
  })

  test('late stays late after it was met', () => {
    const dueAt = '2026-11-23T06:47:10.000Z' as Instant
    const clock = { clock: 'forward', startedAt: now, dueAt, soonAt: dueAt } as const
    const inTime = { ...clock, stoppedAt: '2026-11-23T06:40:00.000Z' as Instant, ending: 'met' as const }
    const late = { ...clock, stoppedAt: '2026-11-23T07:17:10.000Z' as Instant, ending: 'met' as const }
    expect(chipWords(inTime, now)).toBe('按时')
    expect(chipWords(late, now)).toBe('晚了 30 分')
    expect(chipWords({ ...inTime, ending: 'unresolved' }, now)).toBe('未解决')
    expect(chipWords({ ...inTime, ending: 'regraded' }, now)).toBe('改级终止')
    expect(chipWords({ ...inTime, ending: 'lapsed' }, now)).toBe('不再计')
  })

  test('交回 of today is said by its day', () => {
    const dueAt = '2026-11-23T10:00:00.000Z' as Instant
    const clock = { clock: 'return', startedAt: now, dueAt, soonAt: dueAt } as const
    expect(chipWords(clock, now)).toBe('今天交回')
  })

  test('what runs out first stands first, what ended below, and 满月升级 last', () => {
    const one = (clock: 'month' | 'resolve' | 'forward', dueAt: string, isStopped = false) => ({
      clock,
      round: 1,
      dueAt: dueAt as Instant,
      stoppedAt: isStopped ? now : null,
    })
    const month = one('month', '2026-12-23T10:00:00.000Z')
    const resolve = one('resolve', '2026-11-25T10:00:00.000Z')
    const soon = one('forward', '2026-11-23T07:00:00.000Z')
    const over = one('forward', '2026-11-23T06:00:00.000Z', true)
    expect(clockOrder([month, over, resolve, soon])).toEqual([soon, resolve, over, month])
  })

  test('a clock without its working days says which year is wanted', () => {
    expect(uncoveredWords(2027)).toBe('日历只到 2026 年，补上 2027 年的工作日后再算')
  })
})
