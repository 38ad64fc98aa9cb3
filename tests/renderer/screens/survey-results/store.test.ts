import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { SurveyId, SurveyWordsId } from '#shared/domain/survey'
import { next, ok, settled } from '../../desk'

vi.useFakeTimers()
const {
  beginLooking,
  leaveSettling,
  openSettling,
  saveWeights,
  settle,
  showView,
  typeSettled,
  typeWeights,
  useLooking,
} = await import('../../../../src/renderer/screens/survey-results/store')

const [first, second] = [1, 2] as SurveyId[]
const [one, other] = [7, 8] as SurveyWordsId[]
if (!first || !second || !one || !other) throw new Error('There is nothing to look at')

beforeEach(() => {
  beginLooking(second)
  beginLooking(first)
  showView('written')
})

describe('what is typed on the results', () => {
  test('of an answer stays when she leaves it or it is refused, and goes when it is settled', async () => {
    openSettling(one)
    typeSettled(one, '已电话说明')
    leaveSettling()
    openSettling(one)
    expect(useLooking.getState().settled[one]).toBe('已电话说明')
    const refused = settle(one, other)
    next('demand.settle').answer({ kind: 'refused', reason: 'settled-already' })
    await refused
    expect(useLooking.getState()).toMatchObject({
      isSettling: true,
      settled: { [one]: '已电话说明' },
      chosen: one,
    })
    const kept = settle(one, other)
    const { input, answer } = next('demand.settle')
    expect(input).toEqual({ source: { kind: 'survey', id: one }, words: '已电话说明' })
    answer(ok({}))
    await kept
    expect(useLooking.getState()).toMatchObject({ isSettling: false, settled: {}, chosen: other })
  })

  test('of one answer is no other one’s, and waits for her', () => {
    openSettling(one)
    typeSettled(one, '已电话说明')
    openSettling(other)
    expect(useLooking.getState().settled[other]).toBeUndefined()
    beginLooking(second)
    expect(useLooking.getState().settled[one]).toBe('已电话说明')
  })

  test('of the weights stays while another campaign is looked at, until it is stored', async () => {
    typeWeights(['60', '40'])
    beginLooking(second)
    expect(useLooking.getState()).toMatchObject({ view: 'table', weights: ['60', '40'] })
    const refused = saveWeights([60, 40])
    next('surveyResult.setWeights').answer({ kind: 'refused', reason: 'other-groups' })
    await refused
    expect(useLooking.getState().weights).toEqual(['60', '40'])
    const stored = saveWeights([60, 40])
    next('surveyResult.setWeights').answer(ok({}))
    await stored
    await settled()
    expect(useLooking.getState().weights).toBeNull()
  })
})
