import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BlankForm,
  type BlankState,
  blankStateOf,
  checkNumbers,
  isFormOf,
  kindsOn,
  whyNotReceived,
  whyNotTypedIn,
} from '#shared/domain/blank'
import { type Instant, minute, plus } from '#shared/domain/day'

const reservedAt = '2026-11-23T01:00:30.000Z' as Instant
const now = '2026-11-23T09:00:00.000Z' as Instant

describe('a blank under a reserved number', () => {
  it('is open until it is typed in or void', () => {
    expect(blankStateOf({ usedAt: null, voidedAt: null })).toBe('open')
    expect(blankStateOf({ usedAt: now, voidedAt: null })).toBe('used')
    expect(blankStateOf({ usedAt: null, voidedAt: now })).toBe('void')
  })

  it.each<[BlankState, boolean, ReturnType<typeof whyNotTypedIn>]>([
    ['open', false, null],
    ['open', true, null],
    ['used', false, 'blank-used'],
    ['used', true, 'blank-used'],
    ['void', false, 'blank-void'],
    ['void', true, null],
  ])('%s, known to be late: %s, is registered unless %s', (state, isLate, why) => {
    expect(whyNotTypedIn({ state, lateCaseId: null }, isLate)).toBe(why)
  })

  it('that was void and turned up late is registered anew once', () => {
    expect(whyNotTypedIn({ state: 'void', lateCaseId: 7 }, true)).toBe('blank-used')
  })

  it('was received in the minute of its reservation at the earliest, and not in a time to come', () => {
    expect(whyNotReceived('2026-11-23T01:00:00.000Z' as Instant, reservedAt, now)).toBe(null)
    expect(whyNotReceived(plus(reservedAt, -minute), reservedAt, now)).toBe('time-before-reservation')
    expect(whyNotReceived(now, reservedAt, now)).toBe(null)
    expect(whyNotReceived(plus(now, 1), reservedAt, now)).toBe('time-in-future')
  })
})

describe('what is written on a form', () => {
  it('is a job on a 派工单 and nothing else, and anything on an F01, of which a job is no original', () => {
    expect(kindsOn('F05')).toEqual(['service', 'help'])
    expect(kindsOn('F01')).toEqual(kindsOn(null))
    const isOn = (form: BlankForm) => kindsOn(form).filter((kind) => isFormOf(form, kind))
    expect([isOn('F01'), isOn('F05')]).toEqual([
      ['complaint', 'suggestion'],
      ['service', 'help'],
    ])
  })
})

describe('the numbers of a month', () => {
  it('are whole when each place up to the last is there once', () => {
    expect(checkNumbers([], 0)).toEqual({ last: 0, missing: [], twice: [] })
    expect(checkNumbers([3, 1, 2], 3)).toEqual({ last: 3, missing: [], twice: [] })
    expect(checkNumbers([1, 3, 3], 4)).toEqual({ last: 4, missing: [2, 4], twice: [3] })
  })

  it('show each place that was taken away and each that was given again, wherever it is', () => {
    const numbers = fc.integer({ min: 1, max: 60 }).chain((last) =>
      fc.record({
        last: fc.constant(last),
        gone: fc.uniqueArray(fc.integer({ min: 1, max: last })),
        again: fc.uniqueArray(fc.integer({ min: 1, max: last })),
      }),
    )
    fc.assert(
      fc.property(numbers, ({ last, gone, again }) => {
        const there = Array.from({ length: last }, (_, index) => index + 1).filter((n) => !gone.includes(n))
        const twice = again.filter((n) => !gone.includes(n))
        const check = checkNumbers([...there, ...twice], last)
        expect(check.missing).toEqual(gone.toSorted((a, b) => a - b))
        expect(check.twice.toSorted((a, b) => a - b)).toEqual(twice.toSorted((a, b) => a - b))
      }),
    )
  })
})
