import { describe, expect, test } from 'vitest'
import { FiledAs, isInked, marksWanted, SlipPlace, waysFrom, whereWords } from '#shared/domain/slip-place'
import { at } from './made-up-case'

describe('where a sheet may go', () => {
  test('from every place there is a way back to the desk, and none to where it lies but onto another shelf or on', () => {
    for (const place of SlipPlace.options) {
      const ways = waysFrom(place, false)
      if (place !== 'desk') expect(ways).toContain('desk')
      if (place !== 'filed' && place !== 'department') expect(ways).not.toContain(place)
    }
  })

  test('what is lost can only turn up, and what is void is put away, or lost by who has it', () => {
    expect(waysFrom('lost', false)).toEqual(['desk'])
    expect(waysFrom('desk', true)).toEqual(['filed'])
    expect(waysFrom('department', true)).toEqual(['desk', 'lost'])
  })

  test.each([
    ['3-12-45', '3-12-45'],
    [' A － 2 – 7 ', 'A-2-7'],
    ['东柜/12/3', '东柜-12-3'],
  ])('%s is a 柜-盒-页', (typed, kept) => {
    expect(FiledAs.parse(typed)).toBe(kept)
  })

  test.each(['3-12', '3-12-45-6', '', '--', '3 12 45'])('%s is none', (typed) => {
    expect(FiledAs.safeParse(typed).success).toBe(false)
  })

  test('says where it is as the desk says it', () => {
    const where = { place: 'department', with: '张主管', note: '', filedAs: null } as const
    expect(whereWords(where, '物业部')).toBe('在 物业部 · 张主管')
    expect(whereWords({ ...where, with: '' }, '')).toBe('在 部门')
    expect(whereWords({ ...where, place: 'lent', with: '李会计' }, '')).toBe('借出给 李会计')
    expect(whereWords({ ...where, place: 'filed', filedAs: '3-12-45' }, '')).toBe('已归档 3-12-45')
    expect(whereWords({ ...where, place: 'lost', note: '搬家' }, '')).toBe('遗失：搬家')
  })
})

test('a refusal, a leaving and a reading back leave no ink', () => {
  expect(isInked({ kind: 'refused', reason: '赶时间', witness: '小李' })).toBe(false)
  expect(isInked({ kind: 'left' })).toBe(false)
  expect(isInked({ kind: 'readBack', at: at('23 09:00') })).toBe(false)
  expect(isInked(null)).toBe(false)
  expect(isInked({ kind: 'fingerprint' })).toBe(true)
})

test('a replacement wants what the lost one bore, in the order of the sheet', () => {
  const marks = { result: at('24 09:00'), content: at('23 09:00'), receipt: at('23 10:00') }
  expect(marksWanted(marks, { receipt: at('25 09:00') })).toEqual(['content', 'result'])
  expect(marksWanted({}, {})).toEqual([])
})
