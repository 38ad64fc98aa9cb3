import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, minute, plus } from '#shared/domain/day'
import { afterFailure, remainingWait, seenAt, type Tries, waitAfter } from '#shared/domain/sign-in-wait'

const start = '2026-11-23T01:00:00.000Z' as Instant

function failed(times: number): Tries {
  let tries: Tries | null = null
  for (let time = 0; time < times; time++) tries = afterFailure(tries, start)
  if (!tries) throw new Error('no tries')
  return tries
}

describe('等待 after wrong PINs', () => {
  test('costs nothing before the fifth, then a minute, doubling to half an hour', () => {
    const minutes = [1, 4, 5, 6, 7, 8, 9, 10, 11, 400].map((failures) => waitAfter(failures) / minute)
    expect(minutes).toEqual([0, 0, 1, 2, 4, 8, 16, 30, 30, 30])
  })

  test('runs out with the clock, to the millisecond', () => {
    const tries = failed(5)
    expect(remainingWait(failed(4), start)).toBe(0)
    expect(remainingWait(tries, start)).toBe(minute)
    expect(remainingWait(tries, plus(start, minute - 1))).toBe(1)
    expect(remainingWait(tries, plus(start, minute))).toBe(0)
  })

  test('is never shortened by a clock that is set back, however often she looks or tries', () => {
    const looks = fc.array(fc.integer({ min: -7 * 24 * 60, max: 0 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 12 }), looks, (failures, minutesBack) => {
        let tries = failed(failures)
        const whole = remainingWait(tries, start)
        for (const back of minutesBack) {
          const now = plus(start, back * minute)
          expect(remainingWait(tries, now)).toBe(whole)
          tries = seenAt(tries, now)
        }
        expect(remainingWait(tries, plus(start, whole - 1))).toBe(1)
      }),
    )
  })

  test('is at least as long as the highest time demands, whatever way the clock is set', () => {
    const moves = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(moves, (minutes) => {
        let tries = failed(5)
        const until = plus(start, minute)
        let highest = start
        let now = start
        for (const move of minutes) {
          now = plus(now, move * 1000)
          highest = now > highest ? now : highest
          tries = seenAt(tries, now)
          expect(remainingWait(tries, now) > 0).toBe(highest < until)
        }
      }),
    )
  })

  test('a failure after a set-back clock waits from the highest time, not from the lower one', () => {
    const later = seenAt(failed(5), plus(start, 10 * minute))
    const again = afterFailure(later, start)
    expect(again).toMatchObject({ failures: 6, blockedUntil: plus(start, 12 * minute) })
  })
})
