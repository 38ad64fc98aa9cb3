import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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
    return { acted, digits: holdDigits((digit) => acted.push(digit)) }
  }

  test('a digit chooses its card once no scanner can follow', () => {
    const { acted, digits } = desk()
    digits.hold('3')
    vi.advanceTimersByTime(39)
    expect(acted).toEqual([])
    vi.advanceTimersByTime(1)
    expect(acted).toEqual(['3'])
  })

  test('a scanned slip answers no card, and its Enter saves nothing', () => {
    const { acted, digits } = desk()
    for (const digit of '9000000070112') digits.hold(digit)
    expect(digits.settle('Enter')).toBe(true)
    vi.advanceTimersByTime(1000)
    expect(acted).toEqual([])
  })

  test('a scan whose Enter was lost is still a scan', () => {
    const { acted, digits } = desk()
    for (const digit of '90000000') digits.hold(digit)
    vi.advanceTimersByTime(1000)
    expect(acted).toEqual([])
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
})
