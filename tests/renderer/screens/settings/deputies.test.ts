import { expect, test } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import { deputyOf } from '../../../../src/renderer/screens/settings/deputies/typed'
import { dayTyped } from '../../../../src/renderer/words/day-typed'
import { isOver } from '../../../../src/renderer/words/deputies'

const today = '2026-11-23' as IsoDay
const typed = { principal: '赵总', deputy: '刘经理', from: '今天', until: '11-30' }

test('who decides for whom, from and until which day', () => {
  expect(deputyOf(typed, today)).toEqual({
    kind: 'ready',
    input: {
      deputy: { principal: '赵总', deputy: '刘经理', fromOn: '2026-11-23', untilOn: '2026-11-30' },
    },
  })
})

test('what is missing is asked for in the order of the fields', () => {
  const gap = (part: Partial<typeof typed>) => deputyOf({ ...typed, ...part }, today)
  expect(gap({ principal: ' ', deputy: '' })).toEqual({ kind: 'incomplete', gap: 'principal' })
  expect(gap({ deputy: '' })).toEqual({ kind: 'incomplete', gap: 'deputy' })
  expect(gap({ from: '下周' })).toEqual({ kind: 'incomplete', gap: 'from' })
  expect(gap({ until: '' })).toEqual({ kind: 'incomplete', gap: 'until' })
})

test.each([
  ['明天', '2026-11-24'],
  ['12-1', '2026-12-01'],
  ['12月1日', '2026-12-01'],
  ['２０２７年１月４日', '2027-01-04'],
])('%s is a day', (words, day) => {
  expect(dayTyped(words, today)).toBe(day)
})

test.each(['', '13-1', '2-30', '月底'])('%j is none', (words) => {
  expect(dayTyped(words, today)).toBeNull()
})

test('代批 is over when it was ended, or the day after its last', () => {
  const deputy = { isEnded: false, untilOn: '2026-11-23' }
  expect(isOver(deputy, today)).toBe(false)
  expect(isOver(deputy, '2026-11-24' as IsoDay)).toBe(true)
  expect(isOver({ ...deputy, isEnded: true }, today)).toBe(true)
})
