import { expect, test } from 'vitest'
import { numberTyped } from '../../../src/renderer/words/number'

test('a number is taken as it is typed: small letters, full width, spaces', () => {
  expect(numberTyped(' ts-202611-0007 ')).toBe('TS-202611-0007')
  expect(numberTyped('ＴＳ－２０２６１１－０００７')).toBe('TS-202611-0007')
})

test('what is no number is asked again', () => {
  for (const typed of ['', '7', 'TS-202613-0007', 'TS-202611-07']) expect(numberTyped(typed)).toBeNull()
})
