import { expect, test } from 'vitest'
import { wantsReceipt, wantsSkipReason } from '#shared/domain/case'
import { received, sent } from './made-up-case'

const skipped = { ...sent, skipReason: '夜里没人' }

test('why nobody signed is asked once, and not of a paper that was told of by phone', () => {
  expect(wantsSkipReason(sent)).toBe(true)
  expect(wantsSkipReason(skipped)).toBe(false)
  expect(wantsSkipReason(received('phone'))).toBe(false)
})

test('a paper that was told of by phone still waits for its signature (待补签)', () => {
  expect([sent, received('phone'), received('signed'), received('left'), skipped].map(wantsReceipt)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
