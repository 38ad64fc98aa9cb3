import { describe, expect, test } from 'vitest'
import type { CaseFacts } from '#shared/domain/case-facts'
import type { Deadline } from '#shared/domain/clocks'
import type { CaseLink } from '#shared/domain/follow-up'
import type { CaseNumber } from '#shared/domain/number'
import { isRaisedAgain, timesRaised } from '#shared/domain/repeats'
import { at, closed, complaint, completed, facts, firstRound, received, result } from './made-up-case'

const link = (place: number, part: Partial<CaseLink> = {}) => ({
  number: `TS-202611-000${place}` as CaseNumber,
  kind: 'again' as const,
  isLater: true,
  ...part,
})

describe('第 n 次', () => {
  test('counts this time and each earlier matter it is linked to', () => {
    expect(timesRaised([])).toBe(1)
    expect(timesRaised([link(1)])).toBe(2)
    expect(timesRaised([link(1), link(2)])).toBe(3)
    expect(timesRaised([link(1), link(1)])).toBe(2)
  })
  test('counts neither what came later nor what was found on the way nor what was merged', () => {
    expect(timesRaised([link(1, { isLater: false })])).toBe(1)
    expect(timesRaised([link(1, { kind: 'foundOnTheWay' }), link(2, { kind: 'mergedInto' })])).toBe(1)
  })
})

describe('a contact raises the matter again', () => {
  const clock = (
    dueAt: string,
    stoppedAt: string | null = null,
    name: Deadline['clock'] = 'resolve',
  ): Pick<Deadline, 'clock' | 'dueAt' | 'stoppedAt'> => ({
    clock: name,
    dueAt: at(dueAt),
    stoppedAt: stoppedAt === null ? null : at(stoppedAt),
  })
  const isAgain = (part: Partial<CaseFacts>, deadlines: Parameters<typeof isRaisedAgain>[1], when: string) =>
    isRaisedAgain(facts(part), deadlines, at(when))

  test('not while the case is under way in time: 催办 is a contact only', () => {
    expect(isAgain({}, [clock('23 13:00')], '23 13:00')).toBe(false)
    expect(isAgain({}, [clock('23 13:00', '23 12:00')], '24 09:00')).toBe(false)
  })

  test('after a missed limit, also one that was met late since', () => {
    expect(isAgain({}, [clock('23 13:00')], '23 13:01')).toBe(true)
    expect(isAgain({}, [clock('23 13:00', '23 15:00')], '24 09:00')).toBe(true)
    expect(isAgain({}, [clock('23 13:00', '23 15:00')], '23 12:00')).toBe(false)
    expect(isAgain({}, [clock('23 13:00', null, 'promise')], '24 09:00')).toBe(true)
  })

  test('季度复查 is no limit towards the customer', () => {
    expect(isAgain({}, [clock('23 13:00', null, 'review')], '24 09:00')).toBe(false)
  })

  test('after 已处理, and not before', () => {
    const rounds = [{ ...firstRound, result: result('23 12:30') }]
    const part = { rounds, handoffs: [{ ...received('signed'), completion: completed('23 12:30') }] }
    expect(isAgain(part, [], '23 12:29')).toBe(false)
    expect(isAgain(part, [], '23 12:30')).toBe(true)
    expect(isAgain({ rounds, handoffs: [received('signed')] }, [], '23 13:00')).toBe(false)
  })

  test('in a further round only when that one is 已处理 or late', () => {
    const rounds = [
      { ...firstRound, result: result('23 12:30') },
      { ...firstRound, number: 2, startedAt: at('24 10:00') },
    ]
    expect(isAgain({ rounds }, [], '24 09:00')).toBe(true)
    expect(isAgain({ rounds }, [], '24 11:00')).toBe(false)
  })

  test('after 销项', () => {
    const matter = { ...complaint, closing: closed('withdrawn', '24 09:00') }
    expect(isAgain({ matter }, [], '24 08:59')).toBe(false)
    expect(isAgain({ matter }, [], '24 09:00')).toBe(true)
  })
})
