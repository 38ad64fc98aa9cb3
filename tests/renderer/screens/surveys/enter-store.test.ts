import { beforeEach, expect, it, vi } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import type { SurveySheetId } from '#shared/domain/survey'
import '../../desk'

vi.useFakeTimers()
const { answer, answerRest, emptyTyped, filledIn, keep, moveTo, useEntering } = await import(
  '../../../../src/renderer/screens/surveys/enter-store'
)

const today = '2026-11-23' as IsoDay
const one = 1 as SurveySheetId
const other = 2 as SurveySheetId
const typedOf = (id: SurveySheetId) => useEntering.getState().typed.get(id) ?? emptyTyped(3, 1)

beforeEach(() => useEntering.setState({ typed: new Map(), at: 0 }))

it('a digit answers its item and goes down; another form and back loses nothing', () => {
  const before = emptyTyped(3, 1)
  // Both before the screen has drawn the first.
  answer(one, before, '1')
  answer(one, before, '-')
  expect([typedOf(one).answers, useEntering.getState().at]).toEqual(['1- ', 2])
  moveTo(0)
  answer(other, before, '5')
  expect([typedOf(one).answers, typedOf(other).answers]).toEqual(['1- ', '5  '])
  moveTo(0)
  answer(one, before, '2')
  expect(typedOf(one).answers).toBe('2- ')
  moveTo(3)
  answer(one, before, '2')
  expect(typedOf(one).answers).toBe('2- ')
})

it('is not sent while an item is left, and no answer is said, not guessed', () => {
  answer(one, typedOf(one), '1')
  expect(filledIn(typedOf(one), today)).toMatchObject({ at: 1 })
  answerRest(one, typedOf(one))
  expect(filledIn(typedOf(one), today)).toEqual({
    answers: '1--',
    open: [''],
    headcount: null,
    signer: '',
    filledOn: null,
  })
})

it('takes the head count and the day as they are typed, and says which is none', () => {
  const typed = { ...emptyTyped(3, 1), answers: '123', headcount: '１２', filledOn: '11.20' }
  expect(filledIn(typed, today)).toMatchObject({ headcount: 12, filledOn: '2026-11-20' })
  expect(filledIn({ ...typed, headcount: '十二' }, today)).toHaveProperty('wrong')
  expect(filledIn({ ...typed, filledOn: '下周' }, today)).toHaveProperty('wrong')
  keep(one, typed)
  expect(typedOf(one)).toEqual(typed)
})
