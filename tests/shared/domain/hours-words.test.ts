import { describe, expect, test } from 'vitest'
import type { Opening } from '#shared/domain/calendar'
import type { TimeOfDay } from '#shared/domain/day'
import { hoursWords } from '#shared/domain/hours-words'
import { timeTyped } from '../../../src/renderer/words/time-of-day'

function opening(opensAt: string, closesAt: string): Opening {
  return { opensAt: opensAt as TimeOfDay, closesAt: closesAt as TimeOfDay }
}

describe('上班时间', () => {
  test('days in a row with the same hours are said once', () => {
    const day = opening('09:00', '18:00')
    const hours = [null, day, day, day, day, day, opening('09:00', '12:00')]
    expect(hoursWords({ hours })).toBe('周一至周五 09:00–18:00，周六 09:00–12:00')
  })

  test('a day off in the middle parts the week', () => {
    const day = opening('08:30', '24:00')
    expect(hoursWords({ hours: [day, day, day, null, day, day, day] })).toBe(
      '周一至周二 08:30–24:00，周四至周日 08:30–24:00',
    )
  })

  test('no hours at all is all day', () => {
    expect(hoursWords({ hours: Array.from({ length: 7 }, () => null) })).toBe('全天')
  })

  test.each([
    ['9', '09:00'],
    ['0830', '08:30'],
    ['8：30', '08:30'],
    ['24:00', '24:00'],
  ])('%s is a time', (typed, time) => {
    expect(timeTyped(typed)).toBe(time)
  })

  test.each(['', '24:30', '9点半', '12345'])('%s is none', (typed) => {
    expect(timeTyped(typed)).toBeNull()
  })
})
