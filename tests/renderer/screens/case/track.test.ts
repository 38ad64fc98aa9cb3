import { expect, test } from 'vitest'
import { trackOf } from '../../../../src/renderer/screens/case/track'
import { aCase, at, clock, firstRound, handoff } from './a-case'

test('a case that was just registered goes to 已转呈 next, its clock running there', () => {
  const [registered, forwarded, inProgress] = trackOf(aCase({ deadlines: [clock()] }))
  expect(registered).toMatchObject({ look: 'passed', at: at('06:33'), running: null })
  expect(forwarded).toMatchObject({ look: 'next', at: null, running: { clock: 'forward' } })
  expect(inProgress).toMatchObject({ look: 'ahead', running: null })
})

test('转呈 that nobody has signed for keeps its clock although the paper is sent', () => {
  const view = aCase({ state: 'forwarded', handoffs: [handoff()], deadlines: [clock()] })
  expect(trackOf(view)[1]).toMatchObject({ look: 'passed', at: at('06:40'), running: { clock: 'forward' } })
})

test('a clock that was stopped is not shown as running', () => {
  const view = aCase({ state: 'inProgress', deadlines: [clock({ stoppedAt: at('06:41') })] })
  expect(trackOf(view)[1]?.running).toBeNull()
})

test('a further round begins its own way: the times of the one before are not shown as its own', () => {
  const view = aCase({
    state: 'registered',
    rounds: [firstRound, { ...firstRound, number: 2 }],
    handoffs: [handoff()],
    deadlines: [clock({ stoppedAt: at('06:41') }), clock({ round: 2 })],
  })
  expect(trackOf(view)[1]).toMatchObject({ look: 'next', at: null, running: { round: 2 } })
})

test('a void case went no further, and nothing comes next', () => {
  const looks = trackOf(aCase({ state: 'void' })).map(({ look }) => look)
  expect(looks).toEqual(['passed', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
})

test('a case that was withdrawn at once is at its end without the places that it left out', () => {
  const looks = trackOf(aCase({ state: 'closed' })).map(({ look }) => look)
  expect(looks).toEqual(['passed', 'ahead', 'ahead', 'ahead', 'ahead', 'ahead'])
})
