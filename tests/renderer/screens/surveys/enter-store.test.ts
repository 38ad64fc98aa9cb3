import { beforeEach, expect, it, vi } from 'vitest'
import type { IsoDay } from '#shared/domain/day'
import type { SurveySheetId } from '#shared/domain/survey'
import type { SheetView } from '#shared/ipc/survey-views'
import { asked, next, ok, settled } from '../../desk'

vi.useFakeTimers()
const { answer, answerRest, emptyTyped, enter, filledIn, giveUp, keep, moveTo, turnOf, useEntering } =
  await import('../../../../src/renderer/screens/surveys/enter-store')

const today = '2026-11-23' as IsoDay
const one = 1 as SurveySheetId
const other = 2 as SurveySheetId
const typedOf = (id: SurveySheetId) => useEntering.getState().typed.get(id) ?? emptyTyped(3, 1)

beforeEach(() => useEntering.setState({ typed: new Map(), at: null }))

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

it('goes to the disk while it is typed, and with the form when that is saved', async () => {
  await vi.advanceTimersByTimeAsync(250)
  asked.length = 0
  const sheet = { id: one, number: 'DC-202611-0001/001' } as SheetView
  answer(one, emptyTyped(3, 1), '1')
  answer(one, emptyTyped(3, 1), '2')
  await vi.advanceTimersByTimeAsync(250)
  const sent = next('survey.type')
  expect(sent.input).toMatchObject({ sheetId: one, typed: { answers: '12 ' } })
  sent.answer(ok({}))
  await settled()
  // Begun again it goes on where the first answer is missing.
  expect(turnOf(null, typedOf(one))).toBe(2)

  answer(one, typedOf(one), '3')
  const saving = enter(sheet, typedOf(one), today)
  next('survey.enter').answer({ kind: 'refused', reason: 'over' })
  await saving
  await vi.advanceTimersByTimeAsync(250)
  expect(next('survey.type').input).toMatchObject({ typed: { answers: '123' } })
  const again = enter(sheet, typedOf(one), today)
  next('survey.enter').answer(ok({}))
  await again
  await vi.advanceTimersByTimeAsync(250)
  expect([asked, useEntering.getState().typed.size]).toEqual([[], 0])
})

it('of the wrong form is given up when she says so', () => {
  answer(one, emptyTyped(3, 1), '1')
  giveUp({ id: one, number: 'DC-202611-0001/001' })
  expect(next('survey.type').input).toEqual({ sheetId: one, typed: null })
  expect(useEntering.getState().typed.size).toBe(0)
})
