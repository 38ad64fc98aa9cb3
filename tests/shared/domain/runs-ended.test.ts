import { describe, expect, test } from 'vitest'
import type { PromiseMade } from '#shared/domain/follow-up'
import type { ClockName } from '#shared/domain/profile'
import { at, closed, complaint, firstRound, received, result } from './made-up-case'
import { all, run } from './made-up-runs'

describe('无法处理', () => {
  const unsolvable = { at: at('25 09:00'), reason: '产权不清', told: '已当面说明' }
  const rounds = [{ ...firstRound, unsolvable }]
  const handoffs = [received('signed')]

  test('ends 处理 and 协调 unsolved; 季度复查 and the promise run instead', () => {
    const promises = [{ ...promise, dueAt: at('30 09:00') }]
    const part = { rounds, handoffs, promises }
    expect(run(part, 'resolve')).toMatchObject({ stoppedAt: at('25 09:00'), ending: 'unresolved' })
    expect(run(part, 'coordinate')).toMatchObject({ stoppedAt: at('25 09:00'), ending: 'unresolved' })
    expect(run(part, 'review')).toMatchObject({ startedAt: at('25 09:00'), stoppedAt: null })
    expect(run(part, 'promise')?.stoppedAt).toBeNull()
    expect(run(part, 'month')?.stoppedAt).toBeNull()
  })

  test('solved after all: 季度复查 is over, 处理 stays unsolved', () => {
    const part = { handoffs, rounds: [{ ...firstRound, unsolvable, result: result('28 09:00') }] }
    expect(run(part, 'review')).toMatchObject({ stoppedAt: at('28 09:00'), ending: 'met' })
    expect(run(part, 'resolve')).toMatchObject({ stoppedAt: at('25 09:00'), ending: 'unresolved' })
  })

  test('what was met before stays met', () => {
    const coordination = { at: at('23 15:00'), by: '刘经理', words: '上门看' }
    const part = { handoffs, rounds: [{ ...firstRound, unsolvable, coordination }] }
    expect(run(part, 'coordinate')).toMatchObject({ stoppedAt: at('23 15:00'), ending: 'met' })
    const same = { ...unsolvable, at: at('23 15:00') }
    expect(
      run({ ...part, rounds: [{ ...firstRound, unsolvable: same, coordination }] }, 'coordinate')?.ending,
    ).toBe('met')
  })
})

const promise: PromiseMade = {
  id: 7,
  round: 1,
  madeAt: at('23 10:00'),
  by: '王敏',
  words: '明天回电',
  dueAt: at('24 10:00'),
  kept: null,
}

describe('承诺', () => {
  test('each has a clock, ended by keeping it, not by a further round', () => {
    const other = { ...promise, id: 8, kept: { at: at('24 09:00'), words: '' } }
    const rounds = [firstRound, { ...firstRound, number: 2, startedAt: at('23 18:00') }]
    const runs = all({ promises: [promise, other], rounds }, 'promise')
    expect(runs.map(({ cause, agreedAt, stoppedAt }) => [cause, agreedAt, stoppedAt])).toEqual([
      ['promise7', at('24 10:00'), null],
      ['promise8', at('24 10:00'), at('24 09:00')],
    ])
  })
})

describe('销项', () => {
  const ending = (outcome: Parameters<typeof closed>[0], clock: ClockName) =>
    run({ matter: { ...complaint, closing: closed(outcome, '25 09:00') }, promises: [promise] }, clock)
      ?.ending

  test('ends what still ran as unresolved, 满月 as no longer of concern', () => {
    expect([ending('solved', 'resolve'), ending('solved', 'promise')]).toEqual(['unresolved', 'unresolved'])
    expect(ending('solved', 'month')).toBe('lapsed')
  })

  test.each(['void', 'withdrawn', 'merged', 'notAccepted'] as const)(
    '%s: nothing is waited for',
    (outcome) => {
      expect([ending(outcome, 'resolve'), ending(outcome, 'promise')]).toEqual(['lapsed', 'lapsed'])
    },
  )

  test('leaves what had ended before as it was', () => {
    const matter = { ...complaint, closing: closed('void', '25 09:00') }
    expect(run({ matter, handoffs: [received('signed')] }, 'forward')).toMatchObject({
      stoppedAt: at('23 09:20'),
      ending: 'met',
    })
  })
})
