import { expect, test } from 'vitest'
import { keptForWords, monthsTyped } from '../../../src/renderer/words/kept-for'

test.each([
  ['3 年', 36],
  ['3', 36],
  ['６个月', 6],
  ['18月', 18],
  ['1 年 6 个月', 18],
  ['１年６个月', 18],
  [' 30年 ', 360],
])('%j is %i months', (typed, months) => {
  expect(monthsTyped(typed)).toBe(months)
})

test.each(['', '0', '0 年', '31 年', '361 个月', '-3', '三年', '3.5', '很久', '3 年 x', '年'])(
  '%j is no period that can be kept',
  (typed) => {
    expect(monthsTyped(typed)).toBeNull()
  },
)

test('every period reads as it is shown', () => {
  for (let months = 1; months <= 360; months += 1) expect(monthsTyped(keptForWords(months))).toBe(months)
  expect([6, 12, 18].map(keptForWords)).toEqual(['6 个月', '1 年', '1 年 6 个月'])
})
