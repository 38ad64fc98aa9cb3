import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { slipCodeOf } from '#shared/domain/slip-code'
import { holdDigits } from '../../../src/renderer/ui/hold-digits'

describe('扫码枪和手指', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  function desk() {
    const acted: string[] = []
    const scans: string[] = []
    const held = holdDigits({
      typed: (digit) => acted.push(digit),
      scanned: (code) => scans.push(code),
    })
    const digits = {
      hold: (digit: string) => held.hold(digit, null, Date.now()),
      lose: () => held.lose(Date.now()),
      settle: (key: string) => held.settle(key, Date.now()),
    }
    return { acted, scans, held, digits }
  }

  test('a digit chooses its card once no scanner can follow', () => {
    const { acted, digits } = desk()
    digits.hold('3')
    vi.advanceTimersByTime(39)
    expect(acted).toEqual([])
    vi.advanceTimersByTime(1)
    expect(acted).toEqual(['3'])
  })

  test('a scanned slip answers no card, its Enter saves nothing, and it is heard once', () => {
    const { acted, scans, digits } = desk()
    for (const digit of '9000000070112') digits.hold(digit)
    expect(digits.settle('Enter')).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(acted).toEqual([])
    expect(scans).toEqual(['9000000070112'])
  })

  test('a scan whose Enter was lost is still a scan; one that comes late is still its own', () => {
    const { acted, scans, digits } = desk()
    for (const digit of '90000000') digits.hold(digit)
    vi.advanceTimersByTime(1000)
    expect(acted).toEqual([])
    expect(scans).toEqual(['90000000'])
    expect(digits.settle('Enter')).toBe(false)
    for (const digit of '90000000') digits.hold(digit)
    vi.advanceTimersByTime(100)
    expect(digits.settle('Enter')).toBe(true)
    expect(digits.settle('Enter')).toBe(false)
  })

  test('two cards in one go and Ctrl+Enter act in the order of the hand', () => {
    const { acted, digits } = desk()
    digits.hold('1')
    digits.hold('2')
    expect(digits.settle('Ctrl+Enter')).toBe(false)
    expect(acted).toEqual(['1', '2'])
    vi.advanceTimersByTime(1000)
    expect(acted).toEqual(['1', '2'])
  })

  test('a hand’s digits are a hand’s, also where a busy window hears them all at once', () => {
    const { acted, scans, held } = desk()
    for (const [place, digit] of [...'13800000019'].entries()) held.hold(digit, null, place * 60)
    vi.advanceTimersByTime(1000)
    expect(acted.join('')).toBe('13800000019')
    expect(scans).toEqual([])
  })

  test('a scan that a machine tore in two: its second half is its own, and so is its Enter', () => {
    const { acted, scans, held } = desk()
    const code = [...'9000000070112']
    for (const [place, digit] of code.entries()) {
      // It stands still after the ninth; the keys came five milliseconds apart all the same.
      if (place === 9) vi.advanceTimersByTime(200)
      held.hold(digit, null, place * 5)
    }
    expect(held.settle('Enter', 13 * 5)).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(acted).toEqual([])
    expect(scans).toEqual(['900000007', '0112'])
    held.hold('4', null, 2000)
    vi.advanceTimersByTime(50)
    expect(acted).toEqual(['4'])
  })

  test('digits that an input method took make the scan one to be done again', () => {
    const { acted, scans, digits } = desk()
    digits.lose()
    for (const digit of '000000070112') digits.hold(digit)
    digits.settle('Enter')
    // A hand chose a word.
    digits.lose()
    vi.advanceTimersByTime(1000)
    digits.settle('Enter')
    expect(acted).toEqual([])
    expect(scans).toEqual(['?000000070112'])
  })

  test('of a code that an input method swallowed, what is left over is not written and saves nothing', () => {
    const { acted, scans, digits } = desk()
    digits.lose()
    digits.hold('3')
    digits.hold('3')
    expect(digits.settle('Enter')).toBe(true)
    digits.lose()
    expect(digits.settle('Enter')).toBe(true)
    expect(acted).toEqual([])
    expect(scans).toEqual(['?33', '?'])
  })

  test('whatever is scanned reaches nothing, and whatever is typed arrives, each in its order', () => {
    const scan = fc.record({
      kind: fc.constant('scan' as const),
      code: fc.integer({ min: 1, max: 9_999_999_999 }).map(slipCodeOf),
      gap: fc.integer({ min: 0, max: 39 }),
      ends: fc.constantFrom('Enter', 'in time'),
    })
    const typing = fc.record({
      kind: fc.constant('typing' as const),
      // However long the number: at a hand's speed.
      code: fc.stringMatching(/^\d{1,20}$/),
      gap: fc.integer({ min: 40, max: 400 }),
      ends: fc.constantFrom('Enter', 'Tab', 'a', 'in time'),
    })
    const pair = fc.record({
      kind: fc.constant('typing' as const),
      // Two hands on two keys: faster than one hand, never as long as a code.
      code: fc.stringMatching(/^\d{1,7}$/),
      gap: fc.integer({ min: 0, max: 39 }),
      ends: fc.constantFrom('Tab', 'in time'),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(scan, typing, pair), { maxLength: 6 }), (runs) => {
        const { acted, scans, digits } = desk()
        for (const { code, gap, ends } of runs) {
          for (const digit of code) {
            digits.hold(digit)
            vi.advanceTimersByTime(gap)
          }
          if (ends !== 'in time') digits.settle(ends)
          vi.advanceTimersByTime(500)
        }
        const of = (kind: 'scan' | 'typing') =>
          runs.filter((one) => one.kind === kind).map(({ code }) => code)
        expect(acted.join('')).toBe(of('typing').join(''))
        expect(scans).toEqual(of('scan'))
      }),
    )
  })
})
