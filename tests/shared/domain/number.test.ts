import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IsoMonth } from '#shared/domain/day'
import { formatNumber, NumberPrefix, parseNumber } from '#shared/domain/number'

const parts = fc.record({
  prefix: fc.stringMatching(/^[A-Z]{1,4}$/),
  month: fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}` as IsoMonth),
  place: fc.integer({ min: 1, max: 123_456 }),
})

test('a number is read back as what it was made of', () => {
  fc.assert(
    fc.property(parts, (one) => {
      expect(parseNumber(formatNumber(one))).toEqual(one)
    }),
  )
})

test('a number looks as it stands on paper', () => {
  expect(formatNumber({ prefix: 'TS', month: '2026-11' as IsoMonth, place: 7 })).toBe('TS-202611-0007')
})

test.each(['TS-202613-0001', 'ts-202611-0001', 'TS-202611-001', 'TS-202611-00001', '', 'TS-202611-0001 '])(
  '%j is no number',
  (text) => expect(parseNumber(text)).toBeNull(),
)

test.each(['PG', 'HF', 'YH', 'LX', 'ZG', 'SP', 'XJ', 'DC'])('%s belongs to another series', (prefix) => {
  const parsed = NumberPrefix.safeParse(prefix)
  expect(parsed.error?.issues[0]?.message).toMatch(new RegExp(`^${prefix} 是.+的编号前缀，请换一个$`))
})

test('every other prefix of 1 to 4 capitals may stand before the cases’ numbers', () => {
  expect(['TS', 'A', 'TSPG', 'KS'].map((prefix) => NumberPrefix.safeParse(prefix).success)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(NumberPrefix.safeParse('ts').error?.issues[0]?.message).toBe('编号前缀是 1 到 4 个大写字母')
})
